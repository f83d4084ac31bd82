#include "core/desk/search_date.h"

#include <QDateTime>
#include <QTimeZone>

namespace daisychain {

namespace {

using namespace std::chrono_literals;

bool areDigits(QStringView text)
{
    for (const QChar c : text) {
        if (c < u'0' || c > u'9')
            return false;
    }
    return !text.isEmpty();
}

std::optional<Instant> beginningOf(const QDate &day, const QTimeZone &zone)
{
    const QDateTime start = day.startOfDay(zone);
    if (!start.isValid())
        return std::nullopt;
    return Instant{start.toMSecsSinceEpoch()};
}

/// Whole days; the last doesn't belong to it.
struct Days {
    QDate first;
    QDate end;
};

/// "2026", "2026-03", "2026-03-04".
std::optional<Days> namedDays(QStringView text)
{
    const bool isYear = text.size() == 4;
    const bool isMonth = text.size() == 7 && text[4] == u'-';
    const bool isDay = text.size() == 10 && text[4] == u'-' && text[7] == u'-';
    if (!isYear && !isMonth && !isDay)
        return std::nullopt;
    const QStringView year = text.first(4);
    const QStringView month = isYear ? u"1" : text.sliced(5, 2);
    const QStringView day = isDay ? text.sliced(8, 2) : u"1";
    if (!areDigits(year) || !areDigits(month) || !areDigits(day))
        return std::nullopt;
    const QDate date(year.toInt(), month.toInt(), day.toInt());
    // Later and earlier years leave the range of keys that times can have.
    if (!date.isValid() || date.year() < 1900)
        return std::nullopt;
    return Days{date, isYear ? date.addYears(1) : isMonth ? date.addMonths(1) : date.addDays(1)};
}

std::optional<Days> wholeDays(QStringView text, const QDate &today)
{
    const auto one = [](const QDate &day) { return Days{day, day.addDays(1)}; };
    if (text.compare(u"today", Qt::CaseInsensitive) == 0)
        return one(today);
    if (text.compare(u"yesterday", Qt::CaseInsensitive) == 0)
        return one(today.addDays(-1));
    if (const auto days = namedDays(text))
        return days;
    const bool hasAmount = text.size() >= 2 && text.size() <= 5 && areDigits(text.chopped(1));
    if (hasAmount && text.back().toLower() == u'd')
        return one(today.addDays(-text.chopped(1).toInt()));
    if (hasAmount && text.back().toLower() == u'w')
        return one(today.addDays(-7 * text.chopped(1).toInt()));
    return std::nullopt;
}

std::optional<Instant> hoursAgo(QStringView text, Instant now)
{
    const bool areHours =
        text.size() >= 2 && text.size() <= 5 && areDigits(text.chopped(1)) && text.back().toLower() == u'h';
    return areHours ? std::optional(now - text.chopped(1).toInt() * 1h) : std::nullopt;
}

QDate dayOf(Instant now, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(now.ms, zone).date();
}

}  // namespace

std::optional<Instant> searchDate(QStringView text, const QTimeZone &zone, Instant now)
{
    const auto days = wholeDays(text, dayOf(now, zone));
    return days ? beginningOf(days->first, zone) : hoursAgo(text, now);
}

std::optional<Instant> searchDateEnd(QStringView text, const QTimeZone &zone, Instant now)
{
    const auto days = wholeDays(text, dayOf(now, zone));
    return days ? beginningOf(days->end, zone) : hoursAgo(text, now);
}

}  // namespace daisychain
