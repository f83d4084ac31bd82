#pragma once

#include "core/base/result.h"
#include "core/desk/account.h"
#include "core/desk/post.h"
#include "core/desk/stream.h"
#include "core/network/live_feed.h"

#include <QFuture>

#include <chrono>
#include <memory>

namespace daisychain::network {

/// What a sign-in or a look at an account told.
struct AccountCheck {
    ProfileFact profile;
    QString software;  ///< "mastodon"; empty: unknown
    QString version;   ///< of the software, for people
    NetworkLimits limits;
    RetrySafety retrySafety;
    std::optional<Visibility> defaultVisibility;
    QString defaultLanguage;  ///< ISO 639-1, or empty
};

/// One step of reading a stream.
struct FactPage {
    FactBatch facts;
    QString nextCursor;  ///< in the network's own words, for the next step; keep it when the facts are stored
    bool isAtEnd = false;  ///< there is nothing more in the direction of reading
    /// Something between the cursor and this page is gone from the server: its oldest remaining is from
    /// then.
    std::optional<Instant> forgottenUntil;
    /// The network was not asked: this is how things stood then. Nothing: it was asked now.
    std::optional<Instant> asOf;
};

/// What a pasted address turned out to be.
struct Found {
    FactBatch facts;
    std::optional<PostFact> post;
    std::optional<ProfileFact> profile;
};

/// Our own posts are looked for with this when nobody knows whether a reply arrived.
struct OwnPostQuery {
    Instant since;          ///< when the first attempt began; clocks may differ by some minutes
    QString parentLocalId;  ///< empty: no reply
    QString text;           ///< as handed over
    Visibility visibility = Visibility::Public;  ///< private messages are looked for elsewhere
};

/// One account on one network: reading it and watching it. What differs between networks is data.
///
/// Threads: everything on the network thread, where it also dies; futures end there, see whenReady().
/// Deleting it cancels what is under way. Errors of every call: Offline, Unanswered, RateLimited (also held
/// back by us while a limit lasts), Unavailable, Unauthorized (sign in again), Refused with the server's
/// words, Protocol (an answer that makes no sense; arguments are the place and why), Cancelled.
class Connector {
public:
    virtual ~Connector();

    virtual QFuture<Result<AccountCheck>> checkAccount() = 0;

    /// Reads a stream forward from `cursor`, and marks what it caught. Repeat with nextCursor until isAtEnd.
    /// An empty cursor reads nothing: it finds where the stream stands now, older is for history().
    /// `afterAbsence`: also find out whether the server still has all that follows the cursor. Doubles may
    /// come. Errors besides: Invalid for a stream of another network or account.
    virtual QFuture<Result<FactPage>> streamPage(Stream stream, QString cursor, bool afterAbsence) = 0;

    /// Reads a stream backward, from the newest with an empty cursor, until `since`. Waiting for an answer is
    /// counted from now (CaughtFact::clockFrom).
    virtual QFuture<Result<FactPage>> history(Stream stream, Instant since, QString cursor) = 0;

    /// Whether open() takes the stream; else poll it with streamPage().
    virtual bool canStream(const Stream &stream) const = 0;
    /// How long a stream that is polled must be left alone after a reading: what the network asks for, and
    /// what would cost too much. Zero: as often as the caller likes.
    virtual std::chrono::seconds pollInterval(const Stream &stream) const;
    /// Whether each stream comes from a server of its own: then one that fails says nothing of the others.
    virtual bool hasServerEach() const { return false; }
    /// Never null. Streams that can't be pushed are refused() by the feed.
    virtual std::unique_ptr<LiveFeed> open(QList<Stream> streams) = 0;

    /// What stands above and below a post, without it, as far as the server knows. Errors besides: NotFound.
    virtual QFuture<Result<FactBatch>> thread(QString localId) = 0;
    /// Errors besides: NotFound: gone, or not for us.
    virtual QFuture<Result<FactBatch>> post(QString localId) = 0;
    /// The post or person that an address on the web shows, fetched from afar if need be. Errors besides:
    /// NotFound.
    virtual QFuture<Result<Found>> lookUp(QString address) = 0;
    /// By local id, or where that is empty by handle. Errors besides: NotFound.
    virtual QFuture<Result<ProfileFact>> profile(QString localId, QString handle) = 0;
    /// The lists of people that the account keeps: streams of it, with their titles.
    virtual QFuture<Result<QList<Stream>>> lists() = 0;
    /// The feeds that an address on the web offers: itself, or those that its page names, the best first;
    /// streams of this account. Errors besides: NotFound when there are none; Invalid where the network has
    /// no feeds.
    virtual QFuture<Result<QList<Stream>>> feedsAt(QString address);
    /// What somebody posted, newest first; the next page by nextCursor. Boosts are left out.
    virtual QFuture<Result<FactPage>> postsOf(QString localId, QString cursor) = 0;

    /// Those of our own posts since then that answer the same post with the same text, newest first; how
    /// mentions, links and white space come back doesn't matter.
    virtual QFuture<Result<QList<PostFact>>> ownPosts(OwnPostQuery query) = 0;
};

}  // namespace daisychain::network
