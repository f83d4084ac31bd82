#pragma once

#include "core/network/bluesky/bluesky_live_feed.h"
#include "core/network/bluesky/stream_source.h"
#include "core/network/connector.h"

namespace daisychain::network {

/// Connector for Bluesky and other servers of the AT Protocol (networks.md 2). Local ids are `at://`
/// addresses, DIDs, and for private messages the names of chatPostId(). Errors, threads and life as Connector
/// says.
class BlueskyConnector final : public Connector {
public:
    /// The client is shared with the account's Poster and Moderation. `jetstream` empty: nothing is pushed.
    explicit BlueskyConnector(std::shared_ptr<BlueskyClient> client, QUrl jetstream = {});
    ~BlueskyConnector() override;

    QFuture<Result<AccountCheck>> checkAccount() override;
    QFuture<Result<FactPage>> streamPage(Stream stream, QString cursor, bool afterAbsence) override;
    QFuture<Result<FactPage>> history(Stream stream, Instant since, QString cursor) override;
    bool canStream(const Stream &stream) const override;
    std::chrono::seconds pollInterval(const Stream &stream) const override;
    std::unique_ptr<LiveFeed> open(QList<Stream> streams) override;
    QFuture<Result<FactBatch>> thread(QString localId) override;
    QFuture<Result<FactBatch>> post(QString localId) override;
    QFuture<Result<Found>> lookUp(QString address) override;
    QFuture<Result<ProfileFact>> profile(QString localId, QString handle) override;
    QFuture<Result<QList<Stream>>> lists() override;
    QFuture<Result<FactPage>> postsOf(QString localId, QString cursor) override;
    QFuture<Result<QList<PostFact>>> ownPosts(OwnPostQuery query) override;

private:
    std::optional<Error> misfit(const Stream &stream) const;
    QFuture<Result<FactBatch>> room(const QString &roomId);
    QFuture<Result<QString>> didOf(const QString &handleOrDid);
    QFuture<Result<Found>> lookUpPerson(const QString &handleOrDid);
    QFuture<Result<Found>> lookUpPost(const QString &uri);

    std::shared_ptr<BlueskyClient> m_client;
    const QUrl m_jetstream;
    const std::shared_ptr<bluesky::JetstreamPlace> m_place;
    bluesky::ChatSource m_chat;
    bluesky::StreamSource m_streams;
    QObject m_life;  ///< receives what is under way; gone first
};

}  // namespace daisychain::network
