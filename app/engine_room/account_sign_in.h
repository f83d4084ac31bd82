#pragma once

#include "app/engine_room/network_thread.h"
#include "core/desk/account_directory.h"
#include "core/network/mastodon/mastodon_sign_in.h"
#include "core/secret/key_store.h"

#include <memory>

namespace daisychain::http {
class LoopbackListener;
}

namespace daisychain::engine_room {

/// Signs accounts of a desk in. An account that was signed in is saved with its token and a stream of its
/// mentions.
///
/// Threads: made and ended on one thread, not the network's; futures end on the network thread.
class AccountSignIn final {
public:
    /// All must outlive it; `keys` lives on the network thread.
    AccountSignIn(NetworkThread &network, AccountDirectory &directory, secret::KeyStore &keys);
    ~AccountSignIn();
    AccountSignIn(const AccountSignIn &) = delete;
    AccountSignIn &operator=(const AccountSignIn &) = delete;

    enum class Way {
        Browser,     ///< the browser comes back by itself
        PastedCode,  ///< the person copies a code from the server's page
    };
    /// Begins at the server meant by `server`; the result is the page that the person has to open.
    /// Errors: those of MastodonSignIn::begin; Invalid for what is no server.
    QFuture<Result<QUrl>> begin(const QString &server, Way way);
    /// After begin(Browser): waits for the browser, then finishes. Errors: those of
    /// http::LoopbackListener::waitForCode and MastodonSignIn::finish; those of the desk and the key store.
    QFuture<Result<Account>> finishInBrowser();
    /// After begin(PastedCode). Errors as above.
    QFuture<Result<Account>> finishWithCode(const Secret &code);
    /// Signs in with a token that the server gave before. Errors: those of Connector, of the desk and of the
    /// key store.
    QFuture<Result<Account>> withToken(const QString &server, const Secret &token);

    /// Asks the server with the token that is kept; the account is saved with what it told. Errors besides
    /// those: NotFound when no token is kept.
    QFuture<Result<network::AccountCheck>> check(const Account &account);
    /// Forgets account and token.
    QFuture<Result<StoreVersion>> remove(AccountId account);

private:
    struct OnNetwork;

    QFuture<Result<Account>> save(Account account, Secret token);

    NetworkThread &m_network;
    AccountDirectory &m_directory;
    secret::KeyStore &m_keys;
    std::unique_ptr<OnNetwork> m_state;  ///< what lives on the network thread
};

}  // namespace daisychain::engine_room
