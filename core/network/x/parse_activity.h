#pragma once

#include "core/base/result.h"
#include "core/network/x/parse_context.h"

#include <QByteArrayView>

#include <variant>

namespace daisychain::network::x {

// Pure; errors as in parse_posts.h.

/// One line of the filtered stream.
struct StreamLine {
    /// Nothing but a sign of life.
    struct Heartbeat {};
    /// A post, and which of the rules on the server it met: ids and tags.
    struct Posted {
        PostList posts;
        QList<std::pair<QString, QString>> rules;
    };
    /// X ends the stream, or warns.
    struct Problems {
        QList<Problem> problems;
    };
    /// Something new that concerns nobody yet.
    struct Other {};

    std::variant<Other, Heartbeat, Posted, Problems> what;
};
Result<StreamLine> parseStreamLine(QByteArrayView line, const ParseContext &context);

/// What happened to an account: a line of the activity stream, or the same as account activity sends it.
struct ActivityEvent {
    /// Somebody posted: a mention, a reply, a quote, or we did.
    struct Posted {
        PostList posts;
    };
    struct Messages {
        FactBatch facts;
    };
    struct Deleted {
        QString localId;
    };
    /// Our program may no longer act for this person.
    struct Revoked {
        QString userId;
    };
    struct Problems {
        QList<Problem> problems;
    };
    struct Heartbeat {};
    /// Nothing that concerns us: likes, typing, encrypted chat, spaces.
    struct Other {};

    QString id;      ///< the same for an event that comes twice; empty: not said
    QString type;    ///< "post.mention.create"
    QString tag;     ///< of our subscription
    QString userId;  ///< whose event it is
    std::variant<Other, Heartbeat, Posted, Messages, Deleted, Revoked, Problems> what;
};
Result<ActivityEvent> parseActivity(QByteArrayView line, const ParseContext &context);

}  // namespace daisychain::network::x
