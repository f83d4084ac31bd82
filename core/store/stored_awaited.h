#pragma once

#include "core/desk/awaited_reader.h"
#include "core/store/connections.h"

namespace daisychain::store {

/// AwaitedReader on the store.
class StoredAwaited final : public AwaitedReader {
public:
    explicit StoredAwaited(Connections &connections)
        : m_connections(connections)
    {
    }

    QFuture<Result<QList<IdentityId>>> awaited(Network network, int most) override;

private:
    Connections &m_connections;
};

}  // namespace daisychain::store
