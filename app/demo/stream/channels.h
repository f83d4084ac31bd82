#pragma once

#include "app/demo/api/router.h"

#include <expected>

namespace daisychain::demo {

/// A channel that a client may listen to.
struct Channel {
    QString key;       ///< in the StreamHub
    QStringList name;  ///< as a WebSocket names it
};

/// Why a stream is refused: an HTTP status and the server's words.
struct ChannelRefusal {
    int status;
    QString text;
};

/// "user", "user:notification", "hashtag" with its tag, "list" with its id, …, for the holder of a token.
std::expected<Channel, ChannelRefusal> channelFor(const World &world, const Token *token,
                                                  const QString &stream, const QString &tag,
                                                  const QString &list);

/// Checks the token of a streaming request: Authorization, access_token=, or the WebSocket's subprotocol.
std::expected<const Token *, ChannelRefusal> streamToken(const World &world, const Request &request);

}  // namespace daisychain::demo
