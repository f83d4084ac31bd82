#include "core/network/x/x_requests.h"

#include <QRegularExpression>

#include <algorithm>

namespace daisychain::network {

using http::FormBody;

namespace {

constexpr QStringView Users = u"/users/";
/// A search may begin no earlier than a week before X gets the request.
constexpr std::chrono::minutes ReachMargin{5};
constexpr int LeastOfList = 5;
constexpr int LeastOfSearch = 10;

constexpr QStringView UserFields =
    u"name,username,profile_image_url,created_at,description,entities,protected,public_metrics,verified,"
    u"receives_your_dm,withheld";
constexpr QStringView MediaFields = u"type,url,preview_image_url,alt_text,width,height,duration_ms,variants";

void addMessageFields(FormBody &query)
{
    query.add(u"event_types", u"MessageCreate");
    query.add(u"dm_event.fields", u"id,text,event_type,created_at,dm_conversation_id,sender_id,"
                                  u"participant_ids,attachments,entities,referenced_tweets");
    query.add(u"expansions", u"sender_id,participant_ids,attachments.media_keys");
    query.add(u"user.fields", UserFields).add(u"media.fields", MediaFields);
}

void addRange(FormBody &query, const XRange &range, int least)
{
    query.add(u"max_results", QString::number(std::clamp(range.most, least, 100)));
    if (!range.sinceId.isEmpty())
        query.add(u"since_id", range.sinceId);
    else if (range.from)
        query.add(u"start_time", QString(isoText(*range.from).left(19) + u'Z'));
    if (!range.token.isEmpty())
        query.add(u"pagination_token", range.token);
}

XRequest listRequest(const QString &path, const XRange &range, const QString &window, UsageKind kind)
{
    XRequest request{path, {}, {window, kind, range.most}};
    addRange(request.query, range, LeastOfList);
    return request;
}

/// The posts of those on a list: X takes no bounds there but a page.
XRequest listPostsRequest(const QString &listId, const XRange &range)
{
    XRequest request{XClient::idPath(u"/lists/", listId, u"/tweets"), {}, {}};
    request.call = {QStringLiteral("list-posts"), UsageKind::PostRead, range.most};
    addRange(request.query, {{}, {}, range.token, range.most}, LeastOfList);
    addPostFields(request.query);
    return request;
}

bool isSearch(const Stream &stream)
{
    return stream.kind == StreamKind::Search || stream.kind == StreamKind::Tag;
}

}  // namespace

void addPostFields(FormBody &query)
{
    query.add(u"tweet.fields",
              u"created_at,author_id,conversation_id,in_reply_to_user_id,referenced_tweets,entities,lang,"
              u"attachments,public_metrics,edit_controls,edit_history_tweet_ids,note_tweet,"
              u"possibly_sensitive,reply_settings,withheld");
    query.add(u"expansions", u"author_id,referenced_tweets.id,referenced_tweets.id.author_id,"
                             u"in_reply_to_user_id,attachments.media_keys,attachments.poll_ids,"
                             u"entities.mentions.username");
    query.add(u"user.fields", UserFields).add(u"media.fields", MediaFields);
    query.add(u"poll.fields", u"options,end_datetime");
}

QString searchWords(const Stream &stream)
{
    switch (stream.kind) {
    case StreamKind::Tag:
        return u'#' + stream.argument + QStringLiteral(" -is:retweet");
    case StreamKind::Search:
        return u'(' + stream.argument + QStringLiteral(") -is:retweet");
    default:
        return {};
    }
}

Result<XRequest> streamRequest(const Stream &stream, const QString &ownId, const XRange &range)
{
    switch (stream.kind) {
    case StreamKind::Mentions: {
        XRequest request = listRequest(XClient::idPath(Users, ownId, u"/mentions"), range,
                                       QStringLiteral("mentions"), UsageKind::OwnPostRead);
        addPostFields(request.query);
        return request;
    }
    case StreamKind::Tag:
    case StreamKind::Search:
        return searchRequest(searchWords(stream), range);
    case StreamKind::Account:
        return postsOfRequest(stream.argument, range, false);
    case StreamKind::List:
        return listPostsRequest(stream.argument, range);
    case StreamKind::Feed:
    case StreamKind::Hand:
        break;
    }
    return Failure(Error{ErrorCode::Invalid, {streamKindName(stream.kind)}});
}

XForward forwardRange(const Stream &stream, const XPlace &place, Instant now)
{
    XForward forward;
    forward.range.token = place.token;
    const Instant earliest = now - SearchReach + ReachMargin;
    const bool isReached = !isSearch(stream) || place.sinceTime >= earliest;
    if (!place.since.isEmpty() && isReached) {
        forward.range.sinceId = place.since;
        return forward;
    }
    forward.range.from = place.at;
    if (isSearch(stream) && place.at < earliest) {
        forward.range.from = earliest;
        forward.forgottenUntil = earliest;
    }
    return forward;
}

XRequest messagesRequest(const QString &token, int most)
{
    XRequest request{QStringLiteral("/dm_events"), {}, {}};
    request.call = {QStringLiteral("messages"), UsageKind::MessageRead, most};
    addRange(request.query, {{}, {}, token, most}, 1);
    addMessageFields(request.query);
    return request;
}

XRequest conversationRequest(const QString &conversation, const QString &token)
{
    XRequest request{
        QStringLiteral("/dm_conversations/") + conversation + QStringLiteral("/dm_events"), {}, {}};
    request.call = {QStringLiteral("conversation"), UsageKind::MessageRead, 50};
    addRange(request.query, {{}, {}, token, request.call.most}, 1);
    addMessageFields(request.query);
    return request;
}

XRequest messageRequest(const QString &eventId)
{
    XRequest request{XClient::idPath(u"/dm_events/", eventId), {}, {}};
    request.call = {QStringLiteral("message"), UsageKind::MessageRead, 1};
    addMessageFields(request.query);
    return request;
}

XRequest postsRequest(const QStringList &ids)
{
    XRequest request{QStringLiteral("/tweets"), {}, {}};
    request.call = {QStringLiteral("posts"), UsageKind::PostRead, int(ids.size())};
    request.query.add(u"ids", ids.join(u','));
    addPostFields(request.query);
    return request;
}

XRequest searchRequest(const QString &words, const XRange &range)
{
    XRequest request{QStringLiteral("/tweets/search/recent"), {}, {}};
    request.call = {QStringLiteral("search"), UsageKind::PostRead, range.most};
    request.query.add(u"query", words).add(u"sort_order", u"recency");
    addRange(request.query, range, LeastOfSearch);
    addPostFields(request.query);
    return request;
}

XRequest postsOfRequest(const QString &personId, const XRange &range, bool isOwn)
{
    XRequest request =
        listRequest(XClient::idPath(Users, personId, u"/tweets"), range, QStringLiteral("posts-of"),
                    isOwn ? UsageKind::OwnPostRead : UsageKind::PostRead);
    request.query.add(u"exclude", u"retweets");
    addPostFields(request.query);
    return request;
}

XRequest personRequest(const QString &id, const QString &username)
{
    const QString name = username.startsWith(u'@') ? username.mid(1) : username;
    XRequest request{id.isEmpty() ? XClient::idPath(u"/users/by/username/", name.section(u'@', 0, 0))
                                  : XClient::idPath(Users, id),
                     {},
                     {QStringLiteral("person"), UsageKind::PersonRead, 1}};
    request.query.add(u"user.fields", UserFields);
    return request;
}

std::optional<XMessageName> messageNameOf(const QString &localId)
{
    const QStringList parts = localId.split(u'/');
    if (parts.size() < 2 || parts[0] != u"dm")
        return std::nullopt;
    return XMessageName{parts[1], parts.value(2)};
}

QString conversationPath(const QString &conversation, const QString &ownId)
{
    QStringList both = conversation.split(u'-');
    if (both.size() == 2 && both.contains(ownId)) {
        both.removeOne(ownId);
        return XClient::idPath(u"with/", both.first());
    }
    return XClient::idPath({}, conversation);
}

std::optional<XAddress> readXAddress(const QString &address)
{
    static const QRegularExpression pattern(
        QStringLiteral(
            "^https?://(?:www\\.|mobile\\.)?(?:x|twitter)\\.com/(?:i/(?:web/)?status/(?<bare>[0-9]+)"
            "|@?(?<name>[A-Za-z0-9_]{1,15})(?:/status(?:es)?/(?<post>[0-9]+))?)(?:[/?#].*)?$"),
        QRegularExpression::CaseInsensitiveOption);
    QString text = address.trimmed();
    if (!text.contains(u"://"))
        text.prepend(QStringLiteral("https://"));
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QString bare = match.captured(u"bare");
    return XAddress{bare.isEmpty() ? match.captured(u"post") : bare, match.captured(u"name")};
}

}  // namespace daisychain::network
