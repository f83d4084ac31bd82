#pragma once

#include "core/desk/customer_reader.h"
#include "core/store/connections.h"

namespace daisychain::store {

/// CustomerReader on the store.
class StoredCustomers final : public CustomerReader {
public:
    explicit StoredCustomers(Connections &connections)
        : m_connections(connections)
    {
    }

    QFuture<Result<CustomerCard>> customer(IdentityId identity, Instant now, StoreVersion atLeast) override;
    QFuture<Result<QueuePage>> customerConversations(IdentityId identity, HistoryFilter filter,
                                                     std::optional<QueueCursor> from, PageDirection direction,
                                                     int limit, StoreVersion atLeast) override;
    QFuture<Result<TimelinePage>> customerTimeline(IdentityId identity, TimelineFilter filter,
                                                   std::optional<TimelineCursor> from,
                                                   PageDirection direction, int limit,
                                                   StoreVersion atLeast) override;
    QFuture<Result<QList<ProfileFact>>> findIdentities(QString text, int limit) override;
    QFuture<Result<CustomerPage>> customers(CustomerQuery query, std::optional<CustomerCursor> from,
                                            PageDirection direction, int limit) override;
    QFuture<Result<QStringList>> detailValues(DetailField field, QString beginning, int limit) override;
    QFuture<Result<qint64>> takeIn(int most) override;

private:
    Connections &m_connections;
};

}  // namespace daisychain::store
