#pragma once

#include "tests/bench/durations.h"

namespace daisychain::bench {

/// What the thread it is made on computes within each frame of the screen: events, models, painting, all of
/// it. In the thread's own time, so that other programs on the machine don't count.
class FrameWatch final {
public:
    /// A frame ends and the next begins.
    void frame();
    Durations &frames() { return m_frames; }

private:
    std::chrono::nanoseconds m_begin = Durations::threadTime();
    Durations m_frames;
};

}  // namespace daisychain::bench
