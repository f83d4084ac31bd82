#pragma once

#include "core/desk/stream.h"
#include "core/http/event_stream.h"
#include "core/network/live_feed.h"
#include "core/network/mastodon/mastodon_client.h"

#include <memory>
#include <vector>

namespace daisychain::network {

/// Server-sent events, one connection a stream, or one WebSocket, as the server has it
/// (networks.md 1.5, 1.8).
class MastodonLiveFeed final : public LiveFeed {
    Q_OBJECT
public:
    MastodonLiveFeed(std::shared_ptr<MastodonClient> client, QList<Stream> streams);
    ~MastodonLiveFeed() override;

    static bool takes(const Stream &stream, const ServerTraits &traits);

    std::chrono::seconds watchdog() const override;
    std::chrono::milliseconds lastHeardAt() const override;

private:
    struct Connection {
        Stream stream;
        std::unique_ptr<http::LineStream> lines;
        http::EventStream events;
        bool isOpen = false;
    };

    void connectAll(const QUrl &base);
    void connectOne(const QUrl &base, const Stream &stream);
    http::HttpRequest request(const QUrl &base, const Stream &stream) const;
    void listen(Connection &connection);
    void connectionOpened(Connection &connection);
    void readLines(Connection &connection, const QList<QByteArray> &lines);
    /// False: the connection is gone.
    bool readMessage(Connection &connection, const QByteArray &message);
    void readEvent(const Stream &stream, QByteArrayView name, QByteArrayView payload);
    void connectionEnded(Connection &connection, Error error);
    void finish(const Error &error);

    std::shared_ptr<MastodonClient> m_client;
    const QList<Stream> m_streams;
    std::vector<std::unique_ptr<Connection>> m_connections;
    std::chrono::milliseconds m_startedAt;
    bool m_isOver = false;
};

}  // namespace daisychain::network
