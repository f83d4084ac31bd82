#include "app/demo/bluesky/call.h"

#include <algorithm>

namespace daisychain::demo::bluesky {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostGraphemes = 1000;
constexpr qsizetype MostBytes = 10'000;
constexpr int MostLogEntries = 100;

Response refused(const QString &error)
{
    static const QHash<QString, QString> Words{
        {u"RecipientNotFound"_s, u"Recipient not found"_s},
        {u"BlockedActor"_s, u"You are blocked by the recipient"_s},
        {u"BlockedSubject"_s, u"You have blocked the recipient"_s},
        {u"MessagesDisabled"_s, u"Recipient has disabled incoming messages"_s},
        {u"InvalidConvo"_s, u"Invalid convo"_s}};
    return fault(400, error, Words.value(error));
}

Convo *convoOf(Stage &stage, const Call &call)
{
    Convo *convo = stage.chat.find(call.request.text(u"convoId"_s));
    return convo && convo->members.contains(call.myDid()) ? convo : nullptr;
}

QString otherMember(const Convo &convo, const QString &did)
{
    return convo.members[0] == did ? convo.members[1] : convo.members[0];
}

Response convoAnswer(const Stage &stage, const Call &call, const Convo &convo)
{
    return jsonResponse(QJsonObject{{u"convo"_s, stage.chat.convoView(convo, call.myDid())}});
}

/// `isRequest`: only those not accepted yet, or only the others; nothing: all.
Response listConvos(Stage &stage, const Call &call, std::optional<bool> isRequest)
{
    QList<const Convo *> mine;
    for (const Convo &convo : stage.chat.convos()) {
        const bool isOpen = !convo.accepted.contains(call.myDid());
        if (convo.members.contains(call.myDid()) && (!isRequest || isOpen == *isRequest))
            mine << &convo;
    }
    std::sort(mine.begin(), mine.end(), [](const Convo *a, const Convo *b) { return a->serial > b->serial; });
    QList<Row> rows;
    for (const Convo *convo : std::as_const(mine))
        rows << Row{convo->serial,
                    [&stage, &call, convo] { return stage.chat.convoView(*convo, call.myDid()); }};
    const bool areRequests = isRequest.value_or(false);
    return page(call, areRequests ? u"requests"_s : u"convos"_s, rows);
}

Response getMessages(Stage &stage, const Call &call)
{
    Convo *convo = convoOf(stage, call);
    if (!convo)
        return refused(u"InvalidConvo"_s);
    QList<Row> rows;
    qint64 place = 0;
    for (const Message &message : convo->messages) {
        ++place;
        rows.prepend(
            {place, [&stage, convo, one = &message] { return stage.chat.messageView(*convo, *one); }});
    }
    return page(call, u"messages"_s, rows);
}

Response getConvoForMembers(Stage &stage, const Call &call)
{
    const QString other = call.request.text(u"members"_s);
    if (const QString error = Chat::refusal(stage.sky, call.myDid(), other); !error.isEmpty())
        return refused(error);
    return convoAnswer(stage, call, stage.chat.between(call.myDid(), other));
}

Response getConvoAvailability(Stage &stage, const Call &call)
{
    const QString error = Chat::refusal(stage.sky, call.myDid(), call.request.text(u"members"_s));
    return jsonResponse(QJsonObject{{u"canChat"_s, error.isEmpty()}});
}

Response sendMessage(Stage &stage, const Call &call)
{
    Convo *convo = convoOf(stage, call);
    if (!convo)
        return refused(u"InvalidConvo"_s);
    const QString other = otherMember(*convo, call.myDid());
    if (const QString error = Chat::refusal(stage.sky, call.myDid(), other); !error.isEmpty())
        return refused(error);
    const QJsonValue message = call.request.parameters[u"message"_s];
    const QString text = message["text"_L1].toString();
    if (text.isEmpty())
        return fault(400, u"InvalidRequest"_s, u"Input/message must have the property \"text\""_s);
    if (graphemes(text) > MostGraphemes || text.toUtf8().size() > MostBytes)
        return fault(400, u"InvalidRequest"_s,
                     u"Input/message/text must not be longer than 1000 graphemes"_s);
    const Message &sent =
        stage.chat.send(*convo, call.myDid(), text, message["facets"_L1].toArray(), stage.sky.nowMs());
    return jsonResponse(stage.chat.messageView(*convo, sent));
}

Response getLog(Stage &stage, const Call &call)
{
    QString cursor = call.request.text(u"cursor"_s);
    QJsonArray logs = stage.chat.log(call.myDid(), cursor, MostLogEntries, cursor);
    if (call.mischief.has(u"unknown_things"_s))
        logs.prepend(QJsonObject{{u"$type"_s, u"chat.bsky.convo.defs#logWaggleDance"_s}});
    QJsonObject json{{u"logs"_s, logs}};
    if (!cursor.isEmpty())
        json.insert(u"cursor"_s, cursor);
    return jsonResponse(json);
}

}  // namespace

void addChatRoutes(Routes &routes, Stage &stage)
{
    const auto add = [&](const QString &name, const QByteArray &method, auto handler) {
        routes.insert(
            u"chat.bsky.convo."_s + name,
            {method, Access::Chat, [&stage, handler](const Call &call) { return handler(stage, call); }});
    };
    add(u"getLog"_s, "GET", getLog);
    add(u"listConvos"_s, "GET",
        [](Stage &on, const Call &call) { return listConvos(on, call, std::nullopt); });
    add(u"listConvoRequests"_s, "GET",
        [](Stage &on, const Call &call) { return listConvos(on, call, true); });
    add(u"getMessages"_s, "GET", getMessages);
    add(u"getConvoForMembers"_s, "GET", getConvoForMembers);
    add(u"getConvoAvailability"_s, "GET", getConvoAvailability);
    add(u"sendMessage"_s, "POST", sendMessage);
    add(u"getConvo"_s, "GET", [](Stage &on, const Call &call) {
        const Convo *convo = convoOf(on, call);
        return convo ? convoAnswer(on, call, *convo) : refused(u"InvalidConvo"_s);
    });
    add(u"acceptConvo"_s, "POST", [](Stage &on, const Call &call) {
        Convo *convo = convoOf(on, call);
        if (!convo)
            return refused(u"InvalidConvo"_s);
        on.chat.accept(*convo, call.myDid());
        return jsonResponse(QJsonObject{{u"rev"_s, convo->rev}});
    });
    add(u"updateRead"_s, "POST", [](Stage &on, const Call &call) {
        Convo *convo = convoOf(on, call);
        if (!convo)
            return refused(u"InvalidConvo"_s);
        on.chat.markRead(*convo, call.myDid());
        return convoAnswer(on, call, *convo);
    });
}

}  // namespace daisychain::demo::bluesky
