#include "core/store/thread_posts.h"

#include "core/store/database.h"

#include <algorithm>

namespace daisychain::store {

namespace {

constexpr int WholeUpTo = 300;
constexpr qsizetype MostShown = 500;
constexpr int MostAncestors = 50;

QList<qint64> sorted(const QSet<qint64> &keys)
{
    QList<qint64> list(keys.begin(), keys.end());
    std::sort(list.begin(), list.end());
    return list;
}

QList<qint64> keysOf(Query &query)
{
    QList<qint64> keys;
    while (query.next())
        keys.append(query.number(0));
    return keys;
}

}  // namespace

QList<qint64> ThreadPosts::shown()
{
    QList<qint64> keys;
    if (m_place.account != 0)
        keys = ofPrivate();
    else
        keys = count() <= WholeUpTo ? whole() : essential();
    if (keys.size() > MostShown)
        keys.remove(0, keys.size() - MostShown);
    return keys;
}

int ThreadPosts::count()
{
    if (m_place.account != 0)
        return int(ofPrivate().size());
    auto query = m_unit.database.query(
        "SELECT count(*) FROM post WHERE thread_key = ? AND key > 0 AND visibility <> 3");
    query.bind(m_place.thread);
    return query.next() ? query.integer(0) : 0;
}

QList<qint64> ThreadPosts::whole()
{
    auto query = m_unit.database.query(
        "SELECT key FROM post WHERE thread_key = ? AND key > 0 AND visibility <> 3 ORDER BY key");
    query.bind(m_place.thread);
    return keysOf(query);
}

QList<qint64> ThreadPosts::ofPrivate()
{
    QHash<PostId, qint64> known;
    const ConversationInput input = m_unit.briefs.input(m_place, known);
    QSet<qint64> keys;
    for (const PostBrief &post : input.posts)
        keys.insert(known.value(post.id));
    const QSet<qint64> own = keys;
    for (const qint64 key : own)
        addAncestors(keys, key);
    return sorted(keys);
}

void ThreadPosts::addAncestors(QSet<qint64> &keys, qint64 post)
{
    qint64 at = post;
    for (int i = 0; i < MostAncestors; ++i) {
        auto query = m_unit.database.query("SELECT q.key, q.visibility FROM post p JOIN post q ON q.key = "
                                           "p.parent_key WHERE p.key = ? AND q.key > 0");
        query.bind(at);
        if (!query.next() || keys.contains(query.number(0)))
            return;
        at = query.number(0);
        // Somebody else's private post stays out.
        if (Visibility(query.integer(1)) != Visibility::Direct)
            keys.insert(at);
    }
}

QList<qint64> ThreadPosts::essential()
{
    QSet<qint64> keys;
    auto theirs = m_unit.database.query(
        "SELECT key FROM post WHERE thread_key = ? AND author_key = ? AND visibility <> 3 "
        "AND key > 0 ORDER BY key DESC LIMIT 400");
    theirs.bind(m_place.thread).bind(m_place.customer);
    const QList<qint64> customers = keysOf(theirs);
    keys = QSet<qint64>(customers.begin(), customers.end());
    for (auto it = m_unit.keys.ownKeys().begin(); it != m_unit.keys.ownKeys().end(); ++it) {
        auto ours = m_unit.database.query(
            "SELECT key, parent_key FROM post WHERE thread_key = ? AND author_key = ? AND "
            "visibility <> 3 AND key > 0 ORDER BY key");
        ours.bind(m_place.thread).bind(it.key());
        // Oldest first: an answer to an answer finds that in the set.
        while (ours.next()) {
            if (keys.contains(ours.number(1)))
                keys.insert(ours.number(0));
        }
    }
    for (const qint64 key : customers)
        addAncestors(keys, key);
    return sorted(keys);
}

QList<qint64> ThreadPosts::page(std::optional<qint64> from, bool isUpwards, int limit)
{
    QList<qint64> keys;
    if (m_place.account != 0) {
        keys = ofPrivate();
        if (from)
            keys.removeIf([&](qint64 key) { return isUpwards ? key >= *from : key <= *from; });
        if (keys.size() > limit)
            keys = isUpwards ? keys.mid(keys.size() - limit) : keys.mid(0, limit);
        return keys;
    }
    auto query =
        isUpwards
            ? m_unit.database.query("SELECT key FROM post WHERE thread_key = ? AND key > 0 AND key < ? AND "
                                    "visibility <> 3 ORDER BY key DESC LIMIT ?")
            : m_unit.database.query("SELECT key FROM post WHERE thread_key = ? AND key > ? AND visibility "
                                    "<> 3 ORDER BY key LIMIT ?");
    query.bind(m_place.thread)
        .bind(from.value_or(isUpwards ? std::numeric_limits<qint64>::max() : 0))
        .bind(limit);
    keys = keysOf(query);
    if (isUpwards)
        std::reverse(keys.begin(), keys.end());
    return keys;
}

}  // namespace daisychain::store
