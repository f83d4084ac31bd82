#include "core/sync/send_step.h"

#include "core/network/send_failure.h"

#include <algorithm>

namespace daisychain::sync {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds FirstWait = 2s;
constexpr std::chrono::milliseconds LongestWait = 5min;
constexpr std::chrono::milliseconds RarestLook = 1min;
constexpr std::chrono::milliseconds SecondLook = 60s;
constexpr std::chrono::hours PatienceWithLooks = 24h;

/// Doubles with each attempt up to LongestWait; half of it fixed, half by chance. The server's own time comes
/// first.
Instant waitFrom(Instant now, int attempts, double random, std::optional<int> serverSec)
{
    const auto doubled = FirstWait * (1 << std::clamp(attempts - 1, 0, 10));
    const auto longest = std::min<std::chrono::milliseconds>(doubled, LongestWait);
    const auto own = longest / 2 + std::chrono::milliseconds(qint64(double(longest.count()) / 2 * random));
    return now + std::max<std::chrono::milliseconds>(own, std::chrono::seconds(serverSec.value_or(0)));
}

bool isKeyRemembered(const OutboxRow &row, const RetrySafety &safety, Instant now)
{
    // Clocks differ, and the server counts from its own success: keep a tenth in hand.
    const auto trusted = safety.keyLifetime * 9 / 10;
    return row.sentFrom && now - *row.sentFrom < trusted;
}

SendStep maybeSent(const OutboxRow &row, const RetrySafety &safety, const SendAttempt &attempt)
{
    const Instant soon = waitFrom(attempt.now, row.attempts, attempt.random, attempt.error->retryAfterSec);
    const bool isSafe = safety.kind == RetryKind::OwnRecordKey ||
                        (safety.kind == RetryKind::Keyed && isKeyRemembered(row, safety, attempt.now));
    if (isSafe && row.attempts <= 1)
        return {OutboxState::Ready, soon, {}, false};
    return {OutboxState::Unknown, attempt.now + FirstWait, {}, false};
}

}  // namespace

SendStep afterAttempt(const OutboxRow &row, const RetrySafety &safety, const SendAttempt &attempt)
{
    if (attempt.post)
        return {OutboxState::Sent, {}, {}, false};
    const Error &error = *attempt.error;
    switch (network::sendFailureOf(error.code)) {
    case network::SendFailure::RetryLater:
        return {OutboxState::Ready,
                waitFrom(attempt.now, row.attempts, attempt.random, error.retryAfterSec),
                {},
                false};
    case network::SendFailure::MayBeSent:
        return maybeSent(row, safety, attempt);
    case network::SendFailure::SignInAgain:
        return {OutboxState::Ready, attempt.now + LongestWait, {}, true};
    case network::SendFailure::Rejected:
        if (error.code == ErrorCode::NotFound)
            return {OutboxState::Stopped, {}, StopReason::Deleted, false};
        return {OutboxState::Refused, {}, StopReason::Refused, false};
    }
    Q_UNREACHABLE();
}

bool mustLookBeforeRepeat(const OutboxRow &row, const RetrySafety &safety,
                          const std::optional<Error> &lastError, Instant now)
{
    if (row.attempts == 0 || safety.kind != RetryKind::Keyed || isKeyRemembered(row, safety, now))
        return false;
    return !lastError || lastError->code == ErrorCode::Unanswered ||
           lastError->code == ErrorCode::Unavailable || lastError->code == ErrorCode::Cancelled;
}

SendStep afterReadBack(const OutboxRow &row, const ReadBack &look)
{
    if (look.found)
        return {OutboxState::Sent, {}, {}, false};
    if (look.error) {
        if (row.sentFrom && look.now - *row.sentFrom > PatienceWithLooks)
            return {OutboxState::Stopped, {}, StopReason::NeedsPerson, false};
        const bool needsSignIn = look.error->code == ErrorCode::Unauthorized;
        const Instant next = waitFrom(look.now, look.looks + 2, look.random, look.error->retryAfterSec);
        // The longer it has not worked, the rarer: looks that fail are not counted.
        const auto gone = row.sentFrom ? look.now - *row.sentFrom : std::chrono::milliseconds(0);
        const auto rarer = std::min<std::chrono::milliseconds>(gone / 4, RarestLook);
        return {OutboxState::Unknown, std::max(next, look.now + rarer), {}, needsSignIn};
    }
    if (look.looks < 2)
        return {OutboxState::Unknown, look.now + SecondLook, {}, false};
    return {OutboxState::Ready, {}, {}, false};
}

}  // namespace daisychain::sync
