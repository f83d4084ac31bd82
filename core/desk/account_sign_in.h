#pragma once

#include "core/base/result.h"
#include "core/desk/account.h"
#include "core/desk/history_count.h"
#include "core/desk/sign_in_form.h"
#include "core/desk/store_version.h"

#include <QFuture>
#include <QUrl>

#include <functional>
#include <optional>

namespace daisychain {

/// What an account can do at the moment.
struct AccountReport {
    Account account;                ///< as the network tells it now
    QString version;                ///< of the software there, for people; may be empty
    std::optional<Error> mentions;  ///< why its streams can't be read; nothing: they can
    bool isPushed = false;          ///< what happens is told at once; else it is asked for now and then
};

/// Connects an account of ours, in two steps: first somebody signs in, and what that would bring is counted;
/// then keep() hands the credential to the key store, the account and its first streams to the desk. One at a
/// time.
///
/// Threads: the GUI thread; never waits. Errors of all: Offline, Unanswered, Unavailable, Refused with the
/// network's words, Protocol, Invalid for what makes no sense, Storage, Cancelled.
class AccountSignIn {
public:
    virtual ~AccountSignIn();

    /// The networks there are, and what each asks for; at least one.
    virtual QList<SignInForm> forms() const = 0;

    /// Begins; the result is the page on which the person agrees, to be opened in the browser; empty where
    /// none is needed. Errors besides: NotFound with the host: nothing there speaks this network's language;
    /// Conflict with "port": the one that the browser has to come back to is taken.
    virtual QFuture<Result<QUrl>> begin(SignInAnswers answers) = 0;
    /// After begin(): ends when the browser came back, or at once: the account that is signed in now. Nothing
    /// of it is stored yet. Errors besides: Unauthorized: what was typed is not accepted; Conflict with
    /// "email-code": begin again with the code that was sent by mail.
    virtual QFuture<Result<Account>> finish() = 0;

    /// After finish(): what the account's last 30 days would bring. Nothing when this desk has watched it
    /// before: it goes on where it was. `soFar` hears now and then how many mentions were counted. Takes
    /// seconds.
    virtual QFuture<Result<std::optional<HistoryCount>>>
    countHistory(std::function<void(int mentions)> soFar) = 0;
    /// Connects the account that signed in; it is watched from now on. Ends a count under way. After an error
    /// it can be called again. Errors besides: Storage with "key-store" and the system's words: what is
    /// secret can't be kept; useKeyFile() is the way out.
    virtual QFuture<Result<Account>> keep() = 0;
    /// From now on what is secret is kept in a file that only this user can read, not in the system's key
    /// store: a choice that a person makes. Errors: Storage.
    virtual Result<void> useKeyFile() = 0;
    /// Gives up, at any step before keep(): nothing is kept, the network is told to forget a credential that
    /// it made for us, and a page that is agreed to later connects nothing. The futures end as Cancelled.
    virtual void cancel() = 0;

    /// Asks the network what a connected account can do. Errors besides: Unauthorized: it has to be connected
    /// again; NotFound when nothing is kept of it.
    virtual QFuture<Result<AccountReport>> check(Account account) = 0;
    /// Signs a connected account out there, if that can be reached, and forgets it here; what it said stays.
    virtual QFuture<Result<StoreVersion>> remove(AccountId account) = 0;
};

}  // namespace daisychain
