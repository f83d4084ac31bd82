#include "app/demo/bluesky/chat.h"

#include "app/demo/bluesky/views.h"

#include "core/base/instant.h"

#include <algorithm>

namespace daisychain::demo::bluesky {

using namespace Qt::StringLiterals;

void Chat::clear()
{
    m_convos.clear();
    m_log.clear();
}

Convo *Chat::find(const QString &id)
{
    const auto found = m_convos.find(id);
    return found == m_convos.end() ? nullptr : &*found;
}

Convo &Chat::between(const QString &did, const QString &otherDid)
{
    QStringList members{did, otherDid};
    members.sort();
    const QString id = stableName(members.join(u' '), 13);
    if (Convo *known = find(id))
        return *known;
    Convo &convo = *m_convos.insert(id, {id, {}, members, {did}, {}, {}, 0});
    record(convo, u"logBeginConvo"_s, nullptr);
    return convo;
}

void Chat::record(Convo &convo, const QString &type, const Message *message)
{
    convo.rev = m_mint.mint(m_sky.nowMs());
    convo.serial = m_sky.newSerial();
    QJsonObject json{
        {u"$type"_s, u"chat.bsky.convo.defs#"_s + type}, {u"rev"_s, convo.rev}, {u"convoId"_s, convo.id}};
    if (message)
        json.insert(u"message"_s, messageView(convo, *message));
    m_log << LogEntry{convo.rev, convo.id, convo.members, json};
}

const Message &Chat::send(Convo &convo, const QString &senderDid, const QString &text,
                          const QJsonArray &facets, qint64 atMs)
{
    Message message{m_sky.newKey(m_sky.nowMs()), {}, senderDid, text, facets, atMs, false};
    message.rev = m_mint.mint(m_sky.nowMs());
    if (!convo.accepted.contains(senderDid))
        convo.accepted << senderDid;
    convo.messages << message;
    record(convo, u"logCreateMessage"_s, &convo.messages.last());
    return convo.messages.last();
}

void Chat::accept(Convo &convo, const QString &did)
{
    if (convo.accepted.contains(did))
        return;
    convo.accepted << did;
    record(convo, u"logAcceptConvo"_s, nullptr);
}

void Chat::markRead(Convo &convo, const QString &did)
{
    if (convo.messages.isEmpty())
        return;
    convo.readTo.insert(did, convo.messages.last().id);
    record(convo, u"logReadMessage"_s, &convo.messages.last());
}

bool Chat::remove(const QString &messageId)
{
    for (Convo &convo : m_convos) {
        for (Message &message : convo.messages) {
            if (message.id != messageId)
                continue;
            message.isDeleted = true;
            record(convo, u"logDeleteMessage"_s, &message);
            return true;
        }
    }
    return false;
}

QString Chat::refusal(const Sky &sky, const QString &senderDid, const QString &otherDid)
{
    const Person *other = sky.person(otherDid);
    if (!other || !other->isActive)
        return u"RecipientNotFound"_s;
    if (sky.isBlocked(senderDid, otherDid))
        return u"BlockedActor"_s;
    if (sky.isBlocked(otherDid, senderDid))
        return u"BlockedSubject"_s;
    return other->takesMessages ? QString() : u"MessagesDisabled"_s;
}

QJsonObject Chat::messageView(const Convo &, const Message &message) const
{
    QJsonObject json{{u"$type"_s, message.isDeleted ? u"chat.bsky.convo.defs#deletedMessageView"_s
                                                    : u"chat.bsky.convo.defs#messageView"_s},
                     {u"id"_s, message.id},
                     {u"rev"_s, message.rev},
                     {u"sender"_s, QJsonObject{{u"did"_s, message.senderDid}}},
                     {u"sentAt"_s, isoText({message.sentMs})}};
    if (message.isDeleted)
        return json;
    json.insert(u"text"_s, message.text);
    if (!message.facets.isEmpty())
        json.insert(u"facets"_s, message.facets);
    return json;
}

QJsonObject Chat::convoView(const Convo &convo, const QString &viewerDid) const
{
    const Views views(m_sky, viewerDid);
    QJsonArray members;
    for (const QString &did : convo.members)
        members << views.author(*m_sky.person(did));
    const QString readTo = convo.readTo.value(viewerDid);
    const auto unread = std::count_if(convo.messages.begin(), convo.messages.end(), [&](const Message &one) {
        return one.senderDid != viewerDid && one.id > readTo;
    });
    QJsonObject json{{u"id"_s, convo.id},
                     {u"rev"_s, convo.rev},
                     {u"members"_s, members},
                     {u"muted"_s, false},
                     {u"status"_s, convo.accepted.contains(viewerDid) ? u"accepted"_s : u"request"_s},
                     {u"unreadCount"_s, static_cast<int>(unread)}};
    if (!convo.messages.isEmpty())
        json.insert(u"lastMessage"_s, messageView(convo, convo.messages.last()));
    return json;
}

QJsonArray Chat::log(const QString &did, const QString &sinceRev, int limit, QString &cursor) const
{
    QJsonArray list;
    for (const LogEntry &entry : m_log) {
        if (!entry.members.contains(did) || entry.rev <= sinceRev || list.size() >= limit)
            continue;
        list << entry.json;
        cursor = entry.rev;
    }
    return list;
}

}  // namespace daisychain::demo::bluesky
