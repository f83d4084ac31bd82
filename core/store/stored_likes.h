#pragma once

#include "core/desk/like_store.h"
#include "core/store/connections.h"

namespace daisychain::store {

/// What networks were told of our likes, on the store. What is to be told follows from the journal.
class StoredLikes final : public LikeStore {
public:
    explicit StoredLikes(Connections &connections)
        : m_connections(connections)
    {
    }

    QFuture<Result<LikesDue>> due(Instant now) override;
    QFuture<Result<StoreVersion>> settle(LikeTask task) override;
    QFuture<Result<StoreVersion>> postpone(LikeTask task, Instant until) override;

private:
    Connections &m_connections;
};

}  // namespace daisychain::store
