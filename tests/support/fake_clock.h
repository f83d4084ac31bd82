#pragma once

#include "core/base/clock.h"

#include <QByteArrayView>

namespace daisychain::test {

/// A clock that stands still until it is told to go on.
class FakeClock final : public Clock {
public:
    explicit FakeClock(QByteArrayView now = "2026-03-04T09:15:00Z")
        : m_now(parseInstant(now).value())
    {
    }

    Instant now() const override { return m_now; }
    std::chrono::milliseconds steady() const override { return m_steady; }

    void advance(std::chrono::milliseconds by)
    {
        m_now = m_now + by;
        m_steady += by;
    }

private:
    Instant m_now;
    std::chrono::milliseconds m_steady{1'000'000};
};

}  // namespace daisychain::test
