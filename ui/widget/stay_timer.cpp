#include "ui/widget/stay_timer.h"

namespace daisychain::ui {

namespace {

constexpr std::chrono::milliseconds Rest{60};  // longer than between the repeats of a held key

}  // namespace

StayTimer::StayTimer(QObject *parent)
    : QObject(parent)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(Rest);
    connect(&m_rest, &QTimer::timeout, this, &StayTimer::tell);
}

void StayTimer::move()
{
    const bool isFirst = !m_rest.isActive();
    m_isAwaited = true;
    m_rest.start();
    if (isFirst)
        QMetaObject::invokeMethod(this, &StayTimer::tell, Qt::QueuedConnection);
}

void StayTimer::tell()
{
    if (std::exchange(m_isAwaited, false))
        Q_EMIT stayed();
}

}  // namespace daisychain::ui
