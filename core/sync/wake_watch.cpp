#include "core/sync/wake_watch.h"

#include <chrono>

namespace daisychain::sync {

WakeWatch::WakeWatch(const Clock &clock)
    : m_clock(clock)
    , m_lastNow(clock.now())
    , m_lastSteady(clock.steady())
    , m_awakeSince(m_lastNow)
{
}

bool WakeWatch::wokeUp()
{
    const Instant now = m_clock.now();
    const std::chrono::milliseconds steady = m_clock.steady();
    const auto passed = steady - m_lastSteady;
    const auto jumped = std::chrono::abs((now - m_lastNow) - passed);
    m_lastNow = now;
    m_lastSteady = steady;
    const bool woke = passed > Tolerance || jumped > Tolerance;
    if (woke)
        m_awakeSince = now;
    return woke;
}

}  // namespace daisychain::sync
