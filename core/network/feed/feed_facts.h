#pragma once

#include "core/desk/post.h"
#include "core/network/feed/feed.h"
#include "core/network/feed/feed_cursor.h"
#include "core/network/feed/feed_query.h"

namespace daisychain::network {

// What a feed's entries become. An entry is a post that answers nothing, so each is a thread of its own. Who
// wrote it is the author's name as the feed writes it, within this feed; an entry without one is by the feed
// itself. Pure.

/// Which stream of which account reads, and when.
struct FeedSource {
    AccountId account;
    StreamId stream;
    FeedQuery query;
    Instant received;
};

/// "ADDRESS ID": an id is unique within its feed only. The address is the stream's, whatever the feed moved
/// to since.
PostId feedPostId(const QString &address, const QString &entryId);
/// "ADDRESS NAME" in lower case, or "ADDRESS".
IdentityId feedAuthorId(const QString &address, const FeedAuthor &author);

/// No longer text is kept of an entry; the rest stands at its address.
inline constexpr qsizetype MaxEntryText = 50'000;
/// So many entries that left a feed are remembered, so that they are nothing new when they return.
inline constexpr qsizetype MaxLeftEntries = 2'000;

/// What a reading brought over the readings before it.
struct FeedNews {
    FactBatch facts;  ///< new entries, caught; and new versions of those that were caught
    SeenEntries seen;
    /// Not one entry of the readings before is left: what came and went in between was never had. The oldest
    /// that is left is from then.
    std::optional<Instant> forgottenUntil;
};
FeedNews feedNews(const Feed &feed, const SeenEntries &seen, const FeedSource &source);

/// What is in the feed, as history: caught is what is dated and not older than `since`; nothing older comes.
FactBatch feedHistory(const Feed &feed, const FeedSource &source, Instant since);

}  // namespace daisychain::network
