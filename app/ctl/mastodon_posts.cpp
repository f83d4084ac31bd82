#include "app/ctl/mastodon_posts.h"

#include "core/network/mastodon/parse_notification.h"
#include "core/network/mastodon/parse_status.h"

#include <QSet>

#include <algorithm>

namespace daisychain::ctl {

using namespace Qt::StringLiterals;
using network::ParseContext;

namespace {

struct Read {
    FactBatch facts;
    qint64 entries = 0;

    bool isUseful() const { return entries == 0 || !facts.posts.isEmpty(); }
};

Result<Read> read(const Result<network::PostList> &list)
{
    if (!list)
        return Failure(list.error());
    return Read{list->facts, list->posts.size()};
}

Result<Read> read(const Result<network::NotificationList> &list)
{
    if (!list)
        return Failure(list.error());
    return Read{list->facts, list->notifications.size()};
}

/// What the file is, it doesn't say: the first reading that finds posts is the right one. Where none does,
/// the first one tells why.
Result<Read> readAny(QByteArrayView json, const ParseContext &context)
{
    const QByteArrayView trimmed = json.trimmed();
    QList<std::function<Result<Read>()>> readings;
    if (trimmed.startsWith('{'))
        readings = {[&] { return read(network::parseStatus(json, context)); },
                    [&] { return read(network::parseContextOf(json, context)); },
                    [&] { return read(network::parseNotification(json, context)); }};
    else
        readings = {[&] { return read(network::parseStatuses(json, context)); },
                    [&] { return read(network::parseNotifications(json, context)); }};
    std::optional<Error> first;
    for (const auto &reading : readings) {
        Result<Read> result = reading();
        if (result && result->isUseful() && (result->entries > 0 || trimmed.startsWith('[')))
            return result;
        if (!first)
            first = result ? Error{ErrorCode::Invalid, {u"$"_s, u"no post in it"_s}} : result.error();
    }
    return Failure(*first);
}

bool concerns(const PostFact &post, const QSet<PostId> &own, const IdentityId &us)
{
    if (post.author == us)
        return false;
    const bool isNamed = std::any_of(post.mentions.begin(), post.mentions.end(),
                                     [&](const PostMention &mention) { return mention.identity == us; });
    return isNamed || (post.replyTo && own.contains(*post.replyTo));
}

void markMentions(FactBatch &facts, const ImportTarget &target)
{
    QSet<PostId> own;
    for (const PostFact &post : std::as_const(facts.posts)) {
        if (post.author == target.account.identity)
            own.insert(post.id);
    }
    for (const PostFact &post : std::as_const(facts.posts)) {
        if (concerns(post, own, target.account.identity))
            facts.caught.append({post.id, target.stream, target.received});
    }
}

}  // namespace

Result<PostCount> readMastodonPosts(QByteArrayView json, const ImportTarget &target, const TakeFacts &take)
{
    const ParseContext context{target.account.id, target.account.handle.section(u'@', 1), target.received};
    Result<Read> found = readAny(json, context);
    if (!found)
        return Failure(found.error());
    FactBatch &facts = found->facts;
    facts.account = target.account.id;
    facts.received = target.received;
    markMentions(facts, target);
    const PostCount count{facts.posts.size(), facts.caught.size(),
                          std::max<qint64>(0, found->entries - facts.posts.size())};
    if (auto taken = take(std::move(facts), 1.0); !taken)
        return Failure(taken.error());
    return count;
}

}  // namespace daisychain::ctl
