#pragma once

#include "core/base/result.h"
#include "core/desk/queue.h"
#include "core/desk/stream.h"
#include "core/desk/thread_post.h"

#include <QFuture>

namespace daisychain {

/// Everything the conversation pane shows at once.
struct ConversationDetail {
    QueueRow head;
    /// Oldest first. A thread of up to 300 posts comes whole; of a longer one the customer's posts, those of
    /// ours that answer or asked them, and what stands above: at most 500, the newest; the rest by
    /// threadPage. Direct posts only of this conversation.
    QList<ThreadPost> posts;
    int threadPostCount = 0;      ///< all posts of the thread that threadPage can bring
    QList<JournalEntry> journal;  ///< this conversation's, oldest first
    int otherConversations = 0;   ///< with other customers in the same thread
    QList<QueueRow> otherSides;   ///< where it goes on in private, or in public began; the newest first
    QList<CoverageSpan> gaps;     ///< in streams of the accounts spoken to, from the first post on
    QList<PostVersionRef>
        newest;  ///< the customer's posts in their shown versions: what an action's `seen` says
    StoreVersion version;
};

struct ThreadPage {
    QList<ThreadPost> posts;  ///< oldest first
    bool hasMore = false;     ///< in the direction that was read
    StoreVersion version;
};

/// Reads one conversation.
///
/// Threads: call from any; futures end on a store thread, see whenReady(). Errors: Storage; NotFound for a
/// handle that names nothing.
class ConversationReader {
public:
    virtual ~ConversationReader();

    /// By its handle or an older one.
    virtual QFuture<Result<ConversationDetail>> conversation(QString handle, PersonId me, Instant now,
                                                             StoreVersion atLeast) = 0;
    /// All posts of the thread that this conversation may show, next to the post with key `from` (without
    /// it); without `from`, the oldest (After) or newest (Before).
    virtual QFuture<Result<ThreadPage>> threadPage(QString handle, std::optional<qint64> from,
                                                   PageDirection direction, int limit) = 0;
    /// The other customers' conversations in the same thread, the newest first, next to `after`.
    virtual QFuture<Result<QueuePage>> otherConversations(QString handle, std::optional<QueueCursor> after,
                                                          int limit) = 0;
    /// The full handle of today for a handle, an older one, or the beginning of one (three characters or
    /// more). Errors besides: Conflict with up to ten handles that it could be.
    virtual QFuture<Result<QString>> resolve(QString handleOrPrefix) = 0;
    /// The conversation that an action with this subject is about.
    virtual QFuture<Result<QString>> handleOf(ConversationSubject subject) = 0;
};

}  // namespace daisychain
