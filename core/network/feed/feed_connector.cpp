#include "core/network/feed/feed_connector.h"

#include "core/desk/own_words.h"
#include "core/network/feed/discover_feeds.h"
#include "core/network/feed/unpushed_feed.h"

#include <algorithm>

namespace daisychain::network {

namespace {

template <class T>
QFuture<Result<T>> failed(ErrorCode code, const QStringList &arguments = {})
{
    return readyFuture(Result<T>(Failure(Error{code, arguments})));
}

FeedCursor beginning(const FeedQuery &query)
{
    FeedCursor cursor;
    cursor.memory.address = QUrl(query.address);
    return cursor;
}

/// A clock that was set back must not keep us from asking for longer than any feed may.
bool isDue(Instant due, Instant now)
{
    return now >= due || due - now > MaxFeedWait;
}

/// Comments come after what they comment on; else the page's own order.
bool isOfComments(const FoundFeed &feed)
{
    return feed.title.contains(u"comment", Qt::CaseInsensitive) ||
           feed.address.contains(u"comment", Qt::CaseInsensitive);
}

}  // namespace

ProfileFact feedsProfile()
{
    ProfileFact profile;
    profile.id = {Network::Feed, QStringLiteral("feeds")};
    profile.handle = QStringLiteral("feeds");
    profile.displayName = QStringLiteral("Feeds");
    return profile;
}

NetworkLimits feedLimits()
{
    NetworkLimits limits;
    limits.isReadOnly = true;
    return limits;
}

FeedConnector::FeedConnector(http::HttpTransport &transport, const Clock &clock, AccountId account)
    : m_client(transport, clock)
    , m_account(account)
{
}

FeedConnector::~FeedConnector() = default;

QFuture<Result<AccountCheck>> FeedConnector::checkAccount()
{
    AccountCheck check;
    check.profile = feedsProfile();
    check.limits = feedLimits();
    return readyFuture<AccountCheck>(check);
}

std::optional<FeedQuery> FeedConnector::queryOf(const Stream &stream) const
{
    if (stream.account != m_account || stream.kind != StreamKind::Feed)
        return std::nullopt;
    return parseFeedQuery(stream.argument);
}

FeedSource FeedConnector::sourceOf(const Stream &stream, const FeedQuery &query, Instant received) const
{
    return {m_account, stream.id, query, received};
}

QFuture<Result<FactPage>> FeedConnector::streamPage(Stream stream, QString cursor, bool)
{
    const std::optional<FeedQuery> query = queryOf(stream);
    if (!query)
        return failed<FactPage>(ErrorCode::Invalid, {streamKindName(stream.kind)});
    if (const std::optional<Error> held = heldBack(stream))
        return readyFuture<FactPage>(Failure(*held));
    const std::optional<FeedCursor> read = cursor.isEmpty() ? beginning(*query) : decodedFeedCursor(cursor);
    if (read && !isDue(read->due, m_client.clock().now()))
        return readyFuture<FactPage>(quietPage(stream, cursor, *read));
    if (read)
        return readForward(stream, *query, *read);
    // A cursor that can't be read is no reason to stop for ever: the feed begins anew, with a gap before it.
    return mapped(readForward(stream, *query, beginning(*query)), &m_life,
                  [](FactPage page) -> Result<FactPage> {
                      page.forgottenUntil = page.facts.received;
                      return page;
                  });
}

std::optional<Error> FeedConnector::heldBack(const Stream &stream)
{
    const auto waiting = m_waiting.constFind(stream.id);
    if (waiting == m_waiting.cend() || !waiting->error ||
        (!waiting->isGone && isDue(waiting->due, m_client.clock().now())))
        return std::nullopt;
    waitUntil(stream, waiting->due);
    Error error = *waiting->error;
    const auto left = m_waiting[stream.id].wait;
    error.retryAfterSec = int(std::max<std::chrono::seconds>(left, std::chrono::seconds(1)).count());
    return error;
}

void FeedConnector::waitUntil(const Stream &stream, Instant due)
{
    const auto left = std::chrono::ceil<std::chrono::seconds>(due - m_client.clock().now());
    Waiting &waiting = m_waiting[stream.id];
    waiting.due = due;
    waiting.wait = std::clamp<std::chrono::seconds>(left, std::chrono::seconds(0), MaxFeedWait);
}

FactPage FeedConnector::quietPage(const Stream &stream, const QString &cursor, const FeedCursor &read)
{
    waitUntil(stream, read.due);
    FactPage page;
    page.facts.account = m_account;
    page.facts.received = m_client.clock().now();
    page.nextCursor = cursor;
    page.isAtEnd = true;
    page.asOf = read.asked;
    return page;
}

QFuture<Result<FactPage>> FeedConnector::readForward(const Stream &stream, const FeedQuery &query,
                                                     FeedCursor cursor)
{
    cursor.memory.failures = m_waiting.value(stream.id).failures;
    return mapped(m_client.fetch(cursor.memory), &m_life, [this, stream, query, cursor](FetchedFeed fetched) {
        return pageOf(stream, query, cursor, std::move(fetched));
    });
}

Result<FactPage> FeedConnector::pageOf(const Stream &stream, const FeedQuery &query, FeedCursor cursor,
                                       FetchedFeed fetched)
{
    if (const std::optional<Error> error = noteFailure(stream, fetched))
        return Failure(*error);
    cursor.memory = fetched.decision.memory;
    if (fetched.feed)
        cursor.rhythm = fetched.feed->rhythm;
    cursor.due = fetched.received + waitAfter(fetched.decision, cursor.rhythm, fetched.received);
    m_waiting[stream.id] = {};
    waitUntil(stream, cursor.due);
    const Instant received = fetched.received;
    FactPage page = newsPage(stream, query, cursor, std::move(fetched));
    cursor.asked = received;
    page.facts.account = m_account;
    page.facts.received = received;
    page.nextCursor = encoded(cursor);
    page.isAtEnd = true;
    return page;
}

/// The first reading brings nothing: what is in the feed by then is for history().
FactPage FeedConnector::newsPage(const Stream &stream, const FeedQuery &query, FeedCursor &cursor,
                                 FetchedFeed fetched)
{
    FactPage page;
    if (!fetched.feed)
        return page;
    const bool isFirst = cursor.asked == Instant{};
    FeedNews news = feedNews(*fetched.feed, cursor.seen, sourceOf(stream, query, fetched.received));
    cursor.seen = std::move(news.seen);
    if (isFirst) {
        m_waiting[stream.id].first = std::move(fetched);
        return page;
    }
    page.facts = std::move(news.facts);
    page.forgottenUntil = news.forgottenUntil;
    return page;
}

std::optional<Error> FeedConnector::noteFailure(const Stream &stream, const FetchedFeed &fetched)
{
    const FetchDecision &decision = fetched.decision;
    if (decision.step == FetchStep::Read || decision.step == FetchStep::Unchanged)
        return std::nullopt;
    // Nothing reached the server: it has no reason to be left alone.
    const Error why = decision.error.value_or(Error{ErrorCode::Protocol});
    if (why.code == ErrorCode::Offline) {
        m_waiting[stream.id].wait = std::chrono::seconds(0);
        return why;
    }
    waitUntil(stream, fetched.received + decision.wait);
    Waiting &waiting = m_waiting[stream.id];
    waiting.failures = decision.memory.failures;
    waiting.isGone = decision.step == FetchStep::Gone;
    waiting.error =
        waiting.isGone ? Error{ErrorCode::Refused, {own_words::Gone.toString(), QStringLiteral("410")}} : why;
    waiting.error->retryAfterSec = int(decision.wait.count());
    return waiting.error;
}

QFuture<Result<FactPage>> FeedConnector::history(Stream stream, Instant since, QString)
{
    const std::optional<FeedQuery> query = queryOf(stream);
    if (!query)
        return failed<FactPage>(ErrorCode::Invalid, {streamKindName(stream.kind)});
    if (const std::optional<Error> held = heldBack(stream))
        return readyFuture<FactPage>(Failure(*held));
    const auto page = [this, stream, query, since](const FetchedFeed &fetched) -> Result<FactPage> {
        if (const std::optional<Error> error = noteFailure(stream, fetched))
            return Failure(*error);
        FactPage all;
        all.isAtEnd = true;
        all.facts = feedHistory(*fetched.feed, sourceOf(stream, *query, fetched.received), since);
        return all;
    };
    if (const auto waiting = m_waiting.find(stream.id); waiting != m_waiting.end() && waiting->first) {
        const FetchedFeed first = *std::exchange(waiting->first, std::nullopt);
        return readyFuture<FactPage>(page(first));
    }
    return mapped(m_client.fetch(beginning(*query).memory), &m_life, page);
}

std::chrono::seconds FeedConnector::pollInterval(const Stream &stream) const
{
    const auto waiting = m_waiting.constFind(stream.id);
    return waiting == m_waiting.cend() ? std::chrono::seconds(UsualFeedWait) : waiting->wait;
}

std::unique_ptr<LiveFeed> FeedConnector::open(QList<Stream> streams)
{
    return std::make_unique<UnpushedFeed>(streams, m_client.clock().steady());
}

QFuture<Result<FactBatch>> FeedConnector::thread(QString)
{
    return failed<FactBatch>(ErrorCode::NotFound);
}

QFuture<Result<FactBatch>> FeedConnector::post(QString)
{
    return failed<FactBatch>(ErrorCode::NotFound);
}

QFuture<Result<Found>> FeedConnector::lookUp(QString)
{
    return failed<Found>(ErrorCode::NotFound);
}

QFuture<Result<ProfileFact>> FeedConnector::profile(QString, QString)
{
    return failed<ProfileFact>(ErrorCode::NotFound);
}

QFuture<Result<QList<Stream>>> FeedConnector::lists()
{
    return readyFuture<QList<Stream>>(QList<Stream>());
}

Stream FeedConnector::feedStream(const QUrl &address, const QString &words, const QString &title) const
{
    const QString argument = feedArgument({address.toString(QUrl::FullyEncoded), words});
    const QString name = title.isEmpty() ? address.host() : title;
    return {streamIdFor(m_account, StreamKind::Feed, argument), m_account, StreamKind::Feed, argument,
            words.isEmpty() ? name : name + QStringLiteral(": ") + words};
}

Result<QList<Stream>> FeedConnector::feedsIn(const FetchedFeed &fetched, const QString &words) const
{
    if (fetched.feed)
        return QList<Stream>{feedStream(fetched.decision.memory.address, words, fetched.feed->title)};
    if (!fetched.unreadable)
        return Failure(fetched.decision.error.value_or(Error{ErrorCode::Protocol}));
    QList<FoundFeed> found = discoverFeeds(fetched.page, fetched.hints);
    std::ranges::stable_sort(found, {}, isOfComments);
    QList<Stream> streams;
    for (const FoundFeed &each : found) {
        if (const std::optional<QUrl> address = feedAddress(each.address))
            streams.append(feedStream(*address, words, each.title));
    }
    if (streams.isEmpty())
        return Failure(Error{ErrorCode::NotFound, {fetched.hints.address.host()}});
    return streams;
}

QFuture<Result<QList<Stream>>> FeedConnector::feedsAt(QString address)
{
    const std::optional<FeedQuery> query = parseFeedQuery(address);
    if (!query)
        return failed<QList<Stream>>(ErrorCode::Invalid, {address});
    return mapped(
        m_client.fetch(beginning(*query).memory), &m_life,
        [this, words = query->words](const FetchedFeed &fetched) { return feedsIn(fetched, words); });
}

/// The account itself says nothing, and nobody else has posts that can be asked for.
QFuture<Result<FactPage>> FeedConnector::postsOf(QString localId, QString)
{
    if (!localId.isEmpty())
        return failed<FactPage>(ErrorCode::NotFound);
    FactPage none;
    none.isAtEnd = true;
    none.facts.account = m_account;
    none.facts.received = m_client.clock().now();
    return readyFuture<FactPage>(none);
}

QFuture<Result<QList<PostFact>>> FeedConnector::ownPosts(OwnPostQuery)
{
    return readyFuture<QList<PostFact>>(QList<PostFact>());
}

}  // namespace daisychain::network
