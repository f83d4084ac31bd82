#pragma once

#include "core/base/result.h"
#include "core/http/http_answer.h"
#include "core/network/feed/feed.h"

#include <chrono>
#include <optional>

namespace daisychain::network {

/// What is kept of a feed between two fetches. The two validators are kept and sent byte for byte (RFC 9110
/// §8.8): quotes and "W/" are part of them.
struct FeedMemory {
    QUrl address;             ///< where to ask
    QByteArray etag;          ///< empty: none
    QByteArray lastModified;  ///< empty: none
    QUrl validator;           ///< who gave them, after redirects; empty: `address`
    int failures = 0;         ///< in a row
    bool isGone = false;      ///< 410: never ask again

    bool operator==(const FeedMemory &) const = default;
};

/// The way from a feed's address to an answer. Begins empty; decideFetch() carries it on.
struct FeedTrip {
    QUrl at;                  ///< who was asked last; empty: FeedMemory::address
    int redirects = 0;        ///< so far
    QUrl permanent;           ///< where a row of redirects for good leads; empty: nowhere else
    bool isPermanent = true;  ///< all redirects so far were for good

    bool operator==(const FeedTrip &) const = default;
};

enum class FetchStep {
    Read,       ///< a new body: parseFeed() it
    Unchanged,  ///< nothing new
    Follow,     ///< ask `next` at once
    Gone,       ///< the feed was taken away for good: stop and tell
    TryLater,   ///< no feed this time; `error` says why
};

/// What an answer means for a feed.
struct FetchDecision {
    FetchStep step = FetchStep::TryLater;
    FeedTrip next;  ///< Follow: where to ask now
    /// To be kept from now on. After Read only once the body was read as a feed: a page that asks for a
    /// sign-in must change neither the address nor the validators; else keep failedToRead().
    FeedMemory memory;
    std::chrono::seconds wait{0};  ///< until the next fetch
    bool isWaitSaid = false;       ///< by the server; else it is our own choice
    std::optional<Error> error;

    bool operator==(const FetchDecision &) const = default;
};

inline constexpr int MaxFeedRedirects = 5;
inline constexpr std::chrono::minutes MinFeedWait{5};
inline constexpr std::chrono::minutes UsualFeedWait{30};
inline constexpr std::chrono::hours MaxFeedWait{24};

/// The headers of the next request, besides those that every request has (User-Agent, Accept-Encoding). On
/// the way along redirects the validators go to the origin that gave them, and to no other.
QList<http::HttpHeader> feedRequestHeaders(const FeedMemory &memory, const FeedTrip &trip = {});

/// What to do with an answer to that request. 304 is Unchanged; 301 and 308 lead on and are remembered; 302,
/// 303 and 307 lead on; 410 is Gone; all other refusals and failures are TryLater and keep the feed.
/// Redirects leave https never, and end after MaxFeedRedirects. The wait honours Retry-After and
/// Cache-Control: max-age, is MinFeedWait at least and MaxFeedWait at most, and doubles with each failure.
///
/// Pure. Threads: call from any.
FetchDecision decideFetch(const FeedMemory &memory, const FeedTrip &trip, const http::HttpAnswer &answer,
                          Instant now);

/// After a request that got no answer, or an answer that was no feed.
FetchDecision failedToRead(const FeedMemory &memory, const Error &error);

/// The wait after a feed was read or had nothing new: never shorter than server or feed ask for, and into no
/// hour or day that the feed skips, but never above MaxFeedWait.
std::chrono::seconds waitAfter(const FetchDecision &decision, const FeedRhythm &rhythm, Instant now);

}  // namespace daisychain::network
