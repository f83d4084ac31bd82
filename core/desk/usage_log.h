#pragma once

#include "core/base/result.h"
#include "core/desk/store_version.h"
#include "core/desk/usage.h"

#include <QFuture>

namespace daisychain {

/// The ledger of what networks were asked for and what that costs.
///
/// Threads: call from any; futures end on a store thread, those of writes after COMMIT. Errors: Storage.
class UsageLog {
public:
    virtual ~UsageLog();

    /// Adds the entry's counts to those of its account and day.
    virtual QFuture<Result<StoreVersion>> addUsage(UsageEntry used) = 0;
    /// Days in [from, until), by day, then by account; days without any are left out.
    virtual QFuture<Result<QList<UsageEntry>>> usage(Network network, QDate from, QDate until) = 0;
    /// The rules, and what all accounts cost by them in the calendar month of `day`.
    virtual QFuture<Result<UsageStanding>> standing(Network network, QDate day) = 0;

    /// Where nobody entered any: the usual prices and no cap.
    virtual QFuture<Result<UsageRules>> usageRules(Network network) = 0;
    virtual QFuture<Result<StoreVersion>> setUsageRules(Network network, UsageRules rules) = 0;

    /// Puts each in place of what was kept for the same account and call.
    virtual QFuture<Result<StoreVersion>> keepWindows(QList<UsageWindow> windows) = 0;
    /// As they were told, also those that began anew since; by call.
    virtual QFuture<Result<QList<UsageWindow>>> windows(AccountId account) = 0;
};

}  // namespace daisychain
