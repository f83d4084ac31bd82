#pragma once

#include "core/base/clock.h"
#include "core/base/instant.h"
#include "ui/widget/elided_label.h"

#include <QLocale>
#include <QTime>
#include <QTimeZone>
#include <QTimer>

namespace daisychain::ui {

/// How times are read: in the reader's zone and language.
struct TimeStyle {
    QTimeZone zone = QTimeZone::systemTimeZone();
    QLocale locale = {};
};

/// "now", "12 min", "2 h" up to a day; then "4 Mar", and "4 Mar 2024" in another year. The same without sign
/// for what is to come.
QString relativeTime(Instant at, Instant now, const TimeStyle &style);
/// "09:40": how times of day are written everywhere, so that two of them can be compared at a glance.
QString timeOfDay(const QTime &time, const QLocale &locale = {});
/// The same of an instant.
QString clockTime(Instant at, const TimeStyle &style);
/// "today", "yesterday", "Wednesday 4 March", "4 March 2024": heads of days in a conversation.
QString dayTitle(Instant at, Instant now, const TimeStyle &style);
/// "Wednesday, 4 March 2026 09:15:42 CET": what stands on hover.
QString exactTime(Instant at, const TimeStyle &style);
/// A length of time: "under a minute", "18 min", "2 h 5 min", "3 d".
QString durationText(std::chrono::milliseconds length);

/// A time that keeps itself up to date, exact on hover.
class TimeLabel : public ElidedLabel {
    Q_OBJECT

public:
    TimeLabel(const Theme &theme, const Clock &clock, TimeStyle style, QWidget *parent = nullptr);

    void setTime(Instant at);

private:
    void refresh();

    const Clock &m_clock;
    TimeStyle m_style;
    Instant m_at;
    QTimer m_timer;
};

}  // namespace daisychain::ui
