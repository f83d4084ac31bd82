#include "core/network/x/x_connector.h"

#include "core/desk/own_words.h"

#include "core/network/x/x_live_feed.h"
#include "core/network/x/x_own_posts.h"
#include "core/network/x/x_page.h"

namespace daisychain::network {

using namespace std::chrono_literals;

namespace {

/// X lets private messages be asked for fifteen times in fifteen minutes.
constexpr std::chrono::seconds BetweenMessages{60};
/// A page of them is paid for whether or not anything is new: the first is short.
constexpr int FirstMessages = 10;
constexpr int MoreMessages = 50;

Error notFound()
{
    return {ErrorCode::NotFound, {}};
}

const PostFact *postNamed(const FactBatch &facts, const QString &localId)
{
    for (const PostFact &post : facts.posts) {
        if (post.localId == localId)
            return &post;
    }
    return nullptr;
}

/// X does not let this account, or the developer app, read such a thing.
bool isNotAllowed(const Error &error)
{
    const bool isCap = error.arguments.value(0) == own_words::SpendingCap;
    return (error.code == ErrorCode::Refused && !isCap && error.arguments.value(1) == u"403") ||
           error.code == ErrorCode::NotFound;
}

}  // namespace

NetworkLimits xLimits()
{
    NetworkLimits limits;
    limits.measureRule = text::MeasureRule::X;
    limits.maxCharacters = 280;
    limits.charactersPerUrl = 23;
    limits.namesAddressee = false;
    limits.needsSummons = true;
    limits.hasVisibilities = false;
    limits.hasContentWarnings = false;
    limits.editsPosts = true;  // networks.md 3.5: within an hour, if the account may
    limits.editMinutes = 60;
    limits.maxMedia = 4;
    limits.maxPrivateMedia = 1;
    limits.maxPrivateCharacters = 10'000;
    limits.maxAltText = 1000;
    limits.maxImageBytes = 5 * 1024 * 1024;
    limits.mediaTypes = {QStringLiteral("image/jpeg"), QStringLiteral("image/png"),
                         QStringLiteral("image/webp"), QStringLiteral("image/gif")};
    return limits;
}

QFuture<Result<AccountCheck>> checkXAccount(XClient &client, QObject *life)
{
    http::FormBody query;
    query.add(u"user.fields", u"name,username,profile_image_url,description,entities,protected,verified");
    const auto parse = [context = client.context()](QByteArrayView json) {
        return x::parseUsers(json, context);
    };
    const XCall call{QStringLiteral("me"), UsageKind::PersonRead, 0};
    return mapped(client.parsed(client.get(QStringLiteral("/users/me"), query), call, parse), life,
                  [](const x::UserList &list) -> Result<AccountCheck> {
                      if (list.listed == 0)
                          return Failure(Error{ErrorCode::Protocol,
                                               {QStringLiteral("$.data"), QStringLiteral("nobody")}});
                      return AccountCheck{list.people.first(), QStringLiteral("x"), {}, xLimits(),
                                          RetrySafety{},       Visibility::Public,  {}};
                  });
}

XConnector::XConnector(std::shared_ptr<XClient> client)
    : m_client(std::move(client))
{
}

XConnector::~XConnector() = default;

QFuture<Result<AccountCheck>> XConnector::checkAccount()
{
    return checkXAccount(*m_client, &m_life);
}

std::optional<Error> XConnector::misfit(const Stream &stream) const
{
    if (stream.account == m_client->account().id && stream.kind != StreamKind::Feed && isHeard(stream))
        return std::nullopt;
    return Error{ErrorCode::Invalid, {streamKindName(stream.kind)}};
}

FactPage XConnector::emptyPage(const XCursor &next, bool isAtEnd) const
{
    FactPage page;
    page.facts.account = m_client->account().id;
    page.facts.received = m_client->clock().now();
    page.nextCursor = encodeXCursor(next);
    page.isAtEnd = isAtEnd;
    return page;
}

QFuture<Result<x::PostList>> XConnector::posts(const XRequest &request)
{
    const auto parse = [context = m_client->context()](QByteArrayView json) {
        return x::parsePosts(json, context);
    };
    return m_client->read(m_client->get(request.path, request.query), request.call, parse);
}

QFuture<Result<x::MessageList>> XConnector::messages(const XRequest &request)
{
    const auto parse = [context = m_client->context()](QByteArrayView json) {
        return x::parseMessages(json, context);
    };
    return m_client->read(m_client->get(request.path, request.query), request.call, parse);
}

QFuture<Result<FactPage>> XConnector::streamPage(Stream stream, QString cursor, bool)
{
    if (const std::optional<Error> error = misfit(stream))
        return readyFuture<FactPage>(Failure(*error));
    if (cursor.isEmpty())
        return readyFuture<FactPage>(emptyPage(cursorFrom(m_client->clock().now()), true));
    const Result<XCursor> place = decodeXCursor(cursor);
    if (!place)
        return readyFuture<FactPage>(Failure(place.error()));
    return place->isAtMessages ? messagesPage(stream, *place) : postsPage(stream, *place);
}

QFuture<Result<FactPage>> XConnector::postsPage(const Stream &stream, const XCursor &cursor)
{
    const Instant now = m_client->clock().now();
    const XForward forward = forwardRange(stream, cursor.posts, now);
    const Result<XRequest> request = streamRequest(stream, m_client->ownId(), forward.range);
    if (!request)
        return readyFuture<FactPage>(Failure(request.error()));
    const XReading reading{stream, m_client->account().identity, now};
    return mapped(posts(*request), &m_life,
                  [this, reading, cursor, forward](const x::PostList &list) -> Result<FactPage> {
                      const bool goesOn = reading.stream.kind == StreamKind::Mentions && mayReadMessages();
                      FactPage page = forwardPage(reading, cursor, list, goesOn);
                      if (forward.forgottenUntil && !page.forgottenUntil)
                          page.forgottenUntil = forward.forgottenUntil;
                      return page;
                  });
}

bool XConnector::mayReadMessages() const
{
    return m_hasMessages &&
           (!m_messagesReadAt || m_client->clock().steady() - *m_messagesReadAt >= BetweenMessages);
}

QFuture<Result<FactPage>> XConnector::messagesPage(const Stream &stream, const XCursor &cursor)
{
    const bool isFirst = cursor.messages.token.isEmpty();
    m_messagesReadAt = m_client->clock().steady();
    const XReading reading{stream, m_client->account().identity, m_client->clock().now()};
    const Promise<FactPage> promise = newPromise<FactPage>();
    const auto take = [this, reading, cursor, promise](const Result<x::MessageList> &list) {
        if (list)
            return fulfil<FactPage>(promise, forwardMessages(reading, cursor, *list));
        if (isNotAllowed(list.error()))
            m_hasMessages = false;
        else if (list.error().code != ErrorCode::RateLimited)
            return fulfil<FactPage>(promise, Failure(list.error()));
        XCursor later = cursor;
        later.isAtMessages = false;
        fulfil<FactPage>(promise, emptyPage(later, true));
    };
    whenReady(messages(messagesRequest(cursor.messages.token, isFirst ? FirstMessages : MoreMessages)),
              &m_life, take);
    return promise->future();
}

QFuture<Result<FactPage>> XConnector::history(Stream stream, Instant since, QString cursor)
{
    if (const std::optional<Error> error = misfit(stream))
        return readyFuture<FactPage>(Failure(*error));
    const Result<XCursor> place = cursor.isEmpty() ? Result<XCursor>(XCursor{}) : decodeXCursor(cursor);
    if (!place)
        return readyFuture<FactPage>(Failure(place.error()));
    if (place->isAtMessages)
        return messagesHistory(stream, since, *place);
    const Instant now = m_client->clock().now();
    XPlace begin;
    begin.at = since;
    begin.token = place->posts.token;
    const Result<XRequest> request =
        streamRequest(stream, m_client->ownId(), forwardRange(stream, begin, now).range);
    if (!request)
        return readyFuture<FactPage>(Failure(request.error()));
    const XReading reading{stream, m_client->account().identity, now};
    return mapped(posts(*request), &m_life,
                  [this, reading, cursor = *place, since](const x::PostList &list) -> Result<FactPage> {
                      const bool goesOn = reading.stream.kind == StreamKind::Mentions && m_hasMessages;
                      return historyPage(reading, cursor, list, since, goesOn);
                  });
}

QFuture<Result<FactPage>> XConnector::messagesHistory(const Stream &stream, Instant since,
                                                      const XCursor &cursor)
{
    const XReading reading{stream, m_client->account().identity, m_client->clock().now()};
    const Promise<FactPage> promise = newPromise<FactPage>();
    const auto take = [this, reading, cursor, since, promise](const Result<x::MessageList> &list) {
        if (list)
            return fulfil<FactPage>(promise, historyMessages(reading, cursor, *list, since));
        if (!isNotAllowed(list.error()))
            return fulfil<FactPage>(promise, Failure(list.error()));
        m_hasMessages = false;
        fulfil<FactPage>(promise, emptyPage(cursor, true));
    };
    whenReady(messages(messagesRequest(cursor.messages.token, MoreMessages)), &m_life, take);
    return promise->future();
}

bool XConnector::canStream(const Stream &stream) const
{
    return m_client->hasAppToken() && XLiveFeed::takes(stream);
}

std::chrono::seconds XConnector::pollInterval(const Stream &stream) const
{
    switch (stream.kind) {
    case StreamKind::Mentions:
        return 60s;
    case StreamKind::Tag:
    case StreamKind::Search:
        return 120s;
    default:
        return 300s;
    }
}

std::unique_ptr<LiveFeed> XConnector::open(QList<Stream> streams)
{
    return std::make_unique<XLiveFeed>(m_client, std::move(streams));
}

QFuture<Result<FactBatch>> XConnector::post(QString localId)
{
    if (const auto message = messageNameOf(localId)) {
        if (message->event.isEmpty())
            return readyFuture<FactBatch>(Failure(notFound()));
        return mapped(messages(messageRequest(message->event)), &m_life,
                      [](x::MessageList list) -> Result<FactBatch> {
                          if (list.facts.posts.isEmpty())
                              return Failure(notFound());
                          return std::move(list.facts);
                      });
    }
    const auto parse = [context = m_client->context()](QByteArrayView json) {
        return x::parsePost(json, context);
    };
    const XRequest request = postsRequest({localId});
    return mapped(m_client->read(m_client->get(request.path, request.query), request.call, parse), &m_life,
                  [](x::PostList list) -> Result<FactBatch> { return std::move(list.facts); });
}

/// Private messages of a conversation come all with the mentions: nothing more is to be asked for.
QFuture<Result<FactBatch>> XConnector::thread(QString localId)
{
    if (messageNameOf(localId))
        return readyFuture<FactBatch>(emptyPage({}, true).facts);
    return chained(posts(postsRequest({localId})), &m_life, [this, localId](const x::PostList &list) {
        if (list.posts.isEmpty())
            return readyFuture<FactBatch>(Failure(notFound()));
        return conversation(localId, list.posts.first().conversationId, list.facts);
    });
}

QFuture<Result<FactBatch>> XConnector::conversation(const QString &localId, const QString &conversationId,
                                                    FactBatch found)
{
    const auto gather = [localId](FactBatch facts, const x::PostList &more) {
        facts.profiles += more.facts.profiles;
        facts.posts += more.facts.posts;
        facts.deletedLocalIds += x::goneIds(more.problems);
        facts.posts.removeIf([&](const PostFact &post) { return post.localId == localId; });
        return facts;
    };
    if (conversationId.isEmpty())
        return readyFuture<FactBatch>(gather(std::move(found), {}));
    XRange range;
    const auto search = posts(searchRequest(QStringLiteral("conversation_id:") + conversationId, range));
    return chained(search, &m_life, [this, gather, found, conversationId](const x::PostList &list) {
        const FactBatch facts = gather(found, list);
        if (postNamed(facts, conversationId) != nullptr)
            return readyFuture<FactBatch>(facts);
        return mapped(
            posts(postsRequest({conversationId})), &m_life,
            [gather, facts](const x::PostList &root) -> Result<FactBatch> { return gather(facts, root); });
    });
}

QFuture<Result<Found>> XConnector::lookUp(QString address)
{
    const std::optional<XAddress> named = readXAddress(address);
    if (!named)
        return readyFuture<Found>(Failure(notFound()));
    if (named->postId.isEmpty()) {
        return mapped(profile({}, named->username), &m_life,
                      [facts = emptyPage({}, true).facts](const ProfileFact &who) mutable -> Result<Found> {
                          facts.profiles = {who};
                          return Found{facts, {}, who};
                      });
    }
    return mapped(post(named->postId), &m_life,
                  [id = named->postId](const FactBatch &facts) -> Result<Found> {
                      const PostFact *shown = postNamed(facts, id);
                      if (shown == nullptr)
                          return Failure(notFound());
                      return Found{facts, *shown, {}};
                  });
}

QFuture<Result<ProfileFact>> XConnector::profile(QString localId, QString handle)
{
    const XRequest request = personRequest(localId, handle);
    const auto parse = [context = m_client->context()](QByteArrayView json) {
        return x::parseUsers(json, context);
    };
    return mapped(m_client->read(m_client->get(request.path, request.query), request.call, parse), &m_life,
                  [](const x::UserList &list) -> Result<ProfileFact> {
                      if (list.listed == 0)
                          return Failure(notFound());
                      return list.people.first();
                  });
}

QFuture<Result<QList<Stream>>> XConnector::lists()
{
    http::FormBody query;
    query.add(u"max_results", u"100");
    const XCall call{QStringLiteral("lists"), UsageKind::ListRead, 100};
    const auto parse = [account = m_client->account().id](QByteArrayView json) {
        return x::parseLists(json, account);
    };
    const http::HttpRequest request =
        m_client->get(XClient::idPath(u"/users/", m_client->ownId(), u"/owned_lists"), query);
    const Promise<QList<Stream>> promise = newPromise<QList<Stream>>();
    whenReady(m_client->read(request, call, parse), &m_life, [promise](Result<QList<Stream>> lists) {
        const bool mayNot = !lists && isNotAllowed(lists.error());
        fulfil<QList<Stream>>(promise, mayNot ? Result<QList<Stream>>(QList<Stream>()) : lists);
    });
    return promise->future();
}

QFuture<Result<FactPage>> XConnector::postsOf(QString localId, QString cursor)
{
    XRange range;
    range.token = cursor;
    range.most = 40;
    return mapped(posts(postsOfRequest(localId, range, localId == m_client->ownId())), &m_life,
                  [cursor](x::PostList list) -> Result<FactPage> {
                      FactPage page;
                      page.isAtEnd = list.page.nextToken.isEmpty() || list.page.nextToken == cursor;
                      page.nextCursor = page.isAtEnd ? cursor : list.page.nextToken;
                      page.facts = std::move(list.facts);
                      return page;
                  });
}

QFuture<Result<QList<PostFact>>> XConnector::ownPosts(OwnPostQuery query)
{
    return (new XOwnPosts(*m_client, std::move(query), &m_life))->start();
}

}  // namespace daisychain::network
