#include "core/text/entity_characters.h"
#include "core/text/phrases.h"
#include "core/text/private_forms.h"

#include <algorithm>
#include <array>

namespace daisychain::text {

namespace {

constexpr qsizetype CodeLength = 6;
/// So many consonants in a row are in no word, and so many in few.
constexpr int Unspeakable = 4;
constexpr int HardlySpeakable = 3;
constexpr qsizetype TokensBefore = 4;

constexpr std::array Months{QStringView(u"JAN"), QStringView(u"FEB"), QStringView(u"MAR"),
                            QStringView(u"APR"), QStringView(u"MAY"), QStringView(u"JUN"),
                            QStringView(u"JUL"), QStringView(u"AUG"), QStringView(u"SEP"),
                            QStringView(u"OCT"), QStringView(u"NOV"), QStringView(u"DEC")};

/// ISO 4217, those that are written behind prices most.
constexpr QStringView Currencies =
    u"EUR USD GBP JPY CNY CHF AUD CAD NZD SEK NOK DKK PLN CZK HUF RON BGN TRY RUB UAH "
    u"INR IDR MYR THB SGD PHP VND KRW TWD HKD BRL MXN ARS CLP COP ZAR AED SAR ILS";

/// Words of six letters that people shout.
constexpr QStringView Shouted =
    u"PLEASE CHANGE REFUND TICKET CREDIT ONLINE CANCEL RETURN FLIGHT NUMBER ALWAYS BEFORE "
    u"CANNOT SELECT SUBMIT SCREEN THANKS STREET FRIDAY MONDAY SUNDAY SUMMER WINTER UPDATE "
    u"OFFICE STATUS CUSTOM RESULT NOTICE DELETE REPEAT REVIEW UNABLE AGENTS GUESTS POLICY";

const Phrases &bookingWords()
{
    static const Phrases phrases{
        "booking, bookings, booked, reservation, itinerary, flight, flights, pnr, boarded, passenger, "
        "passengers, "
        "guest, guests, ticket, refund, check in, checked in, record locator, buchung, flug, reservierung, "
        "réservation, vol, billet, reserva, vuelo, billete",
    };
    return phrases;
}

/// What a code is called.
const Phrases &codeNames()
{
    static const Phrases phrases{
        "booking, reservation, pnr, confirmation, conf, itinerary, record locator, buchung, buchungscode, "
        "reservierung, réservation, dossier, reserva, localizador",
    };
    return phrases;
}

/// What one unit of a code is: "A", "9", or another.
QChar signKind(QChar sign)
{
    if (isAsciiDigit(sign.unicode()))
        return u'9';
    return sign >= u'A' && sign <= u'Z' ? QChar(u'A') : QChar(u'-');
}

/// "QZ7532", "5J1234": a flight; "N598JB": an aircraft; "350THB": money; "5DEC17": a day.
bool isOtherCode(QStringView code, QStringView form)
{
    if (form.endsWith(u"9999") || (form == u"A999AA" && code[0] == u'N'))
        return true;
    if (form == u"AAA999" || form == u"999AAA")
        return Currencies.contains(form[0] == u'A' ? code.first(3) : code.last(3));
    const bool isDay = form == u"9AAA99" || form == u"99AAA9";
    return isDay &&
           std::find(Months.begin(), Months.end(), code.sliced(form.indexOf(u'A'), 3)) != Months.end();
}

/// How many stand in a row; one that is repeated ("YESSSS") counts once.
int longestConsonants(QStringView letters)
{
    int longest = 0;
    int run = 0;
    QChar before;
    for (const QChar letter : letters) {
        if (QStringView(u"AEIOUY").contains(letter))
            run = 0;
        else if (letter != before)
            ++run;
        longest = std::max(longest, run);
        before = letter;
    }
    return longest;
}

/// Whether the word beside the code is written in capitals too: then everything is.
bool isShoutedAt(QStringView plain, qsizetype at, int step)
{
    while (at >= 0 && at < plain.size() && plain[at] == u' ')
        at += step;
    const auto isCapital = [&](qsizetype place) {
        return place >= 0 && place < plain.size() && signKind(plain[place]) == u'A';
    };
    return isCapital(at) && isCapital(at + step);
}

enum class Talk { OfOtherThings, OfBookings, OfThisBooking };

/// Six letters: a word, unless it can hardly be spoken or is called a booking.
bool isLetterCode(QStringView plain, qsizetype start, Talk talk)
{
    const QStringView code = plain.sliced(start, CodeLength);
    if (Shouted.contains(code) || isShoutedAt(plain, start - 1, -1) ||
        isShoutedAt(plain, start + CodeLength, 1))
        return false;
    const int consonants = longestConsonants(code);
    return consonants >= Unspeakable || talk == Talk::OfThisBooking ||
           (consonants >= HardlySpeakable && talk == Talk::OfBookings);
}

bool isCode(QStringView plain, qsizetype start, Talk talk)
{
    const QStringView code = plain.sliced(start, CodeLength);
    QString form;
    for (const QChar sign : code)
        form += signKind(sign);
    if (form.contains(u'-') || !form.contains(u'A'))
        return false;
    if (!form.contains(u'9'))
        return isLetterCode(plain, start, talk);
    if (isOtherCode(code, form))
        return false;
    int switches = 0;
    for (qsizetype at = 1; at < CodeLength; ++at)
        switches += form[at] != form[at - 1] ? 1 : 0;
    return switches > 1 || talk != Talk::OfOtherThings;
}

}  // namespace

void findBookingCodes(QStringView plain, const QList<TokenPlace> &tokens, PrivatePlaces &places)
{
    const Talk talk =
        bookingWords().isAmong(tokens, 0, tokens.size()) ? Talk::OfBookings : Talk::OfOtherThings;
    for (qsizetype at = 0; at < plain.size();) {
        const qsizetype end = runEnd(plain, at, isAsciiWord);
        if (end == at) {
            ++at;
            continue;
        }
        const char32_t before = codePointBefore(plain, at);
        const bool isGlued = isWord(before) || before == U'$' || before == U'/' || before == U'=' ||
                             before == U',' || (end < plain.size() && isWord(plain[end].unicode()));
        if (end - at == CodeLength && !isGlued) {
            const bool isCalled = codeNames().isBefore(tokens, at, TokensBefore);
            if (isCode(plain, at, isCalled ? Talk::OfThisBooking : talk))
                places.add(PrivateKind::Reference, at, end);
        }
        at = end;
    }
}

}  // namespace daisychain::text
