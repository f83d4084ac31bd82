#include "core/desk/absence.h"

#include <algorithm>

namespace daisychain {

using namespace std::chrono_literals;

/// Between two words of a stream that is heard.
static constexpr auto Pause = 90s;

std::optional<Absence> absenceEnding(std::optional<Instant> lastDeed, Instant now)
{
    if (!lastDeed || now - *lastDeed < LongAbsence)
        return std::nullopt;
    return Absence{*lastDeed, now};
}

Watched watchedIn(const Absence &time, StreamId stream, const QList<CoverageSpan> &spans)
{
    Watched watched;
    const auto addGap = [&](Instant from, Instant to, GapReason reason) {
        if (!watched.gaps.isEmpty() && watched.gaps.last().to == from && watched.gaps.last().gap == reason)
            watched.gaps.last().to = to;
        else
            watched.gaps.append({stream, from, to, reason});
    };
    // A stream that has no span at the beginning was not listened to yet.
    Instant known = spans.isEmpty() ? time.from : std::max(time.from, spans.first().from);
    for (const CoverageSpan &span : spans) {
        const Instant from = std::max(span.from, known);
        const Instant to = std::min(span.to, time.to);
        if (to <= from)
            continue;
        if (from - known > Pause)
            addGap(known, from, GapReason::NotRunning);
        if (span.gap)
            addGap(from, to, *span.gap);
        known = to;
    }
    if (time.to - known > Pause)
        watched.openFrom = known;
    return watched;
}

}  // namespace daisychain
