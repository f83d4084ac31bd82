#pragma once

#include "core/desk/post_change.h"
#include "core/store/connections.h"

namespace daisychain::store {

/// Changes of our posts on the store, for both sides.
class StoredPostChanges final : public PostChangeStore, public PostChangeReader {
public:
    explicit StoredPostChanges(Connections &connections)
        : m_connections(connections)
    {
    }

    QFuture<Result<std::optional<PostChange>>> takeNext(QList<AccountId> accounts, Instant now) override;
    QFuture<Result<StoreVersion>> step(PostChangeStep step) override;
    QFuture<Result<int>> recover(Instant now) override;
    QFuture<Result<std::optional<Instant>>> nextDue() override;

    QFuture<Result<QList<PostChange>>> pendingChanges(StoreVersion atLeast) override;
    QFuture<Result<std::optional<PostChange>>> change(ActionId change, StoreVersion atLeast) override;
    QFuture<Result<QList<PostChangeStep>>> steps(ActionId change) override;

private:
    Connections &m_connections;
};

}  // namespace daisychain::store
