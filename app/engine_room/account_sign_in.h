#pragma once

#include "app/engine_room/network_thread.h"
#include "app/engine_room/services.h"
#include "core/desk/account_directory.h"
#include "core/desk/account_sign_in.h"
#include "core/desk/coverage_log.h"
#include "core/desk/history_count.h"
#include "core/secret/key_store.h"

#include <QObject>

#include <memory>
#include <optional>

namespace daisychain::engine_room {

/// Signs accounts of a desk in. Whoever signed in waits, unsaved, until keep() saves the account with its
/// credential and the first streams, or cancel() lets go of it.
///
/// Threads: made and ended on one thread, not the network's; futures end on the network thread, signals come
/// on its own.
class AccountSignIn final : public QObject {
    Q_OBJECT

public:
    /// What signing in needs. All must outlive it; `services` and `keys` live on the network thread.
    struct Parts {
        NetworkThread &network;
        const Services &services;
        AccountDirectory &directory;
        CoverageLog &coverage;
        secret::KeyStore &keys;
    };
    explicit AccountSignIn(const Parts &parts);
    ~AccountSignIn() override;

    const QList<SignInForm> &forms() const { return m_parts.services.forms(); }

    enum class Way {
        Browser,     ///< the browser comes back by itself
        PastedCode,  ///< the person copies a code from the network's page
    };
    /// Begins; the result is the page that the person has to open, empty where none is needed. Lets go of
    /// what was under way. Errors: those of network::SignIn::begin; Invalid for a network that isn't built
    /// in; Conflict when the port that the browser has to come back to is taken.
    QFuture<Result<QUrl>> begin(const SignInAnswers &answers, Way way);
    /// After begin(): waits for the browser where a page was opened, then signs in. Errors: those of
    /// http::LoopbackListener::waitForCode and network::SignIn::finish.
    QFuture<Result<Account>> finish();
    /// After begin(PastedCode). Errors: those of network::SignIn::finish.
    QFuture<Result<Account>> finishWithCode(const Secret &code);

    /// What connecting whoever signed in would bring; nothing when its mentions were watched before, or it
    /// has none. Errors: those of Connector and the desk; Cancelled when nobody signed in, or keep() or
    /// cancel() came first.
    QFuture<Result<std::optional<HistoryCount>>> countHistory();
    /// Saves whoever signed in; after an error it can be tried again. Errors: those of the desk; Storage with
    /// "key-store" and the system's words when what is secret can't be kept; Cancelled when nobody signed in.
    QFuture<Result<Account>> keep();
    /// Lets go of what is under way, at any step before keep(): closes the browser's way back, and hands back
    /// a credential that the network made for us, also one that is only on its way. Futures end as Cancelled.
    void cancel();

    /// Asks the network with the credential that is kept; the account is saved with what it told. Errors:
    /// those of Connector and the key store; NotFound when none is kept.
    QFuture<Result<AccountReport>> check(const Account &account);
    /// See Fetcher::streamsFor; with the credential that is kept. Errors besides those: NotFound when none
    /// is.
    QFuture<Result<QList<Stream>>> streamsFor(const Account &account, const QString &words);
    /// Makes the network forget the credential, if it can be reached, then forgets account and credential
    /// here.
    QFuture<Result<StoreVersion>> remove(AccountId account);

Q_SIGNALS:
    /// So many mentions by now; of countHistory().
    void counted(int mentions);

private:
    struct OnNetwork;

    QFuture<Result<Account>> finishWith(const Secret &code);
    QFuture<Result<std::optional<HistoryCount>>> count(const QList<Account> &known);
    QFuture<Result<Account>> save(const network::SignedIn &guest);
    QFuture<Result<StoreVersion>> store(const network::SignedIn &guest, const Account &account);
    /// `use(connection)` with the account's kept credential.
    template <class T, class Use>
    QFuture<Result<T>> connected(const Account &account, Use use);
    QFuture<Result<AccountReport>> lookAround(network::Connector &connector, const Account &account);
    QFuture<Result<void>> signOut(AccountId account);
    QFuture<Result<StoreVersion>> forget(AccountId account);

    const Parts m_parts;
    std::unique_ptr<OnNetwork> m_state;  ///< what lives on the network thread
};

}  // namespace daisychain::engine_room
