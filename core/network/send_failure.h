#pragma once

#include "core/base/result.h"
#include "core/desk/account.h"

namespace daisychain::network {

/// What a failed attempt to send means for the reply (networks.md section 0). Refreshing a token and
/// repeating once happens inside connectors.
enum class SendFailure : quint8 {
    RetryLater,   ///< it is not there
    MayBeSent,    ///< nobody knows: repeat under its key, or read back first
    SignInAgain,  ///< it is not there, and no other will be until somebody signs in
    Rejected,     ///< it is not there, and as it stands never will be
};

/// How core/sync reads the error of Poster::send(). Pure.
SendFailure sendFailureOf(ErrorCode code);

/// One attempt that failed.
struct FailedSend {
    Error error;     ///< of the transport, or what the status stands for (http::answerError)
    int status = 0;  ///< 0: no answer came
    RetrySafety safety;
    bool isRepeat = false;  ///< an attempt under the same key was made before
};

/// The error with the code that sendFailureOf() reads rightly: Unavailable only where the post is surely not
/// there or the same request may be repeated at once, Unanswered where it may be there. Pure.
///
/// | what came                               | no safe retry | keyed, first | keyed, repeated |
/// |-----------------------------------------|---------------|--------------|-----------------|
/// | Offline, 408, 425, 429, 503             | retry later   | retry later  | retry later     |
/// | no answer, cancelled, unreadable 2xx    | may be sent   | may be sent  | may be sent     |
/// | 500                                     | may be sent   | retry later  | may be sent     |
/// | 502, 504 and other 5xx                  | may be sent   | retry later  | retry later     |
/// | 401                                     | sign in again | sign in again| sign in again   |
/// | other 4xx, 3xx, not sendable            | rejected      | rejected     | rejected        |
///
/// A 500 on a repeated key: some servers answer so although the first attempt stands (mastodon#40399).
Error classifySend(FailedSend attempt);

}  // namespace daisychain::network
