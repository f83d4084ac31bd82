#include "core/network/mastodon/parse_notification.h"

#include "core/network/mastodon/status_reader.h"

namespace daisychain::network {

namespace {

NotificationKind kindOf(std::string_view type)
{
    if (type == "mention" || type == "status")
        return NotificationKind::Mention;
    if (type == "quote")
        return NotificationKind::Quote;
    return type == "update" || type == "quoted_update" ? NotificationKind::Update : NotificationKind::Other;
}

class NotificationReader final {
public:
    NotificationReader(JsonReader &json, const ParseContext &context, NotificationList &list)
        : m_json(json)
        , m_statuses(json, context, list.facts)
        , m_received(context.received)
    {
    }

    bool readField(quint64 name, JsonValue member, Notification &notification)
    {
        switch (name) {
        case jsonName("id"):
            return m_json.text(member, notification.localId);
        case jsonName("type"): {
            std::string_view type;
            const bool read = m_json.text(member, type);
            notification.kind = kindOf(type);
            return read;
        }
        case jsonName("created_at"): {
            std::optional<Instant> created;
            const bool read = m_json.instant(member, created);
            notification.created = clampedPostTime(created.value_or(m_received), m_received);
            return read;
        }
        case jsonName("account"): {
            IdentityId ignored;
            return m_statuses.accounts().readAccount(member, ignored);
        }
        case jsonName("status"):
            return m_json.isAbsent(member) ? m_json.skip(member)
                                           : m_statuses.readStatus(member, notification.post.emplace());
        default:
            return m_json.skip(member);
        }
    }

private:
    JsonReader &m_json;
    StatusReader m_statuses;
    Instant m_received;
};

}  // namespace

bool isCaught(const Notification &notification)
{
    return (notification.kind == NotificationKind::Mention || notification.kind == NotificationKind::Quote) &&
           notification.post && !notification.post->post.isNull() && !notification.post->isBoost;
}

Result<NotificationList> parseNotifications(QByteArrayView bytes, const ParseContext &context)
{
    JsonReader json(bytes);
    NotificationList list;
    NotificationReader reader(json, context, list);
    const bool read = json.readArray([&](JsonValue item) {
        Notification &notification = list.notifications.emplaceBack();
        notification.created = context.received;
        return json.object(item, [&](quint64 name, JsonValue member) {
            return reader.readField(name, member, notification);
        });
    });
    if (!read)
        return Failure(json.error());
    return list;
}

Result<NotificationList> parseNotification(QByteArrayView bytes, const ParseContext &context)
{
    JsonReader json(bytes);
    NotificationList list;
    NotificationReader reader(json, context, list);
    Notification &notification = list.notifications.emplaceBack();
    notification.created = context.received;
    const bool read = json.readObject(
        [&](quint64 name, JsonValue member) { return reader.readField(name, member, notification); });
    if (!read)
        return Failure(json.error());
    return list;
}

}  // namespace daisychain::network
