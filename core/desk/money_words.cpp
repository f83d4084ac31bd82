#include "core/desk/money_words.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace daisychain {

namespace {

constexpr qsizetype Longest = 200;

struct CurrencyWord {
    QStringView word;
    QStringView currency;
};

/// Signs and words for the currencies that have one; codes of ISO 4217 speak for themselves.
constexpr std::array<CurrencyWord, 17> CurrencyWords{{
    {u"€", u"EUR"},
    {u"euro", u"EUR"},
    {u"euros", u"EUR"},
    {u"$", u"USD"},
    {u"dollar", u"USD"},
    {u"dollars", u"USD"},
    {u"buck", u"USD"},
    {u"bucks", u"USD"},
    {u"£", u"GBP"},
    {u"pound", u"GBP"},
    {u"pounds", u"GBP"},
    {u"quid", u"GBP"},
    {u"¥", u"JPY"},
    {u"yen", u"JPY"},
    {u"franken", u"CHF"},
    {u"francs", u"CHF"},
    {u"kronor", u"SEK"},
}};

/// Those among three letters that people mean; "for" and "the" are none.
constexpr std::array<QStringView, 24> Codes{u"EUR", u"USD", u"GBP", u"CHF", u"JPY", u"SEK", u"NOK", u"DKK",
                                            u"PLN", u"CZK", u"HUF", u"CAD", u"AUD", u"NZD", u"INR", u"CNY",
                                            u"BRL", u"MXN", u"ZAR", u"TRY", u"SGD", u"HKD", u"KRW", u"ILS"};

QString currencyOf(const QString &word)
{
    const auto known = std::find_if(CurrencyWords.begin(), CurrencyWords.end(),
                                    [&](const CurrencyWord &one) { return one.word == word.toLower(); });
    if (known != CurrencyWords.end())
        return known->currency.toString();
    const QString code = word.toUpper();
    return std::find(Codes.begin(), Codes.end(), code) != Codes.end() ? code : QString();
}

/// A number, and the word or sign right before and behind it.
const QRegularExpression &amountPattern()
{
    static const QRegularExpression pattern(
        QStringLiteral(R"((?<![\p{L}\d.,#])(?:(\p{L}{3,8}|[€$£¥])\s?)?(\d{1,12}(?:[.,]\d{1,3})?))"
                       R"((?![\d.,]*\d)(?:\s?(\p{L}{3,8}|[€$£¥])(?!\p{L})|(?!\p{L})))"),
        QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

struct Found {
    Money money;
    qsizetype start = 0;
    qsizetype end = 0;
    bool isNamed = false;  ///< its currency stands beside it
};

std::optional<Found> foundIn(const QRegularExpressionMatch &match, const QString &usual)
{
    const QString before = currencyOf(match.captured(1));
    const QString behind = currencyOf(match.captured(3));
    const QString currency = !behind.isEmpty() ? behind : !before.isEmpty() ? before : usual;
    const auto money = parseMoney(match.capturedView(2), currency);
    if (!money)
        return std::nullopt;
    return Found{*money, before.isEmpty() ? match.capturedStart(2) : match.capturedStart(1),
                 behind.isEmpty() ? match.capturedEnd(2) : match.capturedEnd(3),
                 !before.isEmpty() || !behind.isEmpty()};
}

/// The one amount of the words: that with a currency, or the only number.
std::optional<Found> theOne(const QString &words, const QString &usual)
{
    QList<Found> named;
    QList<Found> bare;
    auto matches = amountPattern().globalMatch(words);
    while (matches.hasNext()) {
        if (const auto found = foundIn(matches.next(), usual))
            (found->isNamed ? named : bare).append(*found);
    }
    const QList<Found> &meant = named.isEmpty() ? bare : named;
    return meant.size() == 1 ? std::optional(meant.first()) : std::nullopt;
}

}  // namespace

std::optional<Money> moneyIn(QStringView words, const QString &usual)
{
    const auto found = theOne(words.first(std::min(words.size(), Longest)).toString(), usual);
    return found ? std::optional(found->money) : std::nullopt;
}

QString withoutMoney(QStringView words)
{
    QString left = words.first(std::min(words.size(), Longest)).toString();
    if (const auto found = theOne(left, QStringLiteral("EUR")))
        left.remove(found->start, found->end - found->start);
    return left.simplified();
}

}  // namespace daisychain
