#include "core/store/stored_streams.h"

#include "core/desk/post_key.h"
#include "core/store/queue_rows.h"
#include "core/store/search_run.h"

#include <algorithm>
#include <limits>

namespace daisychain::store {

namespace {

// How many posts a filtered page may look at before it comes back with what it has.
constexpr int MaxLookedAt = 20'000;
constexpr qint64 Newest = std::numeric_limits<qint64>::max();

/// One page, within one read transaction.
class StreamRun final {
public:
    StreamRun(ReadUnit &unit, const StreamQuery &query)
        : m_unit(unit)
        , m_query(query)
    {
        if (!query.filter.isEmpty())
            m_filter.emplace(unit, query.filter, SearchContext{query.me, query.now, query.atLeast});
    }

    StreamPage page(std::optional<qint64> from, PageDirection direction, int limit);
    StreamPage rows(const QList<qint64> &keys);
    NewerPosts newerThan(qint64 key, int most);

private:
    bool fits(qint64 key) { return !m_filter || m_filter->finds(key); }
    std::optional<StreamRow> row(qint64 key);
    QList<StreamRow> gaps(qint64 after, qint64 before);

    ReadUnit &m_unit;
    const StreamQuery &m_query;
    std::optional<SearchRun> m_filter;
};

std::optional<StreamRow> StreamRun::row(qint64 key)
{
    auto post = m_unit.loader.post(key);
    if (!post)
        return std::nullopt;
    StreamRow row;
    row.key = key;
    row.post = std::move(*post);
    const auto stored = m_unit.briefs.post(key);
    if (const auto place = stored ? m_unit.briefs.placeOf(*stored) : std::nullopt)
        row.conversation = queueRowAt(m_unit, *place, m_query.me);
    return row;
}

/// The times nobody watched that ended between two keys. Not what the filter is about, so it hides none.
QList<StreamRow> StreamRun::gaps(qint64 after, qint64 before)
{
    QList<StreamRow> rows;
    auto query = m_unit.database.query(
        "SELECT from_ms, to_ms, gap FROM coverage WHERE stream_id = ? AND gap IS NOT NULL ORDER BY to_ms");
    query.bind(m_query.stream);
    while (query.next()) {
        StreamRow row;
        row.key = firstPostKey(query.instant(1)) + PostKeysPerMs - 1;
        row.gap =
            CoverageSpan{m_query.stream, query.instant(0), query.instant(1), GapReason(query.integer(2))};
        if (row.key > after && row.key < before)
            rows.append(row);
    }
    return rows;
}

StreamPage StreamRun::page(std::optional<qint64> from, PageDirection direction, int limit)
{
    const bool isOlder = direction == PageDirection::After;
    StreamPage page;
    page.version = m_unit.version();
    const qint64 start = from.value_or(isOlder ? Newest : 0);
    qint64 end = isOlder ? 0 : Newest;
    Database &database = m_unit.database;
    auto keys = isOlder
                    ? database.query("SELECT post_key FROM caught WHERE stream_id = ? AND post_key < ? AND "
                                     "post_key > 0 ORDER BY post_key DESC")
                    : database.query("SELECT post_key FROM caught WHERE stream_id = ? AND post_key > ? AND "
                                     "post_key > 0 ORDER BY post_key");
    keys.bind(m_query.stream).bind(start);
    for (int lookedAt = 0; keys.next(); ++lookedAt) {
        const qint64 key = keys.number(0);
        if (page.rows.size() == limit || lookedAt == MaxLookedAt) {
            page.hasMore = page.rows.size() == limit;
            if (!page.hasMore && isOlder)
                page.lookedBackTo = Instant{key / PostKeysPerMs};
            break;
        }
        end = key;
        if (!fits(key))
            continue;
        if (auto found = row(key))
            page.rows.append(std::move(*found));
    }
    if (!page.hasMore && !page.lookedBackTo)
        end = isOlder ? 0 : Newest;
    page.rows += gaps(std::min(start, end), std::max(start, end));
    const auto precedes = [isOlder](const StreamRow &a, const StreamRow &b) {
        return isOlder ? a.key > b.key : a.key < b.key;
    };
    std::sort(page.rows.begin(), page.rows.end(), precedes);
    if (page.rows.size() > limit) {
        page.rows.resize(limit);
        page.hasMore = true;
    }
    if (!isOlder)
        std::reverse(page.rows.begin(), page.rows.end());
    return page;
}

StreamPage StreamRun::rows(const QList<qint64> &keys)
{
    StreamPage page;
    page.version = m_unit.version();
    for (const qint64 key : keys) {
        auto caught = m_unit.database.query("SELECT 1 FROM caught WHERE stream_id = ? AND post_key = ?");
        caught.bind(m_query.stream).bind(key);
        if (!caught.next() || !fits(key))
            continue;
        if (auto found = row(key))
            page.rows.append(std::move(*found));
    }
    std::sort(page.rows.begin(), page.rows.end(),
              [](const StreamRow &a, const StreamRow &b) { return a.key > b.key; });
    return page;
}

NewerPosts StreamRun::newerThan(qint64 key, int most)
{
    NewerPosts newer;
    auto keys = m_unit.database.query(
        "SELECT post_key FROM caught WHERE stream_id = ? AND post_key > ? ORDER BY post_key LIMIT ?");
    keys.bind(m_query.stream).bind(std::max<qint64>(key, 0)).bind(MaxLookedAt + 1);
    for (int lookedAt = 0; keys.next(); ++lookedAt) {
        newer.isMore = lookedAt == MaxLookedAt;
        if (newer.isMore || !fits(keys.number(0)))
            continue;
        newer.isMore = newer.count == most;
        if (newer.isMore)
            break;
        ++newer.count;
    }
    return newer;
}

}  // namespace

QFuture<Result<StreamPage>> StoredStreams::streamPage(StreamQuery query, std::optional<qint64> from,
                                                      PageDirection direction, int limit)
{
    return m_connections.read<StreamPage>(
        [=](ReadUnit &unit) -> Result<StreamPage> {
            return StreamRun(unit, query).page(from, direction, limit);
        },
        query.atLeast);
}

QFuture<Result<StreamPage>> StoredStreams::streamRows(StreamQuery query, QList<qint64> keys)
{
    return m_connections.read<StreamPage>(
        [=](ReadUnit &unit) -> Result<StreamPage> { return StreamRun(unit, query).rows(keys); },
        query.atLeast);
}

QFuture<Result<NewerPosts>> StoredStreams::countNewer(StreamQuery query, qint64 key, int most)
{
    return m_connections.read<NewerPosts>(
        [=](ReadUnit &unit) -> Result<NewerPosts> { return StreamRun(unit, query).newerThan(key, most); },
        query.atLeast);
}

}  // namespace daisychain::store
