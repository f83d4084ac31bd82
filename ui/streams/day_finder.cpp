#include "ui/streams/day_finder.h"

#include "core/base/when_ready.h"
#include "core/desk/search_date.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace daisychain::ui {

namespace {

using namespace std::chrono_literals;

/// Where translators find the texts of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(DayFinder)
};

/// The end of a day that is written as the system writes one, with its whole year.
std::optional<Instant> writtenDayEnd(const QString &text, const QTimeZone &zone)
{
    const QLocale locale;
    QString format = locale.dateFormat(QLocale::ShortFormat);
    if (!format.contains(QLatin1String("yyyy")))
        format.replace(QLatin1String("yy"), QLatin1String("yyyy"));
    const QDate day = locale.toDate(text, format);
    if (!day.isValid() || day.year() < 1900 || day.year() > 9999)
        return std::nullopt;
    return Instant{day.addDays(1).startOfDay(zone).toMSecsSinceEpoch()};
}

}  // namespace

PaletteWords DayFinder::words()
{
    return {Words::tr("A day, a month or a year: 2026-03-04, 2026-03, 2019, yesterday, 3d"),
            {},
            Words::tr("That is no day. One is written so: 2026-03-04, 2026-03, 2019, yesterday, 3d, 2w.")};
}

PaletteEntry DayFinder::entry(const QString &title, std::optional<Instant> before) const
{
    PaletteEntry entry{title, {}, {}, QStringLiteral("clock")};
    if (before) {
        const QDateTime last = QDateTime::fromMSecsSinceEpoch(before->ms - 1, QTimeZone::systemTimeZone());
        entry.detail = Words::tr("up to %1").arg(QLocale().toString(last.date(), QLocale::LongFormat));
    }
    entry.run = [going = m_going, before] { going(before); };
    return entry;
}

QList<PaletteEntry> DayFinder::usual() const
{
    const Instant now = m_clock.now();
    const QTimeZone zone = QTimeZone::systemTimeZone();
    return {entry(Words::tr("Now"), std::nullopt),
            entry(Words::tr("Yesterday"), searchDateEnd(u"yesterday", zone, now)),
            entry(Words::tr("A week ago"), searchDateEnd(u"1w", zone, now)),
            entry(Words::tr("Four weeks ago"), searchDateEnd(u"4w", zone, now)),
            entry(Words::tr("A year ago"), searchDateEnd(u"52w", zone, now))};
}

QFuture<Result<QList<PaletteEntry>>> DayFinder::find(QString query, int limit)
{
    const QString typed = query.simplified();
    QList<PaletteEntry> entries;
    if (typed.isEmpty())
        entries = usual();
    else if (const auto end = searchDateEnd(typed, QTimeZone::systemTimeZone(), m_clock.now()))
        entries.append(entry(Words::tr("Go to %1").arg(typed), end));
    else if (const auto day = writtenDayEnd(typed, QTimeZone::systemTimeZone()))
        entries.append(entry(Words::tr("Go to %1").arg(typed), day));
    for (const PaletteEntry &one : usual()) {
        if (!typed.isEmpty() && entries.isEmpty() && one.title.startsWith(typed, Qt::CaseInsensitive))
            entries.append(one);
    }
    return readyFuture<QList<PaletteEntry>>(entries.mid(0, limit));
}

}  // namespace daisychain::ui
