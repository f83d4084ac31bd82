#pragma once

#include "core/desk/likeness.h"
#include "core/store/connections.h"

namespace daisychain::store {

/// LikenessBook on the store.
class StoredLikeness final : public LikenessBook {
public:
    explicit StoredLikeness(Connections &connections)
        : m_connections(connections)
    {
    }

    QFuture<Result<QList<Likeness>>> alike(IdentityId identity, int limit) override;
    QFuture<Result<StoreVersion>> decline(IdentityId one, IdentityId other) override;

private:
    Connections &m_connections;
};

}  // namespace daisychain::store
