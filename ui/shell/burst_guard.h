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
/// when the last such letter, or letter without a command, is over 350 ms old; a second one begins a burst,
/// and so do two different harmless ones (like, then on to the next, is no word). Once a burst has begun, no
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
    /// The last letter began it.
    bool didBegin() const { return m_didBegin; }
    /// The first letter of the burst had acted already.
    bool didFirstAct() const { return m_didFirstAct; }
    void forget();

private:
    bool begin(const QString &letter, std::chrono::milliseconds at);

    QString m_typed;
    QString m_harmless;  ///< the letter that followed the first
    std::chrono::milliseconds m_last{-1'000'000};
    bool m_isBurst = false;
    bool m_didBegin = false;
    bool m_didFirstAct = false;
};

}  // namespace daisychain::ui
