#include "core/store/erasure_subject.h"

#include "core/desk/address.h"
#include "core/desk/cell_value.h"
#include "core/desk/erasure.h"
#include "core/store/customer_links.h"
#include "core/store/database.h"
#include "core/store/post_codec.h"
#include "core/text/handle_mask.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace daisychain::store {

namespace {

/// Longer ones are no handle of any network, and LIKE has its limits.
constexpr qsizetype LongestNeedle = 500;

QString localPart(const QString &handle)
{
    return handle.section(u'@', 0, 0);
}

class Search {
public:
    Search(Database &database, KeyTable &keys)
        : m_database(database)
        , m_keys(keys)
    {
    }

    ErasureSubject subjectOf(qint64 identity);

private:
    void addIdentities(qint64 identity);
    void addHandles();
    void addHandlesOfMentions();
    void addMails();
    void addPhones();
    void addNumbers();
    void addWords();
    void addNames();
    void addBeginnings();
    void addBeginning(const QString &beginning);
    bool isShared(const QString &local);

    Database &m_database;
    KeyTable &m_keys;
    ErasureSubject m_subject;
    QList<QPair<IdentityId, QString>> m_handles;  ///< now and before, as written
};

void Search::addIdentities(qint64 identity)
{
    QList<qint64> &all = m_subject.identities;
    all = identitiesOf(m_database, identity);
    // Imported under a handle before the network told who that is.
    for (const qint64 key : QList<qint64>(all)) {
        auto query = m_database.query("SELECT handle FROM identity WHERE key = ? AND handle <> ''");
        query.bind(key);
        if (!query.next())
            continue;
        const auto same = m_keys.knownIdentity(handleIdentity(m_keys.identityId(key).network, query.text(0)));
        if (same && !all.contains(*same))
            all.append(*same);
    }
    m_subject.keys = keyList(all);
}

void Search::addHandles()
{
    for (const qint64 key : std::as_const(m_subject.identities)) {
        const IdentityId &id = m_keys.identityId(key);
        auto query = m_database.query("SELECT handle FROM identity WHERE key = ?");
        query.bind(key);
        const QString handle = query.next() ? query.text(0) : QString();
        m_handles.append({id, handle.isEmpty() && id.network == Network::Address ? addressText(id) : handle});
        auto kept =
            m_database.query("SELECT payload FROM action WHERE kind = 'keep-off' AND customer_key = ?");
        kept.bind(key);
        while (kept.next()) {
            const QJsonObject payload = QJsonDocument::fromJson(kept.text(0).toUtf8()).object();
            m_handles.append({id, payload.value(QLatin1String("handle")).toString()});
        }
    }
}

/// Handles change: what others called them when they wrote stands beside their mention.
void Search::addHandlesOfMentions()
{
    for (const qint64 key : std::as_const(m_subject.identities)) {
        auto query = m_database.query(
            "SELECT mentions, details FROM post WHERE mentions IS NOT NULL AND instr(mentions, ?) > 0");
        query.bind(encodeKeys({key}));
        while (query.next()) {
            const QList<qint64> mentioned = decodeKeys(query.bytes(0));
            PostFact fact;
            fact.mentions.resize(mentioned.size());
            decodeDetails(query.bytes(1), fact);
            for (qsizetype i = 0; i < mentioned.size(); ++i) {
                const QPair<IdentityId, QString> found{m_keys.identityId(key), fact.mentions[i].handle};
                if (mentioned[i] == key && !m_handles.contains(found))
                    m_handles.append(found);
            }
        }
    }
}

void Search::addMails()
{
    const QString sql =
        QStringLiteral("SELECT value FROM customer_detail WHERE field = %1 AND identity_key IN (%2)")
            .arg(int(DetailField::EMail))
            .arg(m_subject.keys);
    for (const QString &mail : m_database.column(sql)) {
        m_handles.append({mailIdentity(mail), mail});
        m_subject.aliases.append(mailIdentity(mail));
    }
}

void Search::addPhones()
{
    const QString sql =
        QStringLiteral("SELECT value FROM customer_detail WHERE field = %1 AND identity_key IN (%2)")
            .arg(int(DetailField::Phone))
            .arg(m_subject.keys);
    for (const QString &written : m_database.column(sql)) {
        if (const auto phone = phoneText(written))
            m_subject.aliases.append(phoneIdentity(*phone));
    }
}

void Search::addNumbers()
{
    const QString sql = QStringLiteral("SELECT name FROM customer_detail WHERE field = %1 AND value = "
                                       "'customer' AND identity_key IN (%2)")
                            .arg(int(DetailField::Reference))
                            .arg(m_subject.keys);
    for (const QString &number : m_database.column(sql))
        m_subject.aliases.append(numberIdentity(number));
}

void Search::addWords()
{
    const QString sql =
        QStringLiteral("SELECT display_name FROM identity WHERE key IN (%1) UNION SELECT value FROM "
                       "customer_detail WHERE field = %2 AND identity_key IN (%1)")
            .arg(m_subject.keys)
            .arg(int(DetailField::Name));
    for (const QString &name : m_database.column(sql))
        m_subject.words += text::nameWords(name);
    m_subject.words.removeDuplicates();
}

bool Search::isShared(const QString &local)
{
    const QString sql =
        QStringLiteral("SELECT key FROM identity WHERE handle_folded = %1 OR (handle_folded > %1 || "
                       "'@' AND handle_folded < %1 || 'A')")
            .arg(u'\'' + QString(local).replace(u'\'', QStringLiteral("''")) + u'\'');
    const QStringList found = m_database.column(sql);
    return std::any_of(found.begin(), found.end(), [this](const QString &key) {
        return !m_subject.identities.contains(key.toLongLong());
    });
}

void Search::addNames()
{
    for (const auto &[id, handle] : std::as_const(m_handles)) {
        const QString whole = handle.toLower();
        const QString local = localPart(whole);
        if (local.isEmpty() || whole.size() > LongestNeedle)
            continue;
        m_subject.needles.append(local);
        m_subject.words.append(local);
        if (whole != local)
            m_subject.names.append(whole);
        if (isShared(local)) {
            m_subject.sharesName = true;
            continue;
        }
        m_subject.names.append(u'@' + local);
        if (text::isUnusualWord(local))
            m_subject.names.append(local);
    }
    m_subject.names.removeDuplicates();
}

void Search::addBeginning(const QString &beginning)
{
    if (!m_subject.beginnings.contains(beginning))
        m_subject.beginnings.append(beginning);
}

/// Ids of posts by people on Mastodon have the name in them, those of Bluesky the DID, those of feeds the
/// feed's address; X's are numbers.
void Search::addBeginnings()
{
    for (const QString &feed : m_database.column(
             QStringLiteral(
                 "SELECT DISTINCT x.text FROM post p JOIN id_prefix x ON x.key = p.prefix_key WHERE "
                 "p.author_key IN (%1) AND x.network = %2 AND x.text <> '' LIMIT 10000")
                 .arg(m_subject.keys)
                 .arg(int(Network::Feed))))
        addBeginning(feed);
    const QStringList prefixes = m_database.column(
        QStringLiteral("SELECT DISTINCT x.text FROM post p JOIN id_prefix x ON x.key = p.prefix_key WHERE "
                       "p.author_key IN (%1) LIMIT 10000")
            .arg(m_subject.keys));
    for (const auto &[id, handle] : std::as_const(m_handles)) {
        const QString local = localPart(handle);
        if (id.network == Network::Bluesky)
            addBeginning(QStringLiteral("at://%1/").arg(id.globalId));
        if (id.globalId.size() <= LongestNeedle && id.network != Network::Address && id.network != Network::X)
            m_subject.needles.append(id.globalId);
        if (local.isEmpty())
            continue;
        if (id.network == Network::Mastodon) {
            const QUrl profile(id.globalId);
            const QString server = profile.scheme() + QStringLiteral("://") + profile.authority();
            addBeginning(QStringLiteral("%1/users/%2/").arg(server, local));
            addBeginning(QStringLiteral("%1/@%2/").arg(server, local));
        }
        for (const QString &prefix : prefixes) {
            for (const QString &part : {u'/' + local + u'/', QStringLiteral("/@") + local + u'/'}) {
                if (const qsizetype at = prefix.indexOf(part, 0, Qt::CaseInsensitive); at >= 0)
                    addBeginning(prefix.left(at + part.size()));
            }
        }
    }
    m_subject.needles.removeDuplicates();
}

ErasureSubject Search::subjectOf(qint64 identity)
{
    addIdentities(identity);
    addHandles();
    addHandlesOfMentions();
    addMails();
    addPhones();
    addNumbers();
    addWords();
    addNames();
    addBeginnings();
    return m_subject;
}

}  // namespace

Result<ErasureSubject> erasureSubject(Database &database, KeyTable &keys, const IdentityId &identity)
{
    const auto key = keys.knownIdentity(identity);
    if (!key || isErased(keys.identityId(*key)))
        return Failure(Error{ErrorCode::NotFound, {identity.globalId}});
    ErasureSubject subject = Search(database, keys).subjectOf(*key);
    for (const qint64 one : std::as_const(subject.identities)) {
        if (keys.ownKeys().contains(one))
            return Failure(
                Error{ErrorCode::Invalid, {identity.globalId}, QStringLiteral("an account of ours")});
    }
    if (const auto &failed = database.failure())
        return Failure(*failed);
    return subject;
}

QString holdsAny(const QStringList &columns, const QStringList &needles)
{
    QStringList conditions{QStringLiteral("0")};
    for (QString needle : needles) {
        for (const QChar special : {QChar(u'\\'), QChar(u'%'), QChar(u'_')})
            needle.replace(special, QString(u'\\') + special);
        needle.replace(u'\'', QStringLiteral("''"));
        for (const QString &column : columns)
            conditions.append(column + QStringLiteral(" LIKE '%") + needle +
                              QStringLiteral("%' ESCAPE '\\'"));
    }
    // In pairs of pairs: SQLite bounds how deep an expression goes.
    while (conditions.size() > 1) {
        QStringList pairs;
        for (qsizetype i = 0; i < conditions.size(); i += 2)
            pairs.append(i + 1 < conditions.size()
                             ? QStringLiteral("(%1 OR %2)").arg(conditions[i], conditions[i + 1])
                             : conditions[i]);
        conditions = pairs;
    }
    return conditions.first();
}

}  // namespace daisychain::store
