#include "core/network/bluesky/parse_notification.h"

#include "core/network/bluesky/post_reader.h"

namespace daisychain::network::bluesky {

namespace {

NotificationKind kindOf(std::string_view reason)
{
    if (reason == "mention")
        return NotificationKind::Mention;
    if (reason == "reply")
        return NotificationKind::Reply;
    if (reason == "quote")
        return NotificationKind::Quote;
    if (reason == "like")
        return NotificationKind::Like;
    if (reason == "repost")
        return NotificationKind::Repost;
    return reason == "follow" ? NotificationKind::Follow : NotificationKind::Other;
}

bool readNotification(JsonReader &json, PostReader &posts, Instant received, JsonValue value,
                      Notification &notification)
{
    PostReader::Sketch sketch;
    std::string_view reason;
    const bool read = json.object(value, [&](quint64 name, JsonValue member) {
        switch (name) {
        case jsonName("reason"):
            return json.text(member, reason);
        case jsonName("reasonSubject"):
            return json.text(member, notification.subjectUri);
        case jsonName("isRead"):
            return json.flag(member, notification.isRead);
        default:
            return posts.readField(name, member, sketch);
        }
    });
    if (!read)
        return false;
    notification.kind = kindOf(reason);
    notification.indexed = clampedPostTime(sketch.indexed.value_or(received), received);
    posts.add(std::move(sketch), false, notification.post);
    return true;
}

}  // namespace

bool isCaught(const Notification &notification)
{
    const bool isSaid = notification.kind == NotificationKind::Mention ||
                        notification.kind == NotificationKind::Reply ||
                        notification.kind == NotificationKind::Quote;
    const Presence presence = notification.post.presence;
    return isSaid && (presence == Presence::Here || presence == Presence::Bare);
}

Result<NotificationList> parseNotifications(QByteArrayView bytes, const ParseContext &context)
{
    JsonReader json(bytes);
    NotificationList list;
    PostReader posts(json, context, list.facts);
    bool isOne = false;
    const bool read = json.readObject([&](quint64 name, JsonValue member) {
        if (name == jsonName("cursor"))
            return json.text(member, list.cursor);
        if (name != jsonName("notifications"))
            return json.skip(member);
        isOne = true;
        return json.array(member, [&](JsonValue item) {
            return readNotification(json, posts, context.received, item, list.notifications.emplaceBack());
        });
    });
    if (!read)
        return Failure(json.error());
    if (!isOne)
        return Failure(lacking("no notifications"));
    posts.finish();
    return list;
}

}  // namespace daisychain::network::bluesky
