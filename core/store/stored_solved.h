#pragma once

#include "core/desk/solved_reader.h"
#include "core/store/connections.h"

namespace daisychain::store {

/// SolvedReader on the store.
class StoredSolved final : public SolvedReader {
public:
    explicit StoredSolved(Connections &connections)
        : m_connections(connections)
    {
    }

    QFuture<Result<SolvedPage>> solved(std::optional<SolvedCursor> before, int limit) override;
    QFuture<Result<QList<SolvedAnswer>>> answers(QList<qint64> keys) override;

private:
    Connections &m_connections;
};

}  // namespace daisychain::store
