#pragma once

#include "core/http/line_stream.h"
#include "core/network/bluesky/bluesky_client.h"
#include "core/network/bluesky/parse_jetstream.h"
#include "core/network/live_feed.h"

#include <QSet>

namespace daisychain::network {

namespace bluesky {

/// How far Jetstream was heard, for the next feed of the account. The same event comes more than once.
struct JetstreamPlace {
    qint64 timeUs = 0;        ///< of the newest event; 0: none yet
    QSet<QString> known;      ///< commits of the newest events
    QStringList order;        ///< the same, oldest first
    QSet<QString> concerned;  ///< DIDs whose posts were caught: their deletions matter

    /// Whether the commit is new; from now on it is known.
    bool takes(const QString &commitKey);
};

}  // namespace bluesky

/// Streams of one account over Jetstream; what they catch is asked for from the account's server (networks.md
/// 2.7). For words and tags all posts of the network have to go by. Without such streams only some people are
/// listened to: whose posts an account's stream is about, and customers whose answers are awaited; mentions
/// by others are then left to polling. Jetstream is unsigned: nothing becomes a fact that the server didn't
/// confirm, but deletions by people whose posts were caught.
class BlueskyLiveFeed final : public LiveFeed {
public:
    /// `jetstream` is an origin, or an address with a path of its own.
    BlueskyLiveFeed(std::shared_ptr<BlueskyClient> client, const QUrl &jetstream,
                    std::shared_ptr<bluesky::JetstreamPlace> place, QList<Stream> streams);
    ~BlueskyLiveFeed() override;

    static bool takes(const Stream &stream);

    std::chrono::seconds watchdog() const override;
    std::chrono::milliseconds lastHeardAt() const override;
    bool listensToPeople() const override { return m_listensToPeople; }
    void listenTo(const QList<IdentityId> &people) override;

private:
    http::HttpRequest request(const QUrl &jetstream) const;
    void start();
    bool leaveToPolling();
    void sendWishes();
    void readMessages(const QList<QByteArray> &messages);
    void readMessage(const QByteArray &message);
    void onPosted(const bluesky::PostList &posts, const QString &message);
    void lookAt(const QString &uri);
    void onDeleted(const QString &did, const PostId &post);
    void finish(Error error);

    std::shared_ptr<BlueskyClient> m_client;
    std::shared_ptr<bluesky::JetstreamPlace> m_place;
    QList<Stream> m_streams;
    const bool m_listensToPeople;
    QStringList m_people;  ///< DIDs whose answers are awaited
    std::unique_ptr<http::LineStream> m_lines;
    bool m_isOpen = false;
    bool m_isOver = false;
};

}  // namespace daisychain::network
