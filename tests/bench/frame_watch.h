#pragma once

#include "tests/bench/durations.h"

#include <QObject>

namespace daisychain::bench {

/// How long the GUI thread is busy within each frame of the screen: events, models, painting, all of it.
/// Needs Qt's own event dispatcher (QT_NO_GLIB=1), which tells when it waits.
class FrameWatch final : public QObject {
public:
    explicit FrameWatch(QObject *parent = nullptr);

    /// A frame ends and the next begins.
    void frame();
    Durations &frames() { return m_frames; }

private:
    std::chrono::steady_clock::time_point m_since;  ///< busy since
    std::chrono::nanoseconds m_busy{0};
    Durations m_frames;
};

}  // namespace daisychain::bench
