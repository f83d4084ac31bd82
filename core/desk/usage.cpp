#include "core/desk/usage.h"

#include <QDateTime>
#include <QTimeZone>

namespace daisychain {

QList<UsageKind> usageKinds()
{
    return {UsageKind::PostRead,      UsageKind::OwnPostRead,   UsageKind::PersonRead,
            UsageKind::MessageRead,   UsageKind::ListRead,      UsageKind::PostWrite,
            UsageKind::LinkPostWrite, UsageKind::SummonedReply, UsageKind::MessageWrite,
            UsageKind::Removal,       UsageKind::PersonWrite,   UsageKind::AltTextWrite};
}

bool isReading(UsageKind kind)
{
    return kind < UsageKind::PostWrite;
}

QDate utcDay(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(at.ms, QTimeZone::utc()).date();
}

PriceTable usualPrices(Network network)
{
    if (network != Network::X)
        return {};
    return {{UsageKind::PostRead, {5'000}},        {UsageKind::OwnPostRead, {1'000}},
            {UsageKind::PersonRead, {10'000}},     {UsageKind::MessageRead, {10'000}},
            {UsageKind::ListRead, {5'000}},        {UsageKind::PostWrite, {15'000}},
            {UsageKind::LinkPostWrite, {200'000}}, {UsageKind::SummonedReply, {10'000}},
            {UsageKind::MessageWrite, {15'000}},   {UsageKind::Removal, {10'000}},
            {UsageKind::PersonWrite, {15'000}},    {UsageKind::AltTextWrite, {5'000}}};
}

MicroDollars costOf(const UsageCounts &counts, const PriceTable &prices)
{
    MicroDollars cost;
    for (auto count = counts.begin(); count != counts.end(); ++count)
        cost = cost + prices.value(count.key()) * count.value();
    return cost;
}

MicroDollars costOf(const QList<UsageEntry> &entries, const PriceTable &prices)
{
    return costOf(totalOf(entries), prices);
}

UsageCounts totalOf(const QList<UsageEntry> &entries)
{
    UsageCounts total;
    for (const UsageEntry &entry : entries) {
        for (auto count = entry.counts.begin(); count != entry.counts.end(); ++count)
            total[count.key()] += count.value();
    }
    return total;
}

bool UsageStanding::allows(MicroDollars more) const
{
    return more.amount <= 0 || !rules.monthlyCap || spent + more <= *rules.monthlyCap;
}

}  // namespace daisychain
