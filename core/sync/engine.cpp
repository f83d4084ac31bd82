#include "core/sync/engine.h"

#include "core/base/when_ready.h"
#include "core/desk/past_conversation.h"

#include <algorithm>

namespace daisychain::sync {

Engine::Engine(EngineParts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
    , m_connections(m_parts.connect)
    , m_collector(m_parts.collect, m_parts.directory, &m_connections, nullptr)
    , m_sender(m_parts.send, &m_connections, nullptr)
    , m_held(m_parts.send, nullptr)
    , m_likes(m_parts.likes, &m_connections, nullptr)
    , m_changes(m_parts.changes, &m_connections, nullptr)
    , m_fetcher({m_parts.collect, m_parts.directory, m_parts.send.conversations}, &m_connections, nullptr)
{
    connect(&m_connections, &Connections::needsSignIn, this, &Engine::markNeedsSignIn);
    connect(&m_collector, &Collector::troubled, this, &Engine::troubled);
    connect(&m_collector, &Collector::stored, &m_held, &HeldWatch::poke);
    connect(&m_held, &HeldWatch::troubled, this, &Engine::troubled);
}

void Engine::start(Work work)
{
    m_work = work;
    poke();
}

void Engine::poke()
{
    whenReady(m_parts.directory->accounts(), this, [this](const Result<QList<Account>> &accounts) {
        if (!accounts)
            return Q_EMIT troubled(accounts.error());
        for (const AccountId known : m_connections.accounts()) {
            const bool isThere = std::any_of(accounts->begin(), accounts->end(),
                                             [known](const Account &account) { return account.id == known; });
            if (!isThere)
                m_connections.remove(known);
        }
        signInAll(*accounts);
    });
}

/// One after the other: a key store may ask the person to unlock it.
void Engine::signInAll(QList<Account> accounts)
{
    if (accounts.isEmpty())
        return begin();
    const Account account = accounts.takeFirst();
    if (account.needsSignIn || isPast(account) || m_connections.find(account.id) != nullptr)
        return signInAll(accounts);
    whenReady(m_parts.token(account), this, [this, account, accounts](const Result<Secret> &token) {
        if (token)
            signIn(account, *token);
        else if (token.error().code == ErrorCode::NotFound)
            markNeedsSignIn(account.id);
        else
            Q_EMIT troubled(token.error());
        signInAll(accounts);
    });
}

void Engine::signIn(const Account &account, const Secret &token)
{
    const auto added = m_connections.add(account, token);
    if (!added)
        Q_EMIT troubled(added.error());
}

void Engine::begin()
{
    if (m_work.collects)
        m_collector.refresh();
    if (m_work.sends && m_isStarted) {
        m_sender.poke();
        m_held.poke();
        m_likes.poke();
        m_changes.poke();
    } else if (m_work.sends) {
        m_sender.start();
        m_held.start();
        m_likes.start();
        m_changes.start();
    }
    if (!m_isStarted) {
        m_isStarted = true;
        Q_EMIT started();
    }
}

void Engine::markNeedsSignIn(AccountId id)
{
    whenReady(m_parts.directory->accounts(), this, [this, id](const Result<QList<Account>> &accounts) {
        if (!accounts)
            return Q_EMIT troubled(accounts.error());
        for (Account account : *accounts) {
            if (account.id != id || account.needsSignIn)
                continue;
            account.needsSignIn = true;
            whenReady(m_parts.directory->saveAccount(account), this,
                      [this](const Result<StoreVersion> &saved) {
                          if (!saved)
                              Q_EMIT troubled(saved.error());
                      });
        }
    });
}

}  // namespace daisychain::sync
