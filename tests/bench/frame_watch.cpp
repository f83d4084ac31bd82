#include "tests/bench/frame_watch.h"

#include <QAbstractEventDispatcher>

namespace daisychain::bench {

FrameWatch::FrameWatch(QObject *parent)
    : QObject(parent)
    , m_since(std::chrono::steady_clock::now())
{
    auto *dispatcher = QAbstractEventDispatcher::instance();
    connect(dispatcher, &QAbstractEventDispatcher::awake, this,
            [this] { m_since = std::chrono::steady_clock::now(); });
    connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this,
            [this] { m_busy += std::chrono::steady_clock::now() - m_since; });
}

void FrameWatch::frame()
{
    const auto now = std::chrono::steady_clock::now();
    m_frames.add(m_busy + (now - m_since));
    m_busy = {};
    m_since = now;
}

}  // namespace daisychain::bench
