#pragma once

#include "core/base/result.h"
#include "core/network/mastodon/parse_context.h"

#include <QByteArrayView>

namespace daisychain::network {

/// What a notification tells, as far as it matters to us.
enum class NotificationKind : quint8 {
    Mention,  ///< also a direct post, and a post of somebody the account asked to be told about
    Quote,
    Update,  ///< a post that concerns the account was edited
    Other,   ///< likes, follows, and what a server invents
};

struct Notification {
    QString localId;
    NotificationKind kind = NotificationKind::Other;
    Instant created;  ///< the server's time
    std::optional<ListedPost> post;

    bool operator==(const Notification &) const = default;
};

struct NotificationList {
    FactBatch facts;
    QList<Notification> notifications;  ///< in the answer's order
};

/// Whether the notification's post is something that a mentions stream catches.
bool isCaught(const Notification &notification);

// Pure; errors as in parse_status.h. Facts come from every notification that has a whole status.

Result<NotificationList> parseNotifications(QByteArrayView json, const ParseContext &context);
/// One notification, as streams send it.
Result<NotificationList> parseNotification(QByteArrayView json, const ParseContext &context);

}  // namespace daisychain::network
