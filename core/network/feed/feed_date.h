#pragma once

#include "core/base/instant.h"

#include <QStringView>

#include <optional>

namespace daisychain::network {

/// A date of a feed.
struct FeedDate {
    Instant at;
    bool isZoneKnown = true;  ///< else taken as UTC

    bool operator==(const FeedDate &) const = default;
};

/// Reads RFC 822 (RFC 5322 §4.3 for years of two and three digits) and RFC 3339 / W3CDTF dates, and what is
/// found in their place: other orders and separators, asctime(), names of months and days in other
/// languages, no time, no seconds, "GMT+0100", AM and PM. The day of the week is not looked at: it is often
/// wrong. A date without a time is the first instant of its day.
///
/// Nothing when it isn't a date, names a day that doesn't exist, a zone of which nobody knows which one is
/// meant, or no day at all ("2003-12"), or could be read in two ways ("02/03/2004"): no date is better than
/// a wrong one.
///
/// Threads: call from any.
std::optional<FeedDate> parseFeedDate(QStringView text);

}  // namespace daisychain::network
