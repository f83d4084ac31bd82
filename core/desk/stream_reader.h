#pragma once

#include "core/base/result.h"
#include "core/desk/page_direction.h"
#include "core/desk/queue.h"
#include "core/desk/search_query.h"
#include "core/desk/stream.h"
#include "core/desk/thread_post.h"

#include <QFuture>

#include <optional>

namespace daisychain {

/// What a stream's list shows, newest first: a post it caught, or a time that nobody watched.
struct StreamRow {
    qint64 key = 0;                   ///< the order: grows with time; good for one data folder
    std::optional<CoverageSpan> gap;  ///< then there is no post; it stands where the gap ended
    ThreadPost post;
    /// The one it belongs to; nothing when it belongs to none.
    std::optional<QueueRow> conversation;

    bool operator==(const StreamRow &) const = default;
};

/// What WindowedList asks of a row.
QString rowId(const StreamRow &row);
inline qint64 rowCursor(const StreamRow &row)
{
    return row.key;
}

struct StreamQuery {
    StreamId stream;
    SearchQuery filter;  ///< what is left out; empty: nothing
    PersonId me;         ///< whose is:mine and unread marks
    Instant now;         ///< decides which snoozes have woken
    StoreVersion atLeast;

    bool operator==(const StreamQuery &) const = default;
};

struct StreamPage {
    QList<StreamRow> rows;  ///< newest first, also when read upwards
    bool hasMore = false;   ///< in the direction that was read
    /// Posts from before were not looked at: too many in a row didn't fit the filter.
    std::optional<Instant> lookedBackTo;
    StoreVersion version;
};

/// What a stream caught above a row.
struct NewerPosts {
    int count = 0;
    bool isMore = false;  ///< and more than that
};

/// Reads what streams caught, a page at a time.
///
/// Threads: call from any; futures end on a store thread, see whenReady(). Errors: Storage.
class StreamReader {
public:
    virtual ~StreamReader();

    /// At most `limit` rows next to the key `from`, without the row at it: older ones (After) or newer ones
    /// (Before); without `from`, the newest (After) or the oldest (Before).
    virtual QFuture<Result<StreamPage>> streamPage(StreamQuery query, std::optional<qint64> from,
                                                   PageDirection direction, int limit) = 0;
    /// These posts of the stream as they are now, those that fit the filter, newest first.
    virtual QFuture<Result<StreamPage>> streamRows(StreamQuery query, QList<qint64> keys) = 0;
    /// How many posts, not gaps, stand above this key; `most` are counted.
    virtual QFuture<Result<NewerPosts>> countNewer(StreamQuery query, qint64 key, int most) = 0;
};

}  // namespace daisychain
