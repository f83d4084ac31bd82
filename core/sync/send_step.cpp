#include "core/sync/send_step.h"

#include <algorithm>

namespace daisychain::sync {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds FirstWait = 2s;
constexpr std::chrono::milliseconds LongestWait = 5min;
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
    const Instant later = waitFrom(attempt.now, row.attempts, attempt.random, error.retryAfterSec);
    switch (error.code) {
    case ErrorCode::Offline:
    case ErrorCode::RateLimited:
        return {OutboxState::Ready, later, {}, false};
    case ErrorCode::Unauthorized:
        return {OutboxState::Ready, attempt.now + LongestWait, {}, true};
    case ErrorCode::NotFound:
        return {OutboxState::Stopped, {}, StopReason::Deleted, false};
    case ErrorCode::Refused:
    case ErrorCode::Conflict:
    case ErrorCode::Invalid:
        return {OutboxState::Refused, {}, StopReason::Refused, false};
    case ErrorCode::Unanswered:
    case ErrorCode::Unavailable:
    case ErrorCode::Protocol:
    case ErrorCode::Cancelled:
    case ErrorCode::Storage:
        return maybeSent(row, safety, attempt);
    }
    Q_UNREACHABLE();
}

SendStep afterReadBack(const OutboxRow &row, const ReadBack &look)
{
    if (look.found)
        return {OutboxState::Sent, {}, {}, false};
    if (look.error) {
        if (row.sentFrom && look.now - *row.sentFrom > PatienceWithLooks)
            return {OutboxState::Stopped, {}, StopReason::NeedsPerson, false};
        const bool needsSignIn = look.error->code == ErrorCode::Unauthorized;
        return {OutboxState::Unknown,
                waitFrom(look.now, look.looks + 2, look.random, look.error->retryAfterSec),
                {},
                needsSignIn};
    }
    if (look.looks < 2)
        return {OutboxState::Unknown, look.now + SecondLook, {}, false};
    return {OutboxState::Ready, {}, {}, false};
}

}  // namespace daisychain::sync
