#include "core/store/erasing.h"

#include "core/store/database.h"
#include "core/store/erased_rows.h"
#include "core/store/fact_writer.h"
#include "core/store/outbox_table.h"
#include "core/store/post_codec.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <utility>

namespace daisychain::store {

namespace {

class Erasing {
public:
    Erasing(WriteUnit &unit, ErasureSubject subject, const ErasureOrder &order)
        : m_unit(unit)
        , m_database(unit.database)
        , m_subject(std::move(subject))
        , m_order(order)
    {
    }

    Result<ActionId> run();

private:
    QString decisionsAboutThem() const;
    void refuseWhatIsOnItsWay();
    void closeMatters();
    void record(Subject subject, ActionPayload payload);
    void suppress();
    void rows();
    void renamePosts();
    void renameIdentities();
    void refold();
    void renameHandles();
    ActionId writeDown();
    bool tell(double done);

    WriteUnit &m_unit;
    Database &m_database;
    const ErasureSubject m_subject;
    const ErasureOrder &m_order;
    ErasedNames m_names;
    CustomerErased m_counts;
    QStringList m_files;
    double m_done = 0;
};

bool Erasing::tell(double done)
{
    m_done = done;
    if (!m_order.goesOn(done))
        m_database.fail({ErrorCode::Cancelled});
    return !m_database.failure();
}

QString Erasing::decisionsAboutThem() const
{
    return QStringLiteral("SELECT id FROM action WHERE customer_key IN (%1)").arg(m_subject.keys);
}

void Erasing::refuseWhatIsOnItsWay()
{
    const QString sending = QStringLiteral("%1, %2, %3, %4")
                                .arg(int(OutboxState::Taken))
                                .arg(int(OutboxState::Sending))
                                .arg(int(OutboxState::Unknown))
                                .arg(int(OutboxState::ReadingBack));
    const QStringList found = m_database.column(
        QStringLiteral("SELECT hex(reply) FROM outbox WHERE customer_key IN (%1) AND state IN (%2)")
            .arg(m_subject.keys, sending));
    const bool isChanging =
        !m_database
             .column(QStringLiteral("SELECT 1 FROM post_change WHERE state = %1 AND action IN (%2)")
                         .arg(int(OutboxState::Sending))
                         .arg(decisionsAboutThem()))
             .isEmpty();
    if (isChanging)
        m_database.fail({ErrorCode::Conflict, {}, QStringLiteral("a post of ours is being changed")});
    if (!found.isEmpty())
        m_database.fail({ErrorCode::Conflict,
                         {QUuid::fromRfc4122(QByteArray::fromHex(found.first().toLatin1()))
                              .toString(QUuid::WithoutBraces)},
                         QStringLiteral("a reply is on its way")});
}

void Erasing::record(Subject subject, ActionPayload payload)
{
    recordIn(m_unit, {newAction(m_order.by, m_order.now, std::move(subject), std::move(payload))}, {});
}

/// There is nobody left to answer, to tell, or to write to.
void Erasing::closeMatters()
{
    OutboxTable outbox(m_database, m_unit.keys, m_unit.briefs);
    const QString pending =
        QStringLiteral("SELECT hex(reply) FROM outbox WHERE customer_key IN (%1) AND state NOT IN (%2, %3)")
            .arg(m_subject.keys)
            .arg(int(OutboxState::Sent))
            .arg(int(OutboxState::Withdrawn));
    for (const QString &hex : m_database.column(pending)) {
        const ReplyId id{QUuid::fromRfc4122(QByteArray::fromHex(hex.toLatin1()))};
        if (const auto row = outbox.reply(id))
            record(row->subject, Withdraw{id});
    }
    const QString promises =
        QStringLiteral(
            "SELECT hex(a.id) FROM promise p JOIN action a ON a.position = p.action_position WHERE "
            "p.kept_ms IS NULL AND p.customer_key IN (%1)")
            .arg(m_subject.keys);
    for (const QString &hex : m_database.column(promises)) {
        const ActionId id{QUuid::fromRfc4122(QByteArray::fromHex(hex.toLatin1()))};
        if (const auto promise = m_unit.actions.find(id))
            record(promise->action.subject, Undo{id});
    }
    const QStringList open = m_database.column(
        QStringLiteral("SELECT anchor_key || ',' || customer_key FROM conversation WHERE status <> %1 AND "
                       "customer_key IN (%2)")
            .arg(int(Status::Done))
            .arg(m_subject.keys));
    for (const QString &pair : open) {
        const QList<qint64> keys = keysFromList(pair);
        record(
            ConversationSubject{m_unit.briefs.postId(keys.value(0)), m_unit.keys.identityId(keys.value(1))},
            Done{});
    }
}

void Erasing::suppress()
{
    m_names = ErasedNames::readFrom(m_database);
    for (const qint64 key : m_subject.identities)
        m_names.addIdentity(m_database, m_unit.keys.identityId(key));
    for (const IdentityId &alias : m_subject.aliases)
        m_names.addIdentity(m_database, alias);
    for (const QString &beginning : m_subject.beginnings)
        m_names.addBeginning(m_database, beginning);
    for (const QString &name : m_subject.names)
        m_names.addName(m_database, name);
    for (const QString &word : m_subject.words)
        m_names.addWord(m_database, word);
}

void Erasing::rows()
{
    ErasedRows rows(m_unit, m_subject, m_names, [this] { return m_order.goesOn(m_done); });
    rows.drafts();
    rows.outbox();
    if (!tell(0.05))
        return;
    rows.journal();
    if (!tell(0.2))
        return;
    rows.privateAnswers();
    rows.privateMentions();
    rows.theirPosts();
    if (!tell(0.4))
        return;
    rows.otherPosts();
    rows.otherTexts();
    m_counts = rows.counts();
    m_files = rows.files();
    (void)tell(0.6);
}

/// Posts whose id says whose they are, also those that nobody has seen.
void Erasing::renamePosts()
{
    struct Row {
        qint64 key;
        PostId id;
    };
    for (const QString &beginning : m_subject.beginnings) {
        const QByteArray where = QStringLiteral("x.text >= '%1' AND x.text < '%1' || char(0x10ffff)")
                                     .arg(QString(beginning).replace(u'\'', QStringLiteral("''")))
                                     .toUtf8();
        const QByteArray sql =
            "SELECT p.key, x.network, x.text, p.tail FROM post p JOIN id_prefix x ON x.key = "
            "p.prefix_key WHERE " +
            where;
        QList<Row> posts;
        {
            Query query(m_database, sql.constData(), Query::Keep::No);
            while (query.next())
                posts.append({query.number(0), {Network(query.integer(1)), query.text(2) + query.text(3)}});
        }
        for (const Row &post : std::as_const(posts)) {
            const KeyTable::SplitId id = m_unit.keys.split(m_names.inside(post.id));
            m_database.query("UPDATE OR IGNORE post SET prefix_key = ?, tail = ? WHERE key = ?")
                .bind(id.prefix)
                .bind(id.tail)
                .bind(post.key)
                .run();
        }
        m_database.run(
            QString::fromUtf8("DELETE FROM id_prefix AS x WHERE " + where +
                              " AND NOT EXISTS (SELECT 1 FROM post p WHERE p.prefix_key = x.key)"));
    }
}

void Erasing::renameIdentities()
{
    for (const qint64 key : m_subject.identities) {
        m_database
            .query("UPDATE identity SET global_id = ?, handle = '', handle_folded = '', display_name = '', "
                   "avatar_url = '', url = '', bio = '', is_bot = 0, profile_hash = NULL WHERE key = ?")
            .bind(m_names.inside(m_unit.keys.identityId(key)).globalId)
            .bind(key)
            .run();
    }
    for (const char *rows : {"identity_local_id WHERE identity_key", "likeness_declined WHERE a_key",
                             "likeness_declined WHERE b_key", "customer_detail WHERE identity_key"})
        m_database.run(QStringLiteral("DELETE FROM %1 IN (%2)").arg(QLatin1String(rows), m_subject.keys));
    m_unit.keys.forget();
    m_unit.briefs.forgetAll();
}

void Erasing::refold()
{
    const QByteArray sql = QStringLiteral("SELECT thread_key, customer_key, private_account_key FROM "
                                          "conversation WHERE customer_key IN (%1)")
                               .arg(m_subject.keys)
                               .toUtf8();
    {
        Query query(m_database, sql.constData(), Query::Keep::No);
        while (query.next())
            m_unit.views.mark(Place{query.number(0), query.number(1), query.number(2)});
    }
    m_unit.views.flush();
    renameHandles();
}

/// A handle is made from the anchor's id and the customer's; the old ones go on resolving.
void Erasing::renameHandles()
{
    QList<ConversationRow> rows;
    const QByteArray sql =
        QStringLiteral("SELECT " CONVERSATION_COLUMNS " FROM conversation c WHERE c.customer_key IN (%1) OR "
                       "c.anchor_key IN (SELECT key FROM post WHERE author_key IN (%1))")
            .arg(m_subject.keys)
            .toUtf8();
    {
        Query query(m_database, sql.constData(), Query::Keep::No);
        while (query.next())
            rows.append(readConversation(query, m_unit.keys, m_unit.briefs));
    }
    for (const ConversationRow &row : std::as_const(rows)) {
        m_database.query("UPDATE conversation SET handle = ? WHERE key = ?")
            .bind(handleNumber(handleOf(row)).value_or(0))
            .bind(row.key)
            .run();
        m_database
            .query(
                "INSERT OR IGNORE INTO conversation_handle (handle, anchor_key, customer_key, is_private) "
                "SELECT handle, anchor_key, customer_key, private_account_key <> 0 FROM conversation WHERE "
                "key = ?")
            .bind(row.key)
            .run();
    }
}

ActionId Erasing::writeDown()
{
    const CustomerSubject subject{m_unit.keys.identityId(m_subject.identities.first())};
    const Action action = newAction(m_order.by, m_order.now, subject, m_counts);
    recordIn(m_unit, {action}, {});
    m_database.query("INSERT INTO erasure (action, files, shares_name) VALUES (?, CAST(? AS TEXT), ?)")
        .bind(action.id)
        .bind(QJsonDocument(QJsonArray::fromStringList(m_files)).toJson(QJsonDocument::Compact))
        .bind(m_subject.sharesName)
        .run();
    m_unit.customers.rebuild();  // others' rows hold words about them, too
    m_unit.notice.isEverything = m_unit.notice.isQueueChanged = m_unit.notice.isOutboxChanged = true;
    m_unit.notice.areDraftsChanged = m_unit.notice.areStreamsChanged = true;
    return action.id;
}

Result<ActionId> Erasing::run()
{
    refuseWhatIsOnItsWay();
    if (!m_database.failure())
        closeMatters();
    if (!m_database.failure()) {
        suppress();
        rows();
    }
    if (!m_database.failure()) {
        renamePosts();
        renameIdentities();
        refold();
    }
    const ActionId action = m_database.failure() ? ActionId() : writeDown();
    (void)tell(0.7);
    if (const auto &failed = m_database.failure())
        return Failure(*failed);
    return action;
}

qint64 countOf(Database &database, const QString &from)
{
    return database.value(QStringLiteral("SELECT count(*) FROM ") + from).toLongLong();
}

}  // namespace

Result<ActionId> eraseCustomer(WriteUnit &unit, const IdentityId &identity, const ErasureOrder &order)
{
    auto subject = erasureSubject(unit.database, unit.keys, identity);
    if (!subject)
        return Failure(subject.error());
    return Erasing(unit, std::move(*subject), order).run();
}

Result<ErasurePlan> erasurePlan(ReadUnit &unit, const IdentityId &identity)
{
    const auto subject = erasureSubject(unit.database, unit.keys, identity);
    if (!subject)
        return Failure(subject.error());
    ErasurePlan plan;
    for (const qint64 key : subject->identities)
        plan.identities.append(unit.loader.profile(key));
    const QString theirs = QStringLiteral("customer_key IN (%1)").arg(subject->keys);
    plan.counts.identities = subject->identities.size();
    plan.counts.posts = countOf(
        unit.database, QStringLiteral("post WHERE author_key IN (%1) AND is_deleted = 0").arg(subject->keys));
    plan.counts.privateAnswers = countOf(
        unit.database, QStringLiteral("post WHERE visibility = 3 AND key > 0 AND author_key NOT IN (%1) AND "
                                      "thread_key IN (SELECT thread_key FROM conversation WHERE "
                                      "private_account_key <> 0 AND customer_key IN (%1))")
                           .arg(subject->keys));
    plan.counts.decisions = countOf(
        unit.database,
        QStringLiteral("action WHERE kind IN ('note', 'promise', 'gesture', 'customer-details') AND ") +
            theirs);
    plan.counts.replies = countOf(unit.database, QStringLiteral("outbox WHERE ") + theirs);
    plan.counts.drafts = countOf(unit.database, QStringLiteral("draft WHERE ") + theirs);
    return plan;
}

}  // namespace daisychain::store
