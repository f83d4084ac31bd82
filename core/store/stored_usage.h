#pragma once

#include "core/desk/usage_log.h"
#include "core/store/connections.h"

namespace daisychain::store {

/// UsageLog on the store.
class StoredUsage final : public UsageLog {
public:
    explicit StoredUsage(Connections &connections)
        : m_connections(connections)
    {
    }

    QFuture<Result<StoreVersion>> addUsage(UsageEntry used) override;
    QFuture<Result<QList<UsageEntry>>> usage(Network network, QDate from, QDate until) override;
    QFuture<Result<UsageStanding>> standing(Network network, QDate day) override;
    QFuture<Result<UsageRules>> usageRules(Network network) override;
    QFuture<Result<StoreVersion>> setUsageRules(Network network, UsageRules rules) override;
    QFuture<Result<StoreVersion>> keepWindows(QList<UsageWindow> windows) override;
    QFuture<Result<QList<UsageWindow>>> windows(AccountId account) override;

private:
    Connections &m_connections;
};

}  // namespace daisychain::store
