#pragma once

#include "core/desk/gesture_reader.h"
#include "core/desk/settings.h"

#include <utility>

namespace daisychain {

/// What each person may give away in a month without a thought, in the currency's smallest unit. It is shown
/// beside the button and stops nobody.
inline constexpr Setting<int> AllowanceMinor{"gestures/allowanceMinor", 25'000};
/// ISO 4217; what the company reckons in.
inline constexpr Setting<QString> AllowanceCurrency{"gestures/currency", "EUR"};

struct Allowance {
    Money month;
    Money given;          ///< in the same currency
    QList<Money> others;  ///< given in other currencies, which is not converted

    /// Below 0 once more was given.
    Money left() const { return {month.minor - given.minor, month.currency}; }
    bool operator==(const Allowance &) const = default;
};

/// How a person's allowance stands who gave `given` in this month.
Allowance allowanceOf(const Settings &settings, const GestureSum &given);

/// The month around an instant in this zone: from its first moment to that of the next.
std::pair<Instant, Instant> monthAround(Instant now, const QTimeZone &zone);

}  // namespace daisychain
