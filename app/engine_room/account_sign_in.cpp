#include "app/engine_room/account_sign_in.h"

#include "core/http/loopback_listener.h"
#include "core/network/mastodon/mastodon_connector.h"

namespace daisychain::engine_room {

using network::AccountCheck;
using network::MastodonSignIn;
using network::SignedIn;
using network::SignInAttempt;

struct AccountSignIn::OnNetwork {
    OnNetwork(http::HttpTransport &transport, const Clock &clock)
        : signIn(transport, clock)
    {
    }

    MastodonSignIn signIn;
    std::unique_ptr<http::LoopbackListener> listener;
    SignInAttempt attempt;
};

namespace {

/// Told apart on every screen, also by people who see colours otherwise.
constexpr std::array AccountColours{"#2f6fb2", "#b4562a", "#2e7d4f", "#8a4fa3", "#9a7b12", "#b03a62"};

QString freeColour(const QList<Account> &accounts)
{
    for (const char *colour : AccountColours) {
        const QString name = QString::fromLatin1(colour);
        const bool isTaken = std::any_of(accounts.begin(), accounts.end(),
                                         [&](const Account &account) { return account.colour == name; });
        if (!isTaken)
            return name;
    }
    return QString::fromLatin1(AccountColours[size_t(accounts.size()) % AccountColours.size()]);
}

QFuture<Result<AccountCheck>> checkWith(NetworkThread &network, const Account &account, const Secret &token)
{
    const auto client =
        std::make_shared<network::MastodonClient>(network.transport(), network.clock(), account, token);
    const auto connector = std::make_shared<network::MastodonConnector>(client);
    return network::mapped(connector->checkAccount(), network.receiver(),
                           [connector](const AccountCheck &check) -> Result<AccountCheck> { return check; });
}

/// The account as it stands now: what a check tells, over what was chosen here.
Account renewed(const Account &known, const AccountCheck &check)
{
    Account account = network::accountOf(known.server, check);
    account.colour = known.colour;
    account.isDemo = known.isDemo;
    return account;
}

}  // namespace

AccountSignIn::AccountSignIn(NetworkThread &network, AccountDirectory &directory, secret::KeyStore &keys)
    : m_network(network)
    , m_directory(directory)
    , m_keys(keys)
{
    m_network.runAndWait(
        [this] { m_state = std::make_unique<OnNetwork>(m_network.transport(), m_network.clock()); });
}

AccountSignIn::~AccountSignIn()
{
    m_network.runAndWait([this] { m_state.reset(); });
}

QFuture<Result<QUrl>> AccountSignIn::begin(const QString &server, Way way)
{
    return m_network.ask<QUrl>([this, server, way]() -> QFuture<Result<QUrl>> {
        const Result<QUrl> url = network::mastodonServer(server);
        if (!url)
            return readyFuture(Result<QUrl>(Failure(url.error())));
        QString redirect = MastodonSignIn::CopyPaste.toString();
        m_state->listener.reset();
        if (way == Way::Browser) {
            m_state->listener = std::make_unique<http::LoopbackListener>();
            const Result<QUrl> address = m_state->listener->listen();
            if (!address)
                return readyFuture(Result<QUrl>(Failure(address.error())));
            redirect = address->toString();
        }
        return network::mapped(m_state->signIn.begin(*url, redirect, {}), &m_state->signIn,
                               [this](const SignInAttempt &attempt) -> Result<QUrl> {
                                   m_state->attempt = attempt;
                                   return attempt.browse;
                               });
    });
}

QFuture<Result<Account>> AccountSignIn::finishInBrowser()
{
    return m_network.ask<Account>([this]() -> QFuture<Result<Account>> {
        if (m_state->listener == nullptr)
            return readyFuture(Result<Account>(Failure(Error{ErrorCode::Cancelled})));
        return network::chained(m_state->listener->waitForCode(m_state->attempt.state), &m_state->signIn,
                                [this](const Secret &code) { return finishWithCode(code); });
    });
}

QFuture<Result<Account>> AccountSignIn::finishWithCode(const Secret &code)
{
    return m_network.ask<Account>([this, code] {
        return network::chained(
            m_state->signIn.finish(m_state->attempt, code), &m_state->signIn,
            [this](const SignedIn &signedIn) { return save(signedIn.account, signedIn.token.access); });
    });
}

QFuture<Result<Account>> AccountSignIn::withToken(const QString &server, const Secret &token)
{
    return m_network.ask<Account>([this, server, token]() -> QFuture<Result<Account>> {
        const Result<QUrl> url = network::mastodonServer(server);
        if (!url)
            return readyFuture(Result<Account>(Failure(url.error())));
        Account nobody;
        nobody.server = *url;
        return network::chained(checkWith(m_network, nobody, token), &m_state->signIn,
                                [this, url = *url, token](const AccountCheck &check) {
                                    return save(network::accountOf(url, check), token);
                                });
    });
}

/// The token first: an account without one would have to be signed in again, a token without an account harms
/// nobody.
QFuture<Result<Account>> AccountSignIn::save(Account account, Secret token)
{
    QObject *receiver = &m_state->signIn;
    const auto withColour = network::mapped(m_directory.accounts(), receiver,
                                            [account](const QList<Account> &known) -> Result<Account> {
                                                Account saved = account;
                                                saved.colour = freeColour(known);
                                                for (const Account &other : known) {
                                                    if (other.id == account.id)
                                                        saved.colour = other.colour;
                                                }
                                                return saved;
                                            });
    return network::chained(withColour, receiver, [this, receiver, token](const Account &saved) {
        const auto store = [this, receiver, saved] {
            return network::chained(m_directory.saveAccount(saved), receiver, [this, saved](StoreVersion) {
                const StreamId id = streamIdFor(saved.id, StreamKind::Mentions, {});
                return m_directory.saveStream({id, saved.id, StreamKind::Mentions, {}});
            });
        };
        const auto promise = network::newPromise<Account>();
        whenReady(m_keys.write(saved.id, token), receiver, [=](const Result<void> &kept) {
            if (!kept)
                return network::fulfil<Account>(promise, Failure(kept.error()));
            whenReady(store(), receiver, [promise, saved](const Result<StoreVersion> &stored) {
                network::fulfil<Account>(promise, stored ? Result<Account>(saved) : Failure(stored.error()));
            });
        });
        return promise->future();
    });
}

QFuture<Result<AccountCheck>> AccountSignIn::check(const Account &account)
{
    return m_network.ask<AccountCheck>([this, account] {
        QObject *receiver = &m_state->signIn;
        return network::chained(
            m_keys.read(account.id), receiver, [this, receiver, account](const Secret &token) {
                return network::chained(
                    checkWith(m_network, account, token), receiver,
                    [this, receiver, account](const AccountCheck &check) {
                        return network::mapped(
                            m_directory.saveAccount(renewed(account, check)), receiver,
                            [check](StoreVersion) -> Result<AccountCheck> { return check; });
                    });
            });
    });
}

QFuture<Result<StoreVersion>> AccountSignIn::remove(AccountId account)
{
    return m_network.ask<StoreVersion>([this, account] {
        QObject *receiver = &m_state->signIn;
        return network::chained(
            m_directory.removeAccount(account), receiver, [this, receiver, account](StoreVersion version) {
                const auto promise = network::newPromise<StoreVersion>();
                whenReady(m_keys.remove(account), receiver, [promise, version](const Result<void> &removed) {
                    network::fulfil<StoreVersion>(promise, removed ? Result<StoreVersion>(version)
                                                                   : Failure(removed.error()));
                });
                return promise->future();
            });
    });
}

}  // namespace daisychain::engine_room
