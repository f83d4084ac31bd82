#pragma once

#include "core/desk/promise_reader.h"
#include "core/store/connections.h"

namespace daisychain::store {

/// PromiseReader on the store.
class StoredPromises final : public PromiseReader {
public:
    explicit StoredPromises(Connections &connections)
        : m_connections(connections)
    {
    }

    QFuture<Result<PromisePage>> openPromises(PromiseQuery query, std::optional<PromiseCursor> after,
                                              int limit) override;
    QFuture<Result<QList<PromiseRow>>> conversationPromises(QString handle, StoreVersion atLeast) override;
    QFuture<Result<PromisePage>> customerPromises(IdentityId identity, std::optional<PromiseCursor> after,
                                                  int limit, StoreVersion atLeast) override;

private:
    Connections &m_connections;
};

/// Of all of a customer's identities, the last due first, next after `after`.
QList<PromiseRow> customerPromiseRows(ReadUnit &unit, const QList<qint64> &identities,
                                      const std::optional<PromiseCursor> &after, int limit);

}  // namespace daisychain::store
