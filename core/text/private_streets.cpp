#include "core/text/entity_characters.h"
#include "core/text/phrases.h"
#include "core/text/private_words.h"

#include <algorithm>
#include <array>

namespace daisychain::text {

namespace {

constexpr qsizetype MostNames = 3;

/// Behind the name: "12 Rose Street".
const Phrases &typesBehind()
{
    static const Phrases phrases{
        "street, st, road, rd, avenue, ave, lane, drive, boulevard, blvd, crescent, terrace, highway, "
        "parkway, pkwy",
    };
    return phrases;
}

/// Before the name, the number first: "12 rue des Roses".
const Phrases &typesAfterNumber()
{
    static const Phrases phrases{
        "rue, avenue, boulevard, bd, chemin, impasse, allée, quai, bis rue, ter rue"};
    return phrases;
}

/// Before the name, the number last: "calle Rosas 12".
const Phrases &typesBeforeNumber()
{
    static const Phrases phrases{"calle, avenida, avda, paseo, carrer, rúa, via, viale"};
    return phrases;
}

constexpr std::array GermanEndings{QStringView(u"strasse"), QStringView(u"str"), QStringView(u"allee"),
                                   QStringView(u"gasse"), QStringView(u"weg")};

/// "12", "12a", "1204".
bool isHouseNumber(const QString &token)
{
    constexpr qsizetype Longest = 5;
    const qsizetype digits = runEnd(token, 0, isAsciiDigit);
    return digits > 0 && token.size() <= Longest && token.size() - digits <= 1;
}

bool isCapitalised(QStringView plain, const TokenPlace &token)
{
    return plain[token.start].isUpper();
}

/// Whether the tokens before `at` and at it belong to one line without a sentence's end: at most ". "
/// between.
bool isJoined(QStringView plain, const QList<TokenPlace> &tokens, qsizetype at)
{
    const QStringView gap = gapBefore(plain, tokens, at);
    return !gap.isEmpty() && gap.size() <= 2 && std::all_of(gap.begin(), gap.end(), [](QChar unit) {
        return unit == u' ' || unit == u'.' || unit == u',' || unit == u'-' || unit == u'\'' || unit == u'’';
    });
}

/// "Rosenstraße 12": how many tokens.
qsizetype germanStreet(QStringView plain, const QList<TokenPlace> &tokens, qsizetype at)
{
    constexpr qsizetype ShortestName = 3;
    const QString &name = tokens[at].token;
    const bool isStreet = std::any_of(GermanEndings.begin(), GermanEndings.end(), [&](QStringView ending) {
        return name.size() >= ending.size() + ShortestName && name.endsWith(ending);
    });
    const bool isWhole = isStreet && isCapitalised(plain, tokens[at]) && at + 1 < tokens.size() &&
                         isJoined(plain, tokens, at + 1) && isHouseNumber(tokens[at + 1].token);
    return isWhole ? 2 : 0;
}

qsizetype englishStreet(QStringView plain, const QList<TokenPlace> &tokens, qsizetype at)
{
    if (!isHouseNumber(tokens[at].token))
        return 0;
    for (qsizetype next = at + 1; next < tokens.size() && next <= at + MostNames + 1; ++next) {
        if (!isJoined(plain, tokens, next) || !isCapitalised(plain, tokens[next]))
            return 0;
        if (next > at + 1 && typesBehind().lengthAt(tokens, next) > 0)
            return next + 1 - at;
    }
    return 0;
}

qsizetype frenchStreet(QStringView plain, const QList<TokenPlace> &tokens, qsizetype at)
{
    static const Phrases particles{"de, du, des, la, le, les, l, d, saint, sainte"};
    if (!isHouseNumber(tokens[at].token) || at + 1 >= tokens.size() || !isJoined(plain, tokens, at + 1))
        return 0;
    qsizetype next = at + 1 + typesAfterNumber().lengthAt(tokens, at + 1);
    const qsizetype first = next;
    const qsizetype last = std::min(tokens.size(), first + 2 * MostNames);
    while (next < last && isJoined(plain, tokens, next) &&
           (isCapitalised(plain, tokens[next]) || particles.lengthAt(tokens, next) > 0))
        ++next;
    return first > at + 1 && next > first ? next - at : 0;
}

qsizetype spanishStreet(QStringView plain, const QList<TokenPlace> &tokens, qsizetype at)
{
    if (typesBeforeNumber().lengthAt(tokens, at) == 0)
        return 0;
    for (qsizetype next = at + 1; next < tokens.size() && next <= at + 2 * MostNames; ++next) {
        if (!isJoined(plain, tokens, next))
            return 0;
        if (next > at + 1 && isHouseNumber(tokens[next].token))
            return isCapitalised(plain, tokens[next - 1]) ? next + 1 - at : 0;
    }
    return 0;
}

}  // namespace

void findStreets(QStringView plain, const QList<TokenPlace> &tokens, PrivatePlaces &places)
{
    for (qsizetype at = 0; at < tokens.size(); ++at) {
        const qsizetype length =
            std::max({germanStreet(plain, tokens, at), englishStreet(plain, tokens, at),
                      frenchStreet(plain, tokens, at), spanishStreet(plain, tokens, at)});
        if (length == 0)
            continue;
        const TextRange range = rangeOf(tokens, at, length);
        places.add(PrivateKind::PostalAddress, range.start, range.start + range.length);
        at += length - 1;
    }
}

}  // namespace daisychain::text
