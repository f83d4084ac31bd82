#include "core/network/feed/feed_date.h"

#include "core/text/normalize.h"

#include <QDateTime>
#include <QHash>
#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

#include <array>

namespace daisychain::network {

namespace {

/// A date on the way to become one.
struct DateParts {
    int year = -1;
    int month = -1;
    int day = -1;
    int hour = -1;
    int minute = 0;
    int second = 0;
    bool isAfternoon = false;
    bool isMorning = false;
    std::optional<int> zoneMin;  ///< east of Greenwich
};

std::optional<FeedDate> dateOf(DateParts parts)
{
    const QDate day(parts.year, parts.month, parts.day);
    if (!day.isValid() || parts.year < 1000 || parts.year > 9999)
        return std::nullopt;
    if (parts.isAfternoon || parts.isMorning) {
        if (parts.hour < 1 || parts.hour > 12)
            return std::nullopt;
        parts.hour = parts.hour % 12 + (parts.isAfternoon ? 12 : 0);
    }
    const bool hasTime = parts.hour >= 0;
    const bool isMidnight = parts.hour == 24 && parts.minute == 0 && parts.second == 0;
    const int second = parts.second == 60 ? 59 : parts.second;  // a leap second
    const QTime time = !hasTime || isMidnight ? QTime(0, 0) : QTime(parts.hour, parts.minute, second);
    if (!time.isValid())
        return std::nullopt;
    const qint64 local =
        QDateTime(isMidnight ? day.addDays(1) : day, time, QTimeZone::utc()).toMSecsSinceEpoch();
    return FeedDate{{local - qint64(parts.zoneMin.value_or(0)) * 60'000}, !hasTime || parts.zoneMin};
}

/// RFC 822 §5.1, and those that Europeans, Russians, Japanese and Koreans write. "IST" and its like, which
/// mean three different zones, are left out.
std::optional<int> zoneNamed(QStringView name)
{
    struct Zone {
        const char16_t *name;
        int minutes;
    };
    static constexpr std::array Zones{
        Zone{u"UT", 0},     Zone{u"GMT", 0},     Zone{u"UTC", 0},     Zone{u"Z", 0},      Zone{u"WET", 0},
        Zone{u"EST", -300}, Zone{u"EDT", -240},  Zone{u"CST", -360},  Zone{u"CDT", -300}, Zone{u"MST", -420},
        Zone{u"MDT", -360}, Zone{u"PST", -480},  Zone{u"PDT", -420},  Zone{u"BST", 60},   Zone{u"WEST", 60},
        Zone{u"CET", 60},   Zone{u"CEST", 120},  Zone{u"MET", 60},    Zone{u"MEST", 120}, Zone{u"MEZ", 60},
        Zone{u"MESZ", 120}, Zone{u"EET", 120},   Zone{u"EEST", 180},  Zone{u"MSK", 180},  Zone{u"JST", 540},
        Zone{u"KST", 540},  Zone{u"NZST", 720},  Zone{u"NZDT", 780},  Zone{u"AEST", 600}, Zone{u"AEDT", 660},
        Zone{u"HST", -600}, Zone{u"AKST", -540}, Zone{u"AKDT", -480},
    };
    for (const Zone &zone : Zones) {
        if (name.compare(QStringView(zone.name), Qt::CaseInsensitive) == 0)
            return zone.minutes;
    }
    return std::nullopt;
}

/// "+0100", "-05:00", "+1"; behind "GMT" or "UTC" too.
std::optional<int> zoneOf(QStringView text)
{
    static const QRegularExpression offset(
        QStringLiteral("^(?:GMT|UTC|UT)?([+\\-\\x{2212}])(\\d{1,2}):?(\\d\\d)?$"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = offset.match(text.toString());
    if (!match.hasMatch())
        return zoneNamed(text);
    const int minutes = match.capturedView(2).toInt() * 60 + match.capturedView(3).toInt();
    if (minutes > 15 * 60 || match.capturedView(3).toInt() > 59)
        return std::nullopt;
    return match.capturedView(1) == u"+" ? minutes : -minutes;
}

/// Names of months in the languages of Europe, each only where it means the same month in all of them.
const QHash<QString, int> &months()
{
    static const QHash<QString, int> names = [] {
        QHash<QString, int> known;
        const auto add = [&](const QString &name, int month) {
            QString folded = text::foldForSearch(name);
            folded.remove(u'.');
            const auto found = known.constFind(folded);
            if (found != known.constEnd() && *found != month)
                known.insert(folded, 0);
            else if (folded.size() >= 3)
                known.insert(folded, month);
        };
        for (const auto language :
             {QLocale::English, QLocale::German, QLocale::French, QLocale::Spanish, QLocale::Italian,
              QLocale::Portuguese, QLocale::Dutch, QLocale::Greek, QLocale::Polish, QLocale::Swedish,
              QLocale::Danish, QLocale::NorwegianBokmal, QLocale::Finnish, QLocale::Hungarian,
              QLocale::Russian, QLocale::Turkish}) {
            const QLocale locale(language);
            for (int month = 1; month <= 12; ++month) {
                for (const auto format : {QLocale::ShortFormat, QLocale::LongFormat}) {
                    add(locale.monthName(month, format), month);
                    add(locale.standaloneMonthName(month, format), month);
                }
            }
        }
        known.insert(QStringLiteral("sept"), 9);
        return known;
    }();
    return names;
}

int monthOf(QStringView word)
{
    QString folded = text::foldForSearch(word);
    folded.remove(u'.');
    return months().value(folded, 0);
}

std::optional<FeedDate> isoDate(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral(
            "^(\\d{4})(?:-(\\d{1,2})-(\\d{1,2})|/(\\d{1,2})/"
            "(\\d{1,2})|\\.(\\d{1,2})\\.(\\d{1,2})|(\\d\\d)(\\d\\d))"
            "(?:(?:\\s*T\\s*|\\s+)(\\d{1,2}):?(\\d\\d)(?::?(\\d\\d)(?:[.,]\\d+)?)?\\s*(\\S.*)?)?$"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    DateParts parts;
    parts.year = match.capturedView(1).toInt();
    for (int group = 2; group <= 8; group += 2) {
        if (match.capturedLength(group) == 0)
            continue;
        parts.month = match.capturedView(group).toInt();
        parts.day = match.capturedView(group + 1).toInt();
    }
    if (match.capturedLength(10) > 0) {
        parts.hour = match.capturedView(10).toInt();
        parts.minute = match.capturedView(11).toInt();
        parts.second = match.capturedView(12).toInt();
    }
    if (match.capturedLength(13) > 0) {
        parts.zoneMin = zoneOf(match.capturedView(13).trimmed());
        if (!parts.zoneMin)
            return std::nullopt;
    }
    return dateOf(parts);
}

bool readTime(QStringView word, DateParts &parts)
{
    static const QRegularExpression form(
        QStringLiteral("^(\\d{1,2}):(\\d\\d)(?::(\\d\\d)(?:[.,]\\d+)?)?(am|pm|z)?$"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(word.toString());
    if (!match.hasMatch() || parts.hour >= 0)
        return false;
    parts.hour = match.capturedView(1).toInt();
    parts.minute = match.capturedView(2).toInt();
    parts.second = match.capturedView(3).toInt();
    const QStringView mark = match.capturedView(4);
    parts.isMorning = mark.compare(u"am", Qt::CaseInsensitive) == 0;
    parts.isAfternoon = mark.compare(u"pm", Qt::CaseInsensitive) == 0;
    if (mark.compare(u"z", Qt::CaseInsensitive) == 0)
        parts.zoneMin = 0;
    return true;
}

bool readNumber(QStringView word, DateParts &parts)
{
    bool isNumber = false;
    const int number = word.toInt(&isNumber);
    if (!isNumber || number < 0)
        return false;
    if (parts.day < 0 && word.size() <= 2) {
        parts.day = number;
        return true;
    }
    if (parts.year >= 0 || word.size() > 4)
        return false;
    const int century = word.size() >= 4 ? 0 : word.size() == 3 ? 1900 : number < 50 ? 2000 : 1900;
    parts.year = number + century;
    return true;
}

/// A word of letters: month, AM or PM, zone; before the day, of any other language, a day of the week.
bool readWord(QStringView word, DateParts &parts)
{
    if (const int month = monthOf(word); month > 0 && parts.month < 0) {
        parts.month = month;
        return true;
    }
    const bool isAm = word.compare(u"am", Qt::CaseInsensitive) == 0;
    if (isAm || word.compare(u"pm", Qt::CaseInsensitive) == 0) {
        (isAm ? parts.isMorning : parts.isAfternoon) = true;
        return parts.hour >= 0;
    }
    if (parts.hour >= 0) {
        const std::optional<int> zone = zoneOf(word);
        if (zone)
            parts.zoneMin = zone;
        return zone.has_value();
    }
    return parts.day < 0 && parts.month < 0;
}

bool readPiece(QStringView word, DateParts &parts)
{
    if (word.contains(u':') && word.front().isDigit())
        return readTime(word, parts);
    if (word.front() == u'+' || word.front() == u'-' || word.front() == u'\u2212') {
        parts.zoneMin = zoneOf(word);
        return parts.zoneMin.has_value() && parts.hour >= 0;
    }
    static const QRegularExpression ordinal(QStringLiteral("^(\\d{1,2})(?:st|nd|rd|th|\\.)$"));
    if (const auto match = ordinal.match(word.toString()); match.hasMatch())
        return readNumber(match.capturedView(1), parts);
    return word.front().isDigit() ? readNumber(word, parts) : readWord(word, parts);
}

/// "01-Jan-2004" is three words, "-0500" is one.
QString spaced(QString text)
{
    static const QRegularExpression comment(QStringLiteral("\\([^)]*\\)"));
    static const QRegularExpression dashed(QStringLiteral("(\\d{1,2})-(\\p{L}+\\.?)-(\\d{2,4})"));
    text.remove(comment).replace(dashed, QStringLiteral("\\1 \\2 \\3"));
    return text.replace(u',', u' ').simplified();
}

std::optional<FeedDate> mailDate(const QString &text)
{
    DateParts parts;
    const QString words = spaced(text);
    for (const QStringView word : QStringView(words).split(u' ', Qt::SkipEmptyParts)) {
        if (!readPiece(word, parts))
            return std::nullopt;
    }
    return dateOf(parts);
}

}  // namespace

std::optional<FeedDate> parseFeedDate(QStringView text)
{
    constexpr qsizetype Longest = 100;
    const QString date = text.trimmed().toString();
    if (date.isEmpty() || date.size() > Longest)
        return std::nullopt;
    if (const std::optional<Instant> exact = parseInstant(date.toUtf8()))
        return FeedDate{*exact};
    const std::optional<FeedDate> iso = isoDate(date);
    return iso ? iso : mailDate(date);
}

}  // namespace daisychain::network
