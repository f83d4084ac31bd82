#pragma once

#include "core/base/instant.h"

#include <chrono>

namespace daisychain {

/// Where the program gets the time from. Threads: call from any.
class Clock {
public:
    virtual ~Clock();

    /// The wall clock, which people and networks see. It may jump.
    virtual Instant now() const = 0;
    /// For durations: it never jumps. Whether it counts while the machine sleeps differs between systems.
    virtual std::chrono::milliseconds steady() const = 0;
};

/// The machine's own clocks.
class SystemClock final : public Clock {
public:
    Instant now() const override;
    std::chrono::milliseconds steady() const override;
};

}  // namespace daisychain
