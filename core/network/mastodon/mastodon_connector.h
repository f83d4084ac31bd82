#pragma once

#include "core/network/connector.h"
#include "core/network/mastodon/mastodon_client.h"

namespace daisychain::network {

/// Connector for Mastodon and the servers that speak its API (networks.md 1). Errors, threads and life as
/// Connector says.
class MastodonConnector final : public Connector {
public:
    /// The client is shared with the account's Poster and Moderation.
    explicit MastodonConnector(std::shared_ptr<MastodonClient> client);
    ~MastodonConnector() override;

    QFuture<Result<AccountCheck>> checkAccount() override;
    QFuture<Result<FactPage>> streamPage(Stream stream, QString cursor, bool afterAbsence) override;
    QFuture<Result<FactPage>> history(Stream stream, Instant since, QString cursor) override;
    bool canStream(const Stream &stream) const override;
    std::chrono::seconds pollInterval(const Stream &) const override { return std::chrono::seconds(30); }
    std::unique_ptr<LiveFeed> open(QList<Stream> streams) override;
    QFuture<Result<FactBatch>> thread(QString localId) override;
    QFuture<Result<FactBatch>> post(QString localId) override;
    QFuture<Result<Found>> lookUp(QString address) override;
    QFuture<Result<ProfileFact>> profile(QString localId, QString handle) override;
    QFuture<Result<QList<Stream>>> lists() override;
    QFuture<Result<FactPage>> postsOf(QString localId, QString cursor) override;
    QFuture<Result<QList<PostFact>>> ownPosts(OwnPostQuery query) override;

private:
    QFuture<Result<AccountCheck>> checkWith(const Software &software, const InstanceFacts &instance);
    std::optional<Error> misfit(const Stream &stream) const;

    std::shared_ptr<MastodonClient> m_client;
    QObject m_life;  ///< receives what is under way; gone first
};

}  // namespace daisychain::network
