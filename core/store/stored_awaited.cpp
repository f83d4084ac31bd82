#include "core/store/stored_awaited.h"

#include "core/desk/conversation.h"

namespace daisychain::store {

QFuture<Result<QList<IdentityId>>> StoredAwaited::awaited(Network network, int most)
{
    return m_connections.read<QList<IdentityId>>([=](ReadUnit &unit) -> Result<QList<IdentityId>> {
        QList<IdentityId> found;
        auto query = unit.database.query(
            "SELECT identity.global_id, max(conversation.last_customer_ms) FROM conversation JOIN identity "
            "ON identity.key = conversation.customer_key WHERE conversation.status IN (?, ?, ?) AND "
            "identity.network = ? GROUP BY identity.key ORDER BY 2 DESC, identity.key LIMIT ?");
        query.bind(Status::Open).bind(Status::Waiting).bind(Status::Snoozed).bind(network).bind(most);
        while (query.next())
            found.append({network, query.text(0)});
        return found;
    });
}

}  // namespace daisychain::store
