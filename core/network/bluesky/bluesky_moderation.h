#pragma once

#include "core/network/bluesky/bluesky_client.h"
#include "core/network/bluesky/parse_profile.h"
#include "core/network/moderation.h"

namespace daisychain::network {

/// Moderation for Bluesky and other servers of the AT Protocol. A block is a public record of ours; a mute is
/// known to the server alone, and has no end: one with an end is refused.
class BlueskyModeration final : public Moderation {
public:
    explicit BlueskyModeration(std::shared_ptr<BlueskyClient> client);
    ~BlueskyModeration() override;

    QFuture<Result<QList<Relationship>>> relationships(QStringList localIds) override;
    QFuture<Result<Relationship>> mute(QString localId, std::chrono::seconds howLong) override;
    QFuture<Result<Relationship>> unmute(QString localId) override;
    QFuture<Result<Relationship>> block(QString localId, bool on) override;
    QFuture<Result<void>> report(AbuseReport report) override;

private:
    QFuture<Result<QList<bluesky::Person>>> people(const QStringList &dids);
    QFuture<Result<bluesky::Person>> person(const QString &did);
    QFuture<Result<Relationship>> setMuted(const QString &did, bool on);
    QFuture<Result<Relationship>> putBlock(const bluesky::Person &person);
    QFuture<Result<Relationship>> deleteBlock(const bluesky::Person &person);
    QFuture<Result<void>> reportAll(QList<QByteArray> bodies);

    std::shared_ptr<BlueskyClient> m_client;
    QObject m_life;  ///< receives what is under way; gone first
};

}  // namespace daisychain::network
