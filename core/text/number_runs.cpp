#include "core/text/number_runs.h"

#include "core/text/entity_characters.h"
#include "core/text/utf16.h"

namespace daisychain::text {

namespace {

constexpr qsizetype MostBetween = 3;

char16_t plainSign(char16_t unit)
{
    if (unit < 0x80)
        return unit;
    const QChar character(unit);
    if (unit >= 0xFF01 && unit <= 0xFF5E)
        return char16_t(unit - 0xFF01 + u'!');
    if (character.category() == QChar::Number_DecimalDigit)
        return char16_t(u'0' + character.digitValue());
    if (character.category() == QChar::Punctuation_Dash || unit == 0x2212)
        return u'-';
    const bool isBlank = character.category() == QChar::Separator_Space ||
                         (unit >= 0x200B && unit <= 0x200D) || unit == 0x2060 || unit == 0xFEFF ||
                         unit == 0xAD;
    return isBlank ? u' ' : unit;
}

bool isDigitAt(QStringView plain, qsizetype at)
{
    return at < plain.size() && isAsciiDigit(plain[at].unicode());
}

bool isBetween(char16_t unit)
{
    return unit == u' ' || unit == u'-' || unit == u'.' || unit == u'/' || unit == u'(' || unit == u')';
}

bool isGlue(char32_t code)
{
    return isWord(code) || code == U'*' || code == U'•' || code == U'/' || code == U'=' ||
           QChar::category(code) == QChar::Symbol_Currency;
}

/// Whether a number may begin at the digit at `at`.
bool canBegin(QStringView plain, qsizetype at)
{
    const char32_t before = codePointBefore(plain, at);
    if (isGlue(before))
        return false;
    const bool isPoint = before == U'.' || before == U',';
    return !isPoint || at < 2 || !isAsciiDigit(plain[at - 2].unicode());
}

qsizetype digitsEnd(QStringView plain, qsizetype at)
{
    return runEnd(plain, at, isAsciiDigit);
}

/// Where the next group of the run begins; -1 when it ends here. A parenthesis opens only behind a country.
qsizetype nextGroup(QStringView plain, qsizetype at, const QList<DigitGroup> &groups)
{
    constexpr qsizetype LongestCountry = 4;
    const bool isCountry = groups.size() == 1 && groups[0].size() <= LongestCountry;
    qsizetype next = at;
    while (next < plain.size() && next - at < MostBetween && isBetween(plain[next].unicode())) {
        if (plain[next] == u'(' && !isCountry)
            return -1;
        ++next;
    }
    return next > at && isDigitAt(plain, next) ? next : -1;
}

/// "+", "(" or "+(" directly before the digits belong to the number.
qsizetype withOpening(QStringView plain, qsizetype start)
{
    if (start > 0 && plain[start - 1] == u'(')
        --start;
    if (start > 0 && plain[start - 1] == u'+')
        --start;
    return start;
}

int valueOf(QStringView plain, const DigitGroup &group)
{
    int value = 0;
    for (qsizetype at = group.start; at < group.end; ++at)
        value = value * 10 + (plain[at].unicode() - u'0');
    return value;
}

bool isDay(int value)
{
    return value >= 1 && value <= 31;
}

bool isMonth(int value)
{
    return value >= 1 && value <= 12;
}

bool isYear(int value)
{
    return value >= 1900 && value <= 2099;
}

}  // namespace

QString withPlainSigns(QStringView text)
{
    QString plain(text.size(), Qt::Uninitialized);
    for (qsizetype at = 0; at < text.size(); ++at)
        plain[at] = QChar(plainSign(text[at].unicode()));
    return plain;
}

QList<NumberRun> numberRuns(QStringView plain)
{
    QList<NumberRun> runs;
    for (qsizetype at = 0; at < plain.size();) {
        if (!isDigitAt(plain, at)) {
            ++at;
            continue;
        }
        NumberRun run;
        const bool isBegun = canBegin(plain, at);
        run.start = withOpening(plain, at);
        for (qsizetype next = at; next >= 0; next = nextGroup(plain, at, run.groups)) {
            at = digitsEnd(plain, next);
            qsizetype after = at;
            const bool isGlued = at < plain.size() && isWord(codePointAt(plain, after));
            if (isGlued)
                break;
            run.groups.append({next, at});
        }
        if (!isBegun || run.groups.isEmpty())
            continue;
        run.end = run.groups.last().end;
        runs.append(run);
    }
    return runs;
}

QString digitsOf(QStringView plain, const QList<DigitGroup> &groups, qsizetype first, qsizetype last)
{
    QString digits;
    for (qsizetype i = first; i < last; ++i)
        digits += plain.sliced(groups[i].start, groups[i].size());
    return digits;
}

bool hasLuhnDigit(QStringView digits)
{
    int sum = 0;
    bool isDoubled = false;
    for (qsizetype at = digits.size() - 1; at >= 0; --at) {
        int digit = digits[at].unicode() - u'0';
        if (isDoubled)
            digit = digit > 4 ? digit * 2 - 9 : digit * 2;
        sum += digit;
        isDoubled = !isDoubled;
    }
    return sum % 10 == 0;
}

bool isDate(QStringView plain, const QList<DigitGroup> &groups)
{
    if (groups.size() == 1 && groups[0].size() == 8) {
        const qsizetype start = groups[0].start;
        return isYear(valueOf(plain, {start, start + 4})) &&
               isMonth(valueOf(plain, {start + 4, start + 6})) &&
               isDay(valueOf(plain, {start + 6, start + 8}));
    }
    if (groups.size() < 3 || groups[0].size() > 4 || groups[1].size() > 2 || groups[2].size() > 4)
        return false;
    const int first = valueOf(plain, groups[0]);
    const int second = valueOf(plain, groups[1]);
    const int third = valueOf(plain, groups[2]);
    const bool isShort = groups.size() == 3 && groups[2].size() == 2;
    if (isYear(first))
        return isMonth(second) && isDay(third);
    const bool isDayAndMonth = (isDay(first) && isMonth(second)) || (isMonth(first) && isDay(second));
    return isDayAndMonth && (isYear(third) || isShort);
}

}  // namespace daisychain::text
