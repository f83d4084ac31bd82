#include "ui/shell/burst_guard.h"

namespace daisychain::ui {

bool BurstGuard::press(const QString &letter, LetterKind kind, std::chrono::milliseconds at)
{
    const bool isQuick = at >= m_last && at - m_last <= Quiet;  // a clock may begin anew
    if (!isQuick)
        forget();
    if (m_isBurst) {
        m_typed += letter;
        m_last = at;
        return false;
    }
    if (kind == LetterKind::Harmless)
        return true;
    const bool isFirst = m_typed.isEmpty();
    m_typed += letter;
    m_last = at;
    if (isFirst) {
        m_didFirstAct = kind == LetterKind::Changes;
        return m_didFirstAct;
    }
    m_isBurst = true;
    return false;
}

void BurstGuard::forget()
{
    m_typed.clear();
    m_isBurst = false;
    m_didFirstAct = false;
}

}  // namespace daisychain::ui
