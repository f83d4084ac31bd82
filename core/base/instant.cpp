#include "core/base/instant.h"

#include <algorithm>

namespace daisychain {

namespace {

constexpr qint64 MsPerDay = 86'400'000;

/// Days since 1970-01-01 of a date in the proleptic Gregorian calendar, by counting from 1 March of a
/// 400-year era.
constexpr qint64 daysFromCivil(int year, int month, int day)
{
    const qint64 y = month <= 2 ? year - 1 : year;
    const qint64 era = (y >= 0 ? y : y - 399) / 400;
    const qint64 yearOfEra = y - era * 400;
    const qint64 dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    const qint64 dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146097 + dayOfEra - 719468;
}
static_assert(daysFromCivil(1970, 1, 1) == 0);
static_assert(daysFromCivil(2000, 3, 1) == 11017);

struct CivilDate {
    int year;
    int month;
    int day;
};

constexpr CivilDate civilFromDays(qint64 days)
{
    days += 719468;
    const qint64 era = (days >= 0 ? days : days - 146096) / 146097;
    const qint64 dayOfEra = days - era * 146097;
    const qint64 yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const qint64 dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const qint64 marchMonth = (5 * dayOfYear + 2) / 153;
    const int day = int(dayOfYear - (153 * marchMonth + 2) / 5 + 1);
    const int month = int(marchMonth < 10 ? marchMonth + 3 : marchMonth - 9);
    return {int(yearOfEra + era * 400 + (month <= 2 ? 1 : 0)), month, day};
}

constexpr bool isLeapYear(int year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

constexpr int daysInMonth(int year, int month)
{
    constexpr int Days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && isLeapYear(year) ? 29 : Days[month - 1];
}

/// Reads along a text; any failed step leaves `ok` false for good.
struct Cursor {
    QByteArrayView text;
    qsizetype at = 0;
    bool ok = true;

    char peek() const { return at < text.size() ? text[at] : '\0'; }

    int digits(int count)
    {
        int value = 0;
        for (int i = 0; i < count; ++i) {
            const char c = peek();
            if (c < '0' || c > '9') {
                ok = false;
                return 0;
            }
            value = value * 10 + (c - '0');
            ++at;
        }
        return value;
    }

    void oneOf(const char *allowed)
    {
        const char c = peek();
        for (const char *p = allowed; *p != '\0'; ++p) {
            if (*p == c) {
                ++at;
                return;
            }
        }
        ok = false;
    }
};

int fractionMs(Cursor &in)
{
    int ms = 0;
    int place = 100;
    bool any = false;
    while (in.peek() >= '0' && in.peek() <= '9') {
        ms += (in.peek() - '0') * place;
        place /= 10;
        any = true;
        ++in.at;
    }
    in.ok = in.ok && any;
    return ms;
}

int offsetMinutes(Cursor &in)
{
    const char sign = in.peek();
    if (sign == 'Z' || sign == 'z') {
        ++in.at;
        return 0;
    }
    in.oneOf("+-");
    const int hours = in.digits(2);
    if (in.peek() == ':')
        ++in.at;
    const int minutes = in.digits(2);
    in.ok = in.ok && hours <= 23 && minutes <= 59;
    return (sign == '-' ? -1 : 1) * (hours * 60 + minutes);
}

}  // namespace

std::optional<Instant> parseInstant(QByteArrayView text)
{
    Cursor in{text};
    const int year = in.digits(4);
    in.oneOf("-");
    const int month = in.digits(2);
    in.oneOf("-");
    const int day = in.digits(2);
    in.oneOf("Tt ");
    const int hour = in.digits(2);
    in.oneOf(":");
    const int minute = in.digits(2);
    in.oneOf(":");
    const int second = in.digits(2);
    int ms = 0;
    if (in.ok && in.peek() == '.') {
        ++in.at;
        ms = fractionMs(in);
    }
    const int offset = in.ok ? offsetMinutes(in) : 0;
    if (!in.ok || in.at != text.size() || month < 1 || month > 12 || day < 1 ||
        day > daysInMonth(year, month) || hour > 23 || minute > 59 || second > 60)
        return std::nullopt;
    const qint64 dayMs = ((hour * 60 + minute - offset) * 60 + std::min(second, 59)) * qint64(1000) + ms;
    return Instant{daysFromCivil(year, month, day) * MsPerDay + dayMs};
}

/// Writes the last digits of a number over what stands there.
static void putDigits(QString &text, qsizetype at, int count, qint64 number)
{
    for (qsizetype i = at + count - 1; i >= at; --i, number /= 10)
        text[i] = QChar(u'0' + ushort(number % 10));
}

QString isoText(Instant at)
{
    qint64 days = at.ms / MsPerDay;
    qint64 rest = at.ms % MsPerDay;
    if (rest < 0) {
        rest += MsPerDay;
        --days;
    }
    const CivilDate date = civilFromDays(days);
    QString text = QStringLiteral("0000-00-00T00:00:00.000Z");
    const bool isUsualYear = date.year >= 0 && date.year <= 9999;
    putDigits(text, 0, 4, isUsualYear ? date.year : 0);
    putDigits(text, 5, 2, date.month);
    putDigits(text, 8, 2, date.day);
    putDigits(text, 11, 2, rest / 3'600'000);
    putDigits(text, 14, 2, rest / 60'000 % 60);
    putDigits(text, 17, 2, rest / 1000 % 60);
    putDigits(text, 20, 3, rest % 1000);
    return isUsualYear ? text : QString::number(date.year).rightJustified(4, u'0') + text.mid(4);
}

Instant clampedPostTime(Instant created, Instant received)
{
    constexpr Instant Earliest{daysFromCivil(2006, 1, 1) * MsPerDay};
    const Instant latest = received + std::chrono::minutes(5);
    return std::clamp(created, Earliest, std::max(Earliest, latest));
}

}  // namespace daisychain
