#include "core/store/stored_queue.h"

#include "core/store/database.h"
#include "core/store/handle_table.h"
#include "core/store/queue_lists.h"
#include "core/store/queue_rows.h"
#include "core/store/view_run.h"

namespace daisychain::store {

namespace {

QueueCounts countsOf(ReadUnit &unit, PersonId me, Instant now)
{
    QueueCounts counts;
    auto kept = unit.database.query("SELECT status, owner, amount FROM queue_count");
    while (kept.next()) {
        const int amount = kept.integer(2);
        switch (Status(kept.integer(0))) {
        case Status::Open:
            counts.allOpen += amount;
            counts.unclaimed += kept.bytes(1).isEmpty() ? amount : 0;
            counts.mine += kept.id<PersonId>(1) == me && !me.isNull() ? amount : 0;
            break;
        case Status::Waiting:
            counts.waiting += amount;
            break;
        case Status::Snoozed:
            counts.snoozed += amount;
            break;
        case Status::Done:
            counts.done += amount;
            break;
        }
    }
    auto woken = unit.database.query(
        "SELECT owner, count(*) FROM conversation WHERE status = 2 AND queue_rank = 0 AND "
        "sort_ms <= ? GROUP BY owner");
    woken.bind(now);
    while (woken.next()) {
        const int amount = woken.integer(1);
        counts.snoozed -= amount;
        counts.allOpen += amount;
        counts.unclaimed += woken.isNull(0) ? amount : 0;
        counts.mine += !woken.isNull(0) && woken.id<PersonId>(0) == me ? amount : 0;
    }
    auto thanked = unit.database.query("SELECT count(*) FROM conversation WHERE is_thanked = 1");
    if (thanked.next())
        counts.thanks = thanked.integer(0);
    counts.version = unit.version();
    return counts;
}

}  // namespace

QFuture<Result<QueuePage>> StoredQueue::queuePage(QueueQuery query, std::optional<QueueCursor> from,
                                                  PageDirection direction, int limit)
{
    return m_connections.read<QueuePage>(
        [=](ReadUnit &unit) -> Result<QueuePage> {
            return query.conditions.isEmpty() ? listPage(unit, query, from, direction, limit)
                                              : ViewRun(unit, query).page(from, direction, limit);
        },
        query.atLeast);
}

QFuture<Result<QueueCounts>> StoredQueue::queueCounts(PersonId me, Instant now, StoreVersion atLeast)
{
    return m_connections.read<QueueCounts>(
        [=](ReadUnit &unit) -> Result<QueueCounts> { return countsOf(unit, me, now); }, atLeast);
}

QFuture<Result<ListCount>> StoredQueue::listCount(QueueQuery query, int most)
{
    return m_connections.read<ListCount>(
        [=](ReadUnit &unit) -> Result<ListCount> { return ViewRun(unit, query).count(most); }, query.atLeast);
}

QFuture<Result<std::optional<QueueStanding>>> StoredQueue::standing(QString handle, QueueQuery query)
{
    return m_connections.read<std::optional<QueueStanding>>(
        [=](ReadUnit &unit) -> Result<std::optional<QueueStanding>> {
            const auto place = placeOfHandle(unit, handle);
            const auto row = place ? queueRowAt(unit, *place, query.me, query.view) : std::nullopt;
            if (!row)
                return std::nullopt;
            const bool isInList = belongsTo(query.view, row->view, query.me, query.now);
            const bool isIn = isInList && (query.conditions.isEmpty() || ViewRun(unit, query).fits(*place));
            return QueueStanding{*row, isIn};
        },
        query.atLeast);
}

QFuture<Result<std::optional<QueueRow>>> StoredQueue::queueRow(QString handle, PersonId me, Instant,
                                                               StoreVersion atLeast)
{
    return m_connections.read<std::optional<QueueRow>>(
        [=](ReadUnit &unit) -> Result<std::optional<QueueRow>> {
            const auto place = placeOfHandle(unit, handle);
            return place ? queueRowAt(unit, *place, me) : std::nullopt;
        },
        atLeast);
}

}  // namespace daisychain::store
