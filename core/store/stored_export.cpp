#include "core/store/stored_export.h"

#include "core/store/conversation_row.h"
#include "core/store/customer_detail_table.h"
#include "core/store/customer_links.h"
#include "core/store/database.h"
#include "core/store/export_sink.h"
#include "core/store/journal_rows.h"

#include <QFile>
#include <QSaveFile>

namespace daisychain::store {

namespace {

class Exporting {
public:
    Exporting(ReadUnit &unit, QList<qint64> identities, ExportSink &sink)
        : m_unit(unit)
        , m_identities(std::move(identities))
        , m_sink(sink)
    {
    }

    void head(Instant now);
    void wholeCustomer();
    void conversations();
    void otherPosts();
    const CustomerExport &report() const { return m_report; }

private:
    void conversation(const ConversationRow &row);
    QList<qint64> postsOf(const Place &place);
    void posts(const QList<qint64> &keys);
    void decisions(const QList<StoredAction> &actions);
    QString among() const;

    ReadUnit &m_unit;
    const QList<qint64> m_identities;
    ExportSink &m_sink;
    CustomerExport m_report;
};

QString Exporting::among() const
{
    QStringList keys;
    for (const qint64 key : m_identities)
        keys.append(QString::number(key));
    return keys.join(u',');
}

void Exporting::posts(const QList<qint64> &keys)
{
    for (const qint64 key : keys) {
        if (const auto post = m_unit.loader.post(key)) {
            m_sink.post(*post);
            ++m_report.posts;
        }
    }
}

void Exporting::decisions(const QList<StoredAction> &actions)
{
    for (const JournalEntry &entry : journalEntries(m_unit, actions))
        m_sink.decision(entry);
    m_report.decisions += actions.size();
}

void Exporting::head(Instant now)
{
    ExportedCustomer customer;
    CustomerDetailTable details(m_unit.database, m_unit.keys, m_unit.briefs);
    for (const qint64 key : m_identities) {
        customer.identities.append(m_unit.loader.profile(key));
        customer.details += details.of(key);
    }
    customer.details = joinedDetails(std::move(customer.details));
    m_sink.head(customer, now);
}

void Exporting::wholeCustomer()
{
    QList<StoredAction> actions;
    for (const qint64 key : m_identities) {
        auto query = m_unit.database.query("SELECT position, id, actor, at_ms, audience, customer_key, "
                                           "anchor_key, kind, payload FROM action "
                                           "WHERE customer_key = ? AND anchor_key IS NULL ORDER BY position");
        query.bind(key);
        while (query.next())
            actions.append(readAction(m_unit.database, m_unit.keys, m_unit.briefs, query));
    }
    decisions(actions);
}

/// Theirs and ours, oldest first.
QList<qint64> Exporting::postsOf(const Place &place)
{
    QList<qint64> keys;
    {
        auto query =
            m_unit.database.query("SELECT key FROM post WHERE thread_key = ? AND key > 0 AND (visibility = "
                                  "3) = ? AND (author_key = ? "
                                  "OR author_key IN (SELECT identity_key FROM account)) ORDER BY key");
        query.bind(place.thread).bind(place.account != 0).bind(place.customer);
        while (query.next())
            keys.append(query.number(0));
    }
    if (place.account != 0) {
        keys.removeIf([&](qint64 key) {
            const auto post = m_unit.briefs.post(key);
            return !post || m_unit.briefs.placeOf(*post) != place;
        });
    }
    return keys;
}

void Exporting::conversation(const ConversationRow &row)
{
    m_sink.beginConversation(
        {handleOf(row), row.view.customer.network, row.place.account != 0, statusName(row.view.status)});
    ++m_report.conversations;
    posts(postsOf(row.place));
    QList<StoredAction> actions = m_unit.briefs.actions(row.place.thread, row.place.customer);
    actions.removeIf([&](const StoredAction &action) {
        return m_unit.briefs.placeOf(action.anchor, action.customer) != row.place;
    });
    decisions(actions);
}

void Exporting::conversations()
{
    const QStringList keys = m_unit.database.column(
        QStringLiteral("SELECT key FROM conversation WHERE customer_key IN (%1) ORDER BY anchor_ms, key")
            .arg(among()));
    for (const QString &key : keys) {
        std::optional<ConversationRow> row;
        {
            auto query =
                m_unit.database.query("SELECT " CONVERSATION_COLUMNS " FROM conversation c WHERE c.key = ?");
            query.bind(key.toLongLong());
            if (query.next())
                row = readConversation(query, m_unit.keys, m_unit.briefs);
        }
        if (row)
            conversation(*row);
    }
}

void Exporting::otherPosts()
{
    m_sink.beginOtherPosts();
    const QByteArray sql =
        QStringLiteral(
            "SELECT key FROM post WHERE key > 0 AND author_key IN (%1) AND thread_key NOT IN (SELECT "
            "thread_key FROM conversation WHERE customer_key IN (%1)) ORDER BY key")
            .arg(among())
            .toUtf8();
    QList<qint64> keys;
    {
        Query query(m_unit.database, sql.constData(), Query::Keep::No);
        while (query.next())
            keys.append(query.number(0));
    }
    posts(keys);
}

Failure cantWrite(const QSaveFile &file)
{
    return Failure(Error{ErrorCode::Storage, {file.fileName(), file.errorString()}});
}

}  // namespace

QFuture<Result<CustomerExport>> StoredExport::exportCustomer(IdentityId identity, Instant now, QString file,
                                                             ExportForm form)
{
    return m_connections.read<CustomerExport>([=](ReadUnit &unit) -> Result<CustomerExport> {
        const auto key = unit.keys.knownIdentity(identity);
        if (!key)
            return Failure(Error{ErrorCode::NotFound, {identity.globalId}});
        QSaveFile out(file);
        if (!out.open(QIODevice::WriteOnly))
            return cantWrite(out);
        (void)out.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        const auto sink = form == ExportForm::Json ? jsonExport(out) : htmlExport(out);
        Exporting exporting(unit, identitiesOf(unit, *key), *sink);
        exporting.head(now);
        exporting.wholeCustomer();
        exporting.conversations();
        exporting.otherPosts();
        sink->end();
        CustomerExport report = exporting.report();
        report.bytes = out.pos();
        if (unit.database.failure())
            return Failure(*unit.database.failure());
        if (!out.commit())
            return cantWrite(out);
        return report;
    });
}

}  // namespace daisychain::store
