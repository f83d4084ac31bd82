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

/// "2026", "2026-03", "2026-03-04": the first day of it.
std::optional<QDate> namedDay(QStringView text)
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
    return date.isValid() && date.year() >= 1900 ? std::optional(date) : std::nullopt;
}

}  // namespace

std::optional<Instant> searchDate(QStringView text, const QTimeZone &zone, Instant now)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(now.ms, zone).date();
    if (text.compare(u"today", Qt::CaseInsensitive) == 0)
        return beginningOf(today, zone);
    if (text.compare(u"yesterday", Qt::CaseInsensitive) == 0)
        return beginningOf(today.addDays(-1), zone);
    if (const auto day = namedDay(text))
        return beginningOf(*day, zone);
    const bool hasAmount = text.size() >= 2 && text.size() <= 5 && areDigits(text.chopped(1));
    if (!hasAmount)
        return std::nullopt;
    const int amount = text.chopped(1).toInt();
    switch (text.back().toLower().unicode()) {
    case u'h':
        return now - amount * 1h;
    case u'd':
        return beginningOf(today.addDays(-amount), zone);
    case u'w':
        return beginningOf(today.addDays(-7 * amount), zone);
    default:
        return std::nullopt;
    }
}

}  // namespace daisychain
