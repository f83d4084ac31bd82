#pragma once

#include "core/network/mastodon/mastodon_client.h"
#include "core/network/moderation.h"

namespace daisychain::network {

/// Moderation for Mastodon and the servers that speak its API.
class MastodonModeration final : public Moderation {
public:
    explicit MastodonModeration(std::shared_ptr<MastodonClient> client);
    ~MastodonModeration() override;

    QFuture<Result<QList<Relationship>>> relationships(QStringList localIds) override;
    QFuture<Result<Relationship>> mute(QString localId, std::chrono::seconds howLong) override;
    QFuture<Result<Relationship>> unmute(QString localId) override;
    QFuture<Result<Relationship>> block(QString localId, bool on) override;
    QFuture<Result<void>> report(AbuseReport report) override;

private:
    QFuture<Result<Relationship>> change(const QString &localId, QStringView verb,
                                         const http::FormBody &body = {});

    std::shared_ptr<MastodonClient> m_client;
};

}  // namespace daisychain::network
