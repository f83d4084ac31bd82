#include "ui/shell/burst_guard.h"

namespace daisychain::ui {

bool BurstGuard::press(const QString &letter, LetterKind kind, std::chrono::milliseconds at)
{
    const bool isQuick = at >= m_last && at - m_last <= Quiet;  // a clock may begin anew
    if (!isQuick)
        forget();
    const bool isFirst = m_typed.isEmpty();
    if (kind == LetterKind::Harmless && !m_isBurst) {
        if (isFirst)
            return true;
        if (!m_harmless.isEmpty() && m_harmless != letter)
            return begin(letter, at);
        m_harmless = letter;
        m_typed += letter;
        return true;
    }
    if (!isFirst)
        return begin(letter, at);
    m_typed = letter;
    m_last = at;
    m_didFirstAct = kind == LetterKind::Changes;
    return m_didFirstAct;
}

/// Begins the burst, or goes on with it; the letter does nothing.
bool BurstGuard::begin(const QString &letter, std::chrono::milliseconds at)
{
    m_didBegin = !m_isBurst;
    m_isBurst = true;
    m_typed += letter;
    m_last = at;
    return false;
}

void BurstGuard::forget()
{
    m_typed.clear();
    m_harmless.clear();
    m_isBurst = false;
    m_didBegin = false;
    m_didFirstAct = false;
}

}  // namespace daisychain::ui
