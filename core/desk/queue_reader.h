#pragma once

#include "core/base/result.h"
#include "core/desk/queue.h"

#include <QFuture>

namespace daisychain {

struct QueueQuery {
    QueueView view = QueueView::AllOpen;
    PersonId me;  ///< whose Mine, and whose unread marks
    Instant now;  ///< decides which snoozes have woken
    StoreVersion atLeast;

    bool operator==(const QueueQuery &) const = default;
};

/// Reads the lists of conversations, a page at a time.
///
/// Threads: call from any; futures end on a store thread, see whenReady(). Errors: Storage.
class QueueReader {
public:
    virtual ~QueueReader();

    /// At most `limit` rows next to `from`, without the row at `from` itself; without `from`, the list's
    /// first rows (After) or last ones (Before).
    virtual QFuture<Result<QueuePage>> queuePage(QueueQuery query, std::optional<QueueCursor> from,
                                                 PageDirection direction, int limit) = 0;
    virtual QFuture<Result<QueueCounts>> queueCounts(PersonId me, Instant now, StoreVersion atLeast) = 0;
    /// One conversation by its handle or an older one; nothing when it is gone.
    virtual QFuture<Result<std::optional<QueueRow>>> queueRow(QString handle, PersonId me, Instant now,
                                                              StoreVersion atLeast) = 0;
};

}  // namespace daisychain
