#include "core/desk/cell_value.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

namespace daisychain {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestCell = 320;  ///< no date, number or address is longer (RFC 5321 §4.5.3.1)

std::optional<Instant> momentOf(QDate day, QTime time)
{
    if (!day.isValid() || !time.isValid())
        return std::nullopt;
    return Instant{QDateTime(day, time, Qt::UTC).toMSecsSinceEpoch()};
}

std::optional<Instant> readIso(const QString &cell)
{
    if (const auto exact = parseInstant(cell.toUtf8()))
        return exact;
    static const QRegularExpression form(
        u"^(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ](\\d{1,2}):(\\d{2})(?::(\\d{2}))?)?$"_s);
    const auto match = form.match(cell);
    const auto number = [&](int group) { return match.captured(group).toInt(); };
    if (!match.hasMatch())
        return std::nullopt;
    return momentOf(QDate(number(1), number(2), number(3)), QTime(number(4), number(5), number(6)));
}

std::optional<Instant> readParts(const QString &cell, bool isDayFirst)
{
    static const QRegularExpression form(
        u"^(\\d{1,2})[-./](\\d{1,2})[-./](\\d{4}|\\d{2})(?:,? +(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?"
        "(?: ?([AaPp])[Mm])?)?$"_s);
    const auto match = form.match(cell);
    if (!match.hasMatch())
        return std::nullopt;
    const auto number = [&](int group) { return match.captured(group).toInt(); };
    constexpr int Century = 100;
    constexpr int LatestTwoDigitYear = 68;  // POSIX strptime: 69 to 99 are of the last century
    int year = number(3);
    if (year < Century)
        year += year > LatestTwoDigitYear ? 1900 : 2000;
    int hour = number(4);
    if (const QString half = match.captured(7).toLower(); !half.isEmpty())
        hour = hour > 12 ? -1 : hour % 12 + (half == u"p" ? 12 : 0);
    const int day = number(isDayFirst ? 1 : 2);
    const int month = number(isDayFirst ? 2 : 1);
    return momentOf(QDate(year, month, day), QTime(hour, number(5), number(6)));
}

std::optional<Instant> readSerial(const QString &cell)
{
    constexpr double First = 1;     // 1900
    constexpr double Last = 73050;  // 2099
    constexpr double DayMs = 86'400'000;
    bool isNumber = false;
    const double days = cell.toDouble(&isNumber);
    if (!isNumber || !(days >= First && days <= Last) || cell.contains(u'e', Qt::CaseInsensitive))
        return std::nullopt;
    const auto begin = momentOf(QDate(1899, 12, 30), QTime(0, 0));
    // To the second: the cell's digits carry no more.
    return Instant{begin->ms + qint64(std::round(days * DayMs / 1000)) * 1000};
}

std::optional<Instant> readArchive(const QString &cell)
{
    const QStringList words = cell.split(u' ', Qt::SkipEmptyParts);
    if (words.size() != 6)
        return std::nullopt;
    const QDateTime time = QLocale::c().toDateTime(
        u"%1 %2 %3 %4"_s.arg(words[2], words[1], words[5], words[3]), u"d MMM yyyy HH:mm:ss"_s);
    const QString &offset = words[4];
    bool isNumber = false;
    const int hoursMinutes = offset.mid(1).toInt(&isNumber);
    if (!time.isValid() || !isNumber || offset.size() != 5)
        return std::nullopt;
    const int seconds = (hoursMinutes / 100 * 60 + hoursMinutes % 100) * 60 * (offset[0] == u'-' ? -1 : 1);
    return Instant{QDateTime(time.date(), time.time(), Qt::OffsetFromUTC, seconds).toMSecsSinceEpoch()};
}

}  // namespace

std::optional<Instant> readMoment(const QString &given, DateStyle style)
{
    const QString cell = given.left(LongestCell).trimmed();
    switch (style) {
    case DateStyle::Iso:
        return readIso(cell);
    case DateStyle::DayFirst:
        return readParts(cell, true);
    case DateStyle::MonthFirst:
        return readParts(cell, false);
    case DateStyle::Serial:
        return readSerial(cell);
    case DateStyle::Archive:
        return readArchive(cell);
    }
    return std::nullopt;
}

QList<DateStyle> dateStylesOf(const QStringList &cells)
{
    QList<DateStyle> fitting;
    const bool isEmpty = std::ranges::all_of(cells, isBlankCell);
    for (const DateStyle style : {DateStyle::Iso, DateStyle::DayFirst, DateStyle::MonthFirst,
                                  DateStyle::Archive, DateStyle::Serial}) {
        const bool fits = !isEmpty && std::ranges::all_of(cells, [style](const QString &cell) {
            return isBlankCell(cell) || readMoment(cell, style);
        });
        if (fits)
            fitting.append(style);
    }
    return fitting;
}

bool isBlankCell(const QString &cell)
{
    constexpr std::array Nothing{QStringView(u"NA"), QStringView(u"N/A"), QStringView(u"#N/A"),
                                 QStringView(u"NULL"), QStringView(u"null")};
    const QStringView text = QStringView(cell).trimmed();
    return text.isEmpty() || std::ranges::find(Nothing, text) != Nothing.end();
}

bool hasLostDigits(const QString &cell)
{
    static const QRegularExpression form(u"^[+-]?\\d(?:[.,](\\d+))?E\\+?(\\d{1,3})$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(cell.left(LongestCell).trimmed());
    return match.hasMatch() && match.captured(2).toInt() > match.captured(1).size();
}

QString numberText(const QString &cell)
{
    static const QRegularExpression whole(u"^(\\d+)\\.0+$"_s);
    const QString text = cell.trimmed();
    const auto match = text.size() <= LongestCell ? whole.match(text) : QRegularExpressionMatch();
    return match.hasMatch() ? match.captured(1) : text;
}

std::optional<QString> mailText(const QString &cell)
{
    static const QRegularExpression address(
        u"^(?:mailto:)?([^\\s@<>\",;:()\\[\\]\\\\]+@[^\\s@<>\",;:()\\[\\]\\\\.]+(?:\\.[^\\s@<>\",;:()\\[\\]\\\\.]+)+)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString text = cell.trimmed();
    if (text.endsWith(u'>') && text.contains(u'<'))
        text = text.mid(text.lastIndexOf(u'<') + 1).chopped(1).trimmed();
    const auto match = text.size() <= LongestCell ? address.match(text) : QRegularExpressionMatch();
    return match.hasMatch() ? std::optional(match.captured(1).toLower()) : std::nullopt;
}

std::optional<QString> phoneText(const QString &cell)
{
    constexpr qsizetype Fewest = 5;
    constexpr qsizetype Most = 15;
    QString digits;
    const QString text = numberText(cell.left(LongestCell));
    for (const QChar c : text) {
        if (c >= u'0' && c <= u'9')
            digits.append(c);
        else if (!u" +-./()\u00a0\u2011\u2013"_s.contains(c))
            return std::nullopt;
    }
    bool isInternational = text.startsWith(u'+');
    if (!isInternational && digits.startsWith(u"00")) {
        isInternational = true;
        digits.remove(0, 2);
    }
    if (digits.size() < Fewest || digits.size() > Most)
        return std::nullopt;
    return isInternational ? u'+' + digits : digits;
}

}  // namespace daisychain
