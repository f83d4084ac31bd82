#pragma once

#include "core/network/connector.h"
#include "core/network/x/x_client.h"
#include "core/network/x/x_requests.h"

namespace daisychain::network {

/// What X lets an account do: self-serve may answer only whoever named or quoted it (networks.md 3.1).
NetworkLimits xLimits();
/// Who is signed in. Errors: as Connector says.
QFuture<Result<AccountCheck>> checkXAccount(XClient &client, QObject *life);

/// Connector for X (networks.md 3). Errors, threads and life as Connector says; Refused with "spending-cap"
/// when reading might cost more than the company allows.
///
/// Private messages come with the mentions, at most once a minute.
class XConnector final : public Connector {
public:
    /// The client is shared with the account's Poster and Moderation.
    explicit XConnector(std::shared_ptr<XClient> client);
    ~XConnector() override;

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
    QFuture<Result<FactPage>> postsPage(const Stream &stream, const XCursor &cursor);
    QFuture<Result<FactPage>> messagesPage(const Stream &stream, const XCursor &cursor);
    QFuture<Result<FactPage>> messagesHistory(const Stream &stream, Instant since, const XCursor &cursor);
    QFuture<Result<x::PostList>> posts(const XRequest &request);
    QFuture<Result<x::MessageList>> messages(const XRequest &request);
    QFuture<Result<FactBatch>> conversation(const QString &localId, const QString &conversationId,
                                            FactBatch found);
    FactPage emptyPage(const XCursor &next, bool isAtEnd) const;
    bool mayReadMessages() const;
    std::optional<Error> misfit(const Stream &stream) const;

    std::shared_ptr<XClient> m_client;
    std::optional<std::chrono::milliseconds> m_messagesReadAt;  ///< steady
    bool m_hasMessages = true;                                  ///< X hasn't refused them yet
    QObject m_life;                                             ///< receives what is under way; gone first
};

}  // namespace daisychain::network
