#include "core/network/bluesky/bluesky_connector.h"

#include "core/network/bluesky/at_address.h"
#include "core/network/bluesky/bluesky_limits.h"
#include "core/network/bluesky/notification_watch.h"
#include "core/network/bluesky/own_post_search.h"
#include "core/network/bluesky/parse_lists.h"
#include "core/network/bluesky/parse_posts.h"
#include "core/network/bluesky/parse_profile.h"
#include "core/network/bluesky/post_views.h"
#include "core/text/at_syntax.h"

#include <QSet>

#include <algorithm>

namespace daisychain::network {

using namespace bluesky;

namespace {

constexpr std::chrono::seconds MentionsEvery{20};
constexpr std::chrono::seconds OthersEvery{60};

XrpcCall profileCall(const QString &who)
{
    http::FormBody parameters;
    parameters.add(u"actor", who);
    return query(u"app.bsky.actor.getProfile", parameters);
}

/// Reference servers say "InvalidRequest" of somebody whom they don't know.
Error profileError(Error error)
{
    if (error.code == ErrorCode::Refused && error.arguments.value(1) == u"400")
        error.code = ErrorCode::NotFound;
    return error;
}

FactBatch without(FactBatch facts, const QString &localId)
{
    facts.posts.removeIf([&](const PostFact &post) { return post.localId == localId; });
    return facts;
}

/// Of a feed only what its author wrote: no boosts, and not what the posts answer.
FactPage postsPage(PostList list, const QString &cursor)
{
    QSet<QString> written;
    for (const ListedPost &post : std::as_const(list.posts)) {
        if (!post.isBoost)
            written.insert(post.ref.uri);
    }
    list.facts.posts.removeIf([&](const PostFact &post) { return !written.contains(post.id.globalId); });
    FactPage page;
    page.isAtEnd = list.cursor.isEmpty() || list.cursor == cursor;
    page.nextCursor = list.cursor;
    page.facts = std::move(list.facts);
    return page;
}

}  // namespace

BlueskyConnector::BlueskyConnector(std::shared_ptr<BlueskyClient> client, QUrl jetstream)
    : m_client(std::move(client))
    , m_jetstream(std::move(jetstream))
    , m_place(std::make_shared<JetstreamPlace>())
    , m_chat(m_client)
    , m_streams(m_client, m_chat)
{
}

BlueskyConnector::~BlueskyConnector() = default;

QFuture<Result<AccountCheck>> BlueskyConnector::checkAccount()
{
    return mapped(profile(m_client->did(), {}), &m_life, [](const ProfileFact &own) -> Result<AccountCheck> {
        return AccountCheck{own, QStringLiteral("bluesky"), {}, networkLimits(), PostSafety, {}, {}};
    });
}

std::optional<Error> BlueskyConnector::misfit(const Stream &stream) const
{
    if (stream.account == m_client->account().id && stream.kind != StreamKind::Feed && isHeard(stream))
        return std::nullopt;
    return Error{ErrorCode::Invalid, {streamKindName(stream.kind)}};
}

QFuture<Result<FactPage>> BlueskyConnector::streamPage(Stream stream, QString cursor, bool)
{
    if (const std::optional<Error> error = misfit(stream))
        return readyFuture<FactPage>(Failure(*error));
    return m_streams.forward(stream, cursor);
}

QFuture<Result<FactPage>> BlueskyConnector::history(Stream stream, Instant since, QString cursor)
{
    if (const std::optional<Error> error = misfit(stream))
        return readyFuture<FactPage>(Failure(*error));
    return m_streams.backward(stream, since, cursor);
}

bool BlueskyConnector::canStream(const Stream &stream) const
{
    return m_jetstream.isEmpty() ? NotificationWatch::takes(stream) : BlueskyLiveFeed::takes(stream);
}

std::chrono::seconds BlueskyConnector::pollInterval(const Stream &stream) const
{
    return stream.kind == StreamKind::Mentions ? MentionsEvery : OthersEvery;
}

std::unique_ptr<LiveFeed> BlueskyConnector::open(QList<Stream> streams)
{
    if (m_jetstream.isEmpty())
        return std::make_unique<NotificationWatch>(m_client, std::move(streams));
    return std::make_unique<BlueskyLiveFeed>(m_client, m_jetstream, m_place, std::move(streams));
}

QFuture<Result<FactBatch>> BlueskyConnector::room(const QString &roomId)
{
    return mapped(
        m_chat.window(roomId, m_client->clock().now()), &m_life,
        [this](const ChatWindow &window) -> Result<FactBatch> { return m_chat.factsOf(window, {}); });
}

QFuture<Result<FactBatch>> BlueskyConnector::thread(QString localId)
{
    if (const std::optional<ChatPlace> place = chatPlaceOf(localId))
        return mapped(room(place->roomId), &m_life,
                      [localId](FactBatch facts) -> Result<FactBatch> { return without(facts, localId); });
    http::FormBody parameters;
    parameters.add(u"uri", localId).add(u"depth", QString::number(ThreadDepth));
    parameters.add(u"parentHeight", QString::number(ThreadParentHeight));
    const auto parse = [localId, context = m_client->context()](QByteArrayView json) -> Result<FactBatch> {
        Result<PostList> list = parseThread(json, context);
        if (!list)
            return Failure(list.error());
        return without(std::move(list->facts), localId);
    };
    return m_client->parsed(query(u"app.bsky.feed.getPostThread", parameters), parse);
}

QFuture<Result<FactBatch>> BlueskyConnector::post(QString localId)
{
    if (const std::optional<ChatPlace> place = chatPlaceOf(localId))
        return mapped(room(place->roomId), &m_life, [localId](FactBatch facts) -> Result<FactBatch> {
            const bool isThere = std::ranges::any_of(
                facts.posts, [&](const PostFact &post) { return post.localId == localId; });
            if (!isThere)
                return Failure(Error{ErrorCode::NotFound, {}});
            return facts;
        });
    return mapped(postView(*m_client, localId), &m_life,
                  [](PostList list) -> Result<FactBatch> { return std::move(list.facts); });
}

QFuture<Result<QString>> BlueskyConnector::didOf(const QString &handleOrDid)
{
    if (isDid(handleOrDid))
        return readyFuture<QString>(handleOrDid);
    return mapped(profile({}, handleOrDid), &m_life,
                  [](const ProfileFact &found) -> Result<QString> { return found.id.globalId; });
}

QFuture<Result<Found>> BlueskyConnector::lookUp(QString address)
{
    const std::optional<AtAddress> at = atAddressOf(address);
    if (!at || (!at->collection.isEmpty() && at->collection != PostCollection))
        return readyFuture<Found>(Failure(Error{ErrorCode::NotFound, {}}));
    if (at->collection.isEmpty())
        return lookUpPerson(at->authority);
    return chained(didOf(at->authority), &m_life,
                   [this, at = *at](const QString &did) { return lookUpPost(at.uriAt(did)); });
}

QFuture<Result<Found>> BlueskyConnector::lookUpPerson(const QString &handleOrDid)
{
    return mapped(profile(handleOrDid, {}), &m_life, [this](const ProfileFact &profile) -> Result<Found> {
        Found found{{}, {}, profile};
        found.facts.account = m_client->account().id;
        found.facts.received = m_client->clock().now();
        found.facts.profiles = {profile};
        return found;
    });
}

QFuture<Result<Found>> BlueskyConnector::lookUpPost(const QString &uri)
{
    return mapped(postView(*m_client, uri), &m_life, [uri](const PostList &list) -> Result<Found> {
        Found found{list.facts, {}, {}};
        for (const PostFact &post : list.facts.posts) {
            if (post.id.globalId == uri)
                found.post = post;
        }
        return found;
    });
}

QFuture<Result<ProfileFact>> BlueskyConnector::profile(QString localId, QString handle)
{
    const QString named = handle.startsWith(u'@') ? handle.mid(1) : handle;
    if (localId.isEmpty() && !isDid(named) && !text::isHandle(named.toLower()))
        return readyFuture<ProfileFact>(Failure(Error{ErrorCode::NotFound, {}}));
    const auto parse = [context = m_client->context()](QByteArrayView json) -> Result<ProfileFact> {
        Result<Person> person = parseProfile(json, context);
        if (!person)
            return Failure(person.error());
        return std::move(person->profile);
    };
    const Promise<ProfileFact> promise = newPromise<ProfileFact>();
    whenReady(m_client->parsed(profileCall(localId.isEmpty() ? named : localId), parse), &m_life,
              [promise](Result<ProfileFact> found) {
                  if (!found)
                      found = Failure(profileError(found.error()));
                  fulfil(promise, std::move(found));
              });
    return promise->future();
}

QFuture<Result<QList<Stream>>> BlueskyConnector::lists()
{
    http::FormBody parameters;
    parameters.add(u"actor", m_client->did()).add(u"limit", u"100");
    const auto parse = [account = m_client->account().id](QByteArrayView json) {
        return parseLists(json, account);
    };
    return m_client->parsed(query(u"app.bsky.graph.getLists", parameters), parse);
}

QFuture<Result<FactPage>> BlueskyConnector::postsOf(QString localId, QString cursor)
{
    http::FormBody parameters;
    parameters.add(u"actor", localId).add(u"filter", u"posts_with_replies").add(u"limit", u"100");
    if (!cursor.isEmpty())
        parameters.add(u"cursor", cursor);
    const auto parse = [cursor, context = m_client->context()](QByteArrayView json) -> Result<FactPage> {
        Result<PostList> list = parseFeed(json, context);
        if (!list)
            return Failure(list.error());
        return postsPage(std::move(*list), cursor);
    };
    return m_client->parsed(query(u"app.bsky.feed.getAuthorFeed", parameters), parse);
}

QFuture<Result<QList<PostFact>>> BlueskyConnector::ownPosts(OwnPostQuery query)
{
    return (new OwnPostSearch(m_client, m_chat, std::move(query), &m_life))->start();
}

}  // namespace daisychain::network
