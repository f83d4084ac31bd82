#include "core/store/brief_reader.h"

#include "core/desk/action_codec.h"
#include "core/store/database.h"
#include "core/store/post_codec.h"

#include <QSet>

#include <algorithm>

// The columns that readRow() takes, once for all statements.
#define ROW_COLUMNS                                                                                          \
    "SELECT p.key, p.thread_key, p.parent_key, p.author_key, p.prefix_key, p.tail, p.created_ms, "           \
    "p.version_order, p.version_label, p.visibility, p.is_deleted, p.mentions, "
// The same and what read() takes.
#define BRIEF_COLUMNS                                                                                        \
    ROW_COLUMNS "(SELECT group_concat(c.account_key || ',' || c.clock_from_ms) FROM caught c WHERE "         \
                "c.post_key = p.key) FROM post p "

namespace daisychain::store {

namespace {

void addCaught(PostBrief &brief, AccountId account, Instant from)
{
    if (!brief.caughtBy.contains(account))
        brief.caughtBy.append(account);
    brief.clockFrom = brief.clockFrom ? std::min(*brief.clockFrom, from) : from;
}

void readCaught(const QString &pairs, KeyTable &keys, PostBrief &brief)
{
    if (pairs.isEmpty())
        return;
    const QList<qint64> numbers = keysFromList(pairs);
    for (qsizetype i = 0; i + 1 < numbers.size(); i += 2)
        addCaught(brief, keys.accountId(numbers[i]), Instant{numbers[i + 1]});
    std::sort(brief.caughtBy.begin(), brief.caughtBy.end());
}

/// Whether more was decided about a customer's conversations than a thread has posts, as a rule.
bool hasManyActions(Database &database, qint64 customer)
{
    constexpr int Many = 50;
    auto query = database.query("SELECT count(*) FROM (SELECT 1 FROM action WHERE customer_key = ? AND "
                                "anchor_key IS NOT NULL LIMIT ?)");
    query.bind(customer).bind(Many);
    return query.next() && query.integer(0) == Many;
}

bool hasManyPosts(Database &database, qint64 thread)
{
    constexpr int Many = 2'000;
    auto query = database.query("SELECT count(*) FROM (SELECT 1 FROM post WHERE thread_key = ? LIMIT ?)");
    query.bind(thread).bind(Many);
    return query.next() && query.integer(0) == Many;
}

#define ACTION_COLUMNS                                                                                       \
    "SELECT a.position, a.id, a.actor, a.at_ms, a.audience, a.customer_key, a.anchor_key, a.kind, "          \
    "a.payload "
#define POSTS_FIRST "FROM post p CROSS JOIN action a "

/// A customer may have thousands of conversations, and a thread thousands of customers: what both have in
/// common is looked for from the side that has less.
Query actionQuery(Database &database, qint64 thread, std::optional<qint64> customer)
{
    if (!customer)
        return database.query(ACTION_COLUMNS POSTS_FIRST
                              "ON a.anchor_key = p.key WHERE p.thread_key = ? ORDER BY a.position");
    if (hasManyActions(database, *customer) && !hasManyPosts(database, thread))
        return database.query(ACTION_COLUMNS POSTS_FIRST
                              "INDEXED BY action_customer ON a.anchor_key = p.key WHERE p.thread_key = ? AND "
                              "a.customer_key = ? ORDER BY a.position");
    return database.query(ACTION_COLUMNS "FROM action a CROSS JOIN post p ON p.key = a.anchor_key WHERE "
                                         "p.thread_key = ? AND a.customer_key = ? ORDER BY a.position");
}

}  // namespace

StoredPost BriefReader::read(const Query &query)
{
    StoredPost post = readRow(query);
    readCaught(query.text(12), m_keys, post.brief);
    nameParent(post);
    return post;
}

StoredPost BriefReader::readRow(const Query &query)
{
    StoredPost post;
    post.key = query.number(0);
    post.thread = query.number(1);
    post.parent = query.number(2);
    post.author = query.number(3);
    post.brief.id = m_keys.joined(query.number(4), query.text(5));
    post.brief.created = query.instant(6);
    post.brief.version = {query.number(7), query.text(8)};
    post.brief.visibility = Visibility(query.integer(9));
    post.brief.isDeleted = query.flag(10);
    post.brief.author = m_keys.identityId(post.author);
    for (const qint64 mention : decodeKeys(query.bytes(11)))
        post.brief.mentions.append(m_keys.identityId(mention));
    return post;
}

void BriefReader::nameParent(StoredPost &post)
{
    if (post.parent == 0)
        return;
    const Name &parent = name(post.parent);
    post.brief.parent = parent.id;
    if (parent.author != 0)
        post.brief.parentAuthor = m_keys.identityId(parent.author);
}

QList<StoredPost> BriefReader::readAll(Query &query)
{
    QList<StoredPost> posts;
    while (query.next())
        posts.append(read(query));
    return posts;
}

const BriefReader::Name &BriefReader::name(qint64 key)
{
    if (const auto it = m_names.constFind(key); it != m_names.constEnd())
        return *it;
    auto query = m_database.query("SELECT prefix_key, tail, author_key, parent_key FROM post WHERE key = ?");
    query.bind(key);
    Name found;
    if (query.next())
        found = {m_keys.joined(query.number(0), query.text(1)), query.number(2), query.number(3)};
    remember(key, found);
    return m_names[key];
}

void BriefReader::remember(qint64 key, const Name &name)
{
    if (m_names.size() > 50'000)
        m_names.clear();
    m_names.insert(key, name);
}

std::optional<StoredPost> BriefReader::post(qint64 key)
{
    auto query = m_database.query(BRIEF_COLUMNS "WHERE p.key = ? AND p.author_key IS NOT NULL");
    query.bind(key);
    return query.next() ? std::optional(read(query)) : std::nullopt;
}

QList<StoredPost> BriefReader::answersTo(qint64 orphanKey)
{
    auto query = m_database.query(BRIEF_COLUMNS "WHERE p.parent_key = ? AND p.parent_key < 0");
    query.bind(orphanKey);
    return readAll(query);
}

void BriefReader::everyThread(const std::function<void(const QList<StoredPost> &)> &each)
{
    QList<StoredPost> posts;
    // Parents are of the same thread unless somebody cut it: they are named when all of it was read.
    const auto end = [&] {
        for (StoredPost &post : posts) {
            std::sort(post.brief.caughtBy.begin(), post.brief.caughtBy.end());
            nameParent(post);
        }
        if (!posts.isEmpty())
            each(posts);
        posts.clear();
    };
    auto query =
        m_database.query(ROW_COLUMNS "c.account_key, c.clock_from_ms FROM post p LEFT JOIN caught c ON "
                                     "c.post_key = p.key ORDER BY p.thread_key, p.author_key, p.key");
    while (query.next()) {
        const qint64 key = query.number(0);
        if (posts.isEmpty() || posts.last().key != key) {
            if (!posts.isEmpty() && posts.last().thread != query.number(1))
                end();
            if (key < 0) {  // known by its id only
                remember(key,
                         {m_keys.joined(query.number(4), query.text(5)), query.number(3), query.number(2)});
                continue;
            }
            posts.append(readRow(query));
            const StoredPost &post = posts.last();
            remember(key, {post.brief.id, post.author, post.parent});
        }
        if (!query.isNull(12))
            addCaught(posts.last().brief, m_keys.accountId(query.number(12)), query.instant(13));
    }
    end();
}

std::optional<Place> BriefReader::nearestCustomer(const StoredPost &post)
{
    QSet<qint64> walked{post.key};
    qint64 above = post.parent;
    while (above != 0 && !walked.contains(above)) {
        walked.insert(above);
        const Name &at = name(above);
        if (at.author == 0)
            return std::nullopt;
        if (!m_keys.ownKeys().contains(at.author))
            return Place{post.thread, at.author, 0};
        above = at.parent;
    }
    return std::nullopt;
}

std::optional<Place> BriefReader::placeOf(const StoredPost &post)
{
    if (post.brief.visibility == Visibility::Direct) {
        const auto sides = privateSides(post.brief, m_keys.own());
        if (!sides)
            return std::nullopt;
        return Place{post.thread, m_keys.knownIdentity(sides->customer).value_or(0),
                     m_keys.account(sides->account).value_or(0)};
    }
    if (m_keys.ownKeys().contains(post.author))
        return nearestCustomer(post);
    return Place{post.thread, post.author, 0};
}

Place BriefReader::placeOf(qint64 anchor, qint64 customer)
{
    const auto known = post(anchor);
    if (known && known->brief.visibility == Visibility::Direct) {
        const auto sides = privateSides(known->brief, m_keys.own());
        return {known->thread, customer, sides ? m_keys.account(sides->account).value_or(0) : 0};
    }
    if (known)
        return {known->thread, customer, 0};
    auto query = m_database.query("SELECT thread_key FROM post WHERE key = ?");
    query.bind(anchor);
    return {query.next() ? query.number(0) : 0, customer, 0};
}

ConversationInput BriefReader::input(const Place &place, QHash<PostId, qint64> &keys)
{
    ConversationInput input;
    input.customer = m_keys.identityId(place.customer);
    QList<StoredPost> posts;
    if (place.account != 0) {
        input.privateAccount = m_keys.accountId(place.account);
        auto query =
            m_database.query(BRIEF_COLUMNS "WHERE p.thread_key = ? AND p.visibility = 3 AND p.key > 0");
        query.bind(place.thread);
        posts = readAll(query);
        posts.removeIf([&](const StoredPost &post) { return placeOf(post) != place; });
    } else {
        QSet<qint64> authors{place.customer};
        for (auto it = m_keys.ownKeys().begin(); it != m_keys.ownKeys().end(); ++it)
            authors.insert(it.key());
        for (const qint64 author : std::as_const(authors)) {
            auto query = m_database.query(
                BRIEF_COLUMNS
                "WHERE p.thread_key = ? AND p.author_key = ? AND p.visibility <> 3 AND p.key > 0");
            query.bind(place.thread).bind(author);
            posts += readAll(query);
        }
    }
    for (const StoredPost &post : std::as_const(posts)) {
        keys.insert(post.brief.id, post.key);
        input.posts.append(post.brief);
    }
    for (const StoredAction &action : actions(place.thread, place.customer)) {
        if (placeOf(action.anchor, action.customer) != place)
            continue;
        input.actions.append(action.action);
        keys.insert(std::get<ConversationSubject>(action.action.subject).anchor, action.anchor);
    }
    return input;
}

QList<StoredAction> BriefReader::actions(qint64 thread, std::optional<qint64> customer)
{
    QList<StoredAction> actions;
    auto query = actionQuery(m_database, thread, customer);
    query.bind(thread);
    if (customer)
        query.bind(*customer);
    while (query.next())
        actions.append(readAction(m_database, m_keys, *this, query));
    return actions;
}

StoredAction readAction(Database &database, KeyTable &keys, BriefReader &posts, const Query &query)
{
    StoredAction stored;
    stored.position = query.number(0);
    stored.customer = query.number(5);
    stored.anchor = query.number(6);
    stored.action.id = query.id<ActionId>(1);
    stored.action.actor = query.id<PersonId>(2);
    stored.action.at = query.instant(3);
    stored.action.audience = Audience(query.integer(4));
    if (stored.anchor != 0)
        stored.action.subject =
            ConversationSubject{posts.postId(stored.anchor), keys.identityId(stored.customer)};
    else if (stored.customer != 0)
        stored.action.subject = CustomerSubject{keys.identityId(stored.customer)};
    else
        stored.action.subject = DeskSubject{};
    auto payload = decodePayload(query.text(7), query.text(8).toUtf8());
    if (payload)
        stored.action.payload = std::move(*payload);
    else
        database.fail({ErrorCode::Storage, payload.error().arguments,
                       QStringLiteral("action %1 can't be read").arg(stored.position)});
    return stored;
}

}  // namespace daisychain::store
