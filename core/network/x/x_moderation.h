#pragma once

#include "core/network/moderation.h"
#include "core/network/x/x_client.h"

namespace daisychain::network {

/// Moderation for X: people can be muted. To block and report them X has no call; that is refused with
/// "block in the browser" and "report in the browser".
class XModeration final : public Moderation {
public:
    explicit XModeration(std::shared_ptr<XClient> client);
    ~XModeration() override;

    QFuture<Result<QList<Relationship>>> relationships(QStringList localIds) override;
    /// X mutes until it is taken back: a mute that ends is Refused.
    QFuture<Result<Relationship>> mute(QString localId, std::chrono::seconds howLong) override;
    QFuture<Result<Relationship>> unmute(QString localId) override;
    QFuture<Result<Relationship>> block(QString localId, bool on) override;
    QFuture<Result<void>> report(AbuseReport report) override;

private:
    QFuture<Result<Relationship>> change(const http::HttpRequest &request, const QString &localId);

    std::shared_ptr<XClient> m_client;
    QObject m_life;  ///< receives what is under way; gone first
};

/// People with `connection_status`, as X lists how they and the account stand. Pure. Errors: Invalid with
/// place and why.
Result<QList<Relationship>> parseXRelationships(QByteArrayView json);
QStringList chargedIds(const QList<Relationship> &people);

}  // namespace daisychain::network
