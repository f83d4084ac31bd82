#include "app/demo/x/streams.h"

#include "app/demo/x/post_text.h"
#include "app/demo/x/writer.h"

#include <QJsonDocument>

namespace daisychain::demo::x {

using namespace Qt::StringLiterals;

Streams::Streams(Plaza &plaza)
    : m_plaza(plaza)
{
    plaza.onPost = [this](const Post &post) { tellPost(post); };
    plaza.onDelete = [this](const Post &post) { tellDeleted(post); };
    plaza.onMessage = [this](const DirectMessage &message) { tellMessage(message); };
}

void Streams::clear()
{
    m_rules.clear();
    m_subscriptions.clear();
    m_events = 0;
}

StreamOpening Streams::open(const QString &channel, const Mischief &mischief) const
{
    StreamOpening opening;
    opening.channels.insert(channel, {});
    const bool isSilent = mischief.has(u"silence"_s);
    opening.manner = {{}, "\r\n", isSilent ? 0 : m_beatMs, true, false, mischief.has(u"duplicate_lines"_s)};
    if (isSilent)
        opening.hears = [](const QString &) { return false; };
    return opening;
}

int Streams::listeners(const QString &channel) const
{
    return m_plaza.site().hub.listenersTo(channel);
}

void Streams::line(const QString &channel, const QJsonObject &json)
{
    m_plaza.site().hub.queue(channel, {},
                             QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
}

void Streams::disconnect(const QString &channel)
{
    const QJsonObject why{
        {u"title"_s, u"operational-disconnect"_s},
        {u"disconnect_type"_s, u"UpstreamOperationalDisconnect"_s},
        {u"detail"_s, u"This stream has been disconnected upstream for operational reasons."_s},
        {u"type"_s, u"https://api.x.com/2/problems/operational-disconnect"_s}};
    line(channel, {{u"errors"_s, QJsonArray{why}}});
    m_plaza.site().hub.closeChannel(channel);
}

void Streams::tellPost(const Post &post)
{
    const Wanted wanted = Wanted::everything();
    const Writer writer(m_plaza, wanted);
    const QJsonObject json = writer.post(post);
    const QJsonObject includes = writer.includes(QList<const Post *>{&post});
    QJsonArray matching;
    for (const Rule &rule : std::as_const(m_rules)) {
        if (fits(m_plaza, post, rule.value))
            matching << QJsonObject{{u"id"_s, rule.id}, {u"tag"_s, rule.tag}};
    }
    if (!matching.isEmpty())
        line(SearchChannel, {{u"data"_s, json}, {u"includes"_s, includes}, {u"matching_rules"_s, matching}});
    for (const QString &id : m_plaza.mentionedIn(post)) {
        if (id != post.authorId)
            tellAccount(u"post.mention.create"_s, id, json, includes);
    }
    if (const Post *parent = m_plaza.post(post.inReplyTo))
        tellAccount(u"post.reply.create"_s, parent->authorId, json, includes);
    if (const Post *quoted = m_plaza.post(post.quoted))
        tellAccount(u"post.quote.create"_s, quoted->authorId, json, includes);
}

void Streams::tellDeleted(const Post &post)
{
    tellAccount(u"post.delete"_s, post.authorId, {{u"id"_s, post.id}, {u"author_id"_s, post.authorId}});
}

void Streams::tellMessage(const DirectMessage &message)
{
    const auto userJson = [](const User &user) {
        return QJsonObject{{u"id"_s, user.id}, {u"name"_s, user.name}, {u"screen_name"_s, user.username}};
    };
    QJsonObject users;
    for (const QString &id : {message.senderId, message.recipientId}) {
        if (const User *user = m_plaza.user(id))
            users.insert(id, userJson(*user));
    }
    const QJsonObject event{{u"type"_s, u"message_create"_s},
                            {u"id"_s, message.id},
                            {u"created_timestamp"_s, QString::number(message.createdMs)},
                            {u"message_create"_s,
                             QJsonObject{{u"sender_id"_s, message.senderId},
                                         {u"target"_s, QJsonObject{{u"recipient_id"_s, message.recipientId}}},
                                         {u"message_data"_s, QJsonObject{{u"text"_s, message.text},
                                                                         {u"entities"_s, QJsonObject()}}}}}};
    const QJsonObject payload{{u"direct_message_events"_s, QJsonArray{event}}, {u"users"_s, users}};
    tellAccount(u"dm.received"_s, message.recipientId, payload);
    tellAccount(u"dm.sent"_s, message.senderId, payload);
}

void Streams::tellRevoked(const QString &userId)
{
    tellAccount(u"oauth.revoke"_s, userId, {{u"user_id"_s, userId}});
}

void Streams::tellAccount(const QString &type, const QString &userId, const QJsonObject &payload,
                          const QJsonObject &includes)
{
    for (const Subscription &subscription : std::as_const(m_subscriptions)) {
        if (subscription.eventType != type || subscription.userId != userId)
            continue;
        QJsonObject data{{u"event_uuid"_s, u"demo-event-%1"_s.arg(++m_events)},
                         {u"event_type"_s, type},
                         {u"filter"_s, QJsonObject{{u"user_id"_s, userId}}},
                         {u"tag"_s, subscription.tag},
                         {u"payload"_s, payload}};
        if (!includes.isEmpty())
            data.insert(u"includes"_s, includes);
        line(ActivityChannel, {{u"data"_s, data}});
    }
}

}  // namespace daisychain::demo::x
