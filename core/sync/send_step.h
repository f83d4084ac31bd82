#pragma once

#include "core/base/result.h"
#include "core/desk/account.h"
#include "core/desk/outbox.h"

#include <chrono>
#include <optional>

namespace daisychain::sync {

/// What came of one attempt to send.
struct SendAttempt {
    std::optional<PostId> post;  ///< confirmed
    std::optional<Error> error;  ///< else
    Instant now;
    double random = 0.5;  ///< [0, 1), for the jitter of waits
};

/// What happens with the reply next.
struct SendStep {
    OutboxState to = OutboxState::Ready;
    std::optional<Instant> nextTry;
    std::optional<StopReason> stop;  ///< goes to its author again
    bool needsSignIn = false;        ///< the account's token is not accepted any more

    bool operator==(const SendStep &) const = default;
};

/// After an attempt. `row` is the reply as it was Sending; row.attempts counts this attempt. Pure.
///
/// The error has been sorted by network::classifySend:
/// - it is not there and may go again: later;
/// - it may be there: where the server knows our key and still remembers it, the same request is
///   repeated once under it; in every other case the network is read back first;
/// - rejected: to the author, with the network's words.
SendStep afterAttempt(const OutboxRow &row, const RetrySafety &safety, const SendAttempt &attempt);

/// Whether a reply that went out before must be looked for before it goes out again: its last attempt
/// ended in `lastError` and may have arrived, and the server may have forgotten the key by now. Pure.
bool mustLookBeforeRepeat(const OutboxRow &row, const RetrySafety &safety,
                          const std::optional<Error> &lastError, Instant now);

/// What a look at the network for a reply found.
struct ReadBack {
    std::optional<PostId> found;  ///< ours, with this text and parent, claimed by no other reply
    std::optional<Error> error;   ///< the look itself failed
    int looks = 1;                ///< how many looks since the last attempt came to an end, with this one
    Instant now;
    double random = 0.5;
};

/// After a look. Two that found nothing, the second a minute later, let the reply go again (through
/// pre-flight); a look that can't be had for a day makes it a person's.
SendStep afterReadBack(const OutboxRow &row, const ReadBack &look);

}  // namespace daisychain::sync
