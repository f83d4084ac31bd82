#include "core/store/post_table.h"

#include "core/desk/post_key.h"
#include "core/store/database.h"
#include "core/store/keyed_hash.h"

namespace daisychain::store {

namespace {

std::optional<qint64> unlessZero(qint64 key)
{
    return key == 0 ? std::nullopt : std::optional(key);
}

std::optional<QByteArray> unlessNull(const QByteArray &bytes)
{
    return bytes.isNull() ? std::nullopt : std::optional(bytes);
}

}  // namespace

std::optional<PostTable::Found> PostTable::find(const PostId &id)
{
    const auto split = m_keys.knownSplit(id);
    return split ? find(*split) : std::nullopt;
}

std::optional<PostTable::Found> PostTable::find(const KeyTable::SplitId &id)
{
    if (id.isNewPrefix)
        return std::nullopt;
    auto query =
        m_database.query("SELECT key, thread_key, parent_key, author_key, version_order, version_label, "
                         "is_deleted, is_let_go FROM post WHERE tail = ? AND prefix_key = ?");
    query.bind(id.tail).bind(id.prefix);
    if (!query.next())
        return std::nullopt;
    return Found{
        query.number(0), query.number(1), query.number(2), query.number(3), {query.number(4), query.text(5)},
        query.flag(6),   query.flag(7)};
}

PostTable::Found PostTable::findOrMention(const PostId &id)
{
    const auto split = m_keys.split(id);
    if (const auto found = find(split))
        return *found;
    Found mentioned;
    mentioned.key = -m_keys.nextNumber();
    mentioned.thread = m_keys.nextNumber();
    m_database.query("INSERT INTO post (key, prefix_key, tail, thread_key) VALUES (?, ?, ?, ?)")
        .bind(mentioned.key)
        .bind(split.prefix)
        .bind(split.tail)
        .bind(mentioned.thread)
        .run();
    return mentioned;
}

qint64 PostTable::newKey(Instant created)
{
    if (!m_greatestKey) {
        auto query = m_database.query("SELECT max(key) FROM post");
        m_greatestKey = query.next() ? query.number(0) : 0;
    }
    for (qint64 first = firstPostKey(created);; first += PostKeysPerMs) {
        qint64 key = first;
        if (*m_greatestKey >= first) {
            auto query =
                m_database.query("SELECT key FROM post WHERE key BETWEEN ? AND ? ORDER BY key DESC LIMIT 1");
            query.bind(first).bind(first + PostKeysPerMs - 1);
            if (query.next())
                key = query.number(0) + 1;
        }
        if (key == first + PostKeysPerMs)
            continue;
        m_greatestKey = std::max(*m_greatestKey, key);
        return key;
    }
}

qint64 PostTable::insert(const KeyTable::SplitId &id, const PostFact &fact, const Links &links,
                         qint64 mentioned)
{
    if (mentioned != 0)
        m_database.query("DELETE FROM post WHERE key = ?").bind(mentioned).run();
    const qint64 key = newKey(fact.created);
    auto query = m_database.query("INSERT INTO post (key, prefix_key, tail, thread_key, parent_key, "
                                  "author_key, created_ms, version_order, "
                                  "version_label, visibility, is_deleted, is_sensitive, text, "
                                  "content_warning, language, url, mentions, details, "
                                  "fingerprint) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS TEXT), "
                                  "CAST(? AS TEXT), ?, ?, ?, CAST(? "
                                  "AS TEXT), ?)");
    query.bind(key)
        .bind(id.prefix)
        .bind(id.tail)
        .bind(links.thread)
        .bind(unlessZero(links.parent))
        .bind(links.author)
        .bind(fact.created)
        .bind(fact.version.order)
        .bind(fact.version.label)
        .bind(fact.visibility)
        .bind(links.isDeleted)
        .bind(fact.isSensitive);
    if (links.isDeleted) {
        query.bind(QString()).bind(QString()).bind(QString()).bind(QString());
        query.bind(unlessNull(links.mentions)).bindNull().bind(fingerprintOf(fact.text));
    } else {
        query.bind(fact.text).bind(fact.contentWarning).bind(fact.language).bind(fact.url);
        query.bind(unlessNull(links.mentions)).bind(unlessNull(links.details)).bindNull();
    }
    query.run();
    if (mentioned != 0)
        turnReferences(mentioned, key);
    return key;
}

void PostTable::turnReferences(qint64 from, qint64 to)
{
    const auto turn = [&](auto &&query) { query.bind(to).bind(from).run(); };
    turn(m_database.query("UPDATE post SET parent_key = ? WHERE parent_key = ? AND parent_key < 0"));
    turn(m_database.query("UPDATE caught SET post_key = ? WHERE post_key = ?"));
    turn(
        m_database.query("UPDATE action SET anchor_key = ? WHERE anchor_key = ? AND anchor_key IS NOT NULL"));
    turn(m_database.query(
        "UPDATE OR IGNORE conversation_handle SET anchor_key = ? WHERE anchor_key = ? AND anchor_key < 0"));
    turn(m_database.query("UPDATE thread_cut SET post_key = ? WHERE post_key = ?"));
    turn(m_database.query("UPDATE thread_merge SET a_key = ? WHERE a_key = ?"));
    turn(m_database.query("UPDATE thread_merge SET b_key = ? WHERE b_key = ?"));
    turn(m_database.query("UPDATE draft SET anchor_key = ? WHERE anchor_key = ?"));
    turn(m_database.query("UPDATE draft SET parent_key = ? WHERE parent_key = ?"));
    turn(m_database.query("UPDATE outbox SET anchor_key = ? WHERE anchor_key = ? AND anchor_key < 0"));
}

void PostTable::setParent(qint64 post, qint64 parent)
{
    m_database.query("UPDATE post SET parent_key = ? WHERE key = ?").bind(parent).bind(post).run();
}

void PostTable::showVersion(const Found &post, const PostFact &fact, const QByteArray &mentions,
                            const QByteArray &details)
{
    if (post.isDeleted) {
        m_database
            .query("UPDATE post SET version_order = ?, version_label = ?, created_ms = ?, visibility = ?, "
                   "mentions = ?, "
                   "fingerprint = ? WHERE key = ?")
            .bind(fact.version.order)
            .bind(fact.version.label)
            .bind(fact.created)
            .bind(fact.visibility)
            .bind(unlessNull(mentions))
            .bind(fingerprintOf(fact.text))
            .bind(post.key)
            .run();
        return;
    }
    if (!post.isLetGo) {
        m_database
            .query("INSERT OR IGNORE INTO post_version (post_key, version_order, version_label, text, "
                   "content_warning, details) SELECT key, version_order, version_label, text, "
                   "content_warning, details "
                   "FROM post WHERE key = ?")
            .bind(post.key)
            .run();
    }
    m_database
        .query("UPDATE post SET version_order = ?, version_label = ?, created_ms = ?, visibility = ?, "
               "is_let_go = 0, "
               "is_sensitive = ?, text = CAST(? AS TEXT), content_warning = CAST(? AS TEXT), language = ?, "
               "url = ?, "
               "mentions = ?, details = CAST(? AS TEXT) WHERE key = ?")
        .bind(fact.version.order)
        .bind(fact.version.label)
        .bind(fact.created)
        .bind(fact.visibility)
        .bind(fact.isSensitive)
        .bind(fact.text)
        .bind(fact.contentWarning)
        .bind(fact.language)
        .bind(fact.url)
        .bind(unlessNull(mentions))
        .bind(unlessNull(details))
        .bind(post.key)
        .run();
}

bool PostTable::keepOldVersion(const Found &post, const PostFact &fact, const QByteArray &details)
{
    if (post.isDeleted || post.isLetGo)
        return false;
    return m_database
               .query("INSERT OR IGNORE INTO post_version (post_key, version_order, version_label, text, "
                      "content_warning, details) VALUES (?, ?, ?, CAST(? AS TEXT), CAST(? AS TEXT), CAST(? "
                      "AS TEXT))")
               .bind(post.key)
               .bind(fact.version.order)
               .bind(fact.version.label)
               .bind(fact.text)
               .bind(fact.contentWarning)
               .bind(unlessNull(details))
               .run() > 0;
}

void PostTable::blankDeleted(const Found &post)
{
    QByteArray fingerprint;
    if (post.isSeen()) {
        auto query = m_database.query("SELECT text FROM post WHERE key = ?");
        query.bind(post.key);
        if (query.next())
            fingerprint = fingerprintOf(query.text(0));
        m_database.query("DELETE FROM post_version WHERE post_key = ?").bind(post.key).run();
    }
    m_database
        .query("UPDATE post SET is_deleted = 1, text = '', content_warning = '', language = '', url = '', "
               "details = "
               "NULL, fingerprint = ? WHERE key = ?")
        .bind(unlessNull(fingerprint))
        .bind(post.key)
        .run();
}

QByteArray PostTable::fingerprintOf(const QString &text)
{
    if (m_fingerprintKey.isEmpty())
        m_fingerprintKey = hashKey(m_database);
    return keyedHash(m_fingerprintKey, text);
}

}  // namespace daisychain::store
