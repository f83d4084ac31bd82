#pragma once

#include "core/desk/stream.h"
#include "core/network/bluesky/parse_jetstream.h"

namespace daisychain::network::bluesky {

// Jetstream has no filter for words or for whom a post concerns: that is looked at here. Pure.

/// Whether a stream catches the post: a mention of `own`, an answer to or a quote of what `own` wrote; all
/// words of a search, in any order and case; a tag; an author. What `own` wrote is caught by none.
bool catches(const Stream &stream, const PostFact &post, const IdentityId &own);

/// Whether a message may be one that a stream catches, so that it is worth asking for the post's view: its
/// record alone may not tell, see Presence::Bare.
bool mayCatch(const Stream &stream, const ListedPost &post, const QString &message, const IdentityId &own);

}  // namespace daisychain::network::bluesky
