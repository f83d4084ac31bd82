#pragma once

#include <QElapsedTimer>

#include <cstdio>

namespace daisychain::ctl {

/// Says how far the work is, once a second, when it takes longer than that. Threads: one at a time.
class Progress final {
public:
    Progress() { m_clock.start(); }

    void tell(const char *what, double done)
    {
        if (m_clock.elapsed() < m_next)
            return;
        m_next = m_clock.elapsed() + SilentMs;
        std::fprintf(stderr, "%s: %d %%\n", what, int(done * 100));
    }

    qint64 elapsedMs() const { return m_clock.elapsed(); }

private:
    static constexpr qint64 SilentMs = 1000;

    QElapsedTimer m_clock;
    qint64 m_next = SilentMs;
};

}  // namespace daisychain::ctl
