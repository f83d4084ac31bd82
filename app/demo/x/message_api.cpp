#include "app/demo/x/call.h"

#include <algorithm>

namespace daisychain::demo::x {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 KeptMs = 30LL * 86'400'000;

Response eventPage(const Stage &stage, const Call &call, const QString &conversationId)
{
    const int most = std::clamp(call.request.number(u"max_results"_s).value_or(100), 1, 100);
    const QString token = call.request.text(u"pagination_token"_s);
    const QString before = token.isEmpty() ? QString() : token.sliced(1);
    const IdOrder older;
    QList<const DirectMessage *> rows;
    bool isMore = false;
    const auto &all = stage.plaza.messages();
    for (auto it = all.rbegin(); it != all.rend() && !isMore; ++it) {
        const DirectMessage &message = it->second;
        const bool isMine = message.senderId == call.me->id || message.recipientId == call.me->id;
        const bool isWanted = isMine && (before.isEmpty() || older(message.id, before)) &&
                              (conversationId.isEmpty() || message.conversationId() == conversationId) &&
                              stage.plaza.nowMs() - message.createdMs < KeptMs;
        if (!isWanted)
            continue;
        isMore = rows.size() == most;
        if (!isMore)
            rows << &message;
    }
    if (rows.isEmpty() || call.mischief.has(u"no_data"_s))
        return jsonResponse(QJsonObject{{u"meta"_s, QJsonObject{{u"result_count"_s, 0}}}});
    const Wanted wanted = Wanted::from(call.request);
    const Writer writer(stage.plaza, wanted);
    QJsonArray data;
    for (const DirectMessage *message : std::as_const(rows))
        data << writer.message(*message);
    QJsonObject meta{{u"result_count"_s, rows.size()}};
    if (isMore)
        meta.insert(u"next_token"_s, u"n"_s + rows.last()->id);
    QJsonObject json{{u"data"_s, data}, {u"meta"_s, meta}};
    if (const QJsonObject includes = writer.includes(rows); !includes.isEmpty())
        json.insert(u"includes"_s, includes);
    return jsonResponse(json);
}

Response sendTo(Stage &stage, const Call &call, const QString &userId)
{
    const User *other = stage.plaza.user(userId);
    const QString text = call.request.text(u"text"_s);
    if (!other)
        return invalidRequest(u"The recipient does not exist."_s);
    if (text.isEmpty())
        return invalidRequest(u"One of text or attachments is required"_s);
    if (!other->takesMessages || stage.plaza.isBlocked(call.me->id, userId))
        return forbidden(u"You do not have permission to DM one or more participants."_s);
    DirectMessage message;
    message.senderId = call.me->id;
    message.recipientId = userId;
    message.text = text;
    for (const QJsonValue one : call.request.parameters[u"attachments"_s].toArray())
        message.mediaIds << one["media_id"_L1].toString();
    const DirectMessage &sent = stage.plaza.send(message, stage.plaza.nowMs());
    return jsonResponse(QJsonObject{{u"data"_s, QJsonObject{{u"dm_conversation_id"_s, sent.conversationId()},
                                                            {u"dm_event_id"_s, sent.id}}}},
                        201);
}

QString conversationWith(const Call &call)
{
    DirectMessage between;
    between.senderId = call.me->id;
    between.recipientId = call.path[u"user"_s];
    return between.conversationId();
}

/// Who else is in "123-456".
QString otherOf(const Call &call)
{
    const QStringList members = call.path[u"id"_s].split(u'-');
    if (members.size() != 2 || !members.contains(call.me->id))
        return {};
    return members[0] == call.me->id ? members[1] : members[0];
}

}  // namespace

void addMessageRoutes(Routes &routes, Stage &stage)
{
    const auto add = [&](const QByteArray &method, const QString &path, auto handler) {
        const QString scope = method == "GET" ? u"dm.read"_s : u"dm.write"_s;
        routes << Route{
            method, path.split(u'/'), Access::User, 0, 15, scope, [&stage, handler](const Call &call) {
                return handler(stage, call);
            }};
    };
    add("GET", u"/2/dm_events"_s, [](const Stage &on, const Call &call) { return eventPage(on, call, {}); });
    add("GET", u"/2/dm_conversations/with/:user/dm_events"_s,
        [](const Stage &on, const Call &call) { return eventPage(on, call, conversationWith(call)); });
    add("GET", u"/2/dm_conversations/:id/dm_events"_s,
        [](const Stage &on, const Call &call) { return eventPage(on, call, call.path[u"id"_s]); });
    add("POST", u"/2/dm_conversations/with/:user/messages"_s,
        [](Stage &on, const Call &call) { return sendTo(on, call, call.path[u"user"_s]); });
    add("POST", u"/2/dm_conversations/:id/messages"_s,
        [](Stage &on, const Call &call) { return sendTo(on, call, otherOf(call)); });
}

}  // namespace daisychain::demo::x
