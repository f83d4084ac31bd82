#pragma once

#include "core/base/clock.h"

#include <chrono>

namespace daisychain::ui {

/// Whether somebody is at a list: pointer over it, focus in it, or a sign of life not long ago. While they
/// are, nothing in it moves by itself.
///
/// Threads: the GUI thread.
class Attention final {
public:
    static constexpr std::chrono::seconds AwayAfter{20};

    explicit Attention(const Clock &clock)
        : m_clock(clock)
        , m_lastActivity(clock.steady())
    {
    }

    /// Pointer over the list, or focus in it.
    void setAttended(bool attended)
    {
        if (m_isAttended && !attended)
            noteActivity();
        m_isAttended = attended;
    }
    /// A key, a click, a move over the list.
    void noteActivity() { m_lastActivity = m_clock.steady(); }
    bool isAway() const { return !m_isAttended && m_clock.steady() - m_lastActivity >= AwayAfter; }

private:
    const Clock &m_clock;
    bool m_isAttended = false;
    std::chrono::milliseconds m_lastActivity;
};

}  // namespace daisychain::ui
