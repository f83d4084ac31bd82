#pragma once

#include "core/network/bluesky/bluesky_client.h"
#include "core/network/live_feed.h"

#include <QTimer>

namespace daisychain::network {

/// The mentions of one account where nothing pushes them: the newest notification alone is asked for every
/// second and a half, and its stream is read (listChanged()) when it is another one than before. Private
/// messages have no notification, so the stream is also read every twenty seconds.
///
/// Everybody behind one address shares the server's limit. While less than half of it is left, the newest
/// notification isn't asked for in between.
class NotificationWatch final : public LiveFeed {
    Q_OBJECT
public:
    struct Pace {
        std::chrono::milliseconds look{1500};
        std::chrono::milliseconds read{20'000};
    };

    /// Streams that it doesn't take are refused.
    NotificationWatch(std::shared_ptr<BlueskyClient> client, QList<Stream> streams, Pace pace);
    NotificationWatch(std::shared_ptr<BlueskyClient> client, QList<Stream> streams)
        : NotificationWatch(std::move(client), std::move(streams), Pace{})
    {
    }

    static bool takes(const Stream &stream) { return stream.kind == StreamKind::Mentions; }

    std::chrono::seconds watchdog() const override { return std::chrono::seconds(75); }
    std::chrono::milliseconds lastHeardAt() const override { return m_heardAt; }

private:
    void start();
    void look();
    void onLooked(const Result<QString> &newest);
    void tellChanged();

    std::shared_ptr<BlueskyClient> m_client;
    QList<Stream> m_streams;
    const Pace m_pace;
    QTimer m_next;
    std::chrono::milliseconds m_heardAt;
    std::chrono::milliseconds m_toldAt{0};
    std::optional<QString> m_newest;  ///< nothing: never looked
    int m_failures = 0;               ///< in a row
};

}  // namespace daisychain::network
