#pragma once

#include "core/desk/conversation_reader.h"
#include "core/store/connections.h"

namespace daisychain::store {

/// ConversationReader on the store.
class StoredConversations final : public ConversationReader {
public:
    explicit StoredConversations(Connections &connections)
        : m_connections(connections)
    {
    }

    QFuture<Result<ConversationDetail>> conversation(QString handle, PersonId me, Instant now,
                                                     StoreVersion atLeast) override;
    QFuture<Result<ThreadPage>> threadPage(QString handle, std::optional<qint64> from,
                                           PageDirection direction, int limit) override;
    QFuture<Result<QueuePage>> otherConversations(QString handle, std::optional<QueueCursor> after,
                                                  int limit) override;
    QFuture<Result<QString>> resolve(QString handleOrPrefix) override;
    QFuture<Result<QString>> handleOf(ConversationSubject subject) override;

private:
    Connections &m_connections;
};

}  // namespace daisychain::store
