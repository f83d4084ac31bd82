#pragma once

#include "core/base/clock.h"

namespace daisychain::sync {

/// Notices that this program was not awake: the machine slept, the process was stopped, or the wall clock was
/// set. Ask it regularly and before anything that waited for a time.
///
/// Not thread-safe.
class WakeWatch {
public:
    /// A pause or a jump of the clock longer than this counts.
    static constexpr std::chrono::milliseconds Tolerance = std::chrono::seconds(60);

    explicit WakeWatch(const Clock &clock);

    /// True when since the last call more than Tolerance went by, or the wall clock moved by that much more
    /// or less than the steady one. Call it at least every half of Tolerance.
    bool wokeUp();

    /// When the last waking was noticed; the start of the watch when there was none.
    Instant awakeSince() const { return m_awakeSince; }

private:
    const Clock &m_clock;
    Instant m_lastNow;
    std::chrono::milliseconds m_lastSteady;
    Instant m_awakeSince;
};

}  // namespace daisychain::sync
