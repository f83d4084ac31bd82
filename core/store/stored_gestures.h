#pragma once

#include "core/desk/gesture_reader.h"
#include "core/store/connections.h"

namespace daisychain::store {

/// GestureReader on the store.
class StoredGestures final : public GestureReader {
public:
    explicit StoredGestures(Connections &connections)
        : m_connections(connections)
    {
    }

    QFuture<Result<GesturePage>> gestures(std::optional<IdentityId> customer,
                                          std::optional<GestureCursor> after, int limit,
                                          StoreVersion atLeast) override;
    QFuture<Result<QList<GestureTotal>>> gestureTotals(Instant from, Instant until, QTimeZone zone) override;
    QFuture<Result<GestureSum>> givenBy(PersonId person, Instant from, Instant until,
                                        StoreVersion atLeast) override;

private:
    Connections &m_connections;
};

/// What all of a customer's identities were given, the newest first, next after `after`.
QList<GestureRow> customerGestureRows(ReadUnit &unit, const QList<qint64> &identities,
                                      const std::optional<GestureCursor> &after, int limit);

}  // namespace daisychain::store
