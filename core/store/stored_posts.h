#pragma once

#include "core/desk/post_reader.h"
#include "core/store/connections.h"

namespace daisychain::store {

/// PostReader on the store.
class StoredPosts final : public PostReader {
public:
    explicit StoredPosts(Connections &connections)
        : m_connections(connections)
    {
    }

    QFuture<Result<std::optional<ThreadPost>>> post(PostId id) override;
    QFuture<Result<std::optional<QString>>> localId(AccountId account, PostId id) override;
    QFuture<Result<std::optional<QString>>> personLocalId(AccountId account, IdentityId who) override;
    QFuture<Result<std::optional<PostId>>> postByLocalId(AccountId account, QString localId) override;

private:
    Connections &m_connections;
};

}  // namespace daisychain::store
