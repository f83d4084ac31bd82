#pragma once

#include "core/desk/queue_reader.h"
#include "core/store/connections.h"

namespace daisychain::store {

/// QueueReader on the store.
class StoredQueue final : public QueueReader {
public:
    explicit StoredQueue(Connections &connections)
        : m_connections(connections)
    {
    }

    QFuture<Result<QueuePage>> queuePage(QueueQuery query, std::optional<QueueCursor> from,
                                         PageDirection direction, int limit) override;
    QFuture<Result<QueueCounts>> queueCounts(PersonId me, Instant now, StoreVersion atLeast) override;
    QFuture<Result<ListCount>> listCount(QueueQuery query, int most) override;
    QFuture<Result<std::optional<QueueStanding>>> standing(QString handle, QueueQuery query) override;
    QFuture<Result<std::optional<QueueRow>>> queueRow(QString handle, PersonId me, Instant now,
                                                      StoreVersion atLeast) override;

private:
    Connections &m_connections;
};

}  // namespace daisychain::store
