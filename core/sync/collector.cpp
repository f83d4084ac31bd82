#include "core/sync/collector.h"

#include "core/base/when_ready.h"

namespace daisychain::sync {

Collector::Collector(CollectServices services, AccountDirectory *directory, Connections *connections,
                     QObject *parent)
    : QObject(parent)
    , m_services(std::move(services))
    , m_directory(directory)
    , m_connections(connections)
{
    connect(m_connections, &Connections::changed, this, [this] {
        if (m_isStarted)
            refresh();
    });
}

void Collector::refresh()
{
    m_isStarted = true;
    m_owesCaughtUp = true;
    m_firstError.reset();
    whenReady(m_directory->streams(), this, [this](const Result<QList<Stream>> &streams) {
        if (!streams)
            return Q_EMIT troubled(streams.error());
        watch(*streams);
    });
}

void Collector::watch(const QList<Stream> &streams)
{
    std::map<AccountId, QList<Stream>> byAccount;
    for (const Stream &stream : streams) {
        if (isHeard(stream))
            byAccount[stream.account].append(stream);
    }
    std::erase_if(m_watched, [&](const auto &entry) {
        const auto &[account, watched] = entry;
        const auto wanted = byAccount.find(account);
        const bool goesOn = wanted != byAccount.end() && wanted->second == watched.streams &&
                            m_connections->find(account) == watched.connection;
        if (!goesOn)
            m_awaited.remove(account);
        return !goesOn;
    });
    for (const auto &[account, wanted] : byAccount) {
        const ConnectionPtr connection = m_connections->find(account);
        if (connection == nullptr || m_watched.contains(account))
            continue;
        auto watch = std::make_unique<AccountWatch>(connection, wanted, m_services, nullptr);
        connect(watch.get(), &AccountWatch::stored, this, &Collector::stored);
        connect(watch.get(), &AccountWatch::needsSignIn, m_connections, &Connections::signedOut);
        connect(watch.get(), &AccountWatch::caughtUp, this,
                [this, account](const std::optional<Error> &error) { onCaughtUp(account, error); });
        m_awaited.insert(account);
        watch->start();
        m_watched[account] = {std::move(watch), wanted, connection};
    }
    tellIfCaughtUp();
}

void Collector::onCaughtUp(AccountId account, const std::optional<Error> &error)
{
    m_awaited.remove(account);
    if (error && !m_firstError)
        m_firstError = error;
    tellIfCaughtUp();
}

void Collector::tellIfCaughtUp()
{
    if (!m_owesCaughtUp || !m_awaited.isEmpty())
        return;
    m_owesCaughtUp = false;
    Q_EMIT caughtUp(m_firstError);
}

}  // namespace daisychain::sync
