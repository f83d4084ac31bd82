#pragma once

#include "core/network/connector.h"
#include "core/network/feed/feed_client.h"
#include "core/network/feed/feed_facts.h"

#include <QHash>

namespace daisychain::network {

/// What the account of all feeds is: there is one on a desk, nobody signs in to it, and it sends nothing.
ProfileFact feedsProfile();
NetworkLimits feedLimits();

/// Connector for feeds (networks.md 4): reads their addresses now and then. A stream's argument is a
/// FeedQuery. Threads, life and errors as Connector says; a feed that was taken away for good is Refused
/// with "gone" and isn't asked again.
///
/// A feed that isn't due is left alone: the page is empty and from the last reading then, and after a failure
/// it is the same failure once more. feedsAt() takes a FeedQuery too; its words go to what it finds.
class FeedConnector final : public Connector {
public:
    /// Both must live longer.
    FeedConnector(http::HttpTransport &transport, const Clock &clock, AccountId account);
    ~FeedConnector() override;

    QFuture<Result<AccountCheck>> checkAccount() override;
    QFuture<Result<FactPage>> streamPage(Stream stream, QString cursor, bool afterAbsence) override;
    QFuture<Result<FactPage>> history(Stream stream, Instant since, QString cursor) override;
    bool canStream(const Stream &) const override { return false; }
    bool hasServerEach() const override { return true; }
    std::chrono::seconds pollInterval(const Stream &stream) const override;
    std::unique_ptr<LiveFeed> open(QList<Stream> streams) override;
    QFuture<Result<FactBatch>> thread(QString localId) override;
    QFuture<Result<FactBatch>> post(QString localId) override;
    QFuture<Result<Found>> lookUp(QString address) override;
    QFuture<Result<ProfileFact>> profile(QString localId, QString handle) override;
    QFuture<Result<QList<Stream>>> lists() override;
    QFuture<Result<QList<Stream>>> feedsAt(QString address) override;
    QFuture<Result<FactPage>> postsOf(QString localId, QString cursor) override;
    QFuture<Result<QList<PostFact>>> ownPosts(OwnPostQuery query) override;

private:
    /// What is known of a stream besides its cursor.
    struct Waiting {
        Instant due;
        std::chrono::seconds wait{0};  ///< from the last step of reading it until then
        int failures = 0;
        std::optional<Error> error;  ///< why it was not read; holds until `due`, or for ever when gone
        bool isGone = false;
        std::optional<FetchedFeed> first;  ///< found the place of the stream; history() takes it
    };

    std::optional<FeedQuery> queryOf(const Stream &stream) const;
    FeedSource sourceOf(const Stream &stream, const FeedQuery &query, Instant received) const;
    std::optional<Error> heldBack(const Stream &stream);
    void waitUntil(const Stream &stream, Instant due);
    FactPage quietPage(const Stream &stream, const QString &cursor, const FeedCursor &read);
    QFuture<Result<FactPage>> readForward(const Stream &stream, const FeedQuery &query, FeedCursor cursor);
    Result<FactPage> pageOf(const Stream &stream, const FeedQuery &query, FeedCursor cursor,
                            FetchedFeed fetched);
    FactPage newsPage(const Stream &stream, const FeedQuery &query, FeedCursor &cursor, FetchedFeed fetched);
    std::optional<Error> noteFailure(const Stream &stream, const FetchedFeed &fetched);
    Stream feedStream(const QUrl &address, const QString &words, const QString &title) const;
    Result<QList<Stream>> feedsIn(const FetchedFeed &fetched, const QString &words) const;

    FeedClient m_client;
    const AccountId m_account;
    QHash<StreamId, Waiting> m_waiting;
    QObject m_life;  ///< receives what is under way; gone first
};

}  // namespace daisychain::network
