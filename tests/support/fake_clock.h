#pragma once

#include "core/base/clock.h"

namespace daisychain::test {

/// A clock that goes when told. advance() moves both hands; set() jumps the wall clock alone.
class FakeClock final : public Clock {
public:
    explicit FakeClock(const char *now = "2030-01-01T00:00:00Z")
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
    void set(Instant now) { m_now = now; }

private:
    Instant m_now;
    std::chrono::milliseconds m_steady{1000};
};

}  // namespace daisychain::test
