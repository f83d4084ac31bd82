#include "core/text/private_words.h"

#include "core/text/entity_characters.h"
#include "core/text/phrases.h"

#include <algorithm>

namespace daisychain::text {

namespace {

qsizetype endOf(const TokenPlace &token)
{
    return token.start + token.length;
}

// -- references

constexpr qsizetype LongestCode = 40;

const Phrases &referenceWords()
{
    static const Phrases phrases{
        "order, orders, booking, case, cases, ticket, tickets, reservation, confirmation, account, acct, "
        "invoice, "
        "tracking, shipment, parcel, serial, imei, reference, ref, pnr, policy, membership, contract, claim, "
        "incident, "
        "request, itinerary, passport, licence, license, ssn, social security, customer number, customer id, "
        "member id, "
        "frequent flyer, gift card, voucher, vin, iccid",
        "bestellung, bestellnummer, auftrag, auftragsnummer, buchung, buchungsnummer, buchungscode, "
        "ticketnummer, "
        "vorgang, vorgangsnummer, kundennummer, kundennr, kontonummer, konto, rechnung, rechnungsnummer, "
        "sendung, "
        "sendungsnummer, paketnummer, vertrag, vertragsnummer, seriennummer, reservierung, "
        "reservierungsnummer, "
        "fallnummer, mitgliedsnummer, zählernummer, aktenzeichen, ausweisnummer",
        "commande, réservation, dossier, facture, compte, colis, suivi, billet, contrat, client, sinistre, "
        "numéro de "
        "série, passeport, adhérent, abonné",
        "pedido, reserva, caso, factura, cuenta, envío, seguimiento, billete, contrato, cliente, número de "
        "serie, "
        "expediente, póliza, localizador, pasaporte, dni",
    };
    return phrases;
}

const Phrases &numberWords()
{
    static const Phrases phrases{
        "number, numbers, no, nr, num, nbr, id, ids, code, ref, reference, locator, is, was, are, the, your, "
        "my, "
        "nummer, ist, lautet, die, der, mit, numéro, n, est, le, la, número, núm, es, el",
    };
    return phrases;
}

bool isCodeSign(char16_t unit)
{
    return isAsciiAlphanumeric(unit);
}

/// Behind the code at `start`: letters and digits, with single signs between. Too long a code is cut.
qsizetype codeEnd(QStringView plain, qsizetype start)
{
    const QStringView within = plain.first(std::min(plain.size(), start + LongestCode + 1));
    qsizetype end = runEnd(within, start, isCodeSign);
    while (end + 1 < within.size() && QStringView(u"-/_.").contains(within[end]) &&
           isCodeSign(within[end + 1].unicode()))
        end = runEnd(within, end + 1, isCodeSign);
    return end;
}

/// Four digits or more that are no year, or letters with three digits among them.
bool isReference(QStringView code, bool isMarked)
{
    constexpr qsizetype LeastDigits = 4;
    constexpr qsizetype LeastMixed = 5;
    const qsizetype digits =
        std::count_if(code.begin(), code.end(), [](QChar c) { return isAsciiDigit(c.unicode()); });
    const qsizetype letters =
        std::count_if(code.begin(), code.end(), [](QChar c) { return isAsciiLetter(c.unicode()); });
    const bool isYear = code.size() == LeastDigits && (code.startsWith(u"19") || code.startsWith(u"20"));
    const bool isDate = letters == 0 && (code.contains(u'/') || code.contains(u'.'));
    const bool isHidden = code.contains(u"xxx", Qt::CaseInsensitive);
    if (code.size() > LongestCode || isHidden || isDate || (isYear && !isMarked))
        return false;
    const bool isDay = letters == 3 && code.size() <= 7 && isAsciiDigit(code[0].unicode()) &&
                       isAsciiDigit(code.back().unicode());
    if (isDay)
        return false;
    return letters == 0 ? digits >= LeastDigits : digits + 1 >= LeastDigits && digits + letters >= LeastMixed;
}

/// A "+" is a phone's, "*" and "•" stand for what isn't said, and a sentence ends with what ends one.
bool canFollow(QStringView gap)
{
    return std::none_of(gap.begin(), gap.end(), [](QChar unit) {
        return unit == u'+' || unit == u'*' || unit == u'•' || unit == u'\n' || unit == u'?' ||
               unit == u'!' || unit == u'$';
    });
}

/// The token behind `at` and the words that may stand before a number; at most so many of them.
qsizetype skipNumberWords(QStringView plain, const QList<TokenPlace> &tokens, qsizetype at)
{
    constexpr int MostWords = 5;
    for (int words = 0; words < MostWords && at < tokens.size(); ++words) {
        const qsizetype length = numberWords().lengthAt(tokens, at);
        if (length == 0 || !canFollow(gapBefore(plain, tokens, at)))
            break;
        at += length;
    }
    return at;
}

// -- birth dates

const Phrases &birthWords()
{
    static const Phrases phrases{
        "date of birth, dob, d o b, born on, birthday is, birthdate, birth date, geboren am, geburtsdatum, "
        "geburtstag, "
        "né le, née le, date de naissance, fecha de nacimiento, nacido el, nacida el, nací el",
    };
    return phrases;
}

const Phrases &monthWords()
{
    static const Phrases phrases{
        "january, february, march, april, may, june, july, august, september, october, november, december, "
        "jan, feb, "
        "mar, apr, jun, jul, aug, sep, sept, oct, nov, dec, januar, februar, märz, mai, juni, juli, oktober, "
        "dezember, "
        "janvier, février, mars, avril, juin, juillet, août, septembre, octobre, novembre, décembre, enero, "
        "febrero, "
        "marzo, abril, mayo, junio, julio, agosto, septiembre, octubre, noviembre, diciembre",
    };
    return phrases;
}

bool isDayOrYear(const TokenPlace &token)
{
    constexpr qsizetype Longest = 4;
    return token.token.size() <= Longest && isAsciiDigit(token.token[0].unicode());
}

/// The end of the tokens from `at` on that make a date; `at` when they don't.
qsizetype dateEnd(const QList<TokenPlace> &tokens, qsizetype at)
{
    static const Phrases between{"of, de, the, del"};
    int numbers = 0;
    int parts = 0;
    qsizetype end = at;
    for (qsizetype next = at; next < tokens.size() && parts < 3; ++next) {
        const bool isNumeric = isDayOrYear(tokens[next]);
        if (isNumeric || monthWords().lengthAt(tokens, next) > 0) {
            numbers += isNumeric ? 1 : 0;
            ++parts;
            end = next + 1;
        } else if (parts == 0 || between.lengthAt(tokens, next) == 0) {
            break;
        }
    }
    return parts > 1 && numbers > 0 ? end : at;
}

}  // namespace

void findReferences(QStringView plain, const QList<TokenPlace> &tokens, PrivatePlaces &places)
{
    for (qsizetype at = 0; at < tokens.size(); ++at) {
        const qsizetype word = referenceWords().lengthAt(tokens, at);
        const qsizetype next = word > 0 ? skipNumberWords(plain, tokens, at + word) : 0;
        if (word == 0 || next >= tokens.size())
            continue;
        const QStringView gap = gapBefore(plain, tokens, next);
        const qsizetype start = tokens[next].start;
        const qsizetype end = codeEnd(plain, start);
        if (canFollow(gap) && isReference(plain.sliced(start, end - start), gap.contains(u'#')))
            places.add(PrivateKind::Reference, start, end);
    }
}

void findBirthDates(QStringView plain, const QList<TokenPlace> &tokens, PrivatePlaces &places)
{
    constexpr qsizetype MostBetween = 3;
    for (qsizetype at = 0; at < tokens.size(); ++at) {
        const qsizetype word = birthWords().lengthAt(tokens, at);
        if (word == 0)
            continue;
        const qsizetype last = std::min(tokens.size(), at + word + MostBetween + 1);
        for (qsizetype first = at + word; first < last; ++first) {
            const qsizetype end = dateEnd(tokens, first);
            if (end == first ||
                plain.sliced(tokens[at].start, tokens[first].start - tokens[at].start).contains(u'?'))
                continue;
            places.add(PrivateKind::BirthDate, tokens[first].start, endOf(tokens[end - 1]));
            break;
        }
    }
}

}  // namespace daisychain::text
