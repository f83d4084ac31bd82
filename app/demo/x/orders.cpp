#include "app/demo/story/crowd.h"
#include "app/demo/x/x.h"

#include <QRegularExpression>

namespace daisychain::demo::x {

using namespace Qt::StringLiterals;

/// "@mara" becomes "@mara_k_blumen" where the story knows a Mara with a name here.
QString X::withUsernames(const QString &text) const
{
    static const QRegularExpression Name(u"(?<![\\w@/.])@(\\w+)(?![\\w@.]*\\w)"_s);
    QString full;
    qsizetype done = 0;
    auto matches = Name.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const User *user = m_plaza.userNamed(match.captured(1));
        full += QStringView(text).sliced(done, match.capturedStart(1) - done);
        full += user ? user->username : match.captured(1);
        done = match.capturedEnd(1);
    }
    return full.append(QStringView(text).sliced(done));
}

const Post &X::say(const QJsonObject &event, qint64 atMs)
{
    const QString named = event["reply_to"_L1].toString();
    Draft draft;
    draft.authorId = m_plaza.userOrNew(event["as"_L1].toString()).id;
    draft.text = withUsernames(event["text"_L1].toString());
    draft.language = event["language"_L1].toString(u"en"_s);
    draft.inReplyTo = m_keys.value(named, named);
    draft.quoted = event["quote"_L1].toString();
    draft.edited = event["edit_of"_L1].toString();
    const Post &post = m_plaza.publish(draft, atMs);
    if (event.contains("key"_L1))
        m_keys.insert(event["key"_L1].toString(), post.id);
    return post;
}

const DirectMessage &X::whisper(const QJsonObject &event, qint64 atMs)
{
    DirectMessage message;
    message.senderId = m_plaza.userOrNew(event["as"_L1].toString()).id;
    message.recipientId = m_plaza.userOrNew(event["to"_L1].toString(u"help"_s)).id;
    message.text = event["text"_L1].toString();
    return m_plaza.send(message, atMs);
}

void X::play(const QJsonObject &event, qint64 atMs)
{
    const QString what = event["do"_L1].toString(u"post"_s);
    const QString id = m_keys.value(event["of"_L1].toString());
    if (what == u"post") {
        (void)say(event, atMs);
    } else if (what == u"message") {
        (void)whisper(event, atMs);
    } else if (what == u"edit" && m_plaza.shown(id)) {
        QJsonObject edit = event;
        edit.insert(u"edit_of"_s, id);
        (void)say(edit, atMs);
    } else if (what == u"delete") {
        m_plaza.remove(id);
    } else if (what == u"repost") {
        m_plaza.retweet(m_plaza.userOrNew(event["as"_L1].toString()).id, id, atMs);
    }
}

QJsonObject X::described(const Post &post) const
{
    return {{u"id"_s, post.id},
            {u"author_id"_s, post.authorId},
            {u"username"_s, m_plaza.user(post.authorId)->username},
            {u"text"_s, post.typed},
            {u"in_reply_to"_s, post.inReplyTo},
            {u"conversation_id"_s, post.conversationId},
            {u"hidden"_s, post.isHidden},
            {u"history"_s, QJsonArray::fromStringList(post.history)}};
}

Response X::order(const QString &name, const QJsonObject &order)
{
    const auto found = m_orders.find(name);
    return found == m_orders.end() ? noSuchOrder() : (*found)(order);
}

void X::addPostOrders()
{
    const auto onPost = [this](const QString &name, auto act) {
        m_orders.insert(name, [this, act](const QJsonObject &order) {
            const Post *post = m_plaza.shown(asText(order["id"_L1]));
            return post ? act(order, *post) : wrongOrder(u"id names no post"_s);
        });
    };
    m_orders.insert(u"post"_s, [this](const QJsonObject &order) {
        const QString parent = order["reply_to"_L1].toString();
        if (order["as"_L1].toString().isEmpty() || order["text"_L1].toString().isEmpty())
            return wrongOrder(u"as and text are needed"_s);
        if (!parent.isEmpty() && !m_plaza.post(m_keys.value(parent, parent)))
            return wrongOrder(u"reply_to names no post"_s);
        return jsonResponse(described(say(order, m_plaza.nowMs())));
    });
    onPost(u"edit"_s, [this](const QJsonObject &order, const Post &post) {
        const QString as = m_plaza.user(post.authorId)->username;
        return jsonResponse(described(
            say({{u"as"_s, as}, {u"text"_s, order["text"_L1]}, {u"edit_of"_s, post.id}}, m_plaza.nowMs())));
    });
    onPost(u"delete"_s, [this](const QJsonObject &, const Post &post) {
        m_plaza.remove(QString(post.id));
        return jsonResponse(QJsonObject());
    });
    onPost(u"repost"_s, [this](const QJsonObject &order, const Post &post) {
        m_plaza.retweet(m_plaza.userOrNew(order["as"_L1].toString()).id, QString(post.id), m_plaza.nowMs());
        return jsonResponse(QJsonObject());
    });
    addCrowdOrders();
}

void X::addCrowdOrders()
{
    m_orders.insert(u"message"_s, [this](const QJsonObject &order) {
        const DirectMessage &sent = whisper(order, m_plaza.nowMs());
        return jsonResponse(QJsonObject{{u"dm_event_id"_s, sent.id},
                                        {u"dm_conversation_id"_s, sent.conversationId()},
                                        {u"sender_id"_s, sent.senderId}});
    });
    m_orders.insert(u"play"_s, [this](const QJsonObject &order) {
        for (int i = 1; i <= order["count"_L1].toInt(); ++i) {
            QString text = order["text"_L1].toString(u"@help number {n} here, my order has not arrived"_s);
            const QString name = crowdMember(i).person["name"_L1].toString().right(15);
            (void)say({{u"as"_s, name}, {u"text"_s, text.replace(u"{n}"_s, QString::number(i))}},
                      m_plaza.nowMs());
        }
        return jsonResponse(QJsonObject{{u"posted"_s, order["count"_L1].toInt()}});
    });
    m_orders.insert(u"posts"_s, [this](const QJsonObject &) {
        QJsonArray list;
        for (const auto &[id, post] : m_plaza.posts())
            list << described(post);
        return jsonResponse(QJsonObject{{u"posts"_s, list}});
    });
}

void X::addPeopleOrders()
{
    m_orders.insert(u"block"_s, [this](const QJsonObject &order) {
        m_plaza.setBlocked(m_plaza.userOrNew(order["whom"_L1].toString()).id,
                           m_plaza.userOrNew(order["as"_L1].toString()).id, order["blocked"_L1].toBool(true));
        return jsonResponse(QJsonObject());
    });
    m_orders.insert(u"account"_s, [this](const QJsonObject &order) {
        User user = m_plaza.userOrNew(order["as"_L1].toString());
        user.takesMessages = order["takes_messages"_L1].toBool(user.takesMessages);
        user.name = order["display_name"_L1].toString(user.name);
        m_plaza.put(user);
        return jsonResponse(QJsonObject{{u"id"_s, user.id}, {u"username"_s, user.username}});
    });
}

void X::addStreamOrders()
{
    const auto channelOf = [](const QJsonObject &order) {
        return order["stream"_L1].toString() == u"activity" ? ActivityChannel : SearchChannel;
    };
    m_orders.insert(u"settings"_s, [this](const QJsonObject &order) {
        m_settings.hasSummonRule = order["summon_rule"_L1].toBool(m_settings.hasSummonRule);
        m_streams.setBeatMs(order["beat_ms"_L1].toInt(m_streams.beatMs()));
        return jsonResponse(QJsonObject());
    });
    m_orders.insert(u"token"_s, [this](const QJsonObject &order) {
        const QString id = m_plaza.userOrNew(order["as"_L1].toString(u"help"_s)).id;
        const Token token = m_signIns.issue(id, m_printed.scopes);
        return jsonResponse(
            QJsonObject{{u"access_token"_s, token.access}, {u"refresh_token"_s, token.refresh}});
    });
    m_orders.insert(u"expire"_s, [this](const QJsonObject &order) {
        m_signIns.expireAll(order["refresh"_L1].toBool());
        return jsonResponse(QJsonObject());
    });
    m_orders.insert(u"revoke"_s, [this](const QJsonObject &order) {
        const QString id = m_plaza.userOrNew(order["as"_L1].toString(u"help"_s)).id;
        m_signIns.expireAll(true);
        m_streams.tellRevoked(id);
        return jsonResponse(QJsonObject());
    });
    m_orders.insert(u"disconnect"_s, [this, channelOf](const QJsonObject &order) {
        m_streams.disconnect(channelOf(order));
        return jsonResponse(QJsonObject());
    });
    m_orders.insert(u"close_stream"_s, [this, channelOf](const QJsonObject &order) {
        m_site.hub.closeChannel(channelOf(order));
        return jsonResponse(QJsonObject());
    });
    m_orders.insert(u"line"_s, [this, channelOf](const QJsonObject &order) {
        m_streams.line(channelOf(order), order["json"_L1].toObject());
        return jsonResponse(QJsonObject());
    });
}

}  // namespace daisychain::demo::x
