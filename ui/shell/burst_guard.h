#pragma once

#include <QString>

#include <chrono>

namespace daisychain::ui {

/// What a letter typed outside of any text field would do.
enum class LetterKind : quint8 {
    Changes,   ///< a command that changes something
    Harmless,  ///< a command that only moves or shows
    Nothing,   ///< no command
};

/// Tells a command from somebody who types and didn't look where. A command that changes something acts only
/// when the last such letter, or letter without a command, is over 350 ms old; once a burst has begun, no
/// letter of it does anything, and what the first one did is taken back (UndoStack).
///
/// Pure: it is given the time.
class BurstGuard {
public:
    static constexpr std::chrono::milliseconds Quiet{350};

    /// Whether the letter may do what it does. `at` comes from a steady clock.
    bool press(const QString &letter, LetterKind kind, std::chrono::milliseconds at);
    /// What was typed in the burst that is going on, with the letter that began it; empty: none.
    QString burst() const { return m_isBurst ? m_typed : QString(); }
    /// The first letter of the burst had acted already.
    bool didFirstAct() const { return m_didFirstAct; }
    void forget();

private:
    QString m_typed;
    std::chrono::milliseconds m_last{-1'000'000};
    bool m_isBurst = false;
    bool m_didFirstAct = false;
};

}  // namespace daisychain::ui
