#include "core/network/x/rate_window.h"
#include "core/network/x/refusal.h"
#include "tests/core/network/x/parse_fixture.h"

using namespace daisychain;
using namespace daisychain::network;
using namespace daisychain::network::x;
using namespace daisychain::network::x::test;

namespace {

const Instant Now = at("2026-03-04T12:00:00Z");

Refusal refusalOf(int status, const char *body, QList<http::HttpHeader> headers = {})
{
    return readRefusal({status, std::move(headers), body, QUrl(QStringLiteral("https://api.x.com/2/tweets"))},
                       Now);
}

SendFailure sendFailureOf(const Refusal &refusal, bool isRepeat = false)
{
    return network::sendFailureOf(x::classifySend(refusal, isRepeat).code);
}

}  // namespace

TEST_CASE("X's refusals are sorted for the outbox", "[network][x]")
{
    CHECK(sendFailureOf(refusalOf(503, "")) == SendFailure::RetryLater);
    CHECK(sendFailureOf(refusalOf(429, R"({"errors":[{"code":88,"message":"Rate limit exceeded"}]})")) ==
          SendFailure::RetryLater);
    for (const int status : {500, 502, 504})
        CHECK(sendFailureOf(refusalOf(status, "")) == SendFailure::MayBeSent);
    CHECK(sendFailureOf(refusalOf(401, R"({"title":"Unauthorized","status":401})")) ==
          SendFailure::SignInAgain);
    CHECK(sendFailureOf(refusalOf(403, R"({"detail":"Forbidden"})")) == SendFailure::Rejected);
    CHECK(sendFailureOf(refusalOf(400, "")) == SendFailure::Rejected);
}

TEST_CASE("a duplicate is a refusal the first time and a doubt the second", "[network][x]")
{
    const Refusal refusal = refusalOf(
        403,
        R"({"detail":"You are not allowed to create a Tweet with duplicate content.","type":"about:blank","title":"Forbidden","status":403})");
    CHECK(refusal.reason == RefusalReason::Duplicate);
    CHECK(refusal.error.arguments.first() ==
          u"You are not allowed to create a Tweet with duplicate content.");
    CHECK(sendFailureOf(refusal, false) == SendFailure::Rejected);
    CHECK(sendFailureOf(refusal, true) == SendFailure::MayBeSent);
}

TEST_CASE("why X said no is told where something can be done about it", "[network][x]")
{
    CHECK(
        refusalOf(
            403,
            R"({"detail":"Reply to this conversation is not allowed because you have not been mentioned.","status":403})")
            .reason == RefusalReason::NotSummoned);
    CHECK(refusalOf(403, R"({"detail":"You are not permitted to reply to this post."})").reason ==
          RefusalReason::NotSummoned);
    CHECK(refusalOf(403, R"({"detail":"You cannot send a Direct Message to this user."})").reason ==
          RefusalReason::MessagesClosed);
    CHECK(refusalOf(403, R"({"detail":"You are not permitted to perform this action."})").reason ==
          RefusalReason::Other);
    CHECK(refusalOf(400, R"({"error":"invalid_grant","error_description":"Value passed was expired."})")
              .reason == RefusalReason::InvalidGrant);
    CHECK(refusalOf(401, "").reason == RefusalReason::TokenExpired);
}

TEST_CASE("no credits left is no rate limit", "[network][x]")
{
    const Refusal refusal = refusalOf(
        429,
        R"({"title":"UsageCapExceeded","detail":"Usage cap exceeded: Monthly product cap","type":"https://api.x.com/2/problems/usage-capped"})",
        {{"x-rate-limit-reset", "1772625900"}});
    CHECK(refusal.reason == RefusalReason::UsageCapped);
    CHECK(refusal.error.code == ErrorCode::Refused);
    CHECK_FALSE(refusal.error.retryAfterSec);
    CHECK(sendFailureOf(refusal) == SendFailure::Rejected);
    CHECK(refusalOf(402, R"({"title":"CreditsDepleted"})").reason == RefusalReason::UsageCapped);
}

TEST_CASE("a second stream is one too many, for a while", "[network][x]")
{
    const Refusal refusal = refusalOf(
        429,
        R"({"title":"ConnectionException","connection_issue":"TooManyConnections","type":"https://api.x.com/2/problems/streaming-connection","detail":"At the limit."})");
    CHECK(refusal.reason == RefusalReason::TooManyConnections);
    CHECK(refusal.error.code == ErrorCode::RateLimited);
}

TEST_CASE("the longest used-up window says how long to wait", "[network][x]")
{
    const QList<http::HttpHeader> headers{{"x-rate-limit-limit", "100"},
                                          {"x-rate-limit-remaining", "99"},
                                          {"x-rate-limit-reset", "1772626500"},  // 12:15
                                          {"X-User-Limit-24Hour-Limit", "100"},
                                          {"x-user-limit-24hour-remaining", "0"},
                                          {"x-user-limit-24hour-reset", "1772647200"}};  // 18:00
    const QList<RateWindow> windows = readRateWindows(headers, Now);
    REQUIRE(windows.size() == 2);
    CHECK(windows[0] == RateWindow{WindowSpan::Quarter, 100, 99, at("2026-03-04T12:15:00Z")});
    CHECK(windows[1].span == WindowSpan::UserDay);
    CHECK(usedUpSec(windows, Now) == 6 * 60 * 60);
    CHECK(refusalOf(429, "", headers).error.retryAfterSec == 6 * 60 * 60);
    CHECK_FALSE(usedUpSec({windows[0]}, Now));
    CHECK(readRateWindows({{"x-rate-limit-remaining", "3"}}, Now).isEmpty());
}

TEST_CASE("what isn't JSON says nothing", "[network][x]")
{
    CHECK(readServerWords("<html>").text.isEmpty());
    CHECK(readServerWords("{\"title\":").problems.isEmpty());
    CHECK(refusalOf(502, "<html><title>Bad Gateway</title>").error.code == ErrorCode::Unavailable);
}
