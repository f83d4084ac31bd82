#include "core/network/feed/feed_client.h"

#include "core/network/feed/parse_feed.h"

namespace daisychain::network {

namespace {

/// The address itself may hold a key to the feed.
Error notAFeed(const Error &why, const QUrl &address)
{
    return {ErrorCode::Protocol, QStringList(address.host()) + why.arguments};
}

}  // namespace

FeedClient::FeedClient(http::HttpTransport &transport, const Clock &clock)
    : m_transport(transport)
    , m_clock(clock)
{
}

QFuture<Result<FetchedFeed>> FeedClient::fetch(const FeedMemory &memory)
{
    const auto promise = newPromise<FetchedFeed>();
    ask(memory, {}, promise);
    return promise->future();
}

void FeedClient::ask(const FeedMemory &memory, const FeedTrip &trip, const Promise<FetchedFeed> &promise)
{
    http::HttpRequest request;
    request.url = trip.at.isEmpty() ? memory.address : trip.at;
    request.headers = feedRequestHeaders(memory, trip);
    request.maxAnswerBytes = MaxFeedBytes;
    request.followsRedirects = false;
    whenReady(m_transport.send(std::move(request)), this,
              [this, memory, trip, promise](Result<http::HttpAnswer> result) {
                  FetchedFeed outcome = fetched(memory, trip, std::move(result));
                  if (outcome.decision.step == FetchStep::Follow)
                      return ask(memory, outcome.decision.next, promise);
                  fulfil<FetchedFeed>(promise, std::move(outcome));
              });
}

FetchedFeed FeedClient::fetched(const FeedMemory &memory, const FeedTrip &trip,
                                Result<http::HttpAnswer> result) const
{
    FetchedFeed fetched;
    fetched.received = m_clock.now();
    if (!result) {
        fetched.decision = failedToRead(memory, result.error());
        return fetched;
    }
    fetched.decision = decideFetch(memory, trip, *result, fetched.received);
    fetched.hints.address = trip.at.isEmpty() ? memory.address : trip.at;
    if (fetched.decision.step == FetchStep::Read)
        readFeed(fetched, memory, *result);
    return fetched;
}

void FeedClient::readFeed(FetchedFeed &fetched, const FeedMemory &memory,
                          const http::HttpAnswer &answer) const
{
    fetched.hints.contentType = answer.header("Content-Type");
    fetched.hints.contentLocation = answer.header("Content-Location");
    fetched.hints.contentLanguage = answer.header("Content-Language");
    Result<Feed> feed = parseFeed(answer.body, fetched.hints);
    if (feed) {
        fetched.feed = std::move(*feed);
        return;
    }
    fetched.unreadable = feed.error();
    fetched.decision = failedToRead(memory, notAFeed(feed.error(), fetched.hints.address));
    if (feed.error().arguments.value(0) == u"html")
        fetched.page = answer.body;
}

}  // namespace daisychain::network
