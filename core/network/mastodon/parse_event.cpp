#include "core/network/mastodon/parse_event.h"

#include "core/network/json_reader.h"
#include "core/network/mastodon/parse_status.h"

namespace daisychain::network {

namespace {

Result<StreamEvent> deleted(QByteArrayView payload)
{
    // Mastodon sends the bare id; quotes around it don't hurt.
    QByteArray id = payload.toByteArray().trimmed();
    if (id.size() >= 2 && id.startsWith('"') && id.endsWith('"'))
        id = id.mid(1, id.size() - 2);
    constexpr qsizetype MaxId = 255;
    if (id.isEmpty() || id.size() > MaxId)
        return Failure(lacking("no id"));
    return StreamEvent{StreamEvent::Deleted{QString::fromUtf8(id)}};
}

Result<StreamEvent> posted(QByteArrayView payload, const ParseContext &context, bool isEdit)
{
    Result<PostList> posts = parseStatus(payload, context);
    if (!posts)
        return Failure(posts.error());
    return StreamEvent{StreamEvent::Posted{std::move(*posts), isEdit}};
}

Result<StreamEvent> notified(QByteArrayView payload, const ParseContext &context)
{
    Result<NotificationList> list = parseNotification(payload, context);
    if (!list)
        return Failure(list.error());
    return StreamEvent{StreamEvent::Notified{std::move(*list)}};
}

Result<StreamEvent> inPrivate(QByteArrayView payload, const ParseContext &context)
{
    Result<PrivateThreads> threads = parsePrivateThread(payload, context);
    if (!threads)
        return Failure(threads.error());
    return StreamEvent{StreamEvent::Private{{std::move(threads->facts), {threads->threads.first().last}}}};
}

bool readErrorStatus(JsonReader &json, JsonValue member, int &status)
{
    return json.isText(member) ? json.skip(member) : json.count(member, status);
}

}  // namespace

Result<StreamEvent> parseEvent(QByteArrayView name, QByteArrayView payload, const ParseContext &context)
{
    if (name == "update" || name == "status.update")
        return posted(payload, context, name != "update");
    if (name == "delete")
        return deleted(payload);
    if (name == "notification")
        return notified(payload, context);
    if (name == "conversation")
        return inPrivate(payload, context);
    if (name == "notifications_merged")
        return StreamEvent{StreamEvent::ReadAgain{}};
    return StreamEvent{};
}

Result<SocketMessage> parseSocketMessage(QByteArrayView bytes)
{
    JsonReader json(bytes);
    SocketMessage message;
    const auto readBytes = [&](JsonValue value, QByteArray &into) {
        std::string_view text;
        if (!json.isText(value))
            return json.skip(value);
        const bool read = json.text(value, text);
        into = QByteArray(text.data(), qsizetype(text.size()));
        return read;
    };
    const bool read = json.readObject([&](quint64 name, JsonValue member) {
        switch (name) {
        case jsonName("stream"):
            return json.array(member, [&](JsonValue part) {
                return json.isText(part) ? json.text(part, message.stream.emplaceBack()) : json.skip(part);
            });
        case jsonName("event"):
            return readBytes(member, message.event);
        case jsonName("payload"):
            return readBytes(member, message.payload);
        case jsonName("error"):
            return json.textIfOne(member, message.error);
        case jsonName("status"):
            return readErrorStatus(json, member, message.errorStatus);
        default:
            return json.skip(member);
        }
    });
    if (!read)
        return Failure(json.error());
    return message;
}

}  // namespace daisychain::network
