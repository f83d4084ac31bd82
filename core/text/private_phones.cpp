#include "core/text/entity_characters.h"
#include "core/text/number_runs.h"
#include "core/text/phrases.h"
#include "core/text/private_forms.h"

#include <algorithm>
#include <array>

namespace daisychain::text {

namespace {

constexpr qsizetype ShortestPhone = 7;
constexpr qsizetype LongestPhone = 15;
/// So many digits in a row are a number of something.
constexpr qsizetype LongNumber = 8;
constexpr qsizetype TokensBefore = 4;

/// How numbers begin that only companies have: they pay for the call, or share its cost. With the country and
/// without.
constexpr std::array Freephones{
    QStringView(u"1800"),  QStringView(u"1833"),  QStringView(u"1844"),  QStringView(u"1855"),
    QStringView(u"1866"),  QStringView(u"1877"),  QStringView(u"1888"),  QStringView(u"800"),
    QStringView(u"833"),   QStringView(u"844"),   QStringView(u"855"),   QStringView(u"866"),
    QStringView(u"877"),   QStringView(u"888"),   QStringView(u"0800"),  QStringView(u"0808"),
    QStringView(u"0805"),  QStringView(u"0120"),  QStringView(u"00800"), QStringView(u"44800"),
    QStringView(u"44808"), QStringView(u"49800"), QStringView(u"33800"), QStringView(u"33805"),
    QStringView(u"34900"), QStringView(u"81120"), QStringView(u"1860"),  QStringView(u"1300"),
    QStringView(u"01800"),
};

const Phrases &phoneWords()
{
    static const Phrases phrases{
        "call, phone, ph, tel, telephone, mobile, cell, cellphone, whatsapp, sms, text, dial, ring, fax, "
        "number, "
        "telefon, handy, mobil, anrufen, ruf, rufnummer, telefonnummer, handynummer, nummer, téléphone, "
        "portable, "
        "appelez, appeler, numéro, teléfono, móvil, celular, llama, llámame, llamar, número",
    };
    return phrases;
}

/// Without what is dialled before the country, and "(0)".
QString dialled(QString digits)
{
    return digits.startsWith(u"00") ? digits.sliced(2) : digits;
}

/// Free numbers have ten digits behind the country in America, and about as many elsewhere.
bool isFreephone(const QString &digits, bool hasCountry)
{
    constexpr qsizetype Shortest = 9;
    return digits.size() >= Shortest &&
           std::any_of(Freephones.begin(), Freephones.end(), [&](QStringView begin) {
               const bool isLocal = begin[0] == u'8' && begin.size() == 3;
               return digits.startsWith(begin) && (!isLocal || (!hasCountry && digits.size() == 10));
           });
}

/// Whether two spellings of a number are the same: one ends with the other, but for leading zeros.
bool isSameNumber(QString one, QString other)
{
    constexpr qsizetype Enough = 6;
    for (QString *digits : {&one, &other}) {
        digits->removeIf([](QChar sign) { return sign < u'0' || sign > u'9'; });
        while (digits->startsWith(u'0'))
            digits->remove(0, 1);
    }
    return std::min(one.size(), other.size()) >= Enough && (one.endsWith(other) || other.endsWith(one));
}

bool isPublicPhone(const QString &digits, bool hasCountry, const PublicContacts &contacts)
{
    return isFreephone(digits, hasCountry) || isFreephone(dialled(digits), true) ||
           std::any_of(contacts.phones.begin(), contacts.phones.end(),
                       [&](const QString &phone) { return isSameNumber(digits, phone); });
}

/// Three, three and four digits, as in America, perhaps with its country code.
bool isAmerican(QStringView plain, const QList<DigitGroup> &groups)
{
    const bool hasCountry = groups.size() == 4 && groups[0].size() == 1 && plain[groups[0].start] == u'1';
    const qsizetype area = hasCountry ? 1 : 0;
    return groups.size() - area == 3 && groups[area].size() == 3 && groups[area + 1].size() == 3 &&
           groups[area + 2].size() == 4 && plain[groups[area].start] >= u'2';
}

/// "123-45-6789": a social security number.
bool isSocialSecurity(QStringView plain, const NumberRun &run)
{
    return run.groups.size() == 3 && run.groups[0].size() == 3 && run.groups[1].size() == 2 &&
           run.groups[2].size() == 4 && plain.sliced(run.start, run.end - run.start).count(u'-') == 2;
}

bool isPhoneForm(QStringView plain, const NumberRun &run, const QString &digits)
{
    const QStringView written = plain.sliced(run.start, run.end - run.start);
    if (written.startsWith(u'+'))
        return digits.size() > ShortestPhone;
    if (isDate(plain, run.groups))
        return false;
    if (isAmerican(plain, run.groups))
        return true;
    if (written.startsWith(u'('))
        return run.groups.size() > 1 && run.groups[0].size() > 1 && run.groups[0].size() < 6;
    if (digits.startsWith(u"00"))
        return digits.size() > 10 && digits[2] != u'0';
    const bool isAmericanInOne = digits.size() == 11 && digits[0] == u'1' && digits[1] >= u'2';
    const bool isNational = digits[0] == u'0' && digits.size() >= 9 && digits.size() <= 13;
    return run.groups.size() == 1 ? isAmericanInOne || (isNational && digits.size() > 9) : isNational;
}

/// The group with what a dash joins to it: "CAS-19948485-SCPT6Q".
PrivateData wholeCode(QStringView plain, const DigitGroup &group)
{
    constexpr qsizetype MostBeside = 20;
    const auto isCodeSign = [](char16_t unit) { return isAsciiAlphanumeric(unit) || unit == u'-'; };
    qsizetype start = group.start;
    while (start > 0 && group.start - start < MostBeside && isCodeSign(plain[start - 1].unicode()))
        --start;
    const QStringView within = plain.first(std::min(plain.size(), group.end + MostBeside));
    qsizetype end = runEnd(within, group.end, isCodeSign);
    while (plain[start] == u'-')
        ++start;
    while (plain[end - 1] == u'-')
        --end;
    return {PrivateKind::Reference, start, end};
}

/// The groups that are long by themselves: a number of an order, an account, a parcel.
void addLongGroups(QStringView plain, const NumberRun &run, PrivatePlaces &places)
{
    for (const DigitGroup &group : run.groups) {
        if (group.size() < LongNumber || isDate(plain, {group}))
            continue;
        const PrivateData code = wholeCode(plain, group);
        places.add(code.kind, code.start, code.end);
        places.add(code.kind, group.start, group.end);
    }
}

}  // namespace

void findPhones(QStringView plain, const QList<TokenPlace> &tokens, const PublicContacts &contacts,
                PrivatePlaces &places)
{
    for (const NumberRun &run : numberRuns(plain)) {
        const QString digits = digitsOf(plain, run.groups, 0, run.groups.size());
        const bool isPhoneLong = digits.size() >= ShortestPhone && digits.size() <= LongestPhone;
        if (isPhoneLong && isPublicPhone(digits, plain[run.start] == u'+', contacts))
            places.take(run.start, run.end);
        else if (isSocialSecurity(plain, run))
            places.add(PrivateKind::Reference, run.start, run.end);
        else if (isPhoneLong &&
                 (isPhoneForm(plain, run, digits) ||
                  (!isDate(plain, run.groups) && phoneWords().isBefore(tokens, run.start, TokensBefore))))
            places.add(PrivateKind::Phone, run.start, run.end);
        else
            addLongGroups(plain, run, places);
    }
}

}  // namespace daisychain::text
