#include "core/network/mastodon/stream_list.h"

#include "core/network/mastodon/parse_status.h"

#include <QUrl>

#include <algorithm>

namespace daisychain::network {

namespace {

constexpr int MaxNotifications = 80;
constexpr int MaxStatuses = 40;

StreamList listOf(NotificationList notifications)
{
    StreamList list{std::move(notifications.facts), {}};
    for (const Notification &each : std::as_const(notifications.notifications))
        list.items.append({each.localId, each.created, isCaught(each) ? each.post->post : PostId{}});
    return list;
}

StreamList listOf(PostList posts, const IdentityId &own)
{
    StreamList list{std::move(posts.facts), {}};
    for (const ListedPost &each : std::as_const(posts.posts)) {
        const bool isCaught = !each.isBoost && !(each.actor == own);
        list.items.append({each.localId, each.created, isCaught ? each.post : PostId{}});
    }
    return list;
}

void addRange(http::FormBody &query, const ListRange &range, int most)
{
    if (!range.minId.isEmpty())
        query.add(u"min_id", range.minId);
    if (!range.maxId.isEmpty())
        query.add(u"max_id", range.maxId);
    query.add(u"limit", QString::number(range.limit > 0 ? std::min(range.limit, most) : most));
}

QString encoded(const QString &argument)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(argument));
}

void addCaught(StreamList &list, const StreamList::Item &item, StreamId stream, Instant clockFrom)
{
    if (!item.caught.isNull())
        list.facts.caught.append({item.caught, stream, clockFrom});
}

}  // namespace

Result<ListCall> listCall(const Stream &stream, const ListRange &range)
{
    ListCall call;
    switch (stream.kind) {
    case StreamKind::Mentions:
        call.path = QStringLiteral("/api/v1/notifications");
        for (const auto type : {u"mention", u"status", u"quote", u"update"})
            call.query.add(u"types[]", type);
        call.query.add(u"include_filtered", u"true");
        addRange(call.query, range, MaxNotifications);
        return call;
    case StreamKind::Tag:
        call.path = QStringLiteral("/api/v1/timelines/tag/") + encoded(stream.argument);
        addRange(call.query, range, MaxStatuses);
        return call;
    case StreamKind::Search:
        call.path = QStringLiteral("/api/v2/search");
        call.query.add(u"q", stream.argument).add(u"type", u"statuses");
        addRange(call.query, range, MaxStatuses);
        return call;
    case StreamKind::Account:
        call.path =
            QStringLiteral("/api/v1/accounts/") + encoded(stream.argument) + QStringLiteral("/statuses");
        call.query.add(u"exclude_reblogs", u"true");
        addRange(call.query, range, MaxStatuses);
        return call;
    case StreamKind::List:
        call.path = QStringLiteral("/api/v1/timelines/list/") + encoded(stream.argument);
        addRange(call.query, range, MaxStatuses);
        return call;
    case StreamKind::Feed:
    case StreamKind::Hand:
        break;
    }
    return Failure(Error{ErrorCode::Invalid, {streamKindName(stream.kind)}});
}

Result<StreamList> parseStreamList(const Stream &stream, QByteArrayView json, const ParseContext &context,
                                   const IdentityId &own)
{
    if (stream.kind == StreamKind::Mentions) {
        Result<NotificationList> notifications = parseNotifications(json, context);
        if (!notifications)
            return Failure(notifications.error());
        return listOf(std::move(*notifications));
    }
    if (stream.kind == StreamKind::Search) {
        Result<SearchFound> found = parseSearch(json, context);
        if (!found)
            return Failure(found.error());
        return listOf(std::move(found->posts), own);
    }
    Result<PostList> posts = parseStatuses(json, context);
    if (!posts)
        return Failure(posts.error());
    return listOf(std::move(*posts), own);
}

void dropKnown(StreamList &list, QStringList &known)
{
    list.items.removeIf([&](const StreamList::Item &item) { return known.contains(item.localId); });
    for (const StreamList::Item &item : std::as_const(list.items))
        known.append(item.localId);
}

void append(StreamList &list, StreamList older)
{
    list.items.append(std::move(older.items));
    list.facts.profiles.append(std::move(older.facts.profiles));
    list.facts.posts.append(std::move(older.facts.posts));
}

void markCaught(StreamList &list, const Stream &stream)
{
    for (const StreamList::Item &item : std::as_const(list.items))
        addCaught(list, item, stream.id, item.created);
}

void markCaughtAsHistory(StreamList &list, const Stream &stream, Instant since)
{
    for (const StreamList::Item &item : std::as_const(list.items)) {
        if (item.created >= since)
            addCaught(list, item, stream.id, list.facts.received);
    }
}

}  // namespace daisychain::network
