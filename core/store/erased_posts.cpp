#include "core/store/database.h"
#include "core/store/erased_rows.h"
#include "core/store/post_codec.h"

#include <utility>

namespace daisychain::store {

void ErasedRows::theirPosts()
{
    const QList<qint64> posts = numbers(
        QStringLiteral("SELECT key FROM post WHERE author_key IN (%1) ORDER BY key").arg(m_subject.keys));
    for (qsizetype i = 0; i < posts.size(); ++i) {
        if (i % Stride == 0 && !goesOn())
            return;
        m_unit.search.aboutToChange(posts[i]);
        m_database.query("DELETE FROM post_version WHERE post_key = ?").bind(posts[i]).run();
        QString label;
        {
            auto query = m_database.query("SELECT version_label FROM post WHERE key = ?");
            query.bind(posts[i]);
            label = query.next() ? m_names.inside(query.text(0)) : QString();
        }
        m_database
            .query(
                "UPDATE post SET is_deleted = 1, text = '', content_warning = '', language = '', url = '', "
                "details = NULL, fingerprint = NULL, version_label = ? WHERE key = ?")
            .bind(label)
            .bind(posts[i])
            .run();
    }
    m_counts.posts = posts.size();
}

void ErasedRows::privateAnswers()
{
    const QList<qint64> posts =
        numbers(QStringLiteral(
                    "SELECT key FROM post WHERE visibility = 3 AND key > 0 AND author_key NOT IN (%1) AND "
                    "thread_key IN (SELECT thread_key FROM conversation WHERE private_account_key <> 0 AND "
                    "customer_key IN (%1))")
                    .arg(m_subject.keys));
    for (const qint64 key : posts) {
        const auto post = m_unit.briefs.post(key);
        const auto place = post ? m_unit.briefs.placeOf(*post) : std::nullopt;
        if (!place || !m_subject.identities.contains(place->customer))
            continue;
        m_unit.search.aboutToChange(key);
        m_database.query("DELETE FROM post_version WHERE post_key = ?").bind(key).run();
        m_database
            .query("UPDATE post SET is_let_go = 1, text = '', content_warning = '', details = NULL, "
                   "fingerprint = NULL WHERE key = ?")
            .bind(key)
            .run();
        ++m_counts.privateAnswers;
    }
}

/// Whose a private message of ours is that names several people follows from their ids, which change: so it
/// names only whom it was to, or no longer who is erased.
void ErasedRows::privateMentions()
{
    for (const qint64 identity : m_subject.identities) {
        const QList<qint64> posts = numbers(
            QStringLiteral("SELECT key FROM post WHERE visibility = 3 AND key > 0 AND author_key IN (SELECT "
                           "identity_key FROM account) AND instr(mentions, x'%1') > 0")
                .arg(QLatin1String(encodeKeys({identity}).toHex())));
        for (const qint64 key : posts) {
            const auto post = m_unit.briefs.post(key);
            const auto place = post ? m_unit.briefs.placeOf(*post) : std::nullopt;
            if (!place)
                continue;
            const bool isToThem = m_subject.identities.contains(place->customer);
            keepMentions(key, [&](qint64 mention) {
                return isToThem ? mention == place->customer || m_unit.keys.ownKeys().contains(mention)
                                : !m_subject.identities.contains(mention);
            });
        }
    }
}

void ErasedRows::keepMentions(qint64 post, const std::function<bool(qint64)> &isKept)
{
    PostFact fact;
    QList<qint64> keys;
    {
        auto query = m_database.query("SELECT mentions, details FROM post WHERE key = ?");
        query.bind(post);
        if (!query.next())
            return;
        keys = decodeKeys(query.bytes(0));
        fact.mentions.resize(keys.size());
        decodeDetails(query.bytes(1), fact);
    }
    for (qsizetype i = keys.size() - 1; i >= 0; --i) {
        if (isKept(keys[i]))
            continue;
        keys.removeAt(i);
        fact.mentions.removeAt(i);
    }
    const QByteArray mentions = encodeKeys(keys);
    const QByteArray details = encodeDetails(fact);
    m_unit.search.aboutToChange(post);
    m_database.query("UPDATE post SET mentions = ?, details = CAST(? AS TEXT) WHERE key = ?")
        .bind(mentions.isEmpty() ? std::nullopt : std::optional(mentions))
        .bind(details.isEmpty() ? std::nullopt : std::optional(details))
        .bind(post)
        .run();
}

void ErasedRows::maskPost(qint64 key)
{
    PostFact fact;
    qint64 parent = 0;
    {
        auto query = m_database.query(
            "SELECT text, content_warning, details, mentions, parent_key FROM post WHERE key = ?");
        query.bind(key);
        if (!query.next())
            return;
        parent = query.number(4);
        fact.text = query.text(0);
        fact.contentWarning = query.text(1);
        for (const qint64 mention : decodeKeys(query.bytes(3)))
            fact.mentions.append({m_unit.keys.identityId(mention), {}, {}});
        decodeDetails(query.bytes(2), fact);
    }
    const bool isToThem = parent != 0 && m_subject.identities.contains(m_unit.briefs.authorOf(parent));
    const PostFact masked = m_names.masked(fact, isToThem);
    const QByteArray details = encodeDetails(masked);
    if (details == encodeDetails(fact) && masked.text == fact.text &&
        masked.contentWarning == fact.contentWarning)
        return;
    m_unit.search.aboutToChange(key);
    m_database
        .query("UPDATE post SET text = CAST(? AS TEXT), content_warning = CAST(? AS TEXT), details = "
               "CAST(? AS TEXT) WHERE key = ?")
        .bind(masked.text)
        .bind(masked.contentWarning)
        .bind(details.isEmpty() ? std::nullopt : std::optional(details))
        .bind(key)
        .run();
    ++m_counts.mentions;
}

void ErasedRows::otherPosts()
{
    const QString words =
        holdsAny({QStringLiteral("text"), QStringLiteral("content_warning"), QStringLiteral("details")},
                 m_subject.needles);
    QStringList mentions;
    for (const qint64 key : m_subject.identities)
        mentions.append(
            QStringLiteral("instr(mentions, x'%1') > 0").arg(QLatin1String(encodeKeys({key}).toHex())));
    const QString sql =
        QStringLiteral(
            "SELECT key FROM post WHERE key > 0 AND is_deleted = 0 AND is_let_go = 0 AND (author_key "
            "IS NULL OR author_key NOT IN (%1)) AND (%2 OR %3 OR parent_key IN (SELECT key FROM post WHERE "
            "author_key IN (%1)))")
            .arg(m_subject.keys, words, mentions.join(QStringLiteral(" OR ")));
    int done = 0;
    for (const qint64 key : numbers(sql)) {
        if (done++ % Stride == 0 && !goesOn())
            return;
        maskPost(key);
    }
    maskVersions();
}

void ErasedRows::maskVersions()
{
    struct Row {
        qint64 post = 0;
        qint64 order = 0;
        QString label;
        bool isToThem = false;
        PostFact fact;
    };
    QList<Row> rows;
    const QByteArray sql =
        QStringLiteral(
            "SELECT v.post_key, v.version_order, v.version_label, q.author_key IN (%1), v.text, "
            "v.content_warning, v.details FROM post_version v JOIN post p ON p.key = v.post_key LEFT "
            "JOIN post q ON q.key = p.parent_key WHERE q.author_key IN (%1) OR %2")
            .arg(m_subject.keys, holdsAny({QStringLiteral("v.text"), QStringLiteral("v.content_warning"),
                                           QStringLiteral("v.details")},
                                          m_subject.needles))
            .toUtf8();
    {
        Query query(m_database, sql.constData(), Query::Keep::No);
        while (query.next()) {
            Row row{query.number(0), query.number(1), query.text(2), query.flag(3), {}};
            row.fact.text = query.text(4);
            row.fact.contentWarning = query.text(5);
            decodeDetails(query.bytes(6), row.fact);
            rows.append(row);
        }
    }
    for (const Row &row : std::as_const(rows)) {
        const PostFact masked = m_names.masked(row.fact, row.isToThem);
        const QByteArray details = encodeDetails(masked);
        m_database
            .query("UPDATE post_version SET text = CAST(? AS TEXT), content_warning = CAST(? AS TEXT), "
                   "details = "
                   "CAST(? AS TEXT) WHERE post_key = ? AND version_order = ? AND version_label = ?")
            .bind(masked.text)
            .bind(masked.contentWarning)
            .bind(details.isEmpty() ? std::nullopt : std::optional(details))
            .bind(row.post)
            .bind(row.order)
            .bind(row.label)
            .run();
    }
}

}  // namespace daisychain::store
