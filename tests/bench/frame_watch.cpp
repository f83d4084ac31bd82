#include "tests/bench/frame_watch.h"

namespace daisychain::bench {

void FrameWatch::frame()
{
    const auto now = Durations::threadTime();
    m_frames.add(now - m_begin);
    m_begin = now;
}

}  // namespace daisychain::bench
