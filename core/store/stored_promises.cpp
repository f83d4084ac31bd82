#include "core/store/stored_promises.h"

#include "core/store/conversation_row.h"
#include "core/store/customer_links.h"
#include "core/store/handle_table.h"
#include "core/store/journal_rows.h"
#include "core/store/promise_rows.h"

#include <algorithm>
#include <limits>

namespace daisychain::store {

namespace {

// Everything a list shows of promises `p`.
#define PROMISE_ROWS                                                                                         \
    "SELECT " PROMISE_COLUMNS ", p.customer_key, c.handle FROM promise p JOIN action a ON a.position = "     \
    "p.action_position JOIN conversation c ON c.key = p.conversation_key "

constexpr qint64 Lowest = std::numeric_limits<qint64>::min();
constexpr qint64 Highest = std::numeric_limits<qint64>::max();

PromiseRow readRow(const Query &query, ReadUnit &unit, const QHash<PersonId, QString> &names)
{
    PromiseRow row;
    row.promise = readPromise(unit.database, unit.keys, unit.briefs, query);
    row.giverName = names.value(row.promise.giver);
    row.ownerName = names.value(row.promise.owner);
    const ProfileFact profile = unit.loader.profile(query.number(PromiseColumnCount));
    row.network = profile.id.network;
    row.customerName = profile.displayName;
    row.customerHandle = profile.handle;
    row.handle = handleText(query.number(PromiseColumnCount + 1));
    row.cursor = {row.promise.due, query.number(0)};
    return row;
}

QList<PromiseRow> readRows(Query &query, ReadUnit &unit)
{
    const auto names = personNames(unit);
    QList<PromiseRow> rows;
    while (query.next())
        rows.append(readRow(query, unit, names));
    return rows;
}

/// One more than `limit` says whether there is more.
PromisePage pageOf(QList<PromiseRow> rows, ReadUnit &unit, int limit)
{
    PromisePage page;
    page.hasMore = rows.size() > limit;
    page.rows = std::move(rows);
    if (page.hasMore)
        page.rows.resize(limit);
    page.version = unit.version();
    return page;
}

QList<PromiseRow> openRows(ReadUnit &unit, const PromiseQuery &asked,
                           const std::optional<PromiseCursor> &after, int limit)
{
    auto query =
        asked.owner ? unit.database.query(PROMISE_ROWS
                                          "WHERE p.kept_ms IS NULL AND p.owner = ? AND (p.due_ms, "
                                          "p.action_position) > (?, ?) AND p.due_ms < ? ORDER BY p.due_ms, "
                                          "p.action_position LIMIT ?")
                    : unit.database.query(PROMISE_ROWS
                                          "WHERE p.kept_ms IS NULL AND (p.due_ms, p.action_position) > (?, "
                                          "?) AND p.due_ms < ? ORDER BY p.due_ms, p.action_position LIMIT ?");
    if (asked.owner)
        query.bind(*asked.owner);
    query.bind(after ? after->due.ms : Lowest)
        .bind(after ? after->key : Lowest)
        .bind(asked.dueBefore ? asked.dueBefore->ms : Highest)
        .bind(limit);
    return readRows(query, unit);
}

}  // namespace

QList<PromiseRow> customerPromiseRows(ReadUnit &unit, const QList<qint64> &identities,
                                      const std::optional<PromiseCursor> &after, int limit)
{
    QList<PromiseRow> rows;
    for (const qint64 one : identities) {
        auto query = unit.database.query(
            PROMISE_ROWS "WHERE p.customer_key = ? AND (p.due_ms, p.action_position) < (?, ?) "
                         "ORDER BY p.due_ms DESC, p.action_position DESC LIMIT ?");
        query.bind(one).bind(after ? after->due.ms : Highest).bind(after ? after->key : Highest).bind(limit);
        rows += readRows(query, unit);
    }
    std::sort(rows.begin(), rows.end(),
              [](const PromiseRow &a, const PromiseRow &b) { return b.cursor < a.cursor; });
    return rows;
}

QFuture<Result<PromisePage>> StoredPromises::openPromises(PromiseQuery query,
                                                          std::optional<PromiseCursor> after, int limit)
{
    return m_connections.read<PromisePage>(
        [=](ReadUnit &unit) -> Result<PromisePage> {
            return pageOf(openRows(unit, query, after, limit + 1), unit, limit);
        },
        query.atLeast);
}

QFuture<Result<QList<PromiseRow>>> StoredPromises::conversationPromises(QString handle, StoreVersion atLeast)
{
    return m_connections.read<QList<PromiseRow>>(
        [=](ReadUnit &unit) -> Result<QList<PromiseRow>> {
            const auto place = placeOfHandle(unit, handle);
            const auto row = place ? conversationAt(unit, *place) : std::nullopt;
            if (!row)
                return Failure(Error{ErrorCode::NotFound, {handle}});
            auto query =
                unit.database.query(PROMISE_ROWS "WHERE p.conversation_key = ? ORDER BY p.action_position");
            query.bind(row->key);
            return readRows(query, unit);
        },
        atLeast);
}

QFuture<Result<PromisePage>> StoredPromises::customerPromises(IdentityId identity,
                                                              std::optional<PromiseCursor> after, int limit,
                                                              StoreVersion atLeast)
{
    return m_connections.read<PromisePage>(
        [=](ReadUnit &unit) -> Result<PromisePage> {
            const auto key = unit.keys.knownIdentity(identity);
            const QList<qint64> identities = key ? identitiesOf(unit, *key) : QList<qint64>();
            return pageOf(customerPromiseRows(unit, identities, after, limit + 1), unit, limit);
        },
        atLeast);
}

}  // namespace daisychain::store
