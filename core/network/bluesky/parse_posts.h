#pragma once

#include "core/base/result.h"
#include "core/network/bluesky/listed_post.h"
#include "core/network/parse_context.h"

#include <QByteArrayView>

namespace daisychain::network::bluesky {

// Pure. The whole document is checked; unknown members, types and values are passed over, and so is what an
// author wrote into a record in a wrong kind (record_reader.h). What the server itself says in a wrong kind
// is an error. Errors: Invalid; arguments are the place ("$.posts[2].uri") and why, also "$" and what is
// lacking when it is another answer than the one asked for.

/// `{"posts": […], "cursor"}`: app.bsky.feed.getPosts, searchPosts and getQuotes.
Result<PostList> parsePosts(QByteArrayView json, const ParseContext &context);

/// `{"feed": […], "cursor"}`: app.bsky.feed.getAuthorFeed. What the posts answer is in the facts, but not
/// listed.
Result<PostList> parseFeed(QByteArrayView json, const ParseContext &context);

/// What to ask app.bsky.feed.getPostThread for, so that its nesting stays within JsonReader::MaxDepth.
inline constexpr int ThreadDepth = 40;
inline constexpr int ThreadParentHeight = 75;

/// `{"thread": …}`: what stands above from the root on, the post itself, then what stands below, each answer
/// followed by its own. Posts that are gone or blocked are listed as such.
Result<PostList> parseThread(QByteArrayView json, const ParseContext &context);

}  // namespace daisychain::network::bluesky
