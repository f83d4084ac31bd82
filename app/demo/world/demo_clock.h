#pragma once

#include "core/base/clock.h"

namespace daisychain::demo {

/// The machine's time plus an offset that the control port may move.
class DemoClock final {
public:
    qint64 nowMs() const { return m_system.now().ms + m_offsetMs; }
    qint64 offsetMs() const { return m_offsetMs; }
    void setOffsetMs(qint64 offsetMs) { m_offsetMs = offsetMs; }

private:
    SystemClock m_system;
    qint64 m_offsetMs = 0;
};

}  // namespace daisychain::demo
