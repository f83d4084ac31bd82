#pragma once

#include "core/base/result.h"
#include "core/desk/outbox.h"
#include "core/desk/store_version.h"

#include <QFuture>

namespace daisychain {

/// The outbox as screens read it.
///
/// Threads: call from any; futures end on a store thread. Errors: Storage.
class OutboxReader {
public:
    virtual ~OutboxReader();

    /// What isn't settled, plus what was refused or stopped and lies with its author; the oldest first.
    virtual QFuture<Result<QList<OutboxRow>>> pendingReplies(StoreVersion atLeast) = 0;
    /// The newest `limit`, whatever became of them; the newest first.
    virtual QFuture<Result<QList<OutboxRow>>> recentReplies(int limit, StoreVersion atLeast) = 0;
    virtual QFuture<Result<std::optional<OutboxRow>>> reply(ReplyId reply, StoreVersion atLeast) = 0;
    /// All steps of a reply, in order; without their actions.
    virtual QFuture<Result<QList<OutboxTransition>>> transitions(ReplyId reply) = 0;
    /// Which reply became this post.
    virtual QFuture<Result<std::optional<ReplyId>>> replyOfPost(PostId post) = 0;
};

/// The outbox as the sender works it. Only the engine does: it holds engine.lock.
///
/// Threads: call from any; the future ends after COMMIT, on a store thread. Each call is one transaction of
/// its own and journals its steps.
class OutboxStore {
public:
    virtual ~OutboxStore();

    /// Takes the oldest reply that may go out: Ready or Held with its time come (notBefore and nextTry are
    /// no later than `now`), the part before it sent, and none of the same account being sent; it is Taken
    /// afterwards. Nothing when there is none.
    virtual QFuture<Result<std::optional<OutboxRow>>> takeNext(Instant now) = 0;
    /// Takes one reply that waits for a read-back (Unknown, nextTry no later than `now`); it is ReadingBack
    /// afterwards.
    virtual QFuture<Result<std::optional<OutboxRow>>> takeUnknown(Instant now) = 0;
    /// One step. Counts an attempt when it leads to Sending. Errors besides Storage: Conflict when the reply
    /// is not (any more) in `from`; NotFound.
    virtual QFuture<Result<StoreVersion>> transition(OutboxTransition transition) = 0;
    /// At the engine's start: what was Sending or ReadingBack is Unknown, what was Taken is Ready. Returns
    /// how many of them may be out.
    virtual QFuture<Result<int>> recover(Instant now) = 0;
    /// When the next reply may be due for takeNext or takeUnknown; nothing when none waits for a time.
    virtual QFuture<Result<std::optional<Instant>>> nextDue() = 0;
};

}  // namespace daisychain
