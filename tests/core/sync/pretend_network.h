#pragma once

#include "core/base/clock.h"
#include "core/base/when_ready.h"
#include "core/network/connector.h"
#include "core/network/live_feed.h"
#include "core/network/poster.h"
#include "core/sync/connections.h"

#include <QPointer>

#include <functional>
#include <random>

namespace daisychain::test {

/// @shop@shop.example, the account of ours that speaks.
Account shopAccount();

/// A network in memory that one account of ours speaks on, with the vices of real ones. What stands on it is
/// what `posts` says, whatever the sender was told.
class PretendNetwork final : public network::Connector, public network::Poster {
public:
    PretendNetwork(Account account, const Clock &clock, quint32 seed);

    bool remembersKeys = true;
    int dropsAnswerPercent = 0;  ///< posts, and then no answer comes
    int failsBeforePercent = 0;  ///< nothing reaches it
    bool isDown = false;         ///< nothing at all reaches it
    std::optional<Error> refuses;
    std::optional<Error> refusesMessages;   ///< private posts alone
    std::optional<Instant> forgottenUntil;  ///< what streams say they let go of
    std::optional<Instant> asOf;            ///< what streams say they were read at

    struct Standing {
        QString localId;
        QString text;
        QString parentLocalId;
        QString key;
        Instant created;
        QStringList mediaIds;
        Visibility visibility = Visibility::Public;
        std::optional<QStringList> readers = {};  ///< whom alone it may name
    };
    QList<Standing> posts;
    QList<network::MediaUpload> uploads;  ///< as they came; the n-th is medium "n", counted from 1
    QHash<int, Error> uploadFails;        ///< the n-th of all, counted from 1
    int hangsAtUpload = 0;                ///< the n-th never ends
    std::function<void()> onUpload;       ///< what happens meanwhile
    bool pushes = false;                  ///< what happens, through `feed`
    QPointer<network::LiveFeed> feed;     ///< the one opened last, while it lives
    bool listensToPeople = false;         ///< and so does the feed that opens next
    QList<QList<IdentityId>> listenedTo;  ///< each time it was told whom to
    QHash<StreamId, int> pagesRead;
    QSet<StreamId> brokenStreams;  ///< whose server has trouble
    std::chrono::seconds leftAlone{0};
    bool serverEach = false;
    int openCalls = 0;
    int sendCalls = 0;
    int lookCalls = 0;  ///< at single posts

    QHash<QString, FactBatch> asItStands;  ///< a post by its local id, where it isn't what was told
    QHash<QString, FactBatch> around;      ///< what else stands around a post, by its local id
    QList<Stream> listsKept;               ///< of the account
    QHash<QString, network::Found> found;  ///< what stands at an address
    QHash<QString, ProfileFact> people;    ///< by handle
    QHash<QString, QList<Stream>> feeds;   ///< that an address offers
    QStringList likes;                     ///< "1 on", "1 off", as they came
    QStringList gone;                      ///< posts that aren't there any more
    QStringList removals;                  ///< as they came, by local id
    QStringList edits;                     ///< "own-0: what it says", as they came
    int dropsChanges = 0;                  ///< so many edits and removals are done without an answer
    QList<FactBatch> before;     ///< pages of a stream's history, newest first; none: nothing was before
    QList<FactBatch> ownBefore;  ///< pages of what our account posted, newest first

    /// This network as what the engine's parts know it by. Outlives them.
    sync::ConnectionPtr connection();

    QFuture<Result<network::SentPost>> send(network::OutgoingPost post) override;
    QFuture<Result<QList<PostFact>>> ownPosts(network::OwnPostQuery query) override;
    QFuture<Result<FactBatch>> post(QString localId) override;
    /// Our own posts under it, and `around`.
    QFuture<Result<FactBatch>> thread(QString localId) override;

    // Nothing happens here but what we say.
    QFuture<Result<network::AccountCheck>> checkAccount() override
    {
        return readyFuture<network::AccountCheck>(network::AccountCheck{});
    }
    QFuture<Result<network::FactPage>> streamPage(Stream stream, QString, bool) override
    {
        ++pagesRead[stream.id];
        if (brokenStreams.contains(stream.id))
            return readyFuture<network::FactPage>(Failure(Error{ErrorCode::Unavailable}));
        return calmPage();
    }
    std::chrono::seconds pollInterval(const Stream &) const override { return leftAlone; }
    bool hasServerEach() const override { return serverEach; }
    QFuture<Result<network::FactPage>> history(Stream, Instant, QString cursor) override
    {
        return pageOf(before, cursor);
    }
    bool canStream(const Stream &) const override { return pushes; }
    std::unique_ptr<network::LiveFeed> open(QList<Stream>) override;
    QFuture<Result<network::Found>> lookUp(QString address) override
    {
        return found.contains(address)
                   ? readyFuture(Result<network::Found>(found.value(address)))
                   : readyFuture(Result<network::Found>(Failure(Error{ErrorCode::NotFound})));
    }
    QFuture<Result<ProfileFact>> profile(QString, QString handle) override
    {
        return people.contains(handle)
                   ? readyFuture(Result<ProfileFact>(people.value(handle)))
                   : readyFuture(Result<ProfileFact>(Failure(Error{ErrorCode::NotFound})));
    }
    QFuture<Result<QList<Stream>>> lists() override { return readyFuture(Result<QList<Stream>>(listsKept)); }
    QFuture<Result<QList<Stream>>> feedsAt(QString address) override
    {
        return feeds.contains(address)
                   ? readyFuture(Result<QList<Stream>>(feeds.value(address)))
                   : readyFuture(Result<QList<Stream>>(Failure(Error{ErrorCode::NotFound})));
    }
    QFuture<Result<network::FactPage>> postsOf(QString, QString cursor) override
    {
        return pageOf(ownBefore, cursor);
    }
    QFuture<Result<network::SentPost>> edit(network::EditedPost post) override;
    QFuture<Result<FactBatch>> remove(QString localId) override;
    QFuture<Result<FactBatch>> like(QString localId, bool on) override;
    QFuture<Result<FactBatch>> boost(QString, bool) override { return no<FactBatch>(); }
    QFuture<Result<FactBatch>> bookmark(QString, bool) override { return no<FactBatch>(); }
    QFuture<Result<QString>> uploadMedia(network::MediaUpload upload) override;
    QFuture<Result<void>> setAltText(QString, QString) override { return no<void>(); }
    QFuture<Result<void>> markRead(QString) override { return no<void>(); }

    PostFact fact(const Standing &post) const;

private:
    template <class T>
    QFuture<Result<T>> no() const;
    QFuture<Result<network::FactPage>> calmPage() const
    {
        network::FactPage page;
        page.facts.account = m_account.id;
        page.nextCursor = QStringLiteral("1");
        page.isAtEnd = true;
        page.forgottenUntil = forgottenUntil;
        page.asOf = asOf;
        return readyFuture<network::FactPage>(page);
    }
    QFuture<Result<network::FactPage>> pageOf(const QList<FactBatch> &pages, const QString &cursor) const;
    bool chance(int percent);

    Account m_account;
    const Clock &m_clock;
    std::mt19937 m_random;
    QPromise<Result<QString>> m_hanging;
};

}  // namespace daisychain::test
