#include "core/network/x/message_reader.h"

#include "core/network/x/entity_reader.h"

#include <algorithm>

namespace daisychain::network::x {

namespace {

bool readKeys(JsonReader &json, JsonValue value, QStringList &keys)
{
    return json.array(value, [&](JsonValue item) { return json.text(item, keys.emplaceBack()); });
}

/// Milliseconds since 1970, as a text.
bool readTimestamp(JsonReader &json, JsonValue value, std::optional<Instant> &into)
{
    QString digits;
    if (!json.text(value, digits))
        return false;
    bool isNumber = false;
    const qint64 ms = digits.toLongLong(&isNumber);
    if (isNumber)
        into = Instant{ms};
    return isNumber || digits.isEmpty() || json.fail("not a time");
}

bool readAttachments(JsonReader &json, JsonValue value, QStringList &keys)
{
    return json.object(value, [&](quint64 name, JsonValue member) {
        return name == jsonName("media_keys") ? readKeys(json, member, keys) : json.skip(member);
    });
}

/// {"type": "media", "media": {"media_url_https", "ext_alt_text", "type"}}
bool readOldAttachment(JsonReader &json, JsonValue value, PostMedia &media)
{
    return json.object(value, [&](quint64 name, JsonValue member) {
        if (name != jsonName("media"))
            return json.skip(member);
        media.kind = MediaKind::Image;
        return json.object(member, [&](quint64 inner, JsonValue each) {
            if (inner == jsonName("media_url_https"))
                return json.text(each, media.url);
            return inner == jsonName("ext_alt_text") ? json.text(each, media.altText) : json.skip(each);
        });
    });
}

bool readMessageData(JsonReader &json, JsonValue value, MessageSketch &sketch)
{
    return json.object(value, [&](quint64 name, JsonValue member) {
        switch (name) {
        case jsonName("text"):
            return json.text(member, sketch.text);
        case jsonName("entities"):
            return readEntities(json, member, sketch.entities);
        case jsonName("attachment"):
            return readOldAttachment(json, member, sketch.attached);
        default:
            return json.skip(member);
        }
    });
}

bool readMessageCreate(JsonReader &json, JsonValue value, MessageSketch &sketch)
{
    return json.object(value, [&](quint64 name, JsonValue member) {
        switch (name) {
        case jsonName("sender_id"):
            return json.text(member, sketch.senderId);
        case jsonName("target"):
            return json.object(member, [&](quint64 inner, JsonValue id) {
                return inner == jsonName("recipient_id") ? json.text(id, sketch.recipientId) : json.skip(id);
            });
        case jsonName("message_data"):
            return readMessageData(json, member, sketch);
        default:
            return json.skip(member);
        }
    });
}

/// Everybody else in the conversation, as far as it is told.
QStringList othersOf(const MessageSketch &sketch, const ParseContext &context)
{
    QStringList others = sketch.participants;
    if (!sketch.recipientId.isEmpty())
        others.append(sketch.recipientId);
    if (others.isEmpty())
        others = sketch.conversationId.split(u'-', Qt::SkipEmptyParts);
    if (others.size() < 2 && sketch.senderId != context.own.globalId)
        others = QStringList{context.own.globalId};
    others.removeAll(sketch.senderId);
    others.removeAll(QString());
    others.removeDuplicates();
    return others;
}

QString rootOf(const MessageSketch &sketch, const QStringList &others)
{
    const bool isPair = sketch.conversationId.isEmpty() || sketch.conversationId.contains(u'-');
    if (!isPair || others.size() != 1)
        return sketch.conversationId;
    QStringList pair{sketch.senderId, others.first()};
    pair.sort();
    return pair.join(u'-');
}

}  // namespace

bool readMessage(JsonReader &json, JsonValue value, MessageSketch &sketch)
{
    std::string_view type = "MessageCreate";
    const bool read = json.object(value, [&](quint64 name, JsonValue member) {
        switch (name) {
        case jsonName("id"):
            return json.text(member, sketch.id);
        case jsonName("event_type"):
            return json.text(member, type);
        case jsonName("text"):
            return json.text(member, sketch.text);
        case jsonName("sender_id"):
            return json.text(member, sketch.senderId);
        case jsonName("dm_conversation_id"):
            return json.text(member, sketch.conversationId);
        case jsonName("participant_ids"):
            return readKeys(json, member, sketch.participants);
        case jsonName("created_at"):
            return json.instant(member, sketch.created);
        case jsonName("attachments"):
            return readAttachments(json, member, sketch.mediaKeys);
        case jsonName("entities"):
            return readEntities(json, member, sketch.entities);
        default:
            return json.skip(member);
        }
    });
    sketch.isMessage = type == "MessageCreate";
    return read;
}

bool readOldMessage(JsonReader &json, JsonValue value, MessageSketch &sketch)
{
    std::string_view type = "message_create";
    const bool read = json.object(value, [&](quint64 name, JsonValue member) {
        switch (name) {
        case jsonName("id"):
            return json.text(member, sketch.id);
        case jsonName("type"):
            return json.text(member, type);
        case jsonName("created_timestamp"):
            return readTimestamp(json, member, sketch.created);
        case jsonName("message_create"):
            return readMessageCreate(json, member, sketch);
        default:
            return json.skip(member);
        }
    });
    sketch.isMessage = type == "message_create";
    return read;
}

std::optional<PostFact> messageFact(const MessageSketch &sketch, const AnswerReader &answer,
                                    const ParseContext &context)
{
    if (!sketch.isMessage || sketch.id.isEmpty() || sketch.senderId.isEmpty())
        return std::nullopt;
    PostFact post;
    const QString prefix = QStringLiteral("dm/");
    post.id = {Network::X, prefix + sketch.id};
    post.author = {Network::X, sketch.senderId};
    const QStringList others = othersOf(sketch, context);
    const QString root = rootOf(sketch, others);
    post.localId = prefix + root + u'/' + sketch.id;
    if (!root.isEmpty())
        post.replyTo = PostId{Network::X, prefix + root};
    post.created = clampedPostTime(sketch.created.value_or(context.received), context.received);
    post.visibility = Visibility::Direct;
    PostText text = readPostText(sketch.text, sketch.entities);
    post.text = std::move(text.text);
    post.entities = std::move(text.entities);
    for (const QString &id : others) {
        const UserReader::User *user = answer.findUser(id);
        post.mentions.append({{Network::X, id}, user == nullptr ? QString() : user->profile.handle, id});
    }
    for (const QString &key : sketch.mediaKeys) {
        if (const PostMedia *found = answer.media(key))
            post.media.append(*found);
    }
    if (!sketch.attached.url.isEmpty())
        post.media.append(sketch.attached);
    return post;
}

}  // namespace daisychain::network::x
