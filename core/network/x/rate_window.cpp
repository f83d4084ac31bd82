#include "core/network/x/rate_window.h"

#include "core/http/rate_limit.h"

#include <algorithm>

namespace daisychain::network::x {

namespace {

/// The headers of one family under the names that http::readRateLimit() knows.
QList<http::HttpHeader> renamed(const QList<http::HttpHeader> &headers, const QByteArray &family)
{
    QList<http::HttpHeader> found;
    for (const char *what : {"Limit", "Remaining", "Reset"}) {
        const QByteArray value = http::headerValue(headers, family + what);
        if (!value.isEmpty())
            found.append({QByteArray("X-Rate-Limit-") + what, value});
    }
    return found;
}

}  // namespace

QList<RateWindow> readRateWindows(const QList<http::HttpHeader> &headers, Instant now)
{
    QList<RateWindow> windows;
    const auto add = [&](WindowSpan span, const QByteArray &family) {
        const http::RateLimit rate = http::readRateLimit(renamed(headers, family), now);
        if (rate.remaining && rate.reset)
            windows.append({span, rate.limit, *rate.remaining, *rate.reset});
    };
    add(WindowSpan::Quarter, "x-rate-limit-");
    add(WindowSpan::UserDay, "x-user-limit-24hour-");
    add(WindowSpan::AppDay, "x-app-limit-24hour-");
    return windows;
}

std::optional<int> usedUpSec(const QList<RateWindow> &windows, Instant now)
{
    std::optional<int> longest;
    for (const RateWindow &window : windows) {
        if (window.remaining > 0 || window.reset <= now)
            continue;
        const qint64 ms = (window.reset - now).count();
        const int seconds = int(std::min<qint64>((ms + 999) / 1000, http::MaxWaitSec));
        longest = std::max(longest.value_or(0), seconds);
    }
    return longest;
}

}  // namespace daisychain::network::x
