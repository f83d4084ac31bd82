#include "core/desk/allowance.h"

#include <QDateTime>

namespace daisychain {

Allowance allowanceOf(const Settings &settings, const GestureSum &given)
{
    QString currency = get(settings, AllowanceCurrency).toUpper();
    if (!isCurrency(currency))
        currency = QString::fromUtf8(AllowanceCurrency.fallback);
    Allowance allowance{{std::max(0, get(settings, AllowanceMinor)), currency}, {0, currency}, {}};
    for (const Money &amount : given.amounts) {
        if (amount.currency == currency)
            allowance.given = amount;
        else
            allowance.others.append(amount);
    }
    return allowance;
}

std::pair<Instant, Instant> monthAround(Instant now, const QTimeZone &zone)
{
    const QDate day = QDateTime::fromMSecsSinceEpoch(now.ms, zone).date();
    const QDate first(day.year(), day.month(), 1);
    return {Instant{first.startOfDay(zone).toMSecsSinceEpoch()},
            Instant{first.addMonths(1).startOfDay(zone).toMSecsSinceEpoch()}};
}

}  // namespace daisychain
