#pragma once

#include "core/base/instant.h"
#include "core/http/http_answer.h"

#include <optional>

namespace daisychain::http {

/// What a server said about how much may still be asked of it.
struct RateLimit {
    std::optional<int> limit;          ///< requests a window
    std::optional<int> remaining;      ///< requests left in this one
    std::optional<Instant> reset;      ///< when the next window begins
    std::optional<int> retryAfterSec;  ///< Retry-After, counted from `now`; at most MaxWaitSec

    bool operator==(const RateLimit &) const = default;
};

/// No server makes us wait longer than this; what it says beyond is cut.
inline constexpr int MaxWaitSec = 24 * 60 * 60;

/// Reads Retry-After (seconds or a date), X-RateLimit-*, x-rate-limit-* and RateLimit-*. A reset may be an
/// ISO 8601 time (Mastodon), Unix seconds (Bluesky, X) or seconds from now (below a billion). What can't be
/// read is absent.
RateLimit readRateLimit(const QList<HttpHeader> &headers, Instant now);

/// How long to wait after a refusal: Retry-After, else the time to `reset`, rounded up.
std::optional<int> waitSec(const RateLimit &rate, Instant now);

/// Reads the three forms of an HTTP date (RFC 9110 §5.6.7). Nothing when it isn't one.
std::optional<Instant> parseHttpDate(QByteArrayView text);

}  // namespace daisychain::http
