#include "core/store/stored_absence.h"

#include "core/store/queue_rows.h"

namespace daisychain::store {

QFuture<Result<QList<QueueRow>>> StoredAbsence::answeredSince(PersonId person, Instant since, int limit,
                                                              StoreVersion atLeast)
{
    return m_connections.read<QList<QueueRow>>(
        [=](ReadUnit &unit) -> Result<QList<QueueRow>> {
            // A split or joined thread is found by where the answered post stands now.
            auto query = unit.database.query(QUEUE_ROWS R"(
                WHERE c.key IN (
                    SELECT answered.key
                    FROM (SELECT customer_key, anchor_key FROM outbox
                          WHERE author = ? AND state = ? ORDER BY created_ms DESC LIMIT 2000) mine
                    JOIN post p ON p.key = mine.anchor_key
                    JOIN conversation answered ON answered.thread_key = p.thread_key
                                              AND answered.customer_key = mine.customer_key
                    WHERE answered.last_customer_ms > ?)
                ORDER BY c.last_customer_ms DESC, c.key DESC LIMIT ?)");
            query.bind(person).bind(person).bind(OutboxState::Sent).bind(since).bind(limit);
            QList<QueueRow> rows;
            while (query.next())
                rows.append(readQueueRow(query, unit));
            return rows;
        },
        atLeast);
}

}  // namespace daisychain::store
