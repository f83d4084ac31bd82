#include "core/store/customer_timeline.h"

#include "core/store/database.h"
#include "core/store/journal_rows.h"
#include "core/store/queue_rows.h"

#include <QSet>

#include <algorithm>
#include <limits>

namespace daisychain::store {

namespace {

constexpr qint64 Lowest = std::numeric_limits<qint64>::min();
constexpr qint64 Highest = std::numeric_limits<qint64>::max();

/// The first key of posts from this instant on, for any instant.
qint64 keyFrom(Instant at)
{
    if (at.ms >= Highest / PostKeysPerMs)
        return Highest;
    return at.ms <= 0 ? 0 : firstPostKey(at);
}

/// Older posts have a lower key than this.
qint64 keyBelow(const TimelineCursor &cursor)
{
    const qint64 first = keyFrom(cursor.at);
    return first == Highest ? first : first + std::clamp<qint64>(cursor.place, 0, PostKeysPerMs);
}

/// Newer posts have a higher key than this.
qint64 keyAbove(const TimelineCursor &cursor)
{
    const qint64 first = keyFrom(cursor.at);
    return first == Highest ? first : first + std::clamp<qint64>(cursor.place, -1, PostKeysPerMs - 1);
}

/// Which position of one instant a decision has to lie beyond.
qint64 positionOf(const TimelineCursor &cursor)
{
    return cursor.place - PostKeysPerMs;
}

}  // namespace

TimelinePage CustomerTimeline::page(const std::optional<TimelineCursor> &from, PageDirection direction,
                                    int limit)
{
    m_direction = direction;
    m_limit = limit + 1;
    m_from = from.value_or(isDown() ? TimelineCursor{Instant{Highest}, Highest} : TimelineCursor{});
    for (const qint64 one : m_identities) {
        if (m_filter.conversations.network &&
            *m_filter.conversations.network != m_unit.keys.identityId(one).network)
            continue;
        findPosts(one);
        if (m_filter.voice != TimelineVoice::Both)
            continue;
        findNotes(one);
        findPromises(one);
        findGestures(one);
    }
    TimelinePage page;
    page.version = m_unit.version();
    page.hasMore = m_found.size() > limit;
    if (page.hasMore)
        m_found.erase(isDown() ? m_found.begin() : std::prev(m_found.end()));
    for (auto it = m_found.constBegin(); it != m_found.constEnd(); ++it)
        page.rows.prepend(row(it.key(), it.value()));
    return page;
}

/// Whether this is nearer than what was found.
bool CustomerTimeline::wants(const TimelineCursor &cursor) const
{
    if (m_found.size() < m_limit)
        return true;
    return isDown() ? cursor > m_found.firstKey() : cursor < m_found.lastKey();
}

void CustomerTimeline::take(const TimelineCursor &cursor, qint64 conversation)
{
    m_found.insert(cursor, conversation);
    if (m_found.size() > m_limit)
        m_found.erase(isDown() ? m_found.begin() : std::prev(m_found.end()));
}

bool CustomerTimeline::isMeant(qint64 conversation)
{
    const HistoryFilter::Kind kind = m_filter.conversations.kind;
    if (kind == HistoryFilter::Kind::Any)
        return true;
    if (conversation == 0)
        return kind == HistoryFilter::Kind::Noted;
    if (const auto it = m_meant.constFind(conversation); it != m_meant.constEnd())
        return *it;
    auto query = m_unit.database.query("SELECT 1 FROM conversation c WHERE c.key = ?2 AND " IS_OF_KIND("?1"));
    query.bind(kind).bind(conversation);
    return *m_meant.insert(conversation, query.next());
}

void CustomerTimeline::findPosts(qint64 identity)
{
    auto query =
        isDown()
            ? m_unit.database.query(
                  "SELECT c.key, c.thread_key, c.private_account_key, c.last_ms FROM "
                  "conversation c WHERE c.customer_key = ?2 AND " IS_OF_KIND("?1") " ORDER BY c.last_ms DESC")
            : m_unit.database.query("SELECT c.key, c.thread_key, c.private_account_key, c.last_ms FROM "
                                    "conversation c WHERE c.customer_key = ?2 AND c.last_ms >= ?3 "
                                    "AND " IS_OF_KIND("?1") " ORDER BY c.last_ms");
    query.bind(m_filter.conversations.kind).bind(identity);
    if (!isDown())
        query.bind(m_from.at);
    while (query.next()) {
        const Scene scene{query.number(0), {query.number(1), identity, query.number(2)}, query.instant(3)};
        if (isDown() && !wants({scene.lastAt, Highest}))
            return;  // all that follow ended before
        findPosts(scene);
    }
}

void CustomerTimeline::findPosts(const Scene &scene)
{
    if (m_filter.voice != TimelineVoice::Ours)
        findPosts(scene, scene.place.customer);
    if (m_filter.voice == TimelineVoice::Theirs)
        return;
    const QList<qint64> own = m_unit.keys.ownKeys().keys();
    for (const qint64 author : own)
        findPosts(scene, author);
}

/// The posts of one author in a conversation, from where the page begins. What we deleted after its last post
/// isn't part of it.
void CustomerTimeline::findPosts(const Scene &scene, qint64 author)
{
    const bool isPrivate = scene.place.account != 0;
    const qint64 end = keyFrom(scene.lastAt + std::chrono::milliseconds(1));
    auto query =
        isDown()
            ? m_unit.database.query("SELECT key FROM post WHERE thread_key = ? AND author_key = ? AND key > "
                                    "? AND key < ? AND (visibility = 3) = ? ORDER BY key DESC")
            : m_unit.database.query("SELECT key FROM post WHERE thread_key = ? AND author_key = ? AND key > "
                                    "? AND key < ? AND (visibility = 3) = ? ORDER BY key");
    query.bind(scene.place.thread).bind(author);
    query.bind(isDown() ? 0 : keyAbove(m_from)).bind(isDown() ? std::min(end, keyBelow(m_from)) : end);
    query.bind(isPrivate);
    const bool isOwn = author != scene.place.customer;
    while (query.next()) {
        const TimelineCursor cursor = postCursor(query.number(0));
        if (!wants(cursor))
            return;
        if ((!isOwn && !isPrivate) || belongs(query.number(0), scene.place))
            take(cursor, scene.key);
    }
}

/// Of ours in public what answers them: above it stand theirs, or ours that answer them.
bool CustomerTimeline::belongs(qint64 post, const Place &place)
{
    auto at = m_unit.briefs.post(post);
    if (at && place.account != 0)
        return m_unit.briefs.placeOf(*at) == place;
    QSet<qint64> walked;
    while (at && at->parent > 0 && !walked.contains(at->key)) {
        walked.insert(at->key);
        at = m_unit.briefs.post(at->parent);
        if (!at || at->thread != place.thread || at->brief.visibility == Visibility::Direct)
            return false;
        if (at->author == place.customer)
            return true;
        if (!m_unit.keys.ownKeys().contains(at->author))
            return false;
    }
    return false;
}

void CustomerTimeline::findNotes(qint64 identity)
{
    auto query =
        isDown()
            ? m_unit.database.query("SELECT position, id, actor, at_ms, audience, customer_key, anchor_key, "
                                    "kind, payload FROM action WHERE customer_key = ? AND kind = 'note' AND "
                                    "(at_ms, position) < (?, ?) ORDER BY at_ms DESC, position DESC")
            : m_unit.database.query("SELECT position, id, actor, at_ms, audience, customer_key, anchor_key, "
                                    "kind, payload FROM action WHERE customer_key = ? AND kind = 'note' AND "
                                    "(at_ms, position) > (?, ?) ORDER BY at_ms, position");
    query.bind(identity).bind(m_from.at).bind(positionOf(m_from));
    while (query.next()) {
        const TimelineCursor cursor = decisionCursor(query.instant(3), query.number(0));
        if (!wants(cursor))
            return;
        const StoredAction note = readAction(m_unit.database, m_unit.keys, m_unit.briefs, query);
        if (isUndone(m_unit.database, note.action.id, note.position))
            continue;
        const qint64 conversation = conversationOf(note);
        if (isMeant(conversation))
            take(cursor, conversation);
    }
}

/// 0: none, it is about the customer as a whole.
qint64 CustomerTimeline::conversationOf(const StoredAction &action)
{
    if (action.anchor == 0)
        return 0;
    const Place place = m_unit.briefs.placeOf(action.anchor, action.customer);
    auto query = m_unit.database.query("SELECT key FROM conversation WHERE thread_key = ? AND customer_key = "
                                       "? AND private_account_key = ?");
    query.bind(place.thread).bind(place.customer).bind(place.account);
    return query.next() ? query.number(0) : 0;
}

void CustomerTimeline::findPromises(qint64 identity)
{
    auto query =
        isDown() ? m_unit.database.query("SELECT given_ms, action_position, conversation_key FROM promise "
                                         "WHERE customer_key = ? AND (given_ms, action_position) < (?, ?) "
                                         "ORDER BY given_ms DESC, action_position DESC")
                 : m_unit.database.query("SELECT given_ms, action_position, conversation_key FROM promise "
                                         "WHERE customer_key = ? AND (given_ms, action_position) > (?, ?) "
                                         "ORDER BY given_ms, action_position");
    findDecisions(query, identity);
}

void CustomerTimeline::findGestures(qint64 identity)
{
    auto query =
        isDown() ? m_unit.database.query("SELECT at_ms, action_position, conversation_key FROM gesture WHERE "
                                         "customer_key = ? AND (at_ms, action_position) < (?, ?) ORDER BY "
                                         "at_ms DESC, action_position DESC")
                 : m_unit.database.query("SELECT at_ms, action_position, conversation_key FROM gesture WHERE "
                                         "customer_key = ? AND (at_ms, action_position) > (?, ?) ORDER BY "
                                         "at_ms, action_position");
    findDecisions(query, identity);
}

void CustomerTimeline::findDecisions(Query &query, qint64 identity)
{
    query.bind(identity).bind(m_from.at).bind(positionOf(m_from));
    while (query.next()) {
        const TimelineCursor cursor = decisionCursor(query.instant(0), query.number(1));
        if (!wants(cursor))
            return;
        if (isMeant(query.number(2)))
            take(cursor, query.number(2));
    }
}

TimelineRow CustomerTimeline::row(const TimelineCursor &cursor, qint64 conversation)
{
    TimelineRow row;
    row.cursor = cursor;
    row.conversation = head(conversation);
    if (cursor.place < PostKeysPerMs) {
        row.post = m_unit.loader.post(firstPostKey(cursor.at) + cursor.place).value_or(ThreadPost{});
        return row;
    }
    auto query = m_unit.database.query("SELECT position, id, actor, at_ms, audience, customer_key, "
                                       "anchor_key, kind, payload FROM action WHERE position = ?");
    query.bind(positionOf(cursor));
    if (!query.next())
        return row;
    const StoredAction stored = readAction(m_unit.database, m_unit.keys, m_unit.briefs, query);
    if (!m_names)
        m_names = personNames(m_unit);
    row.entry = JournalEntry{stored.position, stored.action, m_names->value(stored.action.actor), true};
    return row;
}

const std::optional<QueueRow> &CustomerTimeline::head(qint64 conversation)
{
    if (const auto it = m_heads.constFind(conversation); it != m_heads.constEnd())
        return *it;
    std::optional<QueueRow> head;
    if (conversation != 0) {
        auto query = m_unit.database.query(QUEUE_ROWS "WHERE c.key = ?");
        query.bind(PersonId{}).bind(conversation);
        if (query.next())
            head = readQueueRow(query, m_unit);
    }
    return *m_heads.insert(conversation, std::move(head));
}

}  // namespace daisychain::store
