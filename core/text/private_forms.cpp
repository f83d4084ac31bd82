#include "core/text/private_forms.h"

#include "core/text/entity_characters.h"
#include "core/text/number_runs.h"
#include "core/text/utf16.h"

#include <algorithm>

namespace daisychain::text {

namespace {

// -- cards

constexpr qsizetype ShortestCard = 13;
constexpr qsizetype LongestCard = 19;

/// Whether a network of payment cards has numbers of this length that begin so.
bool isCardBegin(QStringView digits)
{
    switch (digits[0].unicode()) {
    case u'2':
        return digits.size() == 16;
    case u'3':
        return (digits.size() == 15 && (digits[1] == u'4' || digits[1] == u'7')) || digits.size() == 14 ||
               (digits.size() == 16 && digits[1] == u'5');
    case u'4':
        return digits.size() == 13 || digits.size() == 16 || digits.size() == 19;
    case u'5':
        return digits.size() == 16;
    case u'6':
        return digits.size() >= 16;
    default:
        return false;
    }
}

/// Fours, as Amex has them, or all in one.
bool isCardShape(const QList<DigitGroup> &groups, qsizetype first, qsizetype last)
{
    if (last - first == 1)
        return true;
    if (last - first == 3 && groups[first].size() == 4 && groups[first + 1].size() == 6)
        return true;
    return std::all_of(groups.begin() + first, groups.begin() + last - 1,
                       [](const DigitGroup &group) { return group.size() == 4; });
}

bool isCard(QStringView digits)
{
    return isCardBegin(digits) && hasLuhnDigit(digits) && digits.count(digits[0]) < digits.size();
}

/// Behind the last group of the card that begins with group `first`; `first` when none does.
qsizetype cardEnd(QStringView plain, const NumberRun &run, qsizetype first)
{
    qsizetype length = 0;
    for (qsizetype last = first; last < run.groups.size();) {
        length += run.groups[last].size();
        ++last;
        if (length > LongestCard)
            return first;
        const bool isAll = first == 0 && last == run.groups.size();
        if (length >= ShortestCard && (isAll || isCardShape(run.groups, first, last)) &&
            isCard(digitsOf(plain, run.groups, first, last)))
            return last;
    }
    return first;
}

// -- bank accounts

constexpr qsizetype ShortestAccount = 15;
constexpr qsizetype LongestAccount = 34;
constexpr int LeastAccountDigits = 8;

/// What a sign adds to the number that is divided by 97: "A" is 10. ISO/IEC 7064.
int withSign(int rest, char16_t sign)
{
    if (isAsciiDigit(sign))
        return (rest * 10 + (sign - u'0')) % 97;
    return (rest * 100 + ((sign | 0x20) - u'a') + 10) % 97;
}

/// Where the account that begins at `start` ends; `start` when none does. Blanks may stand between its signs.
qsizetype accountEnd(QStringView plain, qsizetype start)
{
    qsizetype length = 0;
    qsizetype end = start;
    int digits = 0;
    int rest = 0;
    QString head;
    for (qsizetype at = start; at < plain.size() && length < LongestAccount; ++at) {
        const char16_t sign = plain[at].unicode();
        if (sign == u' ' && at > start && plain[at - 1] != u' ')
            continue;
        if (!isAsciiAlphanumeric(sign))
            break;
        ++length;
        digits += isAsciiDigit(sign) ? 1 : 0;
        if (length <= 4)
            head += plain[at];
        else
            rest = withSign(rest, sign);
        const bool isWhole = at + 1 == plain.size() || !isWord(plain[at + 1].unicode());
        if (!isWhole || length < ShortestAccount || digits < LeastAccountDigits)
            continue;
        int checked = rest;
        for (const QChar first : head)
            checked = withSign(checked, first.unicode());
        if (checked == 1)
            end = at + 1;
    }
    return end;
}

bool beginsAccount(QStringView plain, qsizetype at)
{
    return at + ShortestAccount <= plain.size() && isAsciiLetter(plain[at].unicode()) &&
           isAsciiLetter(plain[at + 1].unicode()) && isAsciiDigit(plain[at + 2].unicode()) &&
           isAsciiDigit(plain[at + 3].unicode()) && !isWord(codePointBefore(plain, at));
}

// -- mail addresses

constexpr qsizetype LongestLocal = 64;
constexpr qsizetype LongestHost = 253;

qsizetype localStart(QStringView plain, qsizetype at)
{
    qsizetype start = at;
    while (start > 0 && at - start < LongestLocal) {
        const char32_t before = codePointBefore(plain, start);
        if (!isWord(before) && before != U'.' && before != U'+' && before != U'-' && before != U'%')
            break;
        start -= before > 0xFFFF ? 2 : 1;
    }
    while (start < at && plain[start] == u'.')
        ++start;
    return start;
}

/// Behind a host name with a dot and an ending of letters at `at`; `at` when there is none.
qsizetype hostNameEnd(QStringView plain, qsizetype at)
{
    qsizetype end = at;
    while (end < plain.size() && end - at < LongestHost) {
        qsizetype next = end;
        const char32_t code = codePointAt(plain, next);
        if (!isWord(code) && code != U'.' && code != U'-')
            break;
        end = next;
    }
    while (end > at && (plain[end - 1] == u'.' || plain[end - 1] == u'-'))
        --end;
    const qsizetype dot = plain.sliced(at, end - at).lastIndexOf(u'.');
    const bool isEnding = dot > 0 && end - at - dot > 2 && !isAsciiDigit(plain[at + dot + 1].unicode());
    return isEnding ? end : at;
}

bool isPublicAddress(QStringView address, const QStringList &known)
{
    return std::any_of(known.begin(), known.end(), [&](const QString &one) {
        return one.startsWith(u'@') ? address.endsWith(one, Qt::CaseInsensitive)
                                    : address.compare(one, Qt::CaseInsensitive) == 0;
    });
}

}  // namespace

void findCardNumbers(QStringView plain, PrivatePlaces &places)
{
    for (const NumberRun &run : numberRuns(plain)) {
        for (qsizetype first = 0; first < run.groups.size();) {
            const qsizetype last = cardEnd(plain, run, first);
            if (last > first)
                places.add(PrivateKind::CardNumber, run.groups[first].start, run.groups[last - 1].end);
            first = std::max(last, first + 1);
        }
    }
}

void findBankAccounts(QStringView plain, PrivatePlaces &places)
{
    for (qsizetype at = 0; at < plain.size(); ++at) {
        if (!beginsAccount(plain, at))
            continue;
        const qsizetype end = accountEnd(plain, at);
        places.add(PrivateKind::BankAccount, at, end);
        at = std::max(end, at);
    }
}

void findMailAddresses(QStringView plain, const PublicContacts &contacts, PrivatePlaces &places)
{
    for (qsizetype at = plain.indexOf(u'@'); at >= 0; at = plain.indexOf(u'@', at + 1)) {
        const qsizetype start = localStart(plain, at);
        const qsizetype end = hostNameEnd(plain, at + 1);
        if (start == at || end == at + 1)
            continue;
        if (isPublicAddress(plain.sliced(start, end - start), contacts.mailAddresses))
            places.take(start, end);
        else
            places.add(PrivateKind::MailAddress, start, end);
    }
}

}  // namespace daisychain::text
