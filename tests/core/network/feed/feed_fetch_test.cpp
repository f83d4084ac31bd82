#include "core/network/feed/feed_fetch.h"
#include "tests/support/catch.h"

using namespace daisychain;
using namespace daisychain::network;
using namespace std::chrono_literals;

namespace {

const Instant Now = *parseInstant("2026-03-04T09:00:00Z");

FeedMemory memory()
{
    FeedMemory memory;
    memory.address = QUrl(QStringLiteral("https://shop.example/feed"));
    memory.etag = "W/\"a1\"";
    memory.lastModified = "Wed, 04 Mar 2026 08:00:00 GMT";
    return memory;
}

http::HttpAnswer answer(int status, const QList<http::HttpHeader> &headers = {})
{
    return {status, headers, {}, {}};
}

FetchDecision decide(int status, const QList<http::HttpHeader> &headers = {}, const FeedTrip &trip = {})
{
    return decideFetch(memory(), trip, answer(status, headers), Now);
}

}  // namespace

TEST_CASE("validators go back as they came", "[network][feed]")
{
    const QList<http::HttpHeader> headers = feedRequestHeaders(memory());
    CHECK(http::headerValue(headers, "If-None-Match") == "W/\"a1\"");
    CHECK(http::headerValue(headers, "If-Modified-Since") == "Wed, 04 Mar 2026 08:00:00 GMT");
    CHECK(http::headerValue(headers, "Accept").startsWith("application/feed+json"));
    FeedTrip elsewhere;
    elsewhere.at = QUrl(QStringLiteral("https://other.example/feed"));
    CHECK(http::headerValue(feedRequestHeaders(memory(), elsewhere), "If-None-Match").isEmpty());
}

TEST_CASE("a new body brings new validators, and takes old ones away", "[network][feed]")
{
    const FetchDecision fresh = decide(200, {{"etag", "\"b2\""}});
    CHECK(fresh.step == FetchStep::Read);
    CHECK(fresh.memory.etag == "\"b2\"");
    CHECK(fresh.memory.lastModified.isEmpty());
    CHECK(fresh.wait == UsualFeedWait);
    CHECK(decide(200, {{"ETag", "\"x\r\nEvil: 1\""}}).memory.etag.isEmpty());
    CHECK(decide(200, {{"Cache-Control", "public, max-age=7200"}}).wait == 2h);
    CHECK(decide(200, {{"Cache-Control", "max-age=99999999"}}).wait == MaxFeedWait);
}

TEST_CASE("304 is nothing new and keeps what it doesn't name", "[network][feed]")
{
    const FetchDecision same = decide(304, {{"ETag", "W/\"a2\""}});
    CHECK(same.step == FetchStep::Unchanged);
    CHECK(same.memory.etag == "W/\"a2\"");
    CHECK(same.memory.lastModified == memory().lastModified);
    FeedMemory empty;
    empty.address = memory().address;
    const FetchDecision unasked = decideFetch(empty, {}, answer(304), Now);
    CHECK(unasked.step == FetchStep::TryLater);
}

TEST_CASE("only redirects for good are remembered, up to the first other one", "[network][feed]")
{
    const FetchDecision first = decide(301, {{"Location", "/new"}});
    REQUIRE(first.step == FetchStep::Follow);
    CHECK(first.next.at == QUrl(QStringLiteral("https://shop.example/new")));
    CHECK(first.memory.address == memory().address);
    const FetchDecision second = decide(302, {{"Location", "https://far.example/x"}}, first.next);
    REQUIRE(second.step == FetchStep::Follow);
    const FetchDecision third = decide(308, {{"Location", "https://far.example/y"}}, second.next);
    const FetchDecision read = decide(200, {}, third.next);
    CHECK(read.step == FetchStep::Read);
    CHECK(read.memory.address == QUrl(QStringLiteral("https://shop.example/new")));
    CHECK(decide(200, {}, FeedTrip{}).memory.address == memory().address);
}

TEST_CASE("redirects neither leave https nor go round for ever", "[network][feed]")
{
    CHECK(decide(301, {{"Location", "http://shop.example/feed"}}).step == FetchStep::TryLater);
    CHECK(decide(301).step == FetchStep::TryLater);
    CHECK(decide(301, {{"Location", "file:///etc/passwd"}}).step == FetchStep::TryLater);
    FeedTrip trip;
    FetchDecision step;
    int hops = 0;
    do {
        step = decide(308, {{"Location", "/feed"}}, trip);
        trip = step.next;
        ++hops;
    } while (step.step == FetchStep::Follow && hops < 100);
    CHECK(hops == MaxFeedRedirects + 1);
    CHECK(step.error->code == ErrorCode::Protocol);
}

TEST_CASE("410 ends a feed, every other failure keeps it and asks less often", "[network][feed]")
{
    const FetchDecision gone = decide(410);
    CHECK(gone.step == FetchStep::Gone);
    CHECK(gone.memory.isGone);
    const FetchDecision missing = decide(404);
    CHECK(missing.step == FetchStep::TryLater);
    CHECK(missing.error->code == ErrorCode::NotFound);
    CHECK(missing.memory.failures == 1);
    CHECK(missing.memory.etag == memory().etag);
    FeedMemory often = memory();
    often.failures = 3;
    CHECK(decideFetch(often, {}, answer(500), Now).wait == 4h);
    often.failures = 1000;
    CHECK(decideFetch(often, {}, answer(500), Now).wait == MaxFeedWait);
    CHECK(decide(503, {{"Retry-After", "7200"}}).wait == 2h);
    CHECK(decide(429, {{"Retry-After", "Wed, 04 Mar 2026 12:00:00 GMT"}}).wait == 3h);
    CHECK(decide(429, {{"Retry-After", "1"}}).wait == UsualFeedWait);
    CHECK(decide(412).memory.etag.isEmpty());
    CHECK(failedToRead(memory(), {ErrorCode::Invalid, {}}).memory.failures == 1);
}

TEST_CASE("who names a wait is waited for, five minutes at least and a day at most", "[network][feed]")
{
    const auto wait = [](const FetchDecision &decision, std::optional<int> refreshMin) {
        return waitAfter(decision, {refreshMin, 0, 0}, Now);
    };
    CHECK(wait(decide(200), {}) == UsualFeedWait);
    CHECK(wait(decide(200), 120) == 2h);
    CHECK(wait(decide(200), 10) == 10min);
    CHECK(wait(decide(200), 1) == MinFeedWait);
    CHECK(wait(decide(200), 100'000) == MaxFeedWait);
    CHECK(wait(decide(200, {{"Cache-Control", "max-age=600"}}), {}) == 10min);
    CHECK(wait(decide(200, {{"Cache-Control", "max-age=600"}}), 20) == 20min);
    CHECK(wait(decide(200, {{"Cache-Control", "max-age=1800"}}), 20) == 30min);
    CHECK(wait(decide(200, {{"Cache-Control", "max-age=0, no-cache"}}), {}) == UsualFeedWait);
}

TEST_CASE("hours and days that a feed skips are left out", "[network][feed]")
{
    const quint32 nineToEleven = 1U << 9 | 1U << 10;
    CHECK(waitAfter(decide(200), {{}, nineToEleven, 0}, Now) == 2h);
    CHECK(waitAfter(decide(200), {{}, 0xFFFFFF, 0}, Now) == MaxFeedWait);
    const quint8 wednesday = 1U << 2;
    CHECK(waitAfter(decide(200), {{}, 0, wednesday}, Now) == 15h);
}

TEST_CASE("validators return to the origin that gave them", "[network][feed]")
{
    FeedTrip elsewhere;
    elsewhere.at = QUrl(QStringLiteral("https://files.example/feed.xml"));
    const FeedMemory kept = decide(200, {{"ETag", "\"c3\""}}, elsewhere).memory;
    CHECK(kept.address == memory().address);
    CHECK(http::headerValue(feedRequestHeaders(kept), "If-None-Match").isEmpty());
    CHECK(http::headerValue(feedRequestHeaders(kept, elsewhere), "If-None-Match") == "\"c3\"");
}
