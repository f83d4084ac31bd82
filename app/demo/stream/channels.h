#pragma once

#include "app/demo/http/front.h"
#include "app/demo/world/world.h"

namespace daisychain::demo {

/// "user", "user:notification", "hashtag" with its tag, "list" with its id, …, for the holder of a token.
std::expected<Channel, Refusal> channelFor(const World &world, const Token *token, const QString &stream,
                                           const QString &tag, const QString &list);

/// Checks the token of a streaming request: Authorization, access_token=, or the WebSocket's subprotocol.
std::expected<const Token *, Refusal> streamToken(const World &world, const Request &request);

}  // namespace daisychain::demo
