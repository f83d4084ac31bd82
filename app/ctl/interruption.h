#pragma once

namespace daisychain::ctl {

/// While it lives, the first Ctrl+C (or SIGTERM) is a wish that the work can ask for; the second ends the
/// program as ever. One at a time.
class Interruption final {
public:
    Interruption();
    ~Interruption();
    Interruption(const Interruption &) = delete;
    Interruption &operator=(const Interruption &) = delete;

    /// Threads: call from any.
    static bool isWished();
};

}  // namespace daisychain::ctl
