#include "core/text/entity_characters.h"
#include "core/text/phrases.h"
#include "core/text/private_forms.h"

#include <algorithm>
#include <array>

namespace daisychain::text {

namespace {

constexpr qsizetype CodeLength = 6;
constexpr int UnspeakableConsonants = 4;

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

/// What one unit of a code is: "A", "9", or another.
QChar signKind(QChar sign)
{
    if (isAsciiDigit(sign.unicode()))
        return u'9';
    return sign >= u'A' && sign <= u'Z' ? QChar(u'A') : QChar(u'-');
}

/// "QZ7532", "5J1234": a flight; "350THB": money; "5DEC17": a day.
bool isOtherCode(QStringView code, QStringView form)
{
    if (form.endsWith(u"9999"))
        return true;
    if (form == u"AAA999" || form == u"999AAA")
        return Currencies.contains(form[0] == u'A' ? code.first(3) : code.last(3));
    const bool isDay = form == u"9AAA99" || form == u"99AAA9";
    return isDay &&
           std::find(Months.begin(), Months.end(), code.sliced(form.indexOf(u'A'), 3)) != Months.end();
}

bool isUnspeakable(QStringView letters)
{
    int run = 0;
    QChar before;
    for (const QChar letter : letters) {
        run = QStringView(u"AEIOUY").contains(letter) || letter == before ? 0 : run + 1;
        before = letter;
        if (run >= UnspeakableConsonants)
            return true;
    }
    return false;
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

bool isCode(QStringView plain, qsizetype start, bool isBooking)
{
    const QStringView code = plain.sliced(start, CodeLength);
    QString form;
    for (const QChar sign : code)
        form += signKind(sign);
    if (form.contains(u'-') || !form.contains(u'A'))
        return false;
    if (!form.contains(u'9'))
        return !isShoutedAt(plain, start - 1, -1) && !isShoutedAt(plain, start + CodeLength, 1) &&
               !Shouted.contains(code) && (isBooking || isUnspeakable(code));
    if (isOtherCode(code, form))
        return false;
    int switches = 0;
    for (qsizetype at = 1; at < CodeLength; ++at)
        switches += form[at] != form[at - 1] ? 1 : 0;
    return switches > 1 || isBooking;
}

}  // namespace

void findBookingCodes(QStringView plain, const QList<TokenPlace> &tokens, PrivatePlaces &places)
{
    const bool isBooking = bookingWords().isAmong(tokens, 0, tokens.size());
    for (qsizetype at = 0; at < plain.size();) {
        const qsizetype end = runEnd(plain, at, isAsciiWord);
        if (end == at) {
            ++at;
            continue;
        }
        const char32_t before = codePointBefore(plain, at);
        const bool isGlued = isWord(before) || before == U'$' || before == U'/' || before == U'=' ||
                             before == U',' || (end < plain.size() && isWord(plain[end].unicode()));
        if (end - at == CodeLength && !isGlued && isCode(plain, at, isBooking))
            places.add(PrivateKind::Reference, at, end);
        at = end;
    }
}

}  // namespace daisychain::text
