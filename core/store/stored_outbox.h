#pragma once

#include "core/desk/outbox_store.h"
#include "core/store/connections.h"

namespace daisychain::store {

/// The outbox on the store, for both sides.
class StoredOutbox final : public OutboxStore, public OutboxReader {
public:
    explicit StoredOutbox(Connections &connections)
        : m_connections(connections)
    {
    }

    QFuture<Result<std::optional<OutboxRow>>> takeNext(Instant now) override;
    QFuture<Result<std::optional<OutboxRow>>> takeUnknown(Instant now) override;
    QFuture<Result<StoreVersion>> transition(OutboxTransition transition) override;
    QFuture<Result<int>> recover(Instant now) override;
    QFuture<Result<std::optional<Instant>>> nextDue() override;

    QFuture<Result<QList<OutboxRow>>> pendingReplies(StoreVersion atLeast) override;
    QFuture<Result<QList<OutboxRow>>> recentReplies(int limit, StoreVersion atLeast) override;
    QFuture<Result<std::optional<OutboxRow>>> reply(ReplyId reply, StoreVersion atLeast) override;
    QFuture<Result<QList<OutboxTransition>>> transitions(ReplyId reply) override;
    QFuture<Result<std::optional<ReplyId>>> replyOfPost(PostId post) override;

private:
    Connections &m_connections;
};

}  // namespace daisychain::store
