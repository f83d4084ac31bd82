#pragma once

#include <QString>

#include <optional>

namespace daisychain {

/// An amount in the smallest unit of its currency: 1000 and "EUR" are ten euros.
struct Money {
    qint64 minor = 0;
    QString currency;  ///< ISO 4217, three capital letters

    bool operator==(const Money &) const = default;
};

/// Whether it is three capital letters; there is no list of those in use.
bool isCurrency(QStringView text);

/// How many digits stand behind the point: 2 for most currencies (ISO 4217, amendment 176).
int minorDigits(QStringView currency);

/// Reads "10", "10.5", "10,50": digits with at most as many behind one point or comma as the currency has.
/// Nothing for anything else, negative amounts and more than 15 digits among it.
std::optional<Money> parseMoney(QStringView amount, const QString &currency);

/// "10.50 EUR".
QString moneyText(const Money &money);

}  // namespace daisychain
