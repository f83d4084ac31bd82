#pragma once

#include "core/base/result.h"
#include "core/network/bluesky/listed_post.h"
#include "core/network/parse_context.h"

#include <QByteArrayView>

namespace daisychain::network::bluesky {

/// What a notification tells, as far as it matters to us.
enum class NotificationKind : quint8 {
    Mention,
    Reply,
    Quote,
    Like,
    Repost,
    Follow,
    Other,  ///< and what the network invents
};

struct Notification {
    NotificationKind kind = NotificationKind::Other;
    ListedPost post;     ///< or the like, repost … itself: then with Presence::Other
    QString subjectUri;  ///< of ours, which it is about; empty: none
    Instant indexed;     ///< when the network told it, clamped; the list's order
    bool isRead = false;

    bool operator==(const Notification &) const = default;
};

/// Notifications have no id: this pair is what they are known by.
struct NotificationKey {
    QString uri;
    NotificationKind kind;

    bool operator==(const NotificationKey &) const = default;
};
inline NotificationKey keyOf(const Notification &notification)
{
    return {notification.post.ref.uri, notification.kind};
}

struct NotificationList {
    FactBatch facts;
    QList<Notification> notifications;  ///< in the answer's order, newest first
    QString cursor;                     ///< towards older ones; empty: it is the end

    bool operator==(const NotificationList &) const = default;
};

/// Whether the notification's post is something that a mentions stream catches.
bool isCaught(const Notification &notification);

/// `{"notifications": […], "cursor"}`: app.bsky.notification.listNotifications. Only records come with them:
/// posts with pictures are listed as Presence::Bare, without a fact, and are to be asked for (getPosts).
/// Pure; errors as in parse_posts.h.
Result<NotificationList> parseNotifications(QByteArrayView json, const ParseContext &context);

}  // namespace daisychain::network::bluesky
