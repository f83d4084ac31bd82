#pragma once

#include "core/desk/upkeep.h"
#include "core/store/connections.h"

namespace daisychain::store {

/// Upkeep on the store.
class StoredUpkeep final : public Upkeep {
public:
    explicit StoredUpkeep(Connections &connections)
        : m_connections(connections)
    {
    }

    QFuture<Result<RebuildReport>> rebuild(bool withSearch) override;
    QFuture<Result<CheckReport>> check() override;
    QFuture<Result<qint64>> backup(QString file) override;
    QFuture<Result<qint64>> letGoBefore(Instant horizon) override;

private:
    Connections &m_connections;
};

}  // namespace daisychain::store
