#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/desk/account.h"

#include <QFuture>
#include <QUrl>

namespace daisychain {

/// Connects an account of ours: the token goes to the key store, the account and the stream of its mentions
/// to the desk. One at a time.
///
/// Threads: the GUI thread; never waits. Errors of all: Offline, Unanswered, Unavailable, Refused with the
/// server's words, Protocol, Invalid for an address that is none, Storage, Cancelled.
class AccountSignIn {
public:
    virtual ~AccountSignIn();

    /// Makes this program known to the server and returns the page on which the person agrees; open it in the
    /// browser. `server` is what people type: "social.example", with or without scheme.
    virtual QFuture<Result<QUrl>> begin(QString server) = 0;
    /// Ends when the browser came back: the account that is connected now.
    virtual QFuture<Result<Account>> finish() = 0;
    /// With a token that the person has already.
    virtual QFuture<Result<Account>> connectWithToken(QString server, Secret token) = 0;
    /// Gives up; the futures end as Cancelled.
    virtual void cancel() = 0;
};

}  // namespace daisychain
