#include "core/sync/send_step.h"

#include "tests/support/catch.h"

using namespace daisychain;
using namespace daisychain::sync;
using namespace std::chrono_literals;

namespace {

constexpr Instant Now{1893456000000};
constexpr RetrySafety Mastodon{RetryKind::Keyed, 60min};
constexpr RetrySafety GoToSocial{RetryKind::None, 0min};

OutboxRow row(int attempts, std::chrono::milliseconds sinceFirst = 0ms)
{
    OutboxRow row;
    row.state = OutboxState::Sending;
    row.attempts = attempts;
    row.sentFrom = Now - sinceFirst;
    return row;
}

SendStep failed(ErrorCode code, const RetrySafety &safety, int attempts = 1,
                std::chrono::milliseconds sinceFirst = 0ms, std::optional<int> retryAfterSec = {})
{
    return afterAttempt(row(attempts, sinceFirst), safety,
                        {{}, Error{code, {}, {}, retryAfterSec}, Now, 0.5});
}

}  // namespace

TEST_CASE("a confirmed reply is sent", "[sync][send]")
{
    const SendAttempt attempt{PostId{Network::Mastodon, QStringLiteral("p")}, {}, Now, 0.5};
    CHECK(afterAttempt(row(1), Mastodon, attempt) == SendStep{OutboxState::Sent, {}, {}, false});
}

TEST_CASE("what never reached the server goes again later, whatever the server", "[sync][send]")
{
    for (const RetrySafety &safety : {Mastodon, GoToSocial}) {
        const SendStep step = failed(ErrorCode::Offline, safety);
        CHECK(step.to == OutboxState::Ready);
        CHECK(*step.nextTry > Now);
        CHECK(*step.nextTry <= Now + 2s);
        CHECK(failed(ErrorCode::Unavailable, safety).to == OutboxState::Ready);
    }
    CHECK(*failed(ErrorCode::Offline, GoToSocial, 30).nextTry <= Now + 5min);
    CHECK(*failed(ErrorCode::RateLimited, GoToSocial, 1, 0ms, 90).nextTry >= Now + 90s);
}

TEST_CASE("no answer is unknown, not failed", "[sync][send]")
{
    for (const ErrorCode code : {ErrorCode::Unanswered, ErrorCode::Cancelled}) {
        CAPTURE(int(code));
        CHECK(failed(code, GoToSocial).to == OutboxState::Unknown);
        CHECK(failed(code, Mastodon).to == OutboxState::Ready);
    }
}

TEST_CASE("a key is relied on once and only while the server remembers it", "[sync][send]")
{
    CHECK(failed(ErrorCode::Unanswered, Mastodon, 1, 50min).to == OutboxState::Ready);
    CHECK(failed(ErrorCode::Unanswered, Mastodon, 1, 55min).to == OutboxState::Unknown);
    // The repeat got no answer either: look before anything else.
    CHECK(failed(ErrorCode::Unanswered, Mastodon, 2).to == OutboxState::Unknown);
}

TEST_CASE("a refusal goes to the author, a revoked token keeps the queue", "[sync][send]")
{
    CHECK(failed(ErrorCode::Refused, Mastodon).stop == StopReason::Refused);
    CHECK(failed(ErrorCode::Refused, Mastodon).to == OutboxState::Refused);
    CHECK(failed(ErrorCode::NotFound, Mastodon).stop == StopReason::Deleted);
    const SendStep signedOut = failed(ErrorCode::Unauthorized, Mastodon);
    CHECK(signedOut.to == OutboxState::Ready);
    CHECK(signedOut.needsSignIn);
}

TEST_CASE("a key that may be forgotten is not relied on", "[sync][send]")
{
    const Error noAnswer{ErrorCode::Unanswered};
    const Error offline{ErrorCode::Offline};
    CHECK_FALSE(mustLookBeforeRepeat(row(0), Mastodon, {}, Now));
    CHECK_FALSE(mustLookBeforeRepeat(row(1, 50min), Mastodon, noAnswer, Now));
    CHECK(mustLookBeforeRepeat(row(1, 55min), Mastodon, noAnswer, Now));
    CHECK(mustLookBeforeRepeat(row(1, 55min), Mastodon, Error{ErrorCode::Unavailable}, Now));
    CHECK_FALSE(mustLookBeforeRepeat(row(1, 55min), Mastodon, offline, Now));
}

TEST_CASE("two looks, the second a minute later, before any repeat", "[sync][send]")
{
    const SendStep first = afterReadBack(row(1), {{}, {}, 1, Now, 0.5});
    CHECK(first.to == OutboxState::Unknown);
    CHECK(first.nextTry == Now + 60s);
    CHECK(afterReadBack(row(1), {{}, {}, 2, Now, 0.5}).to == OutboxState::Ready);
    const PostId found{Network::Mastodon, QStringLiteral("p")};
    CHECK(afterReadBack(row(1), {found, {}, 1, Now, 0.5}).to == OutboxState::Sent);
}

TEST_CASE("a look that fails decides nothing, and after a day a person does", "[sync][send]")
{
    const Error offline{ErrorCode::Offline};
    const SendStep step = afterReadBack(row(1, 1h), {{}, offline, 1, Now, 0.5});
    CHECK(step.to == OutboxState::Unknown);
    CHECK(step.nextTry == Now + 1min);
    CHECK(afterReadBack(row(1, 8s), {{}, offline, 1, Now, 0.5}).nextTry < Now + 10s);
    CHECK(afterReadBack(row(1, 25h), {{}, offline, 1, Now, 0.5}).stop == StopReason::NeedsPerson);
}
