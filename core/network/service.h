#pragma once

#include "core/desk/sign_in_form.h"
#include "core/network/connector.h"
#include "core/network/moderation.h"
#include "core/network/poster.h"

#include <QFuture>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

namespace daisychain::network {

/// Puts an account's credential into the key store in place of the one before: some networks exchange it
/// with every refresh, and the new one must be kept before it is used. Call on the network thread; the future
/// ends there. Errors: those of the key store.
using KeepCredential = std::function<QFuture<Result<void>>(Secret credential)>;

/// What reads, speaks and acts for one signed-in account. Dies on the network thread.
class Voice {
public:
    virtual ~Voice();

    virtual Connector &connector() = 0;
    virtual Poster *poster() = 0;          ///< null: the network is only read
    virtual Moderation *moderation() = 0;  ///< null: the network has none
};

/// Who has just signed in. Nothing of it is stored yet.
struct SignedIn {
    Account account;    ///< its colour is left to the caller
    Secret credential;  ///< for Service::voice(); only its own service can read it
    AccountCheck check;
    QList<Stream> streams;  ///< what is watched from the start
    bool isOurs = false;    ///< the network made the credential for us: hand it back when it isn't kept
};

/// One sign-in. Deleting it cancels what is under way.
///
/// Threads: everything on the network thread; futures end there.
class SignIn {
public:
    virtual ~SignIn();

    /// Begins. The result is the page on which the person agrees, or an empty address where none is needed:
    /// then finish() with an empty code. `redirect` is where the browser comes back; nothing: the person
    /// copies a code from the page. Errors: those of Connector; Invalid with what was typed and makes no
    /// sense; NotFound with the host: nothing there speaks this network's language; Refused with the
    /// network's words.
    virtual QFuture<Result<QUrl>> begin(SignInAnswers answers, std::optional<QUrl> redirect) = 0;
    /// What the browser must bring back, for http::LoopbackListener::waitForCode().
    virtual QByteArray state() const = 0;
    /// Turns the code into a credential and finds out who signed in. Errors: those of Connector; Unauthorized
    /// when the password, token or code is not accepted; Conflict with "email-code": the network has sent a
    /// code by mail, begin again with it in SignInField::EmailCode.
    virtual QFuture<Result<SignedIn>> finish(Secret code) = 0;
};

/// A network, as the program is put together from them: one line in the composition.
///
/// Threads: everything on the network thread; futures end there. It outlives what it made.
class Service {
public:
    virtual ~Service();

    virtual Network network() const = 0;
    virtual SignInForm form() const = 0;
    /// Of the address that the browser comes back to; 0: any that is free.
    virtual quint16 redirectPort() const { return 0; }
    virtual std::unique_ptr<SignIn> signIn() = 0;

    /// Whether its accounts have anything to keep secret; else voice() is given an empty credential.
    virtual bool hasCredentials() const { return true; }
    virtual std::unique_ptr<Voice> voice(const Account &account, const Secret &credential,
                                         KeepCredential keep) = 0;
    /// Makes the network forget the credential; done also when it had already.
    virtual QFuture<Result<void>> signOut(const Account &account, const Secret &credential) = 0;
};

/// Who has just been found out about; the colour is left to the caller. Pure.
Account accountOf(const QUrl &server, const AccountCheck &check);
/// The account as it stands now: what a check tells over what is kept and was chosen here. The service's own
/// part of the account (software, limits, retry safety) comes whole from the check. Pure.
Account renewed(const Account &known, const AccountCheck &check);

}  // namespace daisychain::network
