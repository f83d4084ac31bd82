#include "core/store/ingest.h"

#include "core/store/database.h"
#include "core/store/post_codec.h"

#include <utility>

namespace daisychain::store {

void Ingest::add(const PreparedBatch &batch)
{
    const FactBatch &facts = batch.facts;
    const auto account = m_keys.account(facts.account);
    if (!account)
        return m_database.fail(
            {ErrorCode::Invalid, {facts.account.text()}, QStringLiteral("account not known")});
    m_account = *account;
    m_received = facts.received;
    for (const ProfileFact &profile : facts.profiles)
        addProfile(profile);
    m_caught.clear();
    for (const CaughtFact &caught : facts.caught)
        m_caught[caught.post].append(caught);
    const bool isAnybodyErased = !m_keys.erased().isEmpty();
    for (qsizetype i = 0; i < facts.posts.size() && !m_database.failure(); ++i) {
        if (isAnybodyErased)
            addUnlessErased({facts.posts[i], batch.details[i], batch.words[i]});
        else
            addPost({facts.posts[i], batch.details[i], batch.words[i]});
    }
    // What is left was caught without its post in the batch, or with one that was known.
    const auto left = std::exchange(m_caught, {});
    for (const auto &list : left) {
        for (const CaughtFact &caught : list)
            addCaught(caught);
    }
    for (const PostId &id : facts.deleted)
        remove(m_posts.findOrMention(id));
    for (const QString &localId : facts.deletedLocalIds)
        removeLocal(localId);
}

void Ingest::addPost(const Prepared &post)
{
    if (post.fact.id.isNull() || post.fact.author.isNull())
        return;
    const KeyTable::SplitId id = m_keys.split(post.fact.id);
    const auto found = m_posts.find(id);
    if (found && found->isSeen())
        learn(post, *found);
    else
        arrive(post, id, found);
}

QList<qint64> Ingest::mentionKeys(const PostFact &fact)
{
    QList<qint64> keys;
    for (const PostMention &mention : fact.mentions)
        keys.append(m_keys.identity(mention.identity));
    return keys;
}

std::optional<PostTable::Found> Ingest::parentOf(const PostFact &fact)
{
    if (fact.replyTo && *fact.replyTo != fact.id)
        return m_posts.findOrMention(*fact.replyTo);
    if (fact.replyTo || fact.replyToLocalId.isEmpty())
        return std::nullopt;
    auto query =
        m_database.query("SELECT p.key, p.thread_key, p.author_key FROM local_id l JOIN post p ON p.key = "
                         "l.post_key WHERE l.account_key = ? AND l.local_id = ?");
    query.bind(m_account).bind(fact.replyToLocalId);
    if (!query.next())
        return std::nullopt;
    PostTable::Found parent;
    parent.key = query.number(0);
    parent.thread = query.number(1);
    parent.author = query.number(2);
    return parent;
}

void Ingest::waitForParent(const PostFact &fact, qint64 post)
{
    m_areParentsAwaited = true;
    m_database
        .query("INSERT OR IGNORE INTO waiting_parent (account_key, local_id, post_key) VALUES (?, ?, ?)")
        .bind(m_account)
        .bind(fact.replyToLocalId)
        .bind(post)
        .run();
}

bool Ingest::isDeletedLocally(const QString &localId)
{
    if (!m_areDeletionsAwaited) {
        auto any = m_database.query("SELECT 1 FROM deleted_local_id LIMIT 1");
        m_areDeletionsAwaited = any.next();
    }
    if (localId.isEmpty() || !*m_areDeletionsAwaited)
        return false;
    auto query = m_database.query("SELECT 1 FROM deleted_local_id WHERE account_key = ? AND local_id = ?");
    query.bind(m_account).bind(localId);
    return query.next();
}

void Ingest::markAnswers(const QList<StoredPost> &answers)
{
    for (const StoredPost &answer : answers)
        m_views.markAround(answer.key);
}

void Ingest::arrive(const Prepared &post, const KeyTable::SplitId &id,
                    const std::optional<PostTable::Found> &mentioned)
{
    const PostFact &fact = post.fact;
    const auto parent = parentOf(fact);
    Arrival arrival;
    arrival.isPlain = !mentioned;
    arrival.isNewThread = !mentioned && !parent;
    arrival.parentAuthor = parent ? parent->author : 0;
    PostTable::Links &links = arrival.links;
    links.author = m_keys.identity(fact.author);
    links.mentions = encodeKeys(mentionKeys(fact));
    links.details = post.details;
    links.parent = parent ? parent->key : 0;
    links.isDeleted = (mentioned && mentioned->isDeleted) || isDeletedLocally(fact.localId);
    QList<StoredPost> answers;
    if (mentioned) {
        links.thread = mentioned->thread;
        answers = m_briefs.answersTo(mentioned->key);
        markAnswers(answers);
        m_views.markAround(mentioned->key);
    } else {
        links.thread = parent ? parent->thread : m_keys.nextNumber();
    }
    arrival.key = m_posts.insert(id, fact, links, mentioned ? mentioned->key : 0);
    ++m_report.newPosts;
    if (mentioned) {
        m_briefs.forget(mentioned->key);
        for (const StoredPost &answer : std::as_const(answers))
            m_briefs.forget(answer.key);
        if (parent && !m_threads.isCut(arrival.key))
            links.thread = m_threads.join(links.thread, parent->thread);
    }
    if (fact.replyTo == fact.id) {
        m_posts.setParent(arrival.key, links.parent = arrival.key);
        arrival.parentAuthor = links.author;
    } else if (!parent && !fact.replyToLocalId.isEmpty()) {
        waitForParent(fact, arrival.key);
    }
    settle(post, arrival);
    markAnswers(answers);
}

void Ingest::settle(const Prepared &post, const Arrival &arrival)
{
    const PostFact &fact = post.fact;
    const PostTable::Links &links = arrival.links;
    QList<qint64> accounts;
    std::optional<Instant> clockFrom;
    for (const CaughtFact &caught : m_caught.take(fact.id)) {
        storeCaught(caught, arrival.key);
        const qint64 account = accountOf(caught.stream);
        if (!accounts.contains(account))
            accounts.append(account);
        clockFrom = clockFrom ? std::min(*clockFrom, caught.clockFrom) : caught.clockFrom;
    }
    std::sort(accounts.begin(), accounts.end());
    if (clockFrom)
        ++m_report.caught;
    if (clockFrom || isSaidToUs(fact, arrival))
        m_ruleCandidates.insert(arrival.key, m_received);
    if (!links.isDeleted)
        m_search.added(arrival.key, post.words,
                       SearchIndex::marksOf(fact.id.network, links.author, accounts));
    if (!arrival.isPlain) {
        m_search.aboutToChange(arrival.key);  // what was caught before the post came counts too
        noteCaughtBefore(arrival.key);
    }
    const bool isOwn = m_keys.ownKeys().contains(links.author);
    if (arrival.isPlain && !isOwn && !links.isDeleted && fact.visibility != Visibility::Direct)
        m_views.add(storedForm(post, arrival, accounts, clockFrom), arrival.isNewThread);
    else
        m_views.markAround(arrival.key);
    // After the views: an answer that waited for this one must find a view that has it.
    if (!fact.localId.isEmpty())
        learnLocalId(fact.localId, arrival.key);
}

StoredPost Ingest::storedForm(const Prepared &post, const Arrival &arrival, const QList<qint64> &accounts,
                              std::optional<Instant> clockFrom)
{
    const PostFact &fact = post.fact;
    const PostTable::Links &links = arrival.links;
    StoredPost stored{arrival.key, links.thread, links.parent, links.author, {}};
    PostBrief &brief = stored.brief;
    brief.id = fact.id;
    brief.version = fact.version;
    brief.author = fact.author;
    brief.created = fact.created;
    brief.visibility = fact.visibility;
    brief.clockFrom = clockFrom;
    if (links.parent != 0)
        brief.parent = fact.replyTo ? *fact.replyTo : m_briefs.postId(links.parent);
    if (arrival.parentAuthor != 0)
        brief.parentAuthor = m_keys.identityId(arrival.parentAuthor);
    for (const PostMention &mention : fact.mentions)
        brief.mentions.append(mention.identity);
    for (const qint64 account : accounts)
        brief.caughtBy.append(m_keys.accountId(account));
    std::sort(brief.caughtBy.begin(), brief.caughtBy.end());
    return stored;
}

/// Concerns us without having been caught.
bool Ingest::isSaidToUs(const PostFact &fact, const Arrival &arrival)
{
    const auto &own = m_keys.ownKeys();
    if (own.contains(arrival.links.author))
        return false;
    return own.contains(arrival.parentAuthor) ||
           std::any_of(fact.mentions.begin(), fact.mentions.end(), [&](const PostMention &mention) {
               return own.contains(m_keys.identity(mention.identity));
           });
}

void Ingest::learn(const Prepared &post, const PostTable::Found &known)
{
    learnVersion(post, known);
    learnParent(post, known);
    if (!post.fact.localId.isEmpty())
        learnLocalId(post.fact.localId, known.key);
}

void Ingest::learnVersion(const Prepared &post, const PostTable::Found &known)
{
    const PostFact &fact = post.fact;
    if (known.version < fact.version) {
        m_views.markAround(known.key);
        m_search.aboutToChange(known.key);
        m_posts.showVersion(known, fact, encodeKeys(mentionKeys(fact)), post.details);
        m_views.markAround(known.key);
        ++m_report.newVersions;
        auto caught = m_database.query("SELECT 1 FROM caught WHERE post_key = ? LIMIT 1");
        caught.bind(known.key);
        if (caught.next())
            m_ruleCandidates.insert(known.key, m_received);
    } else if (fact.version < known.version && m_posts.keepOldVersion(known, fact, post.details)) {
        ++m_report.newVersions;
    }
}

void Ingest::learnParent(const Prepared &post, const PostTable::Found &known)
{
    if (known.parent != 0)
        return;
    const PostFact &fact = post.fact;
    if (fact.replyTo == fact.id)
        setParent(known.key, known.key);
    else if (const auto parent = parentOf(fact))
        setParent(known.key, parent->key);
    else if (!fact.replyToLocalId.isEmpty())
        waitForParent(fact, known.key);
}

void Ingest::setParent(qint64 post, qint64 parent)
{
    m_views.markAround(post);
    m_posts.setParent(post, parent);
    m_briefs.forget(post);
    if (!m_threads.isCut(post))
        m_threads.join(m_threads.threadOf(post), m_threads.threadOf(parent));
    m_views.markAround(post);
}

void Ingest::learnLocalId(const QString &localId, qint64 post)
{
    const int inserted =
        m_database.query("INSERT OR IGNORE INTO local_id (account_key, local_id, post_key) VALUES (?, ?, ?)")
            .bind(m_account)
            .bind(localId)
            .bind(post)
            .run();
    if (inserted == 0)
        return;
    QList<qint64> answers;
    if (!m_areParentsAwaited) {
        auto any = m_database.query("SELECT 1 FROM waiting_parent LIMIT 1");
        m_areParentsAwaited = any.next();
    }
    if (*m_areParentsAwaited) {
        auto query =
            m_database.query("SELECT post_key FROM waiting_parent WHERE account_key = ? AND local_id = ?");
        query.bind(m_account).bind(localId);
        while (query.next())
            answers.append(query.number(0));
    }
    for (const qint64 answer : std::as_const(answers)) {
        auto query = m_database.query("SELECT parent_key FROM post WHERE key = ?");
        query.bind(answer);
        if (query.next() && query.isNull(0))
            setParent(answer, post);
    }
    if (!answers.isEmpty()) {
        m_database.query("DELETE FROM waiting_parent WHERE account_key = ? AND local_id = ?")
            .bind(m_account)
            .bind(localId)
            .run();
    }
    if (isDeletedLocally(localId))
        removeLocal(localId);
}

qint64 Ingest::accountOf(StreamId stream)
{
    auto it = m_streamAccounts.constFind(stream);
    if (it == m_streamAccounts.constEnd()) {
        auto query = m_database.query("SELECT account_key FROM stream WHERE id = ?");
        query.bind(stream);
        it = m_streamAccounts.insert(stream, query.next() ? query.number(0) : 0);
    }
    return *it != 0 ? *it : m_account;
}

void Ingest::storeCaught(const CaughtFact &caught, qint64 post)
{
    const int changed =
        m_database
            .query(
                "INSERT INTO caught (post_key, stream_id, account_key, clock_from_ms) VALUES (?, ?, ?, ?) ON "
                "CONFLICT DO UPDATE SET clock_from_ms = excluded.clock_from_ms WHERE "
                "excluded.clock_from_ms < clock_from_ms")
            .bind(post)
            .bind(caught.stream)
            .bind(accountOf(caught.stream))
            .bind(caught.clockFrom)
            .run();
    if (changed > 0)
        m_caughtBy.insert(caught.stream);
}

/// Streams caught the post before we saw it: only now they have something to show.
void Ingest::noteCaughtBefore(qint64 post)
{
    auto query = m_database.query("SELECT stream_id FROM caught WHERE post_key = ?");
    query.bind(post);
    while (query.next())
        m_caughtBy.insert(query.id<StreamId>(0));
}

void Ingest::addCaught(const CaughtFact &caught)
{
    const PostTable::Found post = m_posts.findOrMention(caught.post);
    auto query = m_database.query("SELECT clock_from_ms, stream_id FROM caught WHERE post_key = ?");
    query.bind(post.key);
    bool isCaught = false;
    bool isNews = true;
    while (query.next()) {
        isCaught = true;
        isNews = isNews && !(query.id<StreamId>(1) == caught.stream && query.instant(0) <= caught.clockFrom);
    }
    if (!isNews)
        return;
    if (post.isSeen()) {
        m_views.markAround(post.key);
        m_search.aboutToChange(post.key);
    }
    storeCaught(caught, post.key);
    if (!post.isSeen())
        return;
    m_views.markAround(post.key);
    if (!isCaught) {
        ++m_report.caught;
        m_ruleCandidates.insert(post.key, m_received);
    }
}

void Ingest::remove(const PostTable::Found &post)
{
    if (post.isDeleted)
        return;
    if (post.isSeen()) {
        m_search.aboutToChange(post.key);
        ++m_report.deletions;
    }
    m_posts.blankDeleted(post);
    m_views.markAround(post.key);
}

void Ingest::removeLocal(const QString &localId)
{
    auto query =
        m_database.query("SELECT p.key, p.is_deleted FROM local_id l JOIN post p ON p.key = l.post_key WHERE "
                         "l.account_key = ? AND l.local_id = ?");
    query.bind(m_account).bind(localId);
    if (query.next()) {
        PostTable::Found post;
        post.key = query.number(0);
        post.isDeleted = query.flag(1);
        return remove(post);
    }
    m_areDeletionsAwaited = true;
    m_database.query("INSERT OR IGNORE INTO deleted_local_id (account_key, local_id) VALUES (?, ?)")
        .bind(m_account)
        .bind(localId)
        .run();
}

}  // namespace daisychain::store
