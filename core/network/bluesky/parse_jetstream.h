#pragma once

#include "core/base/result.h"
#include "core/network/bluesky/listed_post.h"
#include "core/network/parse_context.h"

#include <QByteArrayView>

#include <variant>

namespace daisychain::network::bluesky {

/// One message of Jetstream (networks.md 2.7). The data is unsigned, and comes at least once.
struct JetstreamEvent {
    /// Somebody posted, or wrote over a post. The facts name the author by DID alone.
    struct Posted {
        PostList posts;
    };
    /// A post is gone.
    struct Deleted {
        PostId post;
    };
    /// Somebody changed how they show themselves: their profile is to be read again.
    struct ProfileChanged {};
    /// Somebody's handle or server may have changed.
    struct IdentityChanged {
        QString handle;  ///< lower case; empty: not said
    };
    struct AccountChanged {
        bool isActive = true;
        QString status;  ///< "deleted", "takendown", "suspended", "deactivated", or what is new; empty: none
    };
    /// Nothing that concerns us.
    struct Other {};

    using What = std::variant<Other, Posted, Deleted, ProfileChanged, IdentityChanged, AccountChanged>;

    QString did;          ///< whom it is about
    qint64 timeUs = 0;    ///< Unix microseconds; where to go on, also at another host; 0: not said
    qint64 sequence = 0;  ///< where to go on at this host; 0: not said
    /// The same for the same event, whatever host it came from; empty for what isn't a commit.
    QString commitKey;
    What what;
};

/// One text message, which is one JSON object. Kinds and collections we don't know are Other. Pure; errors as
/// in parse_posts.h.
Result<JetstreamEvent> parseJetstream(QByteArrayView json, const ParseContext &context);

}  // namespace daisychain::network::bluesky
