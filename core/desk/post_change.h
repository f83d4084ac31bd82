#pragma once

#include "core/base/result.h"
#include "core/desk/account.h"
#include "core/desk/outbox.h"
#include "core/desk/store_version.h"
#include "core/desk/thread_post.h"

#include <QFuture>

#include <chrono>
#include <optional>

namespace daisychain {

/// As long as this a post of ours that is taken down or edited can be left as it was.
inline constexpr auto PostChangeHold = std::chrono::seconds(5);

/// A post of ours that is to be taken down or to say something else, on its way to the network: RemovePost or
/// EditPost as the journal has it, and how far it is. States are those of replies; `Sent` is done.
struct PostChange {
    Action action;   ///< whose payload is one of the two
    QString handle;  ///< the conversation's
    OutboxState state = OutboxState::Ready;
    int attempts = 0;
    std::optional<Instant> nextTry;
    std::optional<Error> lastError;  ///< detail is not kept
    Instant changed;                 ///< the last step

    bool operator==(const PostChange &) const = default;
};

/// The post that is to be changed, and as whom.
PostId postOf(const PostChange &change);
AccountId accountOf(const PostChange &change);
std::optional<Instant> notBeforeOf(const PostChange &change);

/// Whether the network lets us take the post down, or change what it says. Pure. A poll doesn't
/// outlive an edit, nor do pictures on some networks: such a post is left alone.
bool isRemovable(const ThreadPost &post, const Account &account);
bool isEditable(const ThreadPost &post, const Account &account, Instant now);

/// One step, as it is written down.
struct PostChangeStep {
    ActionId change;
    OutboxState from = OutboxState::Ready;
    OutboxState to = OutboxState::Ready;
    Instant at;
    std::optional<Error> error = {};
    std::optional<Instant> nextTry = {};

    bool operator==(const PostChangeStep &) const = default;
};

/// Changes of our posts as screens read them.
///
/// Threads: call from any; futures end on a store thread. Errors: Storage.
class PostChangeReader {
public:
    virtual ~PostChangeReader();

    /// What isn't done and wasn't taken back, with what the network refused; the oldest first.
    virtual QFuture<Result<QList<PostChange>>> pendingChanges(StoreVersion atLeast) = 0;
    virtual QFuture<Result<std::optional<PostChange>>> change(ActionId change, StoreVersion atLeast) = 0;
    virtual QFuture<Result<QList<PostChangeStep>>> steps(ActionId change) = 0;
};

/// The same as the sender works it. Only the engine does. Each call is one transaction.
class PostChangeStore {
public:
    virtual ~PostChangeStore();

    /// Takes the oldest that may be told to the network now, of one of these accounts; it is Sending
    /// afterwards and the attempt is counted. Nothing when there is none.
    virtual QFuture<Result<std::optional<PostChange>>> takeNext(QList<AccountId> accounts, Instant now) = 0;
    /// Errors besides: NotFound; Conflict when it is not (any more) in `from`.
    virtual QFuture<Result<StoreVersion>> step(PostChangeStep step) = 0;
    /// At the engine's start: what was Sending may have arrived, and is Ready again.
    virtual QFuture<Result<int>> recover(Instant now) = 0;
    /// When the next may be due; nothing when none waits for a time.
    virtual QFuture<Result<std::optional<Instant>>> nextDue() = 0;
};

}  // namespace daisychain
