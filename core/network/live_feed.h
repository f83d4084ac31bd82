#pragma once

#include "core/base/result.h"
#include "core/desk/post.h"
#include "core/desk/stream.h"

#include <QObject>

#include <chrono>

namespace daisychain::network {

/// Some streams of one account, pushed as things happen. No network promises that nothing is lost: read the
/// streams forward (Connector::streamPage) after opened(), and again after every end.
///
/// It lives on the network thread and may be deleted at any time, also from a slot of its own signals;
/// nothing is emitted from then on.
class LiveFeed : public QObject {
    Q_OBJECT
public:
    ~LiveFeed() override;

    /// How long the server may be silent before the connection counts as half-open: then delete the feed and
    /// open another. The server's heartbeats come several times within it.
    virtual std::chrono::seconds watchdog() const = 0;

    /// When bytes last arrived on the connection that has been silent longest, as Clock::steady(). Heartbeats
    /// count.
    virtual std::chrono::milliseconds lastHeardAt() const = 0;

    /// Whether it hears some people alone, and wants to be told whom.
    virtual bool listensToPeople() const { return false; }
    /// Whose answers are awaited; takes the place of those said before. A feed that doesn't listen to people
    /// alone hears them anyway.
    virtual void listenTo(const QList<IdentityId> &people);

protected:
    /// Refuses those of the streams that it doesn't take, and takes them off the list. False: a slot deleted
    /// the feed.
    bool keepTaken(QList<Stream> &streams, bool (*takes)(const Stream &));

Q_SIGNALS:
    /// Every connection is open.
    void opened();
    /// Something arrived, be it a heartbeat. A quiet WebSocket is heard by lastHeardAt() alone.
    void heard();
    /// What the streams caught is in `caught`.
    void arrived(const FactBatch &facts);
    /// A stream's list changed in ways that were not pushed: read it forward once more.
    void listChanged(StreamId stream);
    /// The server pushes this stream no more, or never did; the others go on. Poll it.
    void refused(StreamId stream, const Error &error);
    /// Something arrived that made no sense; it was passed over. Errors: Protocol.
    void unreadable(const Error &error);
    /// The account was signed out; ended(Unauthorized) follows.
    void revoked();
    /// Exactly once, and the last signal. Errors: Unanswered (ended by the server or broken off: signed out
    /// is found by the next call), Unauthorized, RateLimited and Unavailable with retryAfterSec where the
    /// server said, Offline, Refused, Protocol.
    void ended(const Error &error);
};

}  // namespace daisychain::network
