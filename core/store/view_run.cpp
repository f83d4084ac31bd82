#include "core/store/view_run.h"

#include "core/store/database.h"
#include "core/store/queue_lists.h"
#include "core/store/queue_rows.h"

#include <QSet>

#include <algorithm>

namespace daisychain::store {

namespace {

/// Up to so many posts, their conversations are looked for rather than the list gone through.
constexpr int MaxFewPosts = 1000;
/// How many conversations of the list a page looks at before it comes back, and a count.
constexpr int MaxLookedAt = 1000;
constexpr int MaxCounted = 2000;
constexpr int RowsAtOnce = 200;
/// Of what a customer said in one thread, the newest.
constexpr int MaxPostsLookedAt = 200;

/// What must be found, and, each by itself, what must not.
struct Halves {
    SearchQuery wanted;
    QList<SearchQuery> excluded;
};

Halves halvesOf(const SearchQuery &conditions)
{
    Halves halves;
    halves.wanted.from = conditions.from;
    halves.wanted.until = conditions.until;
    for (SearchWord word : conditions.words) {
        const bool isExcluded = std::exchange(word.isExcluded, false);
        SearchQuery alone;
        alone.words.append(word);
        if (isExcluded)
            halves.excluded.append(alone);
        else
            halves.wanted.words.append(word);
    }
    for (SearchFilter filter : conditions.filters) {
        const bool isExcluded = std::exchange(filter.isExcluded, false);
        SearchQuery alone;
        alone.filters.append(filter);
        if (isExcluded)
            halves.excluded.append(alone);
        else
            halves.wanted.filters.append(filter);
    }
    return halves;
}

SearchContext contextOf(const QueueQuery &query)
{
    return {query.me, query.now, query.atLeast};
}

}  // namespace

ViewRun::ViewRun(ReadUnit &unit, const QueueQuery &query)
    : m_unit(unit)
    , m_query(query)
    , m_base(query)
    , m_wanted(unit, halvesOf(query.conditions).wanted, contextOf(query))
{
    m_base.conditions = {};
    for (const SearchQuery &excluded : halvesOf(query.conditions).excluded)
        m_excluded.push_back(std::make_unique<SearchRun>(unit, excluded, contextOf(query)));
}

QueuePage ViewRun::page(const std::optional<QueueCursor> &from, PageDirection direction, int limit)
{
    const auto few = fewStands();
    QueuePage page = few ? pageOf(*few, from, direction, limit) : walk(from, direction, limit);
    if (direction == PageDirection::Before)
        std::reverse(page.rows.begin(), page.rows.end());
    page.version = m_unit.version();
    return page;
}

ListCount ViewRun::count(int most)
{
    ListCount counted;
    counted.version = m_unit.version();
    if (const auto few = fewStands()) {
        counted.count = int(std::count_if(few->begin(), few->end(),
                                          [this](const Stand &stand) { return fits(stand.place); }));
        return counted;
    }
    std::optional<QueueCursor> from;
    for (int lookedAt = 0;;) {
        const QueuePage page = listPage(m_unit, m_base, from, PageDirection::After, RowsAtOnce);
        for (const QueueRow &row : page.rows) {
            const auto place = placeOf(row.cursor.key);
            counted.count += place && fits(*place) ? 1 : 0;
        }
        lookedAt += int(page.rows.size());
        if (!page.hasMore)
            return counted;
        if (lookedAt >= MaxCounted || counted.count >= most) {
            counted.isAtLeast = true;
            return counted;
        }
        from = page.rows.last().cursor;
    }
}

bool ViewRun::fits(const Place &place)
{
    if (m_query.conditions.isEmpty())
        return true;
    const auto known = m_known.constFind(place);
    if (known != m_known.constEnd())
        return *known;
    const bool doesFit = looksFitting(place);
    m_known.insert(place, doesFit);
    return doesFit;
}

bool ViewRun::looksFitting(const Place &place)
{
    const QList<qint64> posts = postsAt(place);
    const auto isIn = [&posts](SearchRun &run) {
        return std::any_of(posts.begin(), posts.end(), [&run](qint64 key) { return run.finds(key); });
    };
    return isIn(m_wanted) &&
           std::none_of(m_excluded.begin(), m_excluded.end(), [&](const auto &run) { return isIn(*run); });
}

/// What the customer said there, the newest first.
QList<qint64> ViewRun::postsAt(const Place &place)
{
    auto query =
        m_unit.database.query("SELECT key, visibility FROM post WHERE thread_key = ? AND author_key = ? AND "
                              "key > 0 ORDER BY key DESC LIMIT ?");
    query.bind(place.thread).bind(place.customer).bind(MaxPostsLookedAt);
    QList<qint64> posts;
    QList<qint64> privatePosts;
    while (query.next())
        (Visibility(query.integer(1)) == Visibility::Direct ? privatePosts : posts).append(query.number(0));
    if (place.account == 0)
        return posts;
    privatePosts.removeIf([&](qint64 key) {
        const auto post = m_unit.briefs.post(key);
        return !post || m_unit.briefs.placeOf(*post) != place;
    });
    return privatePosts;
}

std::optional<Place> ViewRun::placeOf(qint64 conversation)
{
    auto query = m_unit.database.query(
        "SELECT thread_key, customer_key, private_account_key FROM conversation WHERE key = ?");
    query.bind(conversation);
    if (!query.next())
        return std::nullopt;
    return Place{query.number(0), query.number(1), query.number(2)};
}

std::optional<ViewRun::Stand> ViewRun::standAt(const Place &place)
{
    auto query = m_unit.database.query("SELECT " CONVERSATION_COLUMNS
                                       " FROM conversation c WHERE c.thread_key = ? AND c.customer_key = ? "
                                       "AND c.private_account_key = ?");
    query.bind(place.thread).bind(place.customer).bind(place.account);
    if (!query.next())
        return std::nullopt;
    const ConversationRow row = readConversation(query, m_unit.keys, m_unit.briefs);
    if (!belongsTo(m_query.view, row.view, m_query.me, m_query.now))
        return std::nullopt;
    return Stand{place, cursorIn(m_query.view, row.view, row.key)};
}

/// The conversations of the list that few enough posts belong to, in its order. Whether they fit is not
/// looked at yet.
std::optional<QList<ViewRun::Stand>> ViewRun::fewStands()
{
    if (m_query.conditions.isEmpty())
        return std::nullopt;
    const auto keys = m_wanted.fewCandidates(MaxFewPosts);
    if (!keys)
        return std::nullopt;
    QSet<Place> places;
    QList<Stand> stands;
    for (const qint64 key : *keys) {
        const auto post = m_unit.briefs.post(key);
        if (!post || m_unit.keys.ownKeys().contains(post->author))
            continue;
        const auto place = m_unit.briefs.placeOf(*post);
        if (!place || places.contains(*place))
            continue;
        places.insert(*place);
        if (const auto stand = standAt(*place))
            stands.append(*stand);
    }
    std::sort(stands.begin(), stands.end(),
              [this](const Stand &a, const Stand &b) { return precedes(m_query.view, a.cursor, b.cursor); });
    return stands;
}

/// In the direction of reading.
QueuePage ViewRun::pageOf(const QList<Stand> &few, const std::optional<QueueCursor> &from,
                          PageDirection direction, int limit)
{
    const bool isUpwards = direction == PageDirection::Before;
    QueuePage page;
    for (qsizetype i = 0; i < few.size(); ++i) {
        const Stand &stand = few[isUpwards ? few.size() - 1 - i : i];
        const bool isBeyond = !from || (isUpwards ? precedes(m_query.view, stand.cursor, *from)
                                                  : precedes(m_query.view, *from, stand.cursor));
        if (!isBeyond || !fits(stand.place))
            continue;
        if (page.rows.size() == limit) {
            page.hasMore = true;
            break;
        }
        if (const auto row = queueRowAt(m_unit, stand.place, m_query.me, m_query.view))
            page.rows.append(*row);
    }
    return page;
}

/// In the direction of reading.
QueuePage ViewRun::walk(const std::optional<QueueCursor> &from, PageDirection direction, int limit)
{
    QueuePage page;
    std::optional<QueueCursor> at = from;
    for (int lookedAt = 0;;) {
        QueuePage part = listPage(m_unit, m_base, at, direction, RowsAtOnce);
        if (direction == PageDirection::Before)
            std::reverse(part.rows.begin(), part.rows.end());
        for (const QueueRow &row : std::as_const(part.rows)) {
            at = row.cursor;
            const auto place = placeOf(row.cursor.key);
            if (!place || !fits(*place))
                continue;
            page.rows.append(row);
            if (page.rows.size() == limit) {
                page.hasMore = part.hasMore || row.cursor != part.rows.last().cursor;
                return page;
            }
        }
        lookedAt += int(part.rows.size());
        page.hasMore = part.hasMore;
        if (!part.hasMore || part.rows.isEmpty())
            return page;
        if (lookedAt >= MaxLookedAt) {
            page.lookedTo = at;
            return page;
        }
    }
}

}  // namespace daisychain::store
