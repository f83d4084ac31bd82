#pragma once

#include "core/base/when_ready.h"
#include "core/desk/usage_log.h"

namespace daisychain::test {

/// A ledger in memory, whose futures are ready at once.
class KeptUsage final : public UsageLog {
public:
    QFuture<Result<StoreVersion>> addUsage(UsageEntry used) override
    {
        for (UsageEntry &entry : entries) {
            if (entry.account == used.account && entry.day == used.day) {
                entry.counts = totalOf({entry, used});
                return readyFuture<StoreVersion>(StoreVersion{});
            }
        }
        entries.append(used);
        return readyFuture<StoreVersion>(StoreVersion{});
    }
    QFuture<Result<QList<UsageEntry>>> usage(Network network, QDate from, QDate until) override
    {
        QList<UsageEntry> found;
        for (const UsageEntry &entry : std::as_const(entries)) {
            if (entry.network == network && entry.day >= from && entry.day < until)
                found.append(entry);
        }
        return readyFuture<QList<UsageEntry>>(found);
    }
    QFuture<Result<UsageStanding>> standing(Network network, QDate day) override
    {
        const QDate first(day.year(), day.month(), 1);
        const auto month = usage(network, first, first.addMonths(1)).result();
        return readyFuture<UsageStanding>(UsageStanding{rules, costOf(*month, rules.prices)});
    }
    QFuture<Result<UsageRules>> usageRules(Network) override { return readyFuture<UsageRules>(rules); }
    QFuture<Result<StoreVersion>> setUsageRules(Network, UsageRules set) override
    {
        rules = set;
        return readyFuture<StoreVersion>(StoreVersion{});
    }
    QFuture<Result<StoreVersion>> keepWindows(QList<UsageWindow> told) override
    {
        kept = told;
        return readyFuture<StoreVersion>(StoreVersion{});
    }
    QFuture<Result<QList<UsageWindow>>> windows(AccountId account) override
    {
        QList<UsageWindow> own;
        for (const UsageWindow &window : std::as_const(kept)) {
            if (window.account == account)
                own.append(window);
        }
        return readyFuture<QList<UsageWindow>>(own);
    }

    qint64 countOf(UsageKind kind) const { return totalOf(entries).value(kind); }

    UsageRules rules{usualPrices(Network::X), {}};
    QList<UsageEntry> entries;
    QList<UsageWindow> kept;  ///< the last that were told
};

}  // namespace daisychain::test
