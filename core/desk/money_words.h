#pragma once

#include "core/desk/money.h"

namespace daisychain {

/// The amount that a few words of ours name: "give him 10 euros", "5,50 €", "$20", "chf 15". A number without
/// a currency beside it is in `usual`. Nothing without a number, or with several that may be meant. Takes any
/// text and looks at the first 200 units.
std::optional<Money> moneyIn(QStringView words, const QString &usual);

/// What is left when the amount and its currency are taken away: "give him".
QString withoutMoney(QStringView words);

}  // namespace daisychain
