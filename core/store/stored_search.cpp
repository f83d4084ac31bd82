#include "core/store/stored_search.h"

#include "core/store/database.h"
#include "core/store/search_run.h"

#include <algorithm>

namespace daisychain::store {

namespace {

constexpr int MaxRows = 500;

QStringList handlesLike(ReadUnit &unit, const QString &beginning, int limit)
{
    auto query =
        unit.database.query("SELECT DISTINCT handle FROM identity WHERE handle_folded >= ? AND "
                            "handle_folded < ? AND handle_folded <> '' ORDER BY handle_folded LIMIT ?");
    query.bind(beginning).bind(endOfBeginnings(beginning)).bind(limit);
    QStringList handles;
    while (query.next())
        handles.append(query.text(0));
    return handles;
}

QStringList accountsLike(ReadUnit &unit, const QString &beginning, int limit)
{
    auto query = unit.database.query("SELECT handle FROM account WHERE is_removed = 0 ORDER BY handle");
    QStringList handles;
    while (handles.size() < limit && query.next()) {
        if (query.text(0).toLower().startsWith(beginning))
            handles.append(query.text(0));
    }
    return handles;
}

/// One jump of the index a tag, however many posts have it.
QStringList tagsLike(ReadUnit &unit, const QString &beginning, int limit)
{
    QStringList tags;
    while (tags.size() < limit) {
        auto query = tags.isEmpty()
                         ? unit.database.query("SELECT tag FROM post_tag WHERE tag >= ? ORDER BY tag LIMIT 1")
                         : unit.database.query("SELECT tag FROM post_tag WHERE tag > ? ORDER BY tag LIMIT 1");
        query.bind(tags.isEmpty() ? beginning : tags.last());
        if (!query.next() || !query.text(0).startsWith(beginning))
            break;
        tags.append(query.text(0));
    }
    return tags;
}

}  // namespace

QFuture<Result<SearchPage>> StoredSearch::search(SearchQuery query, SearchOrder order,
                                                 std::optional<SearchCursor> from, int limit,
                                                 SearchContext context)
{
    return m_connections.read<SearchPage>(
        [=](ReadUnit &unit) -> Result<SearchPage> {
            SearchRun run(unit, query, context);
            return run.page(order, from, std::clamp(limit, 1, MaxRows));
        },
        context.atLeast);
}

QFuture<Result<QStringList>> StoredSearch::completions(SearchOperator op, QString beginning, int limit)
{
    QString bare = beginning.toLower();
    while (bare.startsWith(u'@') || bare.startsWith(u'#'))
        bare.remove(0, 1);
    return m_connections.read<QStringList>([=](ReadUnit &unit) -> Result<QStringList> {
        switch (op) {
        case SearchOperator::From:
            return handlesLike(unit, bare, limit);
        case SearchOperator::To:
            return accountsLike(unit, bare, limit);
        case SearchOperator::Tag:
            return tagsLike(unit, bare, limit);
        default:
            return QStringList();
        }
    });
}

}  // namespace daisychain::store
