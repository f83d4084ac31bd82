#include "core/store/erased_rows.h"

#include "core/desk/action_codec.h"
#include "core/store/customer_detail_table.h"
#include "core/store/database.h"
#include "core/store/post_codec.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <utility>

namespace daisychain::store {

QList<qint64> ErasedRows::numbers(const QString &sql)
{
    QList<qint64> list;
    for (const QString &value : m_database.column(sql))
        list.append(value.toLongLong());
    return list;
}

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
    const QStringList pictures = m_database.column(
        QStringLiteral("SELECT pictures FROM draft WHERE customer_key IN (%1)").arg(m_subject.keys));
    for (const QString &json : pictures) {
        for (const QJsonValue picture : QJsonDocument::fromJson(json.toUtf8()).array())
            m_files.append(picture.toArray().at(0).toString());
    }
    m_database.run(QStringLiteral("DELETE FROM draft_version WHERE draft_id IN (%1)").arg(theirs));
    m_database.run(QStringLiteral("DELETE FROM draft WHERE customer_key IN (%1)").arg(m_subject.keys));
    // An edit that is being written says what it is of, and not about whom.
    m_database.run(QStringLiteral("DELETE FROM desk_state WHERE name = 'edit/unfinished'"));
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
    for (const qint64 position : numbers(sql)) {
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
    // What our posts were to say is blanked with the journal: none is changed any more.
    for (const char *table : {"post_change", "post_change_step"})
        m_database.run(QStringLiteral("DELETE FROM %1 WHERE action IN (SELECT id FROM action %2)")
                           .arg(QLatin1String(table), theirs));
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
    maskColumns(QStringLiteral("draft"), names({"id"}),
                names({"text", "content_warning", "pictures", "public_line"}));
    maskColumns(QStringLiteral("snippet"), names({"id"}), names({"name", "text"}));
    maskColumns(QStringLiteral("draft_version"), names({"draft_id", "updated_ms"}),
                names({"text", "content_warning"}));
    maskColumns(QStringLiteral("outbox"), names({"key"}), names({"error_arguments"}));
    maskColumns(QStringLiteral("outbox_transition"), names({"position"}), names({"error_arguments"}));
    maskColumns(QStringLiteral("post_change"), names({"key"}), names({"error_arguments"}));
    maskColumns(QStringLiteral("post_change_step"), names({"position"}), names({"error_arguments"}));
    maskColumns(QStringLiteral("desk_state"), names({"name"}), names({"value"}));
    maskColumns(QStringLiteral("stream"), names({"key"}), names({"argument", "title"}));
}

}  // namespace daisychain::store
