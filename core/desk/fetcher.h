#pragma once

#include "core/base/result.h"
#include "core/desk/post.h"
#include "core/desk/stream.h"

#include <QFuture>

#include <optional>

namespace daisychain {

/// Where a post stands that somebody brought in by its address.
struct BroughtPost {
    PostId post;
    AccountId account;     ///< which could see it
    QString conversation;  ///< its handle
};

/// What a gap turned out to hold.
struct FetchedGap {
    int posts = 0;       ///< that weren't here
    bool isCut = false;  ///< the server has more of this time than was asked for
};

/// Fetches from the networks what a person asks for, beside what is collected anyway.
///
/// Threads: call from any; futures end on the network thread, see whenReady(). Errors of all: those of
/// Connector, Storage; Unauthorized for an account that isn't signed in; Cancelled when no engine runs in
/// this program.
class Fetcher {
public:
    virtual ~Fetcher();

    /// What an account could listen to besides: somebody's posts when `words` is a handle ("@mara@x.example",
    /// "mara@x.example"), else those of its lists whose titles have the words. Errors besides: NotFound for a
    /// handle that nobody has.
    virtual QFuture<Result<QList<Stream>>> streamsFor(AccountId account, QString words) = 0;
    /// Brings in the post that an address on the web shows, with its thread, through the first of our
    /// accounts that can see it: from then on it is a mention. Errors besides: NotFound when none can;
    /// Invalid for a post of our own.
    virtual QFuture<Result<BroughtPost>> bringPost(QString address) = 0;
    /// Asks once more for what a stream missed in this time. The gap stays one: nobody saw what came and went
    /// meanwhile. Errors besides: Invalid for a stream that isn't known or not listened to.
    virtual QFuture<Result<FetchedGap>> fetchGap(CoverageSpan gap) = 0;
};

}  // namespace daisychain
