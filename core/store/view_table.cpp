#include "core/store/view_table.h"

#include "core/store/database.h"
#include "core/store/promise_rows.h"

#include <utility>

namespace daisychain::store {

void ViewTable::mark(const Place &place)
{
    m_added.remove(place);
    m_marked.insert(place);
}

void ViewTable::mark(const std::optional<Place> &place)
{
    if (place)
        mark(*place);
}

QList<Place> ViewTable::markRows(qint64 thread)
{
    writeAdded();
    QList<Place> places;
    auto query =
        m_database.query("SELECT customer_key, private_account_key FROM conversation WHERE thread_key = ?");
    query.bind(thread);
    while (query.next())
        places.append({thread, query.number(0), query.number(1)});
    for (const Place &place : std::as_const(places))
        mark(place);
    return places;
}

void ViewTable::markAround(qint64 post)
{
    if (const auto stored = m_briefs.post(post))
        mark(m_briefs.placeOf(*stored));
    QSet<qint64> customers;
    auto query = m_database.query("SELECT customer_key FROM action WHERE anchor_key = ?");
    query.bind(post);
    while (query.next())
        customers.insert(query.number(0));
    for (const qint64 customer : std::as_const(customers))
        mark(m_briefs.placeOf(post, customer));
}

void ViewTable::add(const StoredPost &post, bool isNewThread)
{
    const Place place{post.thread, post.author, 0};
    if (m_marked.contains(place))
        return;
    auto it = m_added.find(place);
    if (it == m_added.end()) {
        Added added;
        if (!isNewThread)
            added.stored = row(place);
        if (!isNewThread && !added.stored) {
            auto others = m_database.query("SELECT 1 FROM post WHERE thread_key = ? AND author_key = ? AND "
                                           "key > 0 AND key <> ? LIMIT 1");
            others.bind(place.thread).bind(place.customer).bind(post.key);
            if (others.next())
                return mark(place);
        }
        added.row = added.stored.value_or(ConversationRow{});
        added.row.place = place;
        added.row.view.customer = post.brief.author;
        it = m_added.emplace(place, std::move(added));
    }
    ConversationRow &row = it->row;
    if (!applyNewPost(row.view, post.brief, m_keys.own()))
        return mark(place);
    if (row.view.anchor == post.brief.id)
        row.anchor = post.key;
    if (row.view.lastPost == post.brief.id)
        row.lastPost = post.key;
    if (row.view.lastCustomerPost == post.brief.id)
        row.lastCustomerPost = post.key;
}

void ViewTable::writeAdded()
{
    const auto added = std::exchange(m_added, {});
    for (const Added &one : added) {
        if (!one.row.view.anchor.isNull())
            put(one.stored, one.row);
    }
}

void ViewTable::flush()
{
    writeAdded();
    while (!m_marked.isEmpty() && !m_database.failure()) {
        const auto marked = std::exchange(m_marked, {});
        for (const Place &place : marked)
            put(row(place), folded(place));
    }
}

std::optional<ConversationRow> ViewTable::row(const Place &place)
{
    auto query =
        m_database.query("SELECT " CONVERSATION_COLUMNS " FROM conversation c WHERE c.thread_key = ? AND "
                         "c.customer_key = ? AND c.private_account_key = ?");
    query.bind(place.thread).bind(place.customer).bind(place.account);
    return query.next() ? std::optional(readConversation(query, m_keys, m_briefs)) : std::nullopt;
}

std::optional<ConversationRow> ViewTable::folded(const Place &place)
{
    QHash<PostId, qint64> keys;
    auto view = foldConversation(m_briefs.input(place, keys), m_keys.own());
    return view ? std::optional(rowOf(place, std::move(*view), keys)) : std::nullopt;
}

bool ViewTable::put(const std::optional<ConversationRow> &stored,
                    const std::optional<ConversationRow> &folded)
{
    std::optional<ConversationRow> row = folded;
    if (stored && row)
        row->key = stored->key;
    if (row == stored)
        return false;
    m_customers.insert(row ? row->place.customer : stored->place.customer);
    const auto numberOf = [](const ConversationRow &row) { return handleNumber(handleOf(row)).value_or(0); };
    const bool isSameAnchor = stored && folded && stored->anchor == folded->anchor;
    const qint64 oldHandle = stored ? numberOf(*stored) : 0;
    const qint64 handle = isSameAnchor ? oldHandle : folded ? numberOf(*folded) : 0;
    const qint64 key = row ? writeConversation(m_database, m_keys, *row, handle) : stored->key;
    if (!row)
        m_database.query("DELETE FROM conversation WHERE key = ?").bind(key).run();
    static const ConversationView Nothing;
    putLists(key, stored ? stored->view : Nothing, row ? row->view : Nothing);
    if (stored) {
        count(*stored, -1);
        m_changed.insert(oldHandle);
        m_recent.insert(oldHandle);
    }
    if (folded) {
        count(*folded, 1);
        m_changed.insert(handle);
        m_recent.insert(handle);
        if (!isSameAnchor)
            keepHandle(*folded, handle);
    }
    return true;
}

void ViewTable::putLists(qint64 key, const ConversationView &stored, const ConversationView &folded)
{
    if (stored.promises != folded.promises)
        writePromises(m_database, key, folded.promises);
    if (stored.gestures != folded.gestures)
        writeGestures(m_database, key, folded.gestures);
}

void ViewTable::keepHandle(const ConversationRow &row, qint64 handle)
{
    m_database
        .query(
            "INSERT OR IGNORE INTO conversation_handle (handle, anchor_key, customer_key, is_private) VALUES "
            "(?, ?, ?, ?)")
        .bind(handle)
        .bind(row.anchor)
        .bind(row.place.customer)
        .bind(row.place.account != 0)
        .run();
}

void ViewTable::count(const ConversationRow &row, int by)
{
    const PersonId owner = row.view.owner;
    m_counts[{int(row.view.status), owner.isNull() ? QByteArray("") : owner.value.toRfc4122()}] += by;
}

void ViewTable::storeCounts()
{
    for (auto it = m_counts.constBegin(); it != m_counts.constEnd(); ++it) {
        if (it.value() == 0)
            continue;
        m_database
            .query("INSERT INTO queue_count (status, owner, amount) VALUES (?, ?, ?) ON CONFLICT DO UPDATE "
                   "SET amount "
                   "= amount + excluded.amount")
            .bind(it.key().first)
            .bind(it.key().second)
            .bind(it.value())
            .run();
    }
    if (!m_counts.isEmpty())
        m_database.query("DELETE FROM queue_count WHERE amount = 0").run();
    m_counts.clear();
}

ConversationRow rowOf(const Place &place, ConversationView view, const QHash<PostId, qint64> &keys)
{
    ConversationRow row;
    row.place = place;
    row.anchor = keys.value(view.anchor);
    row.lastPost = keys.value(view.lastPost);
    row.lastCustomerPost = keys.value(view.lastCustomerPost);
    row.view = std::move(view);
    return row;
}

}  // namespace daisychain::store
