#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/desk/account.h"
#include "core/desk/history_count.h"

#include <QFuture>
#include <QUrl>

#include <functional>
#include <optional>

namespace daisychain {

/// Connects an account of ours, in two steps: first somebody signs in, and what that would bring is counted;
/// then keep() hands the token to the key store, the account and the stream of its mentions to the desk. One
/// at a time.
///
/// Threads: the GUI thread; never waits. Errors of all: Offline, Unanswered, Unavailable, Refused with the
/// server's words, Protocol, Invalid for an address that is none, Storage, Cancelled.
class AccountSignIn {
public:
    virtual ~AccountSignIn();

    /// Makes this program known to the server and returns the page on which the person agrees; open it in the
    /// browser. `server` is what people type: "social.example", with or without scheme.
    virtual QFuture<Result<QUrl>> begin(QString server) = 0;
    /// Ends when the browser came back: the account that is signed in now. Nothing of it is stored yet.
    virtual QFuture<Result<Account>> finish() = 0;
    /// With a token that the person has already. Nothing is stored yet.
    virtual QFuture<Result<Account>> connectWithToken(QString server, Secret token) = 0;

    /// After finish() or connectWithToken(): what the account's last 30 days would bring. Nothing when this
    /// desk has watched it before: it goes on where it was. `soFar` hears now and then how many mentions were
    /// counted. Takes seconds.
    virtual QFuture<Result<std::optional<HistoryCount>>>
    countHistory(std::function<void(int mentions)> soFar) = 0;
    /// Connects the account that signed in; it is watched from now on. Ends a count under way. After an error
    /// it can be called again.
    virtual QFuture<Result<Account>> keep() = 0;
    /// Gives up, at any step before keep(): nothing is kept, the server is told to forget a token that it
    /// made for us, and a page that is agreed to later connects nothing. The futures end as Cancelled.
    virtual void cancel() = 0;
};

}  // namespace daisychain
