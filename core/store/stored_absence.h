#pragma once

#include "core/desk/absence_reader.h"
#include "core/store/connections.h"

namespace daisychain::store {

/// AbsenceReader on the store.
class StoredAbsence final : public AbsenceReader {
public:
    explicit StoredAbsence(Connections &connections)
        : m_connections(connections)
    {
    }

    QFuture<Result<QList<QueueRow>>> answeredSince(PersonId person, Instant since, int limit,
                                                   StoreVersion atLeast) override;

private:
    Connections &m_connections;
};

}  // namespace daisychain::store
