#include "core/network/bluesky/post_views.h"

#include "core/network/bluesky/parse_posts.h"

#include <algorithm>

namespace daisychain::network::bluesky {

namespace {

constexpr qsizetype MaxUris = 25;

PostList joined(PostList list, PostList more)
{
    list.facts.profiles.append(std::move(more.facts.profiles));
    list.facts.posts.append(std::move(more.facts.posts));
    list.posts.append(std::move(more.posts));
    return list;
}

}  // namespace

QFuture<Result<PostList>> postViews(BlueskyClient &client, const QStringList &uris)
{
    http::FormBody parameters;
    for (const QString &uri : uris.first(std::min(uris.size(), MaxUris)))
        parameters.add(u"uris", uri);
    const auto parse = [context = client.context()](QByteArrayView json) {
        return parsePosts(json, context);
    };
    const auto first = client.parsed(query(u"app.bsky.feed.getPosts", parameters), parse);
    const QStringList rest = uris.mid(MaxUris);
    if (rest.isEmpty())
        return first;
    return chained(first, &client, [&client, rest](const PostList &list) {
        return mapped(postViews(client, rest), &client,
                      [list](const PostList &more) -> Result<PostList> { return joined(list, more); });
    });
}

QFuture<Result<PostList>> postView(BlueskyClient &client, const QString &uri)
{
    return mapped(postViews(client, {uri}), &client, [uri](const PostList &list) -> Result<PostList> {
        const ListedPost *post = find(list, uri);
        if (post == nullptr || post->presence != Presence::Here)
            return Failure(Error{ErrorCode::NotFound, {}});
        return list;
    });
}

const ListedPost *find(const PostList &list, const QString &uri)
{
    const auto at =
        std::ranges::find_if(list.posts, [&](const ListedPost &post) { return post.ref.uri == uri; });
    return at == list.posts.end() ? nullptr : &*at;
}

}  // namespace daisychain::network::bluesky
