#include "core/network/bluesky/parse_chat.h"

#include "core/network/bluesky/post_reader.h"

namespace daisychain::network::bluesky {

namespace {

/// Reads what chat answers are made of.
class ChatReader final {
public:
    ChatReader(JsonReader &json, const ParseContext &context, FactBatch &people)
        : m_json(json)
        , m_context(context)
        , m_posts(json, context, people)
    {
    }

    struct MessageSketch {
        ChatMessage message;
        std::string_view type;
        std::string_view text;
        QList<RecordFacet> facets;
        std::optional<Instant> sent;
        RecordSketch embeds;
    };

    bool readMessageField(quint64 name, JsonValue value, MessageSketch &sketch)
    {
        switch (name) {
        case jsonName("$type"):
            return m_json.text(value, sketch.type);
        case jsonName("id"):
            return m_json.text(value, sketch.message.id);
        case jsonName("text"):
            return m_json.text(value, sketch.text);
        case jsonName("facets"):
            return readFacets(m_json, value, sketch.facets);
        case jsonName("sentAt"):
            return m_json.instant(value, sketch.sent);
        case jsonName("sender"):
            return m_json.object(value, [&](quint64 field, JsonValue member) {
                return field == jsonName("did") ? m_json.text(member, sketch.message.sender)
                                                : m_json.skip(member);
            });
        case jsonName("embed"):
            return readQuoted(value, sketch.message.quoted);
        default:
            return m_json.skip(value);
        }
    }

    ChatMessage finished(MessageSketch &&sketch) const
    {
        ChatMessage &message = sketch.message;
        message.isDeleted = sketch.type == "chat.bsky.convo.defs#deletedMessageView";
        message.sent = clampedPostTime(sketch.sent.value_or(m_context.received), m_context.received);
        if (!message.isDeleted)
            message.text = readRecordText(sketch.text, std::move(sketch.facets));
        return std::move(message);
    }

    bool readMessage(JsonValue value, ChatMessage &message)
    {
        MessageSketch sketch;
        const bool read = m_json.object(
            value, [&](quint64 name, JsonValue member) { return readMessageField(name, member, sketch); });
        message = finished(std::move(sketch));
        return read;
    }

    bool readRoom(JsonValue value, QList<ChatRoom> &rooms)
    {
        ChatRoom room;
        const bool read = m_json.object(
            value, [&](quint64 name, JsonValue member) { return readRoomField(name, member, room); });
        if (!room.id.isEmpty())
            rooms.append(std::move(room));
        return read;
    }

private:
    bool readQuoted(JsonValue value, std::optional<PostId> &quoted)
    {
        return m_json.objectIfOne(value, [&](quint64 name, JsonValue member) {
            if (name != jsonName("record"))
                return m_json.skip(member);
            RecordRef ref;
            const bool read = readRef(m_json, member, ref);
            if (isInCollection(ref.uri, PostCollection))
                quoted = PostId{Network::Bluesky, ref.uri};
            return read;
        });
    }

    bool readRoomField(quint64 name, JsonValue value, ChatRoom &room)
    {
        switch (name) {
        case jsonName("id"):
            return m_json.text(value, room.id);
        case jsonName("muted"):
            return m_json.flag(value, room.isMuted);
        case jsonName("unreadCount"):
            return m_json.count(value, room.unreadCount);
        case jsonName("status"): {
            std::string_view status;
            const bool read = m_json.text(value, status);
            room.isRequest = status == "request";
            return read;
        }
        case jsonName("members"):
            room.members.clear();
            return m_json.array(value, [&](JsonValue item) {
                ProfileFound member;
                const bool read = m_posts.profiles().readProfile(item, member);
                if (!member.isNull())
                    room.members.append(member.fact.id.globalId);
                return read;
            });
        case jsonName("lastMessage"):
            return m_json.isObject(value) ? readMessage(value, room.last.emplace()) : m_json.skip(value);
        default:
            return m_json.skip(value);
        }
    }

    JsonReader &m_json;
    const ParseContext &m_context;
    PostReader m_posts;
};

bool readEvent(JsonReader &json, JsonValue value, QList<ChatEvent> &events)
{
    ChatEvent event;
    std::string_view type;
    QString messageId;
    const bool read = json.object(value, [&](quint64 name, JsonValue member) {
        switch (name) {
        case jsonName("$type"):
            return json.text(member, type);
        case jsonName("convoId"):
            return json.text(member, event.roomId);
        case jsonName("message"):
            return json.objectIfOne(member, [&](quint64 field, JsonValue id) {
                return field == jsonName("id") ? json.text(id, messageId) : json.skip(id);
            });
        default:
            return json.skip(member);
        }
    });
    event.bringsMessage = type == "chat.bsky.convo.defs#logCreateMessage";
    if (type == "chat.bsky.convo.defs#logDeleteMessage")
        event.deletedId = messageId;
    if (!event.roomId.isEmpty())
        events.append(std::move(event));
    return read;
}

}  // namespace

Result<ChatRooms> parseChatRooms(QByteArrayView bytes, const ParseContext &context)
{
    JsonReader json(bytes);
    ChatRooms rooms;
    ChatReader reader(json, context, rooms.facts);
    bool isOne = false;
    const bool read = json.readObject([&](quint64 name, JsonValue member) {
        if (name == jsonName("cursor"))
            return json.text(member, rooms.cursor);
        if (name != jsonName("convos"))
            return json.skip(member);
        isOne = true;
        return json.array(member, [&](JsonValue item) { return reader.readRoom(item, rooms.rooms); });
    });
    if (!read)
        return Failure(json.error());
    if (!isOne)
        return Failure(lacking("no convos"));
    return rooms;
}

Result<ChatRooms> parseChatRoom(QByteArrayView bytes, const ParseContext &context)
{
    JsonReader json(bytes);
    ChatRooms rooms;
    ChatReader reader(json, context, rooms.facts);
    const bool read = json.readObject([&](quint64 name, JsonValue member) {
        return name == jsonName("convo") ? reader.readRoom(member, rooms.rooms) : json.skip(member);
    });
    if (!read)
        return Failure(json.error());
    if (rooms.rooms.isEmpty())
        return Failure(lacking("no convo"));
    return rooms;
}

Result<ChatMessages> parseChatMessages(QByteArrayView bytes, const ParseContext &context)
{
    JsonReader json(bytes);
    ChatMessages list;
    FactBatch ignored;
    ChatReader reader(json, context, ignored);
    bool isOne = false;
    const bool read = json.readObject([&](quint64 name, JsonValue member) {
        if (name == jsonName("cursor"))
            return json.text(member, list.cursor);
        if (name != jsonName("messages"))
            return json.skip(member);
        isOne = true;
        return json.array(member, [&](JsonValue item) {
            ChatMessage message;
            const bool isMessage = reader.readMessage(item, message);
            if (!message.id.isEmpty())
                list.messages.append(std::move(message));
            return isMessage;
        });
    });
    if (!read)
        return Failure(json.error());
    if (!isOne)
        return Failure(lacking("no messages"));
    return list;
}

Result<ChatMessage> parseChatMessage(QByteArrayView bytes, const ParseContext &context)
{
    JsonReader json(bytes);
    FactBatch ignored;
    ChatReader reader(json, context, ignored);
    ChatReader::MessageSketch sketch;
    const bool read = json.readObject(
        [&](quint64 name, JsonValue member) { return reader.readMessageField(name, member, sketch); });
    if (!read)
        return Failure(json.error());
    ChatMessage message = reader.finished(std::move(sketch));
    if (message.id.isEmpty())
        return Failure(lacking("no id"));
    return message;
}

Result<ChatLog> parseChatLog(QByteArrayView bytes)
{
    JsonReader json(bytes);
    ChatLog log;
    bool isOne = false;
    const bool read = json.readObject([&](quint64 name, JsonValue member) {
        if (name == jsonName("cursor"))
            return json.text(member, log.cursor);
        if (name != jsonName("logs"))
            return json.skip(member);
        isOne = true;
        return json.array(member, [&](JsonValue item) { return readEvent(json, item, log.events); });
    });
    if (!read)
        return Failure(json.error());
    if (!isOne)
        return Failure(lacking("no logs"));
    return log;
}

PostId chatPostId(const QString &roomId, const QString &messageId)
{
    return {Network::Bluesky, QStringLiteral("chat:%1/%2").arg(roomId, messageId)};
}

FactBatch chatFacts(const ChatRoom &room, const QList<ChatMessage> &messages,
                    const std::optional<PostId> &before, const ParseContext &context)
{
    FactBatch facts;
    facts.account = context.account;
    facts.received = context.received;
    std::optional<PostId> parent = before;
    for (const ChatMessage &message : messages) {
        const PostId id = chatPostId(room.id, message.id);
        if (message.isDeleted) {
            facts.deleted.append(id);
            continue;
        }
        if (message.id.isEmpty() || message.sender.isEmpty())
            continue;
        PostFact &post = facts.posts.emplaceBack();
        post.id = id;
        post.author = {Network::Bluesky, message.sender};
        post.replyTo = parent;
        post.localId = id.globalId;
        post.created = message.sent;
        post.visibility = Visibility::Direct;
        post.text = message.text.text;
        post.entities = message.text.entities;
        post.tags = message.text.tags;
        post.quoted = message.quoted;
        for (const QString &member : room.members) {
            if (member != message.sender)
                post.mentions.append({{Network::Bluesky, member}, {}, member});
        }
        parent = id;
    }
    return facts;
}

}  // namespace daisychain::network::bluesky
