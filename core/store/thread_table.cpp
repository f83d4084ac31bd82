#include "core/store/thread_table.h"

#include "core/desk/components.h"
#include "core/store/database.h"

namespace daisychain::store {

qint64 ThreadTable::threadOf(qint64 post)
{
    auto query = m_database.query("SELECT thread_key FROM post WHERE key = ?");
    query.bind(post);
    return query.next() ? query.number(0) : 0;
}

bool ThreadTable::isCut(qint64 post)
{
    auto query = m_database.query("SELECT 1 FROM thread_cut WHERE post_key = ? LIMIT 1");
    query.bind(post);
    return query.next();
}

bool ThreadTable::isSmaller(qint64 a, qint64 b)
{
    const auto size = [this](qint64 thread) {
        auto query =
            m_database.query("SELECT count(*) FROM (SELECT 1 FROM post WHERE thread_key = ? LIMIT 2000)");
        query.bind(thread);
        return query.next() ? query.number(0) : 0;
    };
    return size(a) < size(b);
}

void ThreadTable::markPosts(const QList<qint64> &posts)
{
    for (const qint64 key : posts)
        m_views.markAround(key);
}

qint64 ThreadTable::join(qint64 a, qint64 b)
{
    if (a == b)
        return a;
    const qint64 going = isSmaller(a, b) ? a : b;
    const qint64 staying = going == a ? b : a;
    const QList<Place> places = m_views.markRows(going);
    QList<qint64> posts;
    auto query = m_database.query("SELECT key FROM post WHERE thread_key = ?");
    query.bind(going);
    while (query.next())
        posts.append(query.number(0));
    m_database.query("UPDATE post SET thread_key = ? WHERE thread_key = ?").bind(staying).bind(going).run();
    for (const Place &place : places)
        m_views.mark(Place{staying, place.customer, place.account});
    markPosts(posts);
    return staying;
}

void ThreadTable::separate(qint64 thread)
{
    m_views.markRows(thread);
    QHash<qint64, qint64> parents;
    Components<qint64> groups;
    auto posts = m_database.query("SELECT key, parent_key FROM post WHERE thread_key = ?");
    posts.bind(thread);
    while (posts.next()) {
        parents.insert(posts.number(0), posts.number(1));
        groups.add(posts.number(0));
    }
    for (auto it = parents.constBegin(); it != parents.constEnd(); ++it) {
        if (it.value() != 0 && parents.contains(it.value()) && !isCut(it.key()))
            groups.link(it.key(), it.value());
    }
    auto merges =
        m_database.query("SELECT m.a_key, m.b_key FROM thread_merge m JOIN post p ON p.key = m.a_key WHERE "
                         "p.thread_key = ?");
    merges.bind(thread);
    while (merges.next())
        groups.link(merges.number(0), merges.number(1));

    QHash<qint64, QList<qint64>> members;
    for (auto it = parents.constBegin(); it != parents.constEnd(); ++it)
        members[groups.root(it.key())].append(it.key());
    qint64 largest = 0;
    for (auto it = members.constBegin(); it != members.constEnd(); ++it) {
        if (largest == 0 || it->size() > members.value(largest).size())
            largest = it.key();
    }
    for (auto it = members.constBegin(); it != members.constEnd(); ++it) {
        if (it.key() == largest)
            continue;
        const qint64 label = m_keys.nextNumber();
        for (const qint64 post : *it)
            m_database.query("UPDATE post SET thread_key = ? WHERE key = ?").bind(label).bind(post).run();
    }
    markPosts(parents.keys());
}

}  // namespace daisychain::store
