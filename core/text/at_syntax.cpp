#include "core/text/at_syntax.h"

#include "core/text/entity_characters.h"
#include "core/text/tid.h"

#include <QDate>
#include <QList>

#include <algorithm>

namespace daisychain::text {

namespace {

constexpr qsizetype MaxHandle = 253;
constexpr qsizetype MaxLabel = 63;
constexpr qsizetype MaxDid = 2048;
constexpr qsizetype MaxNsid = 317;
constexpr qsizetype MaxRecordKey = 512;
constexpr qsizetype MaxAtUri = 8192;
constexpr qsizetype MaxDatetime = 64;

template <class Belongs>
bool isMadeOf(QStringView text, Belongs belongs)
{
    return runEnd(text, 0, belongs) == text.size();
}

/// A label of a host name.
bool isLabel(QStringView label)
{
    return !label.isEmpty() && label.size() <= MaxLabel && !label.startsWith(u'-') && !label.endsWith(u'-') &&
           isMadeOf(label, [](char16_t unit) { return isAsciiAlphanumeric(unit) || unit == u'-'; });
}

bool beginsWithLetter(QStringView text)
{
    return !text.isEmpty() && isAsciiLetter(text.front().unicode());
}

/// `count` digits at `at` that stand for a number from `low` to `high`; -1 when they don't.
int number(QStringView text, qsizetype at, qsizetype count, int low, int high)
{
    if (at + count > text.size() || !isMadeOf(text.sliced(at, count), isAsciiDigit))
        return -1;
    const int value = text.sliced(at, count).toInt();
    return value >= low && value <= high ? value : -1;
}

/// "Z" or "+hh:mm".
bool isZone(QStringView zone)
{
    if (zone == u"Z")
        return true;
    return zone.size() == 6 && (zone[0] == u'+' || zone[0] == u'-') && zone[3] == u':' && zone != u"-00:00" &&
           number(zone, 1, 2, 0, 23) >= 0 && number(zone, 4, 2, 0, 59) >= 0;
}

}  // namespace

bool isHandle(QStringView text)
{
    const QList<QStringView> labels = text.split(u'.');
    return text.size() <= MaxHandle && labels.size() >= 2 && beginsWithLetter(labels.last()) &&
           std::all_of(labels.begin(), labels.end(), isLabel);
}

bool isDid(QStringView text)
{
    if (text.size() > MaxDid || !text.startsWith(u"did:"))
        return false;
    const qsizetype method = 4;
    const qsizetype colon = runEnd(text, method, [](char16_t unit) { return unit >= u'a' && unit <= u'z'; });
    if (colon == method || colon + 1 >= text.size() || text[colon] != u':')
        return false;
    const QStringView identifier = text.sliced(colon + 1);
    return !identifier.endsWith(u':') && !identifier.endsWith(u'%') &&
           isMadeOf(identifier, [](char16_t unit) {
               return isAsciiWord(unit) || QStringView(u".:%-").contains(QChar(unit));
           });
}

bool isAtIdentifier(QStringView text)
{
    return isDid(text) || isHandle(text);
}

bool isNsid(QStringView text)
{
    const QList<QStringView> labels = text.split(u'.');
    const QStringView name = labels.last();
    return text.size() <= MaxNsid && text.size() - name.size() - 1 <= MaxHandle && labels.size() >= 3 &&
           std::all_of(labels.begin(), labels.end(), isLabel) && beginsWithLetter(labels.first()) &&
           beginsWithLetter(name) && isMadeOf(name, isAsciiAlphanumeric);
}

bool isRecordKey(QStringView text)
{
    return !text.isEmpty() && text.size() <= MaxRecordKey && text != u"." && text != u".." &&
           isMadeOf(text, [](char16_t unit) {
               return isAsciiWord(unit) || QStringView(u"~.:-").contains(QChar(unit));
           });
}

bool isAtUri(QStringView text)
{
    constexpr QStringView Scheme = u"at://";
    if (text.size() > MaxAtUri || !text.startsWith(Scheme))
        return false;
    const QList<QStringView> parts = text.sliced(Scheme.size()).split(u'/');
    return parts.size() <= 3 && isAtIdentifier(parts[0]) && (parts.size() < 2 || isNsid(parts[1])) &&
           (parts.size() < 3 || isRecordKey(parts[2]));
}

bool isTid(QStringView text)
{
    return tidMicroseconds(text).has_value();
}

bool isDatetime(QStringView text)
{
    constexpr qsizetype SecondsEnd = 19;  // 1985-04-12T23:20:50
    if (text.size() <= SecondsEnd || text.size() > MaxDatetime || text[4] != u'-' || text[7] != u'-' ||
        text[10] != u'T' || text[13] != u':' || text[16] != u':')
        return false;
    const bool isTime =
        number(text, 11, 2, 0, 23) >= 0 && number(text, 14, 2, 0, 59) >= 0 && number(text, 17, 2, 0, 59) >= 0;
    const int year = number(text, 0, 4, 10, 9999);
    if (!isTime || year < 0 || !QDate::isValid(year, number(text, 5, 2, 1, 12), number(text, 8, 2, 1, 31)))
        return false;
    qsizetype zone = SecondsEnd;
    if (text[zone] == u'.') {
        zone = runEnd(text, SecondsEnd + 1, isAsciiDigit);
        if (zone == SecondsEnd + 1)
            return false;
    }
    return isZone(text.sliced(zone));
}

}  // namespace daisychain::text
