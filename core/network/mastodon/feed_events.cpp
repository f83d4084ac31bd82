#include "core/network/mastodon/feed_events.h"

#include <algorithm>

namespace daisychain::network {

namespace {

const PostFact *postOf(const PostList &posts)
{
    for (const PostFact &post : posts.facts.posts) {
        if (!posts.posts.isEmpty() && post.id == posts.posts.first().post)
            return &post;
    }
    return nullptr;
}

bool isOursOrNamesUs(const PostFact &post, const IdentityId &own)
{
    return post.author == own || std::ranges::any_of(post.mentions, [&](const PostMention &mention) {
               return mention.identity == own;
           });
}

struct NewsReader {
    const Stream &stream;
    const IdentityId &own;
    FeedNews &news;

    void operator()(StreamEvent::Other &) const {}
    void operator()(StreamEvent::ReadAgain &) const { news.isListChanged = true; }
    void operator()(StreamEvent::Deleted &gone) const { news.facts.deletedLocalIds.append(gone.localId); }
    void operator()(StreamEvent::Private &inPrivate) const { take(inPrivate.posts.facts); }

    void operator()(StreamEvent::Posted &posted) const
    {
        const PostFact *post = postOf(posted.posts);
        if (post == nullptr || posted.posts.posts.first().isBoost)
            return;
        if (stream.kind == StreamKind::Tag || stream.kind == StreamKind::List) {
            const CaughtFact caught{post->id, stream.id, post->created};
            const bool isCaught = !posted.isEdit && !(post->author == own);
            take(posted.posts.facts);
            if (isCaught)
                news.facts.caught.append(caught);
        } else if (posted.isEdit || isOursOrNamesUs(*post, own)) {
            take(posted.posts.facts);
        }
    }

    void operator()(StreamEvent::Notified &notified) const
    {
        take(notified.notifications.facts);
        for (const Notification &each : std::as_const(notified.notifications.notifications)) {
            if (isCaught(each))
                news.facts.caught.append({each.post->post, stream.id, each.created});
        }
    }

    void take(FactBatch &facts) const { news.facts = std::move(facts); }
};

}  // namespace

FeedNews newsOf(StreamEvent event, const Stream &stream, const IdentityId &own, const ParseContext &context)
{
    FeedNews news;
    std::visit(NewsReader{stream, own, news}, event.what);
    news.facts.account = context.account;
    news.facts.received = context.received;
    return news;
}

}  // namespace daisychain::network
