#pragma once

#include "core/base/instant.h"
#include "core/http/http_answer.h"

#include <QList>

#include <optional>

namespace daisychain::network::x {

/// X counts some calls twice or three times: in 15 minutes, and by user or app in a day.
enum class WindowSpan : quint8 { Quarter = 0, UserDay = 1, AppDay = 2 };

/// What is left of one window.
struct RateWindow {
    WindowSpan span = WindowSpan::Quarter;
    std::optional<int> limit;
    int remaining = 0;
    Instant reset;

    bool operator==(const RateWindow &) const = default;
};

/// `x-rate-limit-*`, `x-user-limit-24hour-*`, `x-app-limit-24hour-*`; a window without what remains or
/// without its end is left out. Pure.
QList<RateWindow> readRateWindows(const QList<http::HttpHeader> &headers, Instant now);

/// How long until every window that is used up begins anew; nothing: none is.
std::optional<int> usedUpSec(const QList<RateWindow> &windows, Instant now);

}  // namespace daisychain::network::x
