#include "app/engine_room/account_sign_in.h"

#include "core/desk/own_words.h"
#include "core/http/loopback_listener.h"
#include "core/sync/desk_fetcher.h"
#include "core/sync/history_counting.h"

namespace daisychain::engine_room {

using network::AccountCheck;
using network::SignedIn;

struct AccountSignIn::OnNetwork {
    explicit OnNetwork(const Services &networks)
        : services(networks)
    {
    }

    void letGo();
    /// Takes whoever signed in, unless it was given up meanwhile.
    Result<Account> welcome(const SignedIn &arrived, int itsRound);
    void handBack(const SignedIn &one);

    const Services &services;
    std::shared_ptr<network::SignIn> attempt;
    std::unique_ptr<http::LoopbackListener> listener;
    bool hasPage = false;
    std::optional<SignedIn> guest;
    std::unique_ptr<sync::HistoryCounting> counting;
    int round = 0;  ///< what began in an earlier one was given up
    QObject life;   ///< receives what is under way; gone first
};

void AccountSignIn::OnNetwork::letGo()
{
    ++round;
    listener.reset();
    attempt.reset();
    hasPage = false;
    counting.reset();
    if (guest)
        handBack(*std::exchange(guest, std::nullopt));
}

Result<Account> AccountSignIn::OnNetwork::welcome(const SignedIn &arrived, int itsRound)
{
    if (itsRound != round) {
        handBack(arrived);
        return Failure(Error{ErrorCode::Cancelled});
    }
    guest = arrived;
    return guest->account;
}

void AccountSignIn::OnNetwork::handBack(const SignedIn &one)
{
    if (one.isOurs)  // kept nowhere, whatever the network says
        (void)services.signOut(one.account, one.credential);
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

/// What was chosen here for an account that is known already stays; a new one gets a colour of its own.
Account amongThem(Account account, const QList<Account> &known)
{
    account.colour = freeColour(known);
    for (const Account &other : known) {
        if (other.id == account.id) {
            account.colour = other.colour;
            account.isDemo = other.isDemo;
            account.signature = other.signature;
        }
    }
    return account;
}

Error ofKeyStore(const Error &error)
{
    return {ErrorCode::Storage, QStringList{own_words::KeyStore.toString()} + error.arguments, error.detail};
}

template <class T>
QFuture<Result<T>> nobody()
{
    return readyFuture(Result<T>(Failure(Error{ErrorCode::Cancelled})));
}

}  // namespace

AccountSignIn::AccountSignIn(const Parts &parts)
    : m_parts(parts)
{
    m_parts.network.runAndWait([this] { m_state = std::make_unique<OnNetwork>(m_parts.services); });
}

AccountSignIn::~AccountSignIn()
{
    m_parts.network.runAndWait([this] { m_state.reset(); });
}

QFuture<Result<QUrl>> AccountSignIn::begin(const SignInAnswers &answers, Way way)
{
    return m_parts.network.ask<QUrl>([this, answers, way]() -> QFuture<Result<QUrl>> {
        m_state->letGo();
        const auto failed = [](const Error &error) { return readyFuture(Result<QUrl>(Failure(error))); };
        network::Service *service = m_parts.services.find(answers.network);
        if (service == nullptr)
            return failed({ErrorCode::Invalid, {networkName(answers.network)}});
        std::optional<QUrl> redirect;
        if (way == Way::Browser) {
            m_state->listener = std::make_unique<http::LoopbackListener>();
            const Result<QUrl> address = m_state->listener->listen(service->redirectPort());
            if (!address)
                return failed(address.error());
            redirect = *address;
        }
        m_state->attempt = service->signIn();
        return network::mapped(m_state->attempt->begin(answers, redirect), &m_state->life,
                               [this, round = m_state->round](const QUrl &page) -> Result<QUrl> {
                                   if (round != m_state->round)
                                       return Failure(Error{ErrorCode::Cancelled});
                                   m_state->hasPage = !page.isEmpty();
                                   return page;
                               });
    });
}

QFuture<Result<Account>> AccountSignIn::finish()
{
    return m_parts.network.ask<Account>([this]() -> QFuture<Result<Account>> {
        if (m_state->attempt == nullptr)
            return nobody<Account>();
        if (!m_state->hasPage)
            return finishWith({});
        if (m_state->listener == nullptr)
            return nobody<Account>();
        return network::chained(m_state->listener->waitForCode(m_state->attempt->state()), &m_state->life,
                                [this, round = m_state->round](const Secret &code) {
                                    return round == m_state->round ? finishWith(code) : nobody<Account>();
                                });
    });
}

QFuture<Result<Account>> AccountSignIn::finishWithCode(const Secret &code)
{
    return m_parts.network.ask<Account>([this, code] { return finishWith(code); });
}

/// The attempt goes on when it is given up meanwhile: what it brings then is handed back.
QFuture<Result<Account>> AccountSignIn::finishWith(const Secret &code)
{
    const std::shared_ptr<network::SignIn> attempt = m_state->attempt;
    if (attempt == nullptr)
        return nobody<Account>();
    return network::mapped(attempt->finish(code), &m_state->life,
                           [this, attempt, round = m_state->round](const SignedIn &arrived) {
                               return m_state->welcome(arrived, round);
                           });
}

QFuture<Result<std::optional<HistoryCount>>> AccountSignIn::countHistory()
{
    using Count = std::optional<HistoryCount>;
    return m_parts.network.ask<Count>([this]() -> QFuture<Result<Count>> {
        if (!m_state->guest)
            return nobody<Count>();
        if (m_state->guest->streams.isEmpty())
            return readyFuture(Result<Count>(Count()));
        QObject *receiver = &m_state->life;
        const auto place = m_parts.coverage.cursor(m_state->guest->streams.first().id);
        return network::chained(place, receiver, [this, receiver](const QString &cursor) {
            if (!cursor.isEmpty())
                return readyFuture(Result<Count>(Count()));
            return network::chained(m_parts.directory.accounts(), receiver,
                                    [this](const QList<Account> &known) { return count(known); });
        });
    });
}

QFuture<Result<std::optional<HistoryCount>>> AccountSignIn::count(const QList<Account> &known)
{
    using Count = std::optional<HistoryCount>;
    if (!m_state->guest)
        return nobody<Count>();
    const SignedIn &guest = *m_state->guest;
    OwnIdentities others;
    for (const Account &other : known) {
        if (other.id != guest.account.id)
            others.insert(other.identity, other.id);
    }
    m_state->counting =
        std::make_unique<sync::HistoryCounting>(m_parts.services.connect(guest.account, guest.credential),
                                                guest.streams.first(), m_parts.network.clock(), others);
    sync::HistoryCounting *counting = m_state->counting.get();
    const auto promise = network::newPromise<Count>();
    const auto end = [this, promise](const Result<Count> &count) {
        network::fulfil<Count>(promise, count);
        m_state->counting.release()->deleteLater();  // it is speaking
    };
    connect(counting, &sync::HistoryCounting::counted, this, &AccountSignIn::counted);
    connect(counting, &sync::HistoryCounting::finished, &m_state->life,
            [end](const HistoryCount &count) { end(Count(count)); });
    connect(counting, &sync::HistoryCounting::failed, &m_state->life,
            [end](const Error &error) { end(Failure(error)); });
    counting->start();
    return promise->future();
}

QFuture<Result<Account>> AccountSignIn::keep()
{
    return m_parts.network.ask<Account>([this]() -> QFuture<Result<Account>> {
        if (!m_state->guest)
            return nobody<Account>();
        m_state->counting.reset();
        const SignedIn guest = *std::exchange(m_state->guest, std::nullopt);
        const auto promise = network::newPromise<Account>();
        whenReady(save(guest), &m_state->life,
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
    m_parts.network.post([this] { m_state->letGo(); });
}

/// The credential first: an account without one would have to be signed in again, a credential without an
/// account harms nobody.
QFuture<Result<Account>> AccountSignIn::save(const SignedIn &guest)
{
    QObject *receiver = &m_state->life;
    const auto kept = guest.credential.isEmpty() ? readyFuture(Result<void>())
                                                 : m_parts.keys.write(guest.account.id, guest.credential);
    const auto promise = network::newPromise<Account>();
    whenReady(kept, receiver, [this, receiver, promise, guest](const Result<void> &written) {
        if (!written)
            return network::fulfil<Account>(promise, Failure(ofKeyStore(written.error())));
        const auto saved = network::chained(
            m_parts.directory.accounts(), receiver, [this, receiver, guest](const QList<Account> &known) {
                const Account account = amongThem(guest.account, known);
                return network::mapped(store(guest, account), receiver,
                                       [account](StoreVersion) -> Result<Account> { return account; });
            });
        network::forward(saved, receiver, promise);
    });
    return promise->future();
}

QFuture<Result<StoreVersion>> AccountSignIn::store(const SignedIn &guest, const Account &account)
{
    auto stored = m_parts.directory.saveAccount(account);
    for (const Stream &stream : guest.streams) {
        stored = network::chained(stored, &m_state->life, [this, stream](StoreVersion) {
            return m_parts.directory.saveStream(stream);
        });
    }
    return stored;
}

template <class T, class Use>
QFuture<Result<T>> AccountSignIn::connected(const Account &account, Use use)
{
    return network::chained(
        m_parts.services.credential(account), &m_state->life,
        [this, account, use](const Secret &credential) -> QFuture<Result<T>> {
            const auto connection = m_parts.services.connect(account, credential);
            if (connection == nullptr)
                return readyFuture(
                    Result<T>(Failure(Error{ErrorCode::Invalid, {networkName(account.network)}})));
            return network::mapped(use(*connection->connector), &m_state->life,
                                   [connection](const T &value) -> Result<T> { return value; });
        });
}

QFuture<Result<AccountReport>> AccountSignIn::check(const Account &account)
{
    return m_parts.network.ask<AccountReport>([this, account] {
        const auto asked = connected<AccountReport>(account, [this, account](network::Connector &connector) {
            return lookAround(connector, account);
        });
        return network::chained(asked, &m_state->life, [this](const AccountReport &report) {
            return network::mapped(m_parts.directory.saveAccount(report.account), &m_state->life,
                                   [report](StoreVersion) -> Result<AccountReport> { return report; });
        });
    });
}

/// Where its mentions stand: that reads nothing, and yet shows whether they can be read.
QFuture<Result<AccountReport>> AccountSignIn::lookAround(network::Connector &connector,
                                                         const Account &account)
{
    const Stream mentions = mentionsOf(account.id);
    QObject *receiver = &m_state->life;
    return network::chained(connector.checkAccount(), receiver,
                            [&connector, receiver, account, mentions](const AccountCheck &check) {
                                const AccountReport report{network::renewed(account, check),
                                                           check.version,
                                                           {},
                                                           connector.canStream(mentions)};
                                if (check.limits.isReadOnly)
                                    return readyFuture(Result<AccountReport>(report));
                                const auto promise = network::newPromise<AccountReport>();
                                whenReady(connector.streamPage(mentions, {}, false), receiver,
                                          [promise, report](const Result<network::FactPage> &page) {
                                              AccountReport whole = report;
                                              if (!page)
                                                  whole.mentions = page.error();
                                              network::fulfil<AccountReport>(promise, whole);
                                          });
                                return promise->future();
                            });
}

QFuture<Result<QList<Stream>>> AccountSignIn::streamsFor(const Account &account, const QString &words)
{
    return m_parts.network.ask<QList<Stream>>([this, account, words] {
        return connected<QList<Stream>>(account, [this, account, words](network::Connector &connector) {
            return sync::offeredStreams(account, connector, words, &m_state->life);
        });
    });
}

QFuture<Result<void>> AccountSignIn::signOut(AccountId account)
{
    QObject *receiver = &m_state->life;
    const auto signOutOf = [this](const Account &account, const Secret &kept) {
        return m_parts.services.signOut(account, kept);
    };
    return network::chained(m_parts.directory.accounts(), receiver,
                            [this, receiver, account, signOutOf](const QList<Account> &known) {
                                for (const Account &one : known) {
                                    if (one.id != account)
                                        continue;
                                    return network::chained(m_parts.services.credential(one), receiver,
                                                            [one, signOutOf](const Secret &kept) {
                                                                return signOutOf(one, kept);
                                                            });
                                }
                                return readyFuture(Result<void>());
                            });
}

/// What can't be reached forgets nothing, and yet the account goes: that was asked for.
QFuture<Result<StoreVersion>> AccountSignIn::remove(AccountId account)
{
    return m_parts.network.ask<StoreVersion>([this, account] {
        QObject *receiver = &m_state->life;
        const auto promise = network::newPromise<StoreVersion>();
        whenReady(signOut(account), receiver, [this, receiver, account, promise](const Result<void> &) {
            network::forward(forget(account), receiver, promise);
        });
        return promise->future();
    });
}

QFuture<Result<StoreVersion>> AccountSignIn::forget(AccountId account)
{
    QObject *receiver = &m_state->life;
    return network::chained(
        m_parts.directory.removeAccount(account), receiver, [this, receiver, account](StoreVersion version) {
            const auto promise = network::newPromise<StoreVersion>();
            whenReady(m_parts.keys.remove(account), receiver, [promise, version](const Result<void> &gone) {
                network::fulfil<StoreVersion>(promise,
                                              gone ? Result<StoreVersion>(version) : Failure(gone.error()));
            });
            return promise->future();
        });
}

}  // namespace daisychain::engine_room
