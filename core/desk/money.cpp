#include "core/desk/money.h"

#include <algorithm>
#include <array>

namespace daisychain {

namespace {

constexpr std::array<QStringView, 17> WithoutDigits{u"BIF", u"CLP", u"DJF", u"GNF", u"ISK", u"JPY",
                                                    u"KMF", u"KRW", u"PYG", u"RWF", u"UGX", u"UYI",
                                                    u"VND", u"VUV", u"XAF", u"XOF", u"XPF"};
constexpr std::array<QStringView, 7> WithThree{u"BHD", u"IQD", u"JOD", u"KWD", u"LYD", u"OMR", u"TND"};
constexpr qsizetype MostDigits = 15;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

}  // namespace

bool isCurrency(QStringView text)
{
    return text.size() == 3 &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
}

int minorDigits(QStringView currency)
{
    if (std::find(WithoutDigits.begin(), WithoutDigits.end(), currency) != WithoutDigits.end())
        return 0;
    return std::find(WithThree.begin(), WithThree.end(), currency) != WithThree.end() ? 3 : 2;
}

std::optional<Money> parseMoney(QStringView amount, const QString &currency)
{
    if (!isCurrency(currency) || amount.isEmpty() || amount.size() > MostDigits + 1)
        return std::nullopt;
    const auto isPoint = [](QChar c) { return c == u'.' || c == u','; };
    const auto point = std::find_if(amount.begin(), amount.end(), isPoint);
    const QStringView whole = amount.left(point - amount.begin());
    const QStringView rest = point == amount.end() ? QStringView() : amount.mid(whole.size() + 1);
    const int digits = minorDigits(currency);
    const bool isRead = !whole.isEmpty() && std::all_of(whole.begin(), whole.end(), isDigit) &&
                        std::all_of(rest.begin(), rest.end(), isDigit) && rest.size() <= digits &&
                        (point == amount.end() || !rest.isEmpty());
    if (!isRead || whole.size() + digits > MostDigits)
        return std::nullopt;
    const QString minor = whole.toString() + rest.toString() + QString(digits - rest.size(), u'0');
    return Money{minor.toLongLong(), currency};
}

QString moneyText(const Money &money)
{
    const int digits = minorDigits(money.currency);
    QString text = QString::number(money.minor).rightJustified(digits + 1, u'0');
    if (digits > 0)
        text.insert(text.size() - digits, u'.');
    return text + u' ' + money.currency;
}

}  // namespace daisychain
