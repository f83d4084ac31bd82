#include "ui/widget/time_text.h"

#include "ui/widget/plain_text.h"

#include <QCoreApplication>
#include <QDateTime>

namespace daisychain::ui {

using namespace std::chrono_literals;

namespace {

QDateTime local(Instant at, const TimeStyle &style)
{
    return QDateTime::fromMSecsSinceEpoch(at.ms, style.zone);
}

}  // namespace

QString relativeTime(Instant at, Instant now, const TimeStyle &style)
{
    const std::chrono::milliseconds distance = at > now ? at - now : now - at;
    if (distance < 1min)
        return QCoreApplication::translate("Time", "now", "less than a minute ago");
    if (distance < 1h)
        return QCoreApplication::translate("Time", "%1 min").arg(distance / 1min);
    if (distance < 24h)
        return QCoreApplication::translate("Time", "%1 h").arg(distance / 1h);
    const QDate day = local(at, style).date();
    const bool isThisYear = day.year() == local(now, style).date().year();
    return style.locale.toString(day, isThisYear
                                          ? QCoreApplication::translate("Time", "d MMM", "date in this year")
                                          : QCoreApplication::translate("Time", "d MMM yyyy", "date"));
}

QString timeOfDay(const QTime &time, const QLocale &locale)
{
    return locale.toString(time, QStringLiteral("HH:mm"));
}

QString clockTime(Instant at, const TimeStyle &style)
{
    return timeOfDay(local(at, style).time(), style.locale);
}

QString dayTitle(Instant at, Instant now, const TimeStyle &style)
{
    const QDate day = local(at, style).date();
    const QDate today = local(now, style).date();
    if (day == today)
        return QCoreApplication::translate("Time", "today");
    if (day.addDays(1) == today)
        return QCoreApplication::translate("Time", "yesterday");
    return style.locale.toString(day,
                                 day.year() == today.year()
                                     ? QCoreApplication::translate("Time", "dddd d MMMM", "day in this year")
                                     : QCoreApplication::translate("Time", "d MMMM yyyy", "day"));
}

QString exactTime(Instant at, const TimeStyle &style)
{
    const QDateTime time = local(at, style);
    return style.locale.toString(time.date(), QLocale::LongFormat) + u' ' +
           style.locale.toString(time.time(), QStringLiteral("HH:mm:ss")) + u' ' +
           time.timeZoneAbbreviation();
}

QString durationText(std::chrono::milliseconds length)
{
    if (length < 1min)
        return QCoreApplication::translate("Time", "under a minute");
    if (length < 1h)
        return QCoreApplication::translate("Time", "%1 min").arg(length / 1min);
    if (length < 24h) {
        const auto minutes = (length % 1h) / 1min;
        return minutes == 0
                   ? QCoreApplication::translate("Time", "%1 h").arg(length / 1h)
                   : QCoreApplication::translate("Time", "%1 h %2 min").arg(length / 1h).arg(minutes);
    }
    return QCoreApplication::translate("Time", "%1 d", "days").arg(length / 24h);
}

TimeLabel::TimeLabel(const Theme &theme, const Clock &clock, TimeStyle style, QWidget *parent)
    : ElidedLabel(theme, TypeSize::Small, &Tokens::textMuted, parent)
    , m_clock(clock)
    , m_style(std::move(style))
{
    m_timer.setInterval(20s);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &TimeLabel::refresh);
}

void TimeLabel::setTime(Instant at)
{
    m_at = at;
    setToolTip(plainToolTip(exactTime(at, m_style)));
    m_timer.start();
    refresh();
}

void TimeLabel::refresh()
{
    setText(relativeTime(m_at, m_clock.now(), m_style));
}

}  // namespace daisychain::ui
