#pragma once

#include "core/desk/stream.h"
#include "core/network/mastodon/parse_event.h"

namespace daisychain::network {

/// What one event of a stream brings us: facts with what the stream caught, or the news that its list must be
/// read again. The account's own stream carries all that the people it follows post: of that only what is
/// ours or names us stays. Pure.
struct FeedNews {
    FactBatch facts;
    bool isListChanged = false;
};
FeedNews newsOf(StreamEvent event, const Stream &stream, const IdentityId &own, const ParseContext &context);

}  // namespace daisychain::network
