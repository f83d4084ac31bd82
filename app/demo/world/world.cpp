#include "app/demo/world/world.h"

#include <utility>

namespace daisychain::demo {

using namespace Qt::StringLiterals;

namespace {

template <class Row>
Row rowFrom(const QJsonObject &json)
{
    Row row;
    fromJson(json, row);
    return row;
}

}  // namespace

World::World(IdKind ids, QString domain, const DemoClock &clock)
    : m_mint(ids)
    , m_domain(std::move(domain))
    , m_clock(clock)
{
}

Result<void> World::open(const QString &dir)
{
    return m_journal.open(dir, [this](const QJsonObject &row) { replay(row); });
}

Result<void> World::clear()
{
    m_accounts.clear();
    m_statuses.clear();
    m_notifications.clear();
    m_media.clear();
    m_conversations.clear();
    m_applications.clear();
    m_tokens.clear();
    m_grants.clear();
    m_marks.clear();
    m_notes = {};
    m_handles.clear();
    m_replies.clear();
    m_boosts.clear();
    m_scheduled.clear();
    return m_journal.clear();
}

void World::replay(const QJsonObject &line)
{
    const QString kind = line["t"_L1].toString();
    const QJsonObject row = line["r"_L1].toObject();
    const QString dropped = line["x"_L1].toString();
    const bool isDrop = !dropped.isEmpty();
    const auto apply = [&](auto &table) {
        using Row = typename std::decay_t<decltype(table.rows())>::mapped_type;
        if (isDrop)
            table.drop(dropped);
        else
            table.put(rowFrom<Row>(row));
    };
    if (kind == u"account")
        keep(rowFrom<Account>(row));
    else if (kind == u"status" && isDrop)
        forgetStatus(dropped);
    else if (kind == u"status")
        keep(rowFrom<Status>(row));
    else if (kind == u"notification")
        apply(m_notifications);
    else if (kind == u"media")
        apply(m_media);
    else if (kind == u"conversation")
        apply(m_conversations);
    else if (kind == u"application")
        apply(m_applications);
    else if (kind == u"token")
        apply(m_tokens);
    else if (kind == u"grant")
        apply(m_grants);
    else if (kind == u"note")
        m_notes.insert(row["key"_L1].toString(), row["value"_L1]);
    else if (kind == u"mark")
        m_marks.put({row["kind"_L1].toString(), row["account"_L1].toString(), row["target"_L1].toString(),
                     row["at"_L1].toInteger(), row["more"_L1].toObject()});
    else if (kind == u"unmark")
        m_marks.drop(row["kind"_L1].toString(), row["account"_L1].toString(), row["target"_L1].toString());
    if (kind == u"notification" || kind == u"conversation")
        m_serial = std::max(m_serial, row["id"_L1].toString().toLongLong());
}

void World::append(const QString &kind, const QJsonObject &row)
{
    m_journal.append({{u"t"_s, kind}, {u"r"_s, row}});
}

void World::drop(const QString &kind, const QString &id)
{
    m_journal.append({{u"t"_s, kind}, {u"x"_s, id}});
}

QString World::newId(qint64 ms)
{
    QString id;
    do {
        id = m_mint.mint(ms);
    } while (m_statuses.find(id) || m_accounts.find(id) || m_media.find(id));
    return id;
}

QString World::newSerial(qint64 ms)
{
    return idKind() == IdKind::Numeric ? QString::number(++m_serial) : m_mint.mint(ms);
}

void World::keep(const Account &row)
{
    m_handles.insert(row.acct().toLower(), row.id);
    m_accounts.put(row);
}

void World::put(const Account &row)
{
    append(u"account"_s, toJson(row));
    keep(row);
}

const Status &World::keep(Status row)
{
    const Account *author = m_accounts.find(row.accountId);
    const QString host = author ? author->host : QString();
    const auto resolve = [&](const QString &user, const QString &named) -> std::optional<MentionTarget> {
        const Account *account = accountByHandle(user, named.isEmpty() ? host : named);
        if (!account && named.isEmpty())
            account = accountByHandle(user, {});
        if (!account)
            return std::nullopt;
        return MentionTarget{account->id, account->username, accountUrl(*account)};
    };
    const QString tagBase = u"https://%1/tags/"_s.arg(host.isEmpty() ? m_domain : host);
    const PostHtml post = postHtml(row.shown().text, tagBase, resolve);
    row.html = post.html;
    row.mentionIds = post.mentionIds;
    row.tags = post.tags;
    if (!m_statuses.find(row.id)) {
        if (!row.inReplyTo.isEmpty())
            m_replies[row.inReplyTo] << row.id;
        if (!row.boostOf.isEmpty())
            m_boosts[row.boostOf] << row.id;
    }
    if (row.scheduledMs != 0)
        m_scheduled.insert(row.id);
    return m_statuses.put(row);
}

const Status &World::put(const Status &row)
{
    append(u"status"_s, toJson(row));
    return keep(row);
}

void World::forgetStatus(const QString &id)
{
    const Status *status = m_statuses.find(id);
    if (!status)
        return;
    m_replies[status->inReplyTo].removeOne(id);
    m_boosts[status->boostOf].removeOne(id);
    m_scheduled.remove(id);
    m_statuses.drop(id);
}

void World::dropStatus(const QString &id)
{
    drop(u"status"_s, id);
    forgetStatus(id);
}

void World::put(const Notification &row)
{
    append(u"notification"_s, toJson(row));
    m_notifications.put(row);
}

void World::put(const Media &row)
{
    append(u"media"_s, toJson(row));
    m_media.put(row);
}

void World::put(const Conversation &row)
{
    append(u"conversation"_s, toJson(row));
    m_conversations.put(row);
}

void World::put(const Application &row)
{
    append(u"application"_s, toJson(row));
    m_applications.put(row);
}

void World::put(const Token &row)
{
    append(u"token"_s, toJson(row));
    m_tokens.put(row);
}

void World::put(const Grant &row)
{
    append(u"grant"_s, toJson(row));
    m_grants.put(row);
}

void World::dropNotification(const QString &id)
{
    drop(u"notification"_s, id);
    m_notifications.drop(id);
}

void World::dropConversation(const QString &id)
{
    drop(u"conversation"_s, id);
    m_conversations.drop(id);
}

void World::dropToken(const QString &id)
{
    drop(u"token"_s, id);
    m_tokens.drop(id);
}

void World::dropGrant(const QString &id)
{
    drop(u"grant"_s, id);
    m_grants.drop(id);
}

void World::mark(const Mark &mark)
{
    append(u"mark"_s, {{u"kind"_s, mark.kind},
                       {u"account"_s, mark.accountId},
                       {u"target"_s, mark.targetId},
                       {u"at"_s, mark.atMs},
                       {u"more"_s, mark.more}});
    m_marks.put(mark);
}

bool World::unmark(const QString &kind, const QString &accountId, const QString &targetId)
{
    if (!m_marks.drop(kind, accountId, targetId))
        return false;
    append(u"unmark"_s, {{u"kind"_s, kind}, {u"account"_s, accountId}, {u"target"_s, targetId}});
    return true;
}

void World::setNote(const QString &key, const QJsonValue &value)
{
    append(u"note"_s, {{u"key"_s, key}, {u"value"_s, value}});
    m_notes.insert(key, value);
}

const Account *World::accountByHandle(QStringView handle) const
{
    if (handle.startsWith(u'@'))
        handle = handle.sliced(1);
    const qsizetype at = handle.indexOf(u'@');
    return at < 0 ? accountByHandle(handle.toString(), {})
                  : accountByHandle(handle.first(at).toString(), handle.sliced(at + 1).toString());
}

const Account *World::accountByHandle(const QString &username, const QString &host) const
{
    const bool isLocal = host.isEmpty() || host.compare(m_domain, Qt::CaseInsensitive) == 0;
    const QString acct = isLocal ? username : username + u'@' + host;
    return m_accounts.find(m_handles.value(acct.toLower()));
}

QString World::accountUrl(const Account &account) const
{
    return u"https://%1/@%2"_s.arg(account.isLocal() ? m_domain : account.host, account.username);
}

QString World::accountUri(const Account &account) const
{
    return u"https://%1/users/%2"_s.arg(account.isLocal() ? m_domain : account.host, account.username);
}

}  // namespace daisychain::demo
