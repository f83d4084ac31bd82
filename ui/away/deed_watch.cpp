#include "ui/away/deed_watch.h"

#include "core/base/when_ready.h"

#include <QCoreApplication>
#include <QEvent>

namespace daisychain::ui {

using namespace std::chrono_literals;

/// How exactly the time of the last deed is kept.
static constexpr auto KeepEvery = 60s;

DeedWatch::DeedWatch(DeskState &state, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_state(state)
    , m_clock(clock)
{
    qApp->installEventFilter(this);
}

void DeedWatch::begin()
{
    whenReady(m_state.value(LastDeed.toString()), this,
              [this](const Result<std::optional<QByteArray>> &kept) {
                  m_isBegun = true;
                  if (kept && *kept)
                      m_last = parseInstant(**kept);
                  note();
                  Q_EMIT settled();
              });
}

void DeedWatch::note()
{
    const Instant now = m_clock.now();
    const std::optional<Absence> absence = absenceEnding(m_last, now);
    m_last = now;
    keep(now);
    // The key that brought them back belongs to what they saw.
    if (absence)
        QMetaObject::invokeMethod(
            this, [this, ended = *absence] { Q_EMIT returned(ended); }, Qt::QueuedConnection);
}

void DeedWatch::keep(Instant now)
{
    const bool isFresh = m_kept && now >= *m_kept && now - *m_kept < KeepEvery;
    if (isFresh)
        return;
    m_kept = now;
    whenReady(m_state.setValue(LastDeed.toString(), isoText(now).toLatin1()), this,
              [this](const Result<StoreVersion> &done) {
                  if (!done)
                      m_kept.reset();  // with the next deed again
              });
}

bool DeedWatch::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
        if (m_isBegun)
            note();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace daisychain::ui
