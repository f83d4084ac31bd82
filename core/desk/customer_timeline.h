#pragma once

#include "core/desk/post_key.h"
#include "core/desk/queue.h"
#include "core/desk/thread_post.h"

#include <optional>

namespace daisychain {

/// Which of a customer's conversations; all that is given must hold.
struct HistoryFilter {
    enum class Kind : quint8 {
        Any = 0,
        NotDone = 1,
        Praise = 2,
        Promised = 3,
        Given = 4,
        Noted = 5,
        Private = 6
    };
    Kind kind = Kind::Any;
    std::optional<Network> network = {};

    bool operator==(const HistoryFilter &) const = default;
};

/// Whose posts a timeline shows.
enum class TimelineVoice : quint8 {
    Both = 0,
    Theirs = 1,  ///< theirs alone: no notes, promises and gestures either
    Ours = 2,    ///< ours alone, likewise
};

/// What of a customer's timeline is shown; all that is given must hold.
struct TimelineFilter {
    HistoryFilter conversations = {};
    TimelineVoice voice = TimelineVoice::Both;

    bool operator==(const TimelineFilter &) const = default;
};

/// Where something stands in a timeline: by time; of one millisecond posts come before decisions. Good for
/// one data folder.
struct TimelineCursor {
    Instant at;
    /// Below PostKeysPerMs a post's, by its key; else a decision's, by its position; below 0: before all.
    qint64 place = 0;

    auto operator<=>(const TimelineCursor &) const = default;
};

/// Where what was said from this instant on begins: no row stands at it.
constexpr TimelineCursor cursorBefore(Instant at)
{
    return {at, -1};
}
TimelineCursor postCursor(qint64 postKey);
TimelineCursor decisionCursor(Instant at, qint64 position);

/// One thing between a customer and us: a post of theirs or ours, or a note, a promise, a gesture.
struct TimelineRow {
    TimelineCursor cursor;
    std::optional<QueueRow> conversation;  ///< nothing for what is about the customer as a whole
    ThreadPost post;                       ///< without an entry
    std::optional<JournalEntry> entry;     ///< a Note, a Promise or a Gesture

    bool operator==(const TimelineRow &) const = default;
};

/// What WindowedList asks of a row.
QString rowId(const TimelineRow &row);
inline TimelineCursor rowCursor(const TimelineRow &row)
{
    return row.cursor;
}
/// The handle of its conversation; empty for what is about the customer as a whole.
QString conversationOf(const TimelineRow &row);

struct TimelinePage {
    QList<TimelineRow> rows;  ///< the newest first, also when read upwards
    bool hasMore = false;     ///< in the direction that was read
    StoreVersion version;
};

}  // namespace daisychain
