#pragma once

#include "core/desk/stream.h"

#include <chrono>
#include <optional>

namespace daisychain {

/// From this on, coming back is worth a page that says what happened.
inline constexpr std::chrono::hours LongAbsence{4};

/// Under this name the desk keeps when somebody last did something here, as RFC 3339.
inline constexpr QStringView LastDeed = u"desk/lastDeed";

/// A time without anybody at this desk.
struct Absence {
    Instant from;
    Instant to;

    bool operator==(const Absence &) const = default;
};

/// The long absence that ends `now`; nothing: it was short, or nobody knows.
std::optional<Absence> absenceEnding(std::optional<Instant> lastDeed, Instant now);

/// How far a stream was listened to in a time.
struct Watched {
    QList<CoverageSpan> gaps;         ///< within that time, by time
    std::optional<Instant> openFrom;  ///< from then on nothing is known yet

    bool operator==(const Watched &) const = default;
};

/// `spans` of one stream, by time, as CoverageLog gives them. What neither was watched nor is a gap is open
/// at the end, and a gap elsewhere: silence is never taken for calm.
Watched watchedIn(const Absence &time, StreamId stream, const QList<CoverageSpan> &spans);

}  // namespace daisychain
