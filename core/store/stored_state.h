#pragma once

#include "core/desk/desk_state.h"
#include "core/desk/read_marks.h"
#include "core/store/connections.h"

namespace daisychain::store {

/// DeskState and ReadMarks on the store.
class StoredState final : public DeskState, public ReadMarks {
public:
    explicit StoredState(Connections &connections)
        : m_connections(connections)
    {
    }

    QFuture<Result<std::optional<QByteArray>>> value(QString name) override;
    QFuture<Result<StoreVersion>> setValue(QString name, QByteArray value) override;
    QFuture<Result<StoreVersion>> markRead(PersonId person, QString handle, Instant newest) override;

private:
    Connections &m_connections;
};

}  // namespace daisychain::store
