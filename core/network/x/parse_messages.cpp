#include "core/network/x/parse_messages.h"

#include "core/network/x/message_reader.h"

namespace daisychain::network::x {

Result<MessageList> parseMessages(QByteArrayView bytes, const ParseContext &context)
{
    JsonReader json(bytes);
    AnswerReader answer(json, context);
    QList<MessageSketch> messages;
    const auto readOne = [&](JsonValue item) { return readMessage(json, item, messages.emplaceBack()); };
    const bool read = json.readObject([&](quint64 name, JsonValue member) {
        if (name == jsonName("data"))
            return json.isObject(member) ? readOne(member) : json.array(member, readOne);
        bool isKnown = false;
        return answer.readField(name, member, isKnown) && (isKnown || json.skip(member));
    });
    if (!read)
        return Failure(json.error());
    QList<PostFact> facts;
    for (const MessageSketch &message : std::as_const(messages)) {
        if (auto fact = messageFact(message, answer, context))
            facts.append(std::move(*fact));
    }
    PostList rest = answer.finish();
    rest.facts.posts.append(std::move(facts));
    return MessageList{std::move(rest.facts), std::move(rest.problems), rest.page};
}

Result<SentMessage> parseSentMessage(QByteArrayView bytes)
{
    JsonReader json(bytes);
    SentMessage sent;
    const bool read = json.readObject([&](quint64 name, JsonValue member) {
        if (name != jsonName("data"))
            return json.skip(member);
        return json.object(member, [&](quint64 inner, JsonValue id) {
            if (inner == jsonName("dm_event_id"))
                return json.text(id, sent.eventId);
            return inner == jsonName("dm_conversation_id") ? json.text(id, sent.conversationId)
                                                           : json.skip(id);
        });
    });
    if (!read)
        return Failure(json.error());
    if (sent.eventId.isEmpty())
        return Failure(
            Error{ErrorCode::Invalid, {QStringLiteral("$.data"), QStringLiteral("no dm_event_id")}});
    return sent;
}

}  // namespace daisychain::network::x
