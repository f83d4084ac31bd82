#include "core/network/bluesky/stream_items.h"

#include "core/network/bluesky/parse_notification.h"
#include "core/network/bluesky/parse_posts.h"

#include <QCryptographicHash>
#include <QSet>

#include <algorithm>

namespace daisychain::network::bluesky {

namespace {

constexpr QStringView PageSize = u"100";

/// 48 bits are enough to tell a hundred items apart.
QString keyOf(const QString &uri, int reason = 0)
{
    constexpr qsizetype Bytes = 6;
    const QByteArray name = uri.toUtf8() + '|' + QByteArray::number(reason);
    const QByteArray hash = QCryptographicHash::hash(name, QCryptographicHash::Sha256).first(Bytes);
    return QString::fromLatin1(hash.toBase64(QByteArray::Base64UrlEncoding));
}

StreamItems itemsOf(NotificationList list)
{
    StreamItems items{std::move(list.facts), {}, list.cursor};
    for (const Notification &each : std::as_const(list.notifications)) {
        const NotificationKey key = keyOf(each);
        items.items.append({keyOf(key.uri, int(key.kind)), key.uri, each.post.created, isCaught(each),
                            isCaught(each) && each.post.presence == Presence::Bare, true});
    }
    return items;
}

StreamItems itemsOf(PostList list, const IdentityId &own)
{
    StreamItems items{std::move(list.facts), {}, list.cursor};
    for (const ListedPost &each : std::as_const(list.posts)) {
        const bool isShown = each.presence == Presence::Here && !each.isBoost;
        items.items.append({keyOf(each.ref.uri), each.ref.uri, each.created, isShown && each.author != own,
                            false, !each.isBoost && !each.isPinned});
    }
    return items;
}

bool isPresent(const FactBatch &facts, const QString &uri)
{
    return std::ranges::any_of(facts.posts, [&](const PostFact &post) { return post.id.globalId == uri; });
}

void addCaught(StreamItems &list, const StreamItems::Item &item, StreamId stream, Instant clockFrom)
{
    if (item.isCaught && isPresent(list.facts, item.uri))
        list.facts.caught.append({{Network::Bluesky, item.uri}, stream, clockFrom});
}

XrpcCall notificationsCall(http::FormBody parameters)
{
    for (const auto reason : {u"mention", u"reply", u"quote"})
        parameters.add(u"reasons", reason);
    return query(u"app.bsky.notification.listNotifications", parameters);
}

XrpcCall searchCall(const QString &words, const QString &tag, http::FormBody parameters)
{
    parameters.add(u"q", words).add(u"sort", u"latest");
    if (!tag.isEmpty())
        parameters.add(u"tag", tag);
    return query(u"app.bsky.feed.searchPosts", parameters);
}

}  // namespace

XrpcCall newestNotificationCall()
{
    http::FormBody parameters;
    parameters.add(u"limit", u"1");
    return notificationsCall(std::move(parameters));
}

Result<XrpcCall> listCall(const Stream &stream, const QString &page)
{
    http::FormBody parameters;
    parameters.add(u"limit", PageSize);
    if (!page.isEmpty())
        parameters.add(u"cursor", page);
    switch (stream.kind) {
    case StreamKind::Mentions:
        return notificationsCall(std::move(parameters));
    case StreamKind::Tag:
        return searchCall(u'#' + stream.argument, stream.argument, parameters);
    case StreamKind::Search:
        return searchCall(stream.argument, {}, parameters);
    case StreamKind::Account:
        parameters.add(u"actor", stream.argument).add(u"filter", u"posts_with_replies");
        return query(u"app.bsky.feed.getAuthorFeed", parameters);
    case StreamKind::List:
        parameters.add(u"list", stream.argument);
        return query(u"app.bsky.feed.getListFeed", parameters);
    case StreamKind::Feed:
    case StreamKind::Hand:
        break;
    }
    return Failure(Error{ErrorCode::Invalid, {streamKindName(stream.kind)}});
}

Result<StreamItems> parseItems(const Stream &stream, QByteArrayView json, const ParseContext &context,
                               const IdentityId &own)
{
    if (stream.kind == StreamKind::Mentions) {
        Result<NotificationList> list = parseNotifications(json, context);
        if (!list)
            return Failure(list.error());
        return itemsOf(std::move(*list));
    }
    const bool isSearch = stream.kind == StreamKind::Search || stream.kind == StreamKind::Tag;
    Result<PostList> list = isSearch ? parsePosts(json, context) : parseFeed(json, context);
    if (!list)
        return Failure(list.error());
    return itemsOf(std::move(*list), own);
}

void dropFactsOf(FactBatch &facts, const QList<StreamItems::Item> &all, const QList<StreamItems::Item> &items)
{
    QSet<QString> dropped;
    for (const StreamItems::Item &item : all)
        dropped.insert(item.uri);
    for (const StreamItems::Item &item : items)
        dropped.remove(item.uri);
    facts.posts.removeIf([&](const PostFact &post) { return dropped.contains(post.id.globalId); });
    if (items.isEmpty())
        facts.profiles.clear();
}

void markCaught(StreamItems &list, const Stream &stream)
{
    for (const StreamItems::Item &item : std::as_const(list.items))
        addCaught(list, item, stream.id, item.at);
}

void markCaughtAsHistory(StreamItems &list, const Stream &stream, Instant since)
{
    for (const StreamItems::Item &item : std::as_const(list.items)) {
        if (item.at >= since)
            addCaught(list, item, stream.id, list.facts.received);
    }
}

}  // namespace daisychain::network::bluesky
