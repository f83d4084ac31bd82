#pragma once

#include "app/engine_room/network_thread.h"
#include "core/desk/account_directory.h"
#include "core/desk/coverage_log.h"
#include "core/desk/history_count.h"
#include "core/network/mastodon/mastodon_sign_in.h"
#include "core/secret/key_store.h"

#include <QObject>

#include <memory>
#include <optional>

namespace daisychain::engine_room {

/// Signs accounts of a desk in. Whoever signed in waits, unsaved, until keep() saves the account with its
/// token and a stream of its mentions, or cancel() lets go of it.
///
/// Threads: made and ended on one thread, not the network's; futures end on the network thread, signals come
/// on its own.
class AccountSignIn final : public QObject {
    Q_OBJECT

public:
    /// All must outlive it; `keys` lives on the network thread.
    AccountSignIn(NetworkThread &network, AccountDirectory &directory, CoverageLog &coverage,
                  secret::KeyStore &keys);
    ~AccountSignIn() override;

    enum class Way {
        Browser,     ///< the browser comes back by itself
        PastedCode,  ///< the person copies a code from the server's page
    };
    /// Begins at the server meant by `server`; the result is the page that the person has to open. Lets go of
    /// what was under way. Errors: those of MastodonSignIn::begin; Invalid for what is no server.
    QFuture<Result<QUrl>> begin(const QString &server, Way way);
    /// After begin(Browser): waits for the browser, then signs in. Errors: those of
    /// http::LoopbackListener::waitForCode and MastodonSignIn::finish.
    QFuture<Result<Account>> finishInBrowser();
    /// After begin(PastedCode). Errors: those of MastodonSignIn::finish.
    QFuture<Result<Account>> finishWithCode(const Secret &code);
    /// Signs in with a token that the server gave before. Errors: those of Connector.
    QFuture<Result<Account>> withToken(const QString &server, const Secret &token);

    /// What connecting whoever signed in would bring; nothing when its mentions were watched before. Errors:
    /// those of Connector and the desk; Cancelled when nobody signed in, or keep() or cancel() came first.
    QFuture<Result<std::optional<HistoryCount>>> countHistory();
    /// Saves whoever signed in; after an error it can be tried again. Errors: those of the desk and the key
    /// store; Cancelled when nobody signed in.
    QFuture<Result<Account>> keep();
    /// Lets go of what is under way, at any step before keep(): closes the browser's way back, and hands back
    /// a token that the server made for us, also one that is only on its way. Futures end as Cancelled.
    void cancel();

    /// Asks the server with the token that is kept; the account is saved with what it told. Errors besides
    /// those: NotFound when no token is kept.
    QFuture<Result<network::AccountCheck>> check(const Account &account);
    /// See Fetcher::streamsFor; with the token that is kept. Errors besides those: NotFound when none is.
    QFuture<Result<QList<Stream>>> streamsFor(const Account &account, const QString &words);
    /// Forgets account and token.
    QFuture<Result<StoreVersion>> remove(AccountId account);

Q_SIGNALS:
    /// So many mentions by now; of countHistory().
    void counted(int mentions);

private:
    struct OnNetwork;

    QFuture<Result<Account>> finishWith(const Secret &code);
    QFuture<Result<std::optional<HistoryCount>>> count(const QList<Account> &known);
    QFuture<Result<Account>> save(const Account &account, const Secret &token);

    NetworkThread &m_network;
    AccountDirectory &m_directory;
    CoverageLog &m_coverage;
    secret::KeyStore &m_keys;
    std::unique_ptr<OnNetwork> m_state;  ///< what lives on the network thread
};

}  // namespace daisychain::engine_room
