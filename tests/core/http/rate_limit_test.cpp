#include "core/http/backoff.h"
#include "core/http/rate_limit.h"

#include "tests/support/catch.h"

using namespace daisychain;
using namespace daisychain::http;
using namespace std::chrono_literals;

namespace {

Instant at(const char *text)
{
    return parseInstant(text).value();
}

const Instant Now = *parseInstant("2030-01-01T00:00:00Z");

}  // namespace

TEST_CASE("an HTTP date is read in its three forms", "[http][rateLimit]")
{
    const Instant expected = at("1994-11-06T08:49:37Z");
    CHECK(parseHttpDate("Sun, 06 Nov 1994 08:49:37 GMT") == expected);
    CHECK(parseHttpDate("Sunday, 06-Nov-94 08:49:37 GMT") == expected);
    CHECK(parseHttpDate("Sun Nov  6 08:49:37 1994") == expected);
    for (const char *broken :
         {"", "soon", "Sun, 31 Feb 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:37 CET",
          "Sun, 06 Foo 1994 08:49:37 GMT", "Sun, 06 Nov 1994 25:49:37 GMT", "Sun Nov 6 1994", "120"}) {
        INFO(broken);
        CHECK_FALSE(parseHttpDate(broken));
    }
}

TEST_CASE("the rate headers of each network are read", "[http][rateLimit]")
{
    const RateLimit mastodon = readRateLimit({{"X-RateLimit-Limit", "300"},
                                              {"X-RateLimit-Remaining", "0"},
                                              {"X-RateLimit-Reset", "2030-01-01T00:05:00.123456Z"}},
                                             Now);
    CHECK(mastodon == RateLimit{300, 0, at("2030-01-01T00:05:00.123Z"), {}});
    CHECK(waitSec(mastodon, Now) == 301);

    const RateLimit bluesky = readRateLimit(
        {{"ratelimit-limit", "3000"}, {"ratelimit-remaining", "2999"}, {"ratelimit-reset", "1893456300"}},
        Now);
    CHECK(bluesky == RateLimit{3000, 2999, at("2030-01-01T00:05:00Z"), {}});

    const RateLimit x = readRateLimit({{"x-rate-limit-limit", "60"},
                                       {"x-rate-limit-remaining", "59"},
                                       {"x-rate-limit-reset", "1893456300"}},
                                      Now);
    CHECK(x == RateLimit{60, 59, at("2030-01-01T00:05:00Z"), {}});
}

TEST_CASE("Retry-After is read as seconds and as a date, and wins", "[http][rateLimit]")
{
    CHECK(readRateLimit({{"Retry-After", "30"}}, Now).retryAfterSec == 30);
    CHECK(readRateLimit({{"Retry-After", "Tue, 01 Jan 2030 00:01:30 GMT"}}, Now).retryAfterSec == 90);
    CHECK(readRateLimit({{"Retry-After", "Tue, 01 Jan 2019 00:01:30 GMT"}}, Now).retryAfterSec == 0);
    CHECK(readRateLimit({{"Retry-After", "999999999"}}, Now).retryAfterSec == MaxWaitSec);
    const RateLimit both = readRateLimit({{"Retry-After", "7"}, {"RateLimit-Reset", "1893456300"}}, Now);
    CHECK(waitSec(both, Now) == 7);
}

TEST_CASE("what can't be read of rate headers is absent", "[http][rateLimit]")
{
    CHECK(readRateLimit({}, Now) == RateLimit{});
    CHECK(readRateLimit({{"Retry-After", "soon"},
                         {"X-RateLimit-Limit", "-1"},
                         {"X-RateLimit-Reset", "tomorrow"},
                         {"X-RateLimit-Remaining", "99999999999999999999"}},
                        Now) == RateLimit{});
    CHECK_FALSE(waitSec({}, Now));
    CHECK(readRateLimit({{"RateLimit-Limit", "100, 100;w=60"}}, Now).limit == 100);
    CHECK(readRateLimit({{"RateLimit-Limit", "5000000000"}}, Now).limit == std::numeric_limits<int>::max());
}

TEST_CASE("a reset may be seconds from now or milliseconds since 1970", "[http][rateLimit]")
{
    CHECK(readRateLimit({{"RateLimit-Reset", "90"}}, Now).reset == Now + 90s);
    CHECK(readRateLimit({{"RateLimit-Reset", "1893456300000"}}, Now).reset == at("2030-01-01T00:05:00Z"));
    CHECK(readRateLimit({{"X-RateLimit-Reset", "1893456300.25"}}, Now).reset == at("2030-01-01T00:05:00Z"));
}

TEST_CASE("back-off doubles its ceiling up to the most", "[http][backoff]")
{
    const BackoffRule rule{1s, 60s};
    const double almostOne = 0.999999999;
    CHECK(backoffDelay(rule, 1, 0.0) == 0ms);
    CHECK(backoffDelay(rule, 1, 0.5) == 500ms);
    CHECK(backoffDelay(rule, 4, 0.5) == 4s);
    CHECK(backoffDelay(rule, 7, 0.5) == 30s);
    CHECK(backoffDelay(rule, 1'000'000, 0.5) == 30s);
    for (int failures = 1; failures < 40; ++failures)
        CHECK(backoffDelay(rule, failures, almostOne) <= 60s);
    CHECK(backoffDelay({10s, 5s}, 1, 0.5) == 2500ms);
    CHECK(backoffDelay(rule, 0, 0.5) == 500ms);
}

TEST_CASE("the server's own time comes before back-off", "[http][backoff]")
{
    const BackoffRule rule{1s, 60s};
    CHECK(backoffDelay(rule, 9, 0.0, 300) == 300s);
    CHECK(backoffDelay(rule, 1, 0.5, 300) == 300500ms);
    CHECK(backoffDelay(rule, 1, 0.0, -5) == 0s);
}
