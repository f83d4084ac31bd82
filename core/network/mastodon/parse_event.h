#pragma once

#include "core/base/result.h"
#include "core/network/mastodon/parse_notification.h"

#include <QByteArrayView>

#include <variant>

namespace daisychain::network {

/// One event of a stream.
struct StreamEvent {
    /// Somebody posted, or edited.
    struct Posted {
        PostList posts;
        bool isEdit = false;
    };
    /// A post is gone.
    struct Deleted {
        QString localId;
    };
    struct Notified {
        NotificationList notifications;
    };
    /// Something in a private thread.
    struct Private {
        PostList posts;
    };
    /// Notifications moved: the list is to be read again.
    struct ReadAgain {};
    /// Nothing that concerns us.
    struct Other {};

    using What = std::variant<Other, Posted, Deleted, Notified, Private, ReadAgain>;
    What what;
};

/// `payload` as the event carries it: JSON, a bare id after "delete", anything where it doesn't matter. Pure;
/// errors as in parse_status.h, and Invalid for a "delete" without an id.
Result<StreamEvent> parseEvent(QByteArrayView name, QByteArrayView payload, const ParseContext &context);

/// A text message of a WebSocket: {"stream", "event", "payload"} with the payload as a text, or an error.
struct SocketMessage {
    QStringList stream;  ///< {"user"}, {"hashtag", "daisy"}
    QByteArray event;    ///< empty: it is no event
    QByteArray payload;
    QString error;  ///< the server's words, when it refused something
    int errorStatus = 0;
};
Result<SocketMessage> parseSocketMessage(QByteArrayView json);

}  // namespace daisychain::network
