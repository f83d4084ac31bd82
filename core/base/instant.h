#pragma once

#include <QByteArrayView>
#include <QHash>
#include <QString>

#include <chrono>
#include <compare>
#include <optional>

namespace daisychain {

/// A point in time: UTC milliseconds since 1970. Durations come from a steady clock (clock.h), never from two
/// of these that different machines made.
struct Instant {
    qint64 ms = 0;

    auto operator<=>(const Instant &) const = default;
    friend Instant operator+(Instant at, std::chrono::milliseconds by) { return {at.ms + by.count()}; }
    friend Instant operator-(Instant at, std::chrono::milliseconds by) { return {at.ms - by.count()}; }
    friend std::chrono::milliseconds operator-(Instant a, Instant b)
    {
        return std::chrono::milliseconds(a.ms - b.ms);
    }
};

inline size_t qHash(Instant at, size_t seed = 0)
{
    return ::qHash(at.ms, seed);
}

/// Reads an RFC 3339 time: date, 'T', 't' or a space, time, optional fraction of any length (cut to
/// milliseconds), then 'Z' or an offset. Nothing when it isn't one, or names a day or a time that doesn't
/// exist (a leap second counts as the second before).
std::optional<Instant> parseInstant(QByteArrayView text);

/// "2026-03-04T09:15:42.118Z", always with milliseconds.
QString isoText(Instant at);

/// Post times as we keep them: no earlier than 2006-01-01 and no later than `received` + 5 min (design.md
/// section 9).
Instant clampedPostTime(Instant created, Instant received);

}  // namespace daisychain
