#include "core/base/result.h"

namespace daisychain {

QString errorCodeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Offline:
        return QStringLiteral("offline");
    case ErrorCode::Unanswered:
        return QStringLiteral("unanswered");
    case ErrorCode::RateLimited:
        return QStringLiteral("rate-limited");
    case ErrorCode::Unavailable:
        return QStringLiteral("unavailable");
    case ErrorCode::Unauthorized:
        return QStringLiteral("unauthorized");
    case ErrorCode::NotFound:
        return QStringLiteral("not-found");
    case ErrorCode::Conflict:
        return QStringLiteral("conflict");
    case ErrorCode::Refused:
        return QStringLiteral("refused");
    case ErrorCode::Invalid:
        return QStringLiteral("invalid");
    case ErrorCode::Storage:
        return QStringLiteral("storage");
    case ErrorCode::Protocol:
        return QStringLiteral("protocol");
    case ErrorCode::Cancelled:
        return QStringLiteral("cancelled");
    }
    Q_UNREACHABLE();
}

}  // namespace daisychain
