#include "core/network/send_failure.h"

namespace daisychain::network {

namespace {

ErrorCode codeOfStatus(const FailedSend &attempt)
{
    const int status = attempt.status;
    if (status == 408 || status == 425 || status == 503)
        return ErrorCode::Unavailable;
    if (status >= 500) {
        if (attempt.safety.kind == RetryKind::None || (attempt.isRepeat && status == 500))
            return ErrorCode::Unanswered;
        return ErrorCode::Unavailable;
    }
    if (status >= 200 && status < 300)
        return ErrorCode::Unanswered;
    return status < 400 ? ErrorCode::Refused : attempt.error.code;
}

ErrorCode codeWithoutAnswer(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Cancelled:
        return ErrorCode::Unanswered;
    case ErrorCode::Protocol:
        return ErrorCode::Invalid;  // HttpTransport: a POST that ends so was never sent
    default:
        return code;
    }
}

}  // namespace

SendFailure sendFailureOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Offline:
    case ErrorCode::RateLimited:
    case ErrorCode::Unavailable:
        return SendFailure::RetryLater;
    case ErrorCode::Unanswered:
    case ErrorCode::Cancelled:
        return SendFailure::MayBeSent;
    case ErrorCode::Unauthorized:
        return SendFailure::SignInAgain;
    case ErrorCode::NotFound:
    case ErrorCode::Conflict:
    case ErrorCode::Refused:
    case ErrorCode::Invalid:
    case ErrorCode::Storage:
    case ErrorCode::Protocol:
        return SendFailure::Rejected;
    }
    Q_UNREACHABLE();
}

Error classifySend(FailedSend attempt)
{
    attempt.error.code = attempt.status == 0 ? codeWithoutAnswer(attempt.error.code) : codeOfStatus(attempt);
    return std::move(attempt.error);
}

}  // namespace daisychain::network
