#pragma once

#include "core/network/bluesky/stream_items.h"

namespace daisychain::network::bluesky {

/// How far a list has been read: its lists go from the newest backward only, and may still be added to below
/// the top, so that a moment alone doesn't tell.
struct ListPosition {
    Instant at;         ///< of the newest item
    QStringList known;  ///< the keys of the newest page

    bool operator==(const ListPosition &) const = default;
};

/// A walk from the top back to where the last one began. It may take several steps, also over a restart.
struct ListWalk {
    ListPosition top;  ///< where the walk began: the next one ends here
    QString page;      ///< the server's cursor to go on at
    int pages = 0;     ///< read so far

    bool operator==(const ListWalk &) const = default;
};

/// Where a stream stands, in our own words.
struct StreamCursor {
    ListPosition read;
    std::optional<ListWalk> walk;
    QString log;    ///< the chat's own cursor; empty: private messages aren't read yet
    Instant logAt;  ///< when it was

    bool operator==(const StreamCursor &) const = default;
};
QString cursorText(const StreamCursor &cursor);
/// Errors: Invalid.
Result<StreamCursor> streamCursorOf(const QString &text);

/// The position at the top of a list; `now` where it is empty.
ListPosition positionOf(const StreamItems &newest, Instant now);

/// No walk goes further: what lies behind counts as forgotten.
inline constexpr int MaxWalkPages = 100;

/// One page of a walk.
struct WalkStep {
    StreamItems fresh;    ///< what wasn't known
    StreamCursor cursor;  ///< for the next step
    bool isAtEnd = false;
    std::optional<Instant> forgottenUntil;  ///< it was given up before the place that was read up to
};
/// Pure. A server that repeats itself makes it neither loop nor repeat.
WalkStep walked(const StreamCursor &cursor, StreamItems page);

}  // namespace daisychain::network::bluesky
