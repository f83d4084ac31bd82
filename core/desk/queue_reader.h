#pragma once

#include "core/base/result.h"
#include "core/desk/queue.h"
#include "core/desk/saved_view.h"
#include "core/desk/search_query.h"

#include <QFuture>

namespace daisychain {

struct QueueQuery {
    QueueView view = QueueView::AllOpen;
    PersonId me;  ///< whose Mine, and whose unread marks
    Instant now;  ///< decides which snoozes have woken
    StoreVersion atLeast;
    SearchQuery conditions = {};  ///< of a view of one's own, see SavedView; empty: none

    bool operator==(const QueueQuery &) const = default;
};

/// Reads the lists of conversations, a page at a time.
///
/// Threads: call from any; futures end on a store thread, see whenReady(). Errors: Storage.
class QueueReader {
public:
    virtual ~QueueReader();

    /// At most `limit` rows next to `from`, without the row at `from` itself; without `from`, the list's
    /// first rows (After) or last ones (Before). With conditions, a page comes back after so many
    /// conversations that it answers in time: see QueuePage::lookedTo.
    virtual QFuture<Result<QueuePage>> queuePage(QueueQuery query, std::optional<QueueCursor> from,
                                                 PageDirection direction, int limit) = 0;
    virtual QFuture<Result<QueueCounts>> queueCounts(PersonId me, Instant now, StoreVersion atLeast) = 0;
    /// How many stand in the list, counted up to about `most`.
    virtual QFuture<Result<ListCount>> listCount(QueueQuery query, int most) = 0;
    /// One conversation by its handle or an older one, and whether it stands in the list; nothing when it is
    /// gone.
    virtual QFuture<Result<std::optional<QueueStanding>>> standing(QString handle, QueueQuery query) = 0;
    /// The same without a list.
    virtual QFuture<Result<std::optional<QueueRow>>> queueRow(QString handle, PersonId me, Instant now,
                                                              StoreVersion atLeast) = 0;
};

}  // namespace daisychain
