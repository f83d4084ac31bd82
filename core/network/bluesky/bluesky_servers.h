#pragma once

#include <QUrl>

namespace daisychain::network::bluesky {

/// Where what belongs to no account's server lies. Others than these are for a network of one's own.
struct BlueskyServers {
    QUrl entry{QStringLiteral("https://bsky.social")};  ///< where hosted accounts sign in
    QUrl plcDirectory{QStringLiteral("https://plc.directory")};
    QUrl jetstream;  ///< empty: streams are polled
};

}  // namespace daisychain::network::bluesky
