#pragma once

#include "core/base/instant.h"
#include "core/network/feed/feed.h"
#include "core/network/feed/feed_fetch.h"

#include <QHash>
#include <QUrl>

#include <optional>

namespace daisychain::network {

/// An entry that a feed has shown.
struct SeenEntry {
    QByteArray content;                ///< a hash of what people read in it
    bool isCaught = false;             ///< the stream's words were in it
    std::optional<Instant> firstSeen;  ///< of an entry that says no date of its own

    bool operator==(const SeenEntry &) const = default;
};

/// By entryKey(), in the feed's order; those that left the feed come last.
struct SeenEntries {
    QList<QByteArray> keys;
    QHash<QByteArray, SeenEntry> entries;

    bool operator==(const SeenEntries &) const = default;
};

/// How far a feed was read: FactPage::nextCursor of its stream.
struct FeedCursor {
    FeedMemory memory;  ///< without failures
    FeedRhythm rhythm;
    Instant asked;  ///< when it was read last
    Instant due;    ///< before that it is not asked again
    SeenEntries seen;

    bool operator==(const FeedCursor &) const = default;
};

/// A short stable name for an entry's id.
QByteArray entryKey(const QString &id);
/// A hash of what people read in an entry.
QByteArray entryContent(const FeedEntry &entry);

/// JSON. Nothing when it is none of ours.
QString encoded(const FeedCursor &cursor);
std::optional<FeedCursor> decodedFeedCursor(const QString &text);

}  // namespace daisychain::network
