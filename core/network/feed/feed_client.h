#pragma once

#include "core/base/clock.h"
#include "core/http/http_transport.h"
#include "core/network/chain.h"
#include "core/network/feed/feed_fetch.h"

#include <QObject>

namespace daisychain::network {

/// What came of asking for a feed.
struct FetchedFeed {
    FetchDecision decision;           ///< Read, Unchanged, Gone or TryLater
    std::optional<Feed> feed;         ///< Read only
    std::optional<Error> unreadable;  ///< by parseFeed()'s word: there was an answer, but no feed in it
    QByteArray page;                  ///< that was found in the feed's place
    FeedHints hints;                  ///< of feed or page
    Instant received;
};

/// Asks for feeds, along their redirects, and reads them.
///
/// Threads: everything on the network thread. Deleting it cancels what is under way.
class FeedClient final : public QObject {
    Q_OBJECT
public:
    /// Both must live longer.
    FeedClient(http::HttpTransport &transport, const Clock &clock);

    /// Never an Error but Cancelled: what went wrong is in the decision, with what follows from it. Errors
    /// there: those of Connector; an answer that is no feed is Protocol with its host and why, by
    /// parseFeed()'s word.
    QFuture<Result<FetchedFeed>> fetch(const FeedMemory &memory);

    const Clock &clock() const { return m_clock; }

private:
    void ask(const FeedMemory &memory, const FeedTrip &trip, const Promise<FetchedFeed> &promise);
    FetchedFeed fetched(const FeedMemory &memory, const FeedTrip &trip,
                        Result<http::HttpAnswer> result) const;
    void readFeed(FetchedFeed &fetched, const FeedMemory &memory, const http::HttpAnswer &answer) const;

    http::HttpTransport &m_transport;
    const Clock &m_clock;
};

}  // namespace daisychain::network
