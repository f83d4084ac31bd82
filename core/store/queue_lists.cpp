#include "core/store/queue_lists.h"

#include "core/store/database.h"
#include "core/store/queue_rows.h"

#include <algorithm>
#include <limits>

namespace daisychain::store {

namespace {

constexpr qint64 Lowest = std::numeric_limits<qint64>::min();
constexpr qint64 Highest = std::numeric_limits<qint64>::max();

struct Bounds {
    qint64 rank;
    qint64 at;
    qint64 key;
};

/// The cursor as numbers; without one, what lies before or behind every row.
Bounds boundsOf(const std::optional<QueueCursor> &from, bool isUpwards)
{
    if (from)
        return {qint64(from->rank), from->at.ms, from->key};
    return isUpwards ? Bounds{Highest, Highest, Highest} : Bounds{Lowest, Lowest, Lowest};
}

bool isDueView(QueueView view)
{
    return view == QueueView::Mine || view == QueueView::Unclaimed || view == QueueView::AllOpen;
}

QList<QueueRow> readRows(Query &query, ReadUnit &unit, QueueView list)
{
    QList<QueueRow> rows;
    while (query.next())
        rows.append(readQueueRow(query, unit, list));
    return rows;
}

Query openQuery(Database &database, QueueView view, bool isUpwards)
{
    switch (view) {
    case QueueView::Mine:
        return isUpwards ? database.query(QUEUE_ROWS
                                          "WHERE c.owner = ? AND c.status = 0 AND (c.queue_rank, c.sort_ms, "
                                          "c.key) < (?, ?, ?) "
                                          "ORDER BY c.queue_rank DESC, c.sort_ms DESC, c.key DESC LIMIT ?")
                         : database.query(QUEUE_ROWS "WHERE c.owner = ? AND c.status = 0 AND (c.queue_rank, "
                                                     "c.sort_ms, c.key) > (?, ?, ?) "
                                                     "ORDER BY c.queue_rank, c.sort_ms, c.key LIMIT ?");
    case QueueView::Unclaimed:
        return isUpwards
                   ? database.query(QUEUE_ROWS "WHERE c.status = 0 AND c.owner IS NULL AND (c.queue_rank, "
                                               "c.sort_ms, c.key) < (?, ?, ?) ORDER BY c.queue_rank DESC, "
                                               "c.sort_ms DESC, c.key DESC LIMIT ?")
                   : database.query(QUEUE_ROWS
                                    "WHERE c.status = 0 AND c.owner IS NULL AND (c.queue_rank, "
                                    "c.sort_ms, c.key) > (?, ?, ?) ORDER BY c.queue_rank, c.sort_ms, "
                                    "c.key LIMIT ?");
    default:
        return isUpwards
                   ? database.query(QUEUE_ROWS
                                    "WHERE c.status = 0 AND (c.queue_rank, c.sort_ms, c.key) < (?, ?, ?) "
                                    "ORDER BY c.queue_rank DESC, c.sort_ms DESC, c.key DESC LIMIT ?")
                   : database.query(QUEUE_ROWS
                                    "WHERE c.status = 0 AND (c.queue_rank, c.sort_ms, c.key) > (?, ?, ?) "
                                    "ORDER BY c.queue_rank, c.sort_ms, c.key LIMIT ?");
    }
}

/// Snoozes that are over: few, since somebody deals with each; so they are sorted here.
QList<QueueRow> wokenRows(ReadUnit &unit, const QueueQuery &asked, const std::optional<QueueCursor> &from,
                          bool isUpwards)
{
    auto query = unit.database.query(QUEUE_ROWS "WHERE c.status = 2 AND c.queue_rank = 0 AND c.sort_ms <= ?");
    query.bind(asked.me).bind(asked.now);
    QList<QueueRow> rows = readRows(query, unit, asked.view);
    rows.removeIf([&](const QueueRow &row) {
        const bool isOwner =
            asked.view == QueueView::AllOpen ||
            (asked.view == QueueView::Mine ? row.view.owner == asked.me : row.view.owner.isNull());
        const bool isBeyond = !from || (isUpwards ? row.cursor < *from : *from < row.cursor);
        return !isOwner || !isBeyond;
    });
    return rows;
}

QList<QueueRow> dueRows(ReadUnit &unit, const QueueQuery &asked, const std::optional<QueueCursor> &from,
                        bool isUpwards, int limit)
{
    const Bounds bounds = boundsOf(from, isUpwards);
    auto query = openQuery(unit.database, asked.view, isUpwards);
    query.bind(asked.me);
    if (asked.view == QueueView::Mine)
        query.bind(asked.me);
    query.bind(bounds.rank).bind(bounds.at).bind(bounds.key).bind(limit);
    QList<QueueRow> rows = readRows(query, unit, asked.view) + wokenRows(unit, asked, from, isUpwards);
    std::sort(rows.begin(), rows.end(), [isUpwards](const QueueRow &a, const QueueRow &b) {
        return isUpwards ? b.cursor < a.cursor : a.cursor < b.cursor;
    });
    if (rows.size() > limit)
        rows.resize(limit);
    return rows;
}

QList<QueueRow> snoozedRows(ReadUnit &unit, const QueueQuery &asked, const std::optional<QueueCursor> &from,
                            bool isUpwards, int limit)
{
    const Bounds bounds = boundsOf(from, isUpwards);
    auto query =
        isUpwards
            ? unit.database.query(QUEUE_ROWS
                                  "WHERE c.status = 2 AND c.queue_rank = 0 AND c.sort_ms > ? AND "
                                  "(c.sort_ms, c.key) < (?, ?) ORDER BY c.sort_ms DESC, c.key DESC "
                                  "LIMIT ?")
            : unit.database.query(QUEUE_ROWS "WHERE c.status = 2 AND c.queue_rank = 0 AND c.sort_ms > ? AND "
                                             "(c.sort_ms, c.key) > (?, ?) ORDER BY c.sort_ms, c.key LIMIT ?");
    query.bind(asked.me).bind(asked.now).bind(bounds.at).bind(bounds.key).bind(limit);
    return readRows(query, unit, asked.view);
}

/// Waiting and done: the newest first, so downwards is into the past.
QList<QueueRow> restingRows(ReadUnit &unit, const QueueQuery &asked, const std::optional<QueueCursor> &from,
                            bool isUpwards, int limit)
{
    const Bounds bounds = boundsOf(from, !isUpwards);
    auto query = isUpwards
                     ? unit.database.query(QUEUE_ROWS
                                           "WHERE c.status = ? AND c.queue_rank = 0 AND (c.sort_ms, c.key) > "
                                           "(?, ?) ORDER BY c.sort_ms, c.key LIMIT ?")
                     : unit.database.query(QUEUE_ROWS
                                           "WHERE c.status = ? AND c.queue_rank = 0 AND (c.sort_ms, c.key) < "
                                           "(?, ?) ORDER BY c.sort_ms DESC, c.key DESC LIMIT ?");
    query.bind(asked.me)
        .bind(asked.view == QueueView::Waiting ? Status::Waiting : Status::Done)
        .bind(bounds.at)
        .bind(bounds.key)
        .bind(limit);
    return readRows(query, unit, asked.view);
}

/// The lane of thanks: the newest first.
QList<QueueRow> thankedRows(ReadUnit &unit, const QueueQuery &asked, const std::optional<QueueCursor> &from,
                            bool isUpwards, int limit)
{
    const Bounds bounds = boundsOf(from, !isUpwards);
    auto query =
        isUpwards ? unit.database.query(QUEUE_ROWS "WHERE c.is_thanked = 1 AND (c.sort_ms, c.key) > (?, ?) "
                                                   "ORDER BY c.sort_ms, c.key LIMIT ?")
                  : unit.database.query(QUEUE_ROWS "WHERE c.is_thanked = 1 AND (c.sort_ms, c.key) < (?, ?) "
                                                   "ORDER BY c.sort_ms DESC, c.key DESC LIMIT ?");
    query.bind(asked.me).bind(bounds.at).bind(bounds.key).bind(limit);
    return readRows(query, unit, asked.view);
}

}  // namespace

QueuePage listPage(ReadUnit &unit, const QueueQuery &asked, const std::optional<QueueCursor> &from,
                   PageDirection direction, int limit)
{
    const bool isUpwards = direction == PageDirection::Before;
    QueuePage page;
    // One more than asked for says whether there is more.
    if (isDueView(asked.view))
        page.rows = dueRows(unit, asked, from, isUpwards, limit + 1);
    else if (asked.view == QueueView::Snoozed)
        page.rows = snoozedRows(unit, asked, from, isUpwards, limit + 1);
    else if (asked.view == QueueView::Thanks)
        page.rows = thankedRows(unit, asked, from, isUpwards, limit + 1);
    else
        page.rows = restingRows(unit, asked, from, isUpwards, limit + 1);
    page.hasMore = page.rows.size() > limit;
    if (page.hasMore)
        page.rows.resize(limit);
    if (isUpwards)
        std::reverse(page.rows.begin(), page.rows.end());
    page.version = unit.version();
    return page;
}

}  // namespace daisychain::store
