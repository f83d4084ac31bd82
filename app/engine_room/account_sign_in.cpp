#include "app/engine_room/account_sign_in.h"

#include "core/http/loopback_listener.h"
#include "core/network/mastodon/mastodon_connector.h"
#include "core/sync/desk_fetcher.h"
#include "core/sync/history_counting.h"

namespace daisychain::engine_room {

using network::AccountCheck;
using network::MastodonSignIn;
using network::SignedIn;
using network::SignInAttempt;

/// Somebody who signed in and isn't saved.
struct Guest {
    Account account;
    Secret token;
    std::optional<network::OAuthApp> app;  ///< whose token it is; nothing: the person's own
};

struct AccountSignIn::OnNetwork {
    OnNetwork(http::HttpTransport &transport, const Clock &clock)
        : signIn(transport, clock)
    {
    }

    void letGo();
    /// Takes whoever signed in, unless it was given up meanwhile.
    Result<Account> welcome(Guest arrived, int itsRound);
    void handBack(const Guest &one);

    MastodonSignIn signIn;
    std::unique_ptr<http::LoopbackListener> listener;
    std::optional<SignInAttempt> attempt;
    std::optional<Guest> guest;
    std::unique_ptr<sync::HistoryCounting> counting;
    int round = 0;  ///< what began in an earlier one was given up
};

void AccountSignIn::OnNetwork::letGo()
{
    ++round;
    listener.reset();
    attempt.reset();
    counting.reset();
    if (guest)
        handBack(*std::exchange(guest, std::nullopt));
}

Result<Account> AccountSignIn::OnNetwork::welcome(Guest arrived, int itsRound)
{
    if (itsRound != round) {
        handBack(arrived);
        return Failure(Error{ErrorCode::Cancelled});
    }
    guest = std::move(arrived);
    return guest->account;
}

void AccountSignIn::OnNetwork::handBack(const Guest &one)
{
    if (one.app)
        (void)signIn.signOut(one.account.server, *one.app,
                             one.token);  // kept nowhere, whatever the server says
}

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

std::shared_ptr<network::MastodonConnector> connectorFor(NetworkThread &network, const Account &account,
                                                         const Secret &token)
{
    return std::make_shared<network::MastodonConnector>(
        std::make_shared<network::MastodonClient>(network.transport(), network.clock(), account, token));
}

QFuture<Result<AccountCheck>> checkWith(NetworkThread &network, const Account &account, const Secret &token)
{
    const auto connector = connectorFor(network, account, token);
    return network::mapped(connector->checkAccount(), network.receiver(),
                           [connector](const AccountCheck &check) -> Result<AccountCheck> { return check; });
}

Stream mentionsOf(const Account &account)
{
    return {streamIdFor(account.id, StreamKind::Mentions, {}), account.id, StreamKind::Mentions, {}};
}

template <class T>
QFuture<Result<T>> nobody()
{
    return readyFuture(Result<T>(Failure(Error{ErrorCode::Cancelled})));
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

AccountSignIn::AccountSignIn(NetworkThread &network, AccountDirectory &directory, CoverageLog &coverage,
                             secret::KeyStore &keys)
    : m_network(network)
    , m_directory(directory)
    , m_coverage(coverage)
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
        m_state->letGo();
        const Result<QUrl> url = network::mastodonServer(server);
        if (!url)
            return readyFuture(Result<QUrl>(Failure(url.error())));
        QString redirect = MastodonSignIn::CopyPaste.toString();
        if (way == Way::Browser) {
            m_state->listener = std::make_unique<http::LoopbackListener>();
            const Result<QUrl> address = m_state->listener->listen();
            if (!address)
                return readyFuture(Result<QUrl>(Failure(address.error())));
            redirect = address->toString();
        }
        return network::mapped(m_state->signIn.begin(*url, redirect, {}), &m_state->signIn,
                               [this, round = m_state->round](const SignInAttempt &attempt) -> Result<QUrl> {
                                   if (round != m_state->round)
                                       return Failure(Error{ErrorCode::Cancelled});
                                   m_state->attempt = attempt;
                                   return attempt.browse;
                               });
    });
}

QFuture<Result<Account>> AccountSignIn::finishInBrowser()
{
    return m_network.ask<Account>([this]() -> QFuture<Result<Account>> {
        if (m_state->listener == nullptr || !m_state->attempt)
            return nobody<Account>();
        return network::chained(m_state->listener->waitForCode(m_state->attempt->state), &m_state->signIn,
                                [this, round = m_state->round](const Secret &code) {
                                    return round == m_state->round ? finishWith(code) : nobody<Account>();
                                });
    });
}

QFuture<Result<Account>> AccountSignIn::finishWithCode(const Secret &code)
{
    return m_network.ask<Account>([this, code] { return finishWith(code); });
}

QFuture<Result<Account>> AccountSignIn::finishWith(const Secret &code)
{
    if (!m_state->attempt)
        return nobody<Account>();
    return network::mapped(m_state->signIn.finish(*m_state->attempt, code), &m_state->signIn,
                           [this, round = m_state->round](const SignedIn &signedIn) {
                               return m_state->welcome(
                                   {signedIn.account, signedIn.token.access, signedIn.app}, round);
                           });
}

QFuture<Result<Account>> AccountSignIn::withToken(const QString &server, const Secret &token)
{
    return m_network.ask<Account>([this, server, token]() -> QFuture<Result<Account>> {
        m_state->letGo();
        const Result<QUrl> url = network::mastodonServer(server);
        if (!url)
            return readyFuture(Result<Account>(Failure(url.error())));
        Account unknown;
        unknown.server = *url;
        return network::mapped(checkWith(m_network, unknown, token), &m_state->signIn,
                               [this, url = *url, token, round = m_state->round](const AccountCheck &check) {
                                   return m_state->welcome({network::accountOf(url, check), token, {}},
                                                           round);
                               });
    });
}

QFuture<Result<std::optional<HistoryCount>>> AccountSignIn::countHistory()
{
    using Count = std::optional<HistoryCount>;
    return m_network.ask<Count>([this]() -> QFuture<Result<Count>> {
        if (!m_state->guest)
            return nobody<Count>();
        QObject *receiver = &m_state->signIn;
        const auto place = m_coverage.cursor(mentionsOf(m_state->guest->account).id);
        return network::chained(place, receiver, [this, receiver](const QString &cursor) {
            if (!cursor.isEmpty())
                return readyFuture(Result<Count>(Count()));
            return network::chained(m_directory.accounts(), receiver,
                                    [this](const QList<Account> &known) { return count(known); });
        });
    });
}

QFuture<Result<std::optional<HistoryCount>>> AccountSignIn::count(const QList<Account> &known)
{
    using Count = std::optional<HistoryCount>;
    if (!m_state->guest)
        return nobody<Count>();
    const Account account = m_state->guest->account;
    OwnIdentities others;
    for (const Account &other : known) {
        if (other.id != account.id)
            others.insert(other.identity, other.id);
    }
    const auto connector = connectorFor(m_network, account, m_state->guest->token);
    const auto connection =
        std::make_shared<sync::Connection>(sync::Connection{account, connector.get(), nullptr, connector});
    m_state->counting =
        std::make_unique<sync::HistoryCounting>(connection, mentionsOf(account), m_network.clock(), others);
    sync::HistoryCounting *counting = m_state->counting.get();
    const auto promise = network::newPromise<Count>();
    const auto end = [this, promise](const Result<Count> &count) {
        network::fulfil<Count>(promise, count);
        m_state->counting.release()->deleteLater();  // it is speaking
    };
    connect(counting, &sync::HistoryCounting::counted, this, &AccountSignIn::counted);
    connect(counting, &sync::HistoryCounting::finished, &m_state->signIn,
            [end](const HistoryCount &count) { end(Count(count)); });
    connect(counting, &sync::HistoryCounting::failed, &m_state->signIn,
            [end](const Error &error) { end(Failure(error)); });
    counting->start();
    return promise->future();
}

QFuture<Result<Account>> AccountSignIn::keep()
{
    return m_network.ask<Account>([this]() -> QFuture<Result<Account>> {
        if (!m_state->guest)
            return nobody<Account>();
        m_state->counting.reset();
        const Guest guest = *std::exchange(m_state->guest, std::nullopt);
        const auto promise = network::newPromise<Account>();
        whenReady(save(guest.account, guest.token), &m_state->signIn,
                  [this, promise, guest, round = m_state->round](const Result<Account> &saved) {
                      if (!saved)
                          (void)m_state->welcome(guest, round);  // for another try, unless it was given up
                      network::fulfil<Account>(promise, saved);
                  });
        return promise->future();
    });
}

void AccountSignIn::cancel()
{
    m_network.post([this] { m_state->letGo(); });
}

/// The token first: an account without one would have to be signed in again, a token without an account harms
/// nobody.
QFuture<Result<Account>> AccountSignIn::save(const Account &account, const Secret &token)
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
                return m_directory.saveStream(mentionsOf(saved));
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

QFuture<Result<QList<Stream>>> AccountSignIn::streamsFor(const Account &account, const QString &words)
{
    return m_network.ask<QList<Stream>>([this, account, words] {
        QObject *receiver = &m_state->signIn;
        return network::chained(
            m_keys.read(account.id), receiver, [this, receiver, account, words](const Secret &token) {
                const auto connector = connectorFor(m_network, account, token);
                return network::mapped(
                    sync::offeredStreams(account, *connector, words, receiver), receiver,
                    [connector](const QList<Stream> &streams) -> Result<QList<Stream>> { return streams; });
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
