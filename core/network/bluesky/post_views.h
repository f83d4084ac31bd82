#pragma once

#include "core/network/bluesky/bluesky_client.h"
#include "core/network/bluesky/listed_post.h"

namespace daisychain::network::bluesky {

/// The views of posts (app.bsky.feed.getPosts), however many: what the server doesn't show is left out.
QFuture<Result<PostList>> postViews(BlueskyClient &client, const QStringList &uris);

/// The view of one post. Errors besides: NotFound when the server doesn't show it.
QFuture<Result<PostList>> postView(BlueskyClient &client, const QString &uri);

/// The post's place in an answer; null when it isn't there.
const ListedPost *find(const PostList &list, const QString &uri);

}  // namespace daisychain::network::bluesky
