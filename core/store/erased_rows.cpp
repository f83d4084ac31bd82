#include "core/store/erased_rows.h"

#include "core/desk/action_codec.h"
#include "core/store/customer_detail_table.h"
#include "core/store/database.h"
#include "core/store/post_codec.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <utility>

namespace daisychain::store {

namespace {

/// Asked whether to go on once in so many rows.
constexpr int Stride = 256;

QList<qint64> numbers(const QStringList &column)
{
    QList<qint64> list;
    for (const QString &value : column)
        list.append(value.toLongLong());
    return list;
}

}  // namespace

ErasedRows::ErasedRows(WriteUnit &unit, const ErasureSubject &subject, const ErasedNames &names,
                       std::function<bool()> goesOn)
    : m_unit(unit)
    , m_database(unit.database)
    , m_subject(subject)
    , m_names(names)
    , m_goesOn(std::move(goesOn))
{
    m_counts.identities = subject.identities.size();
}

bool ErasedRows::goesOn()
{
    if (m_database.failure())
        return false;
    if (!m_goesOn())
        m_database.fail({ErrorCode::Cancelled});
    return !m_database.failure();
}

void ErasedRows::drafts()
{
    const QString theirs =
        QStringLiteral("SELECT id FROM draft WHERE customer_key IN (%1)").arg(m_subject.keys);
    m_counts.drafts = m_database.value(QStringLiteral("SELECT count(*) FROM (%1)").arg(theirs)).toLongLong();
    m_database.run(QStringLiteral("DELETE FROM draft_version WHERE draft_id IN (%1)").arg(theirs));
    m_database.run(QStringLiteral("DELETE FROM draft WHERE customer_key IN (%1)").arg(m_subject.keys));
    // What was said in drafts that are gone can't be told apart by customer.
    m_database.run(QStringLiteral(
        "DELETE FROM draft_version WHERE NOT EXISTS (SELECT 1 FROM draft d WHERE d.id = draft_id)"));
}

bool ErasedRows::isTheirPost(const PostId &id)
{
    const auto found = m_unit.posts.find(id);
    return found && m_subject.identities.contains(found->author);
}

void ErasedRows::noteFiles(const ActionPayload &payload)
{
    if (const auto *handOver = std::get_if<HandOver>(&payload)) {
        for (const ReplyPicture &picture : handOver->pictures)
            m_files.append(picture.file);
    }
}

/// Empties what is about them; of others' only names them no more.
QByteArray ErasedRows::edited(const QString &kind, const QByteArray &payload, bool isTheirs)
{
    auto decoded = decodePayload(kind, payload);
    if (!decoded) {
        m_database.fail(
            {ErrorCode::Storage, decoded.error().arguments, QStringLiteral("a payload can't be read")});
        return payload;
    }
    if (isTheirs)
        noteFiles(*decoded);
    PayloadEdit edit;
    edit.words = [&](const QString &words) { return isTheirs ? QString() : m_names.masked(words); };
    edit.identity = [&](const IdentityId &id) { return m_names.inside(id); };
    edit.post = [&](const PostVersionRef &ref) -> PostVersionRef {
        const QString label = isTheirPost(ref.post) ? m_names.inside(ref.version.label) : ref.version.label;
        return {m_names.inside(ref.post), {ref.version.order, label}};
    };
    editPayload(*decoded, edit);
    return encodePayload(*decoded);
}

void ErasedRows::editAction(const JournalRow &row)
{
    const bool isTheirs = m_subject.identities.contains(row.customer);
    const QByteArray payload = edited(row.kind, row.payload, isTheirs);
    if (payload == row.payload)
        return;
    ++(isTheirs ? m_counts.decisions : m_counts.mentions);
    m_database.query("UPDATE action SET payload = CAST(? AS TEXT) WHERE position = ?")
        .bind(payload)
        .bind(row.position)
        .run();
    if (row.anchor != 0)
        m_unit.views.mark(m_unit.briefs.placeOf(row.anchor, row.customer));
    else if (row.kind == u"customer-details" && !isTheirs)
        CustomerDetailTable(m_database, m_unit.keys, m_unit.briefs).refold(row.customer);
}

void ErasedRows::journal()
{
    const QString sql =
        QStringLiteral("SELECT position FROM action WHERE customer_key IN (%1) OR %2 ORDER BY position")
            .arg(m_subject.keys, holdsAny({QStringLiteral("payload")}, m_subject.needles));
    int done = 0;
    for (const qint64 position : numbers(m_database.column(sql))) {
        if (done++ % Stride == 0 && !goesOn())
            return;
        auto query = m_database.query(
            "SELECT position, customer_key, anchor_key, kind, payload FROM action WHERE position = ?");
        query.bind(position);
        if (query.next())
            editAction({query.number(0), query.number(1), query.number(2), query.text(3), query.bytes(4)});
    }
}

void ErasedRows::outbox()
{
    struct Row {
        qint64 key;
        qint64 customer;
        QByteArray content;
    };
    QList<Row> rows;
    const QByteArray sql =
        QStringLiteral("SELECT key, customer_key, content FROM outbox WHERE customer_key IN (%1) OR %2")
            .arg(m_subject.keys, holdsAny({QStringLiteral("content")}, m_subject.needles))
            .toUtf8();
    {
        Query query(m_database, sql.constData(), Query::Keep::No);
        while (query.next())
            rows.append({query.number(0), query.number(1), query.bytes(2)});
    }
    const QString kind = actionKindName(HandOver{});
    for (const Row &row : std::as_const(rows)) {
        const bool isTheirs = m_subject.identities.contains(row.customer);
        m_counts.replies += isTheirs ? 1 : 0;
        m_database.query("UPDATE outbox SET content = CAST(? AS TEXT) WHERE key = ?")
            .bind(edited(kind, row.content, isTheirs))
            .bind(row.key)
            .run();
    }
    const QString theirs = QStringLiteral("WHERE customer_key IN (%1)").arg(m_subject.keys);
    m_database.run(
        QStringLiteral("UPDATE outbox_transition SET error_arguments = NULL WHERE reply IN (SELECT "
                       "reply FROM outbox %1)")
            .arg(theirs));
    m_database.run(QStringLiteral("UPDATE outbox SET error_arguments = NULL ") + theirs);
}

void ErasedRows::theirPosts()
{
    const QList<qint64> posts = numbers(m_database.column(
        QStringLiteral("SELECT key FROM post WHERE author_key IN (%1) ORDER BY key").arg(m_subject.keys)));
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
    const QList<qint64> posts = numbers(m_database.column(
        QStringLiteral(
            "SELECT key FROM post WHERE visibility = 3 AND key > 0 AND author_key NOT IN (%1) AND "
            "thread_key IN (SELECT thread_key FROM conversation WHERE private_account_key <> 0 AND "
            "customer_key IN (%1))")
            .arg(m_subject.keys)));
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

void ErasedRows::maskPost(qint64 key)
{
    PostFact fact;
    qint64 parent = 0;
    {
        auto query = m_database.query(
            "SELECT text, content_warning, url, details, mentions, parent_key FROM post WHERE key = ?");
        query.bind(key);
        if (!query.next())
            return;
        parent = query.number(5);
        fact.text = query.text(0);
        fact.contentWarning = query.text(1);
        fact.url = query.text(2);
        for (const qint64 mention : decodeKeys(query.bytes(4)))
            fact.mentions.append({m_unit.keys.identityId(mention), {}, {}});
        decodeDetails(query.bytes(3), fact);
    }
    const bool isToThem = parent != 0 && m_subject.identities.contains(m_unit.briefs.authorOf(parent));
    const PostFact masked = m_names.masked(fact, isToThem);
    const QByteArray details = encodeDetails(masked);
    if (details == encodeDetails(fact) && masked.text == fact.text &&
        masked.contentWarning == fact.contentWarning && masked.url == fact.url)
        return;
    m_unit.search.aboutToChange(key);
    m_database
        .query(
            "UPDATE post SET text = CAST(? AS TEXT), content_warning = CAST(? AS TEXT), url = ?, details = "
            "CAST(? AS TEXT) WHERE key = ?")
        .bind(masked.text)
        .bind(masked.contentWarning)
        .bind(masked.url)
        .bind(details.isEmpty() ? std::nullopt : std::optional(details))
        .bind(key)
        .run();
    ++m_counts.mentions;
}

void ErasedRows::otherPosts()
{
    const QString words = holdsAny({QStringLiteral("text"), QStringLiteral("content_warning"),
                                    QStringLiteral("url"), QStringLiteral("details")},
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
    for (const qint64 key : numbers(m_database.column(sql))) {
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

/// Columns of text in which nothing but handles has to go; `keys` name a row.
void ErasedRows::maskColumns(const QString &table, const QStringList &keys, const QStringList &columns)
{
    for (const QString &column : columns) {
        QStringList hexKeys;
        for (const QString &key : keys)
            hexKeys.append(QStringLiteral("quote(%1)").arg(key));
        const QByteArray sql =
            QStringLiteral("SELECT CAST(%1 AS TEXT), typeof(%1), %2 FROM %3 WHERE %4")
                .arg(column, hexKeys.join(QStringLiteral(", ")), table,
                     holdsAny({QStringLiteral("CAST(%1 AS TEXT)").arg(column)}, m_subject.needles))
                .toUtf8();
        QStringList updates;
        {
            Query query(m_database, sql.constData(), Query::Keep::No);
            while (query.next()) {
                const QString masked = m_names.masked(query.text(0));
                if (masked == query.text(0))
                    continue;
                QStringList where;
                for (int i = 0; i < keys.size(); ++i)
                    where.append(keys[i] + u'=' + query.text(2 + i));
                updates.append(
                    QStringLiteral("UPDATE %1 SET %2 = CAST(x'%3' AS %4) WHERE ")
                        .arg(table, column, QLatin1String(masked.toUtf8().toHex()), query.text(1)) +
                    where.join(QStringLiteral(" AND ")));
            }
        }
        for (const QString &update : std::as_const(updates))
            m_database.run(update);
        m_counts.mentions += updates.size();
    }
}

void ErasedRows::otherTexts()
{
    const auto names = [](std::initializer_list<const char *> list) {
        QStringList texts;
        for (const char *one : list)
            texts.append(QLatin1String(one));
        return texts;
    };
    maskColumns(QStringLiteral("identity"), names({"key"}), names({"display_name", "bio"}));
    maskColumns(QStringLiteral("draft"), names({"id"}), names({"text", "content_warning"}));
    maskColumns(QStringLiteral("draft_version"), names({"draft_id", "updated_ms"}),
                names({"text", "content_warning"}));
    maskColumns(QStringLiteral("outbox"), names({"key"}), names({"error_arguments"}));
    maskColumns(QStringLiteral("outbox_transition"), names({"position"}), names({"error_arguments"}));
    maskColumns(QStringLiteral("desk_state"), names({"name"}), names({"value"}));
    maskColumns(QStringLiteral("stream"), names({"key"}), names({"argument", "title"}));
}

}  // namespace daisychain::store
