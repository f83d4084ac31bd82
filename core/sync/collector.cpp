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

std::map<Collector::Part, QList<Stream>> Collector::parts(const QList<Stream> &streams) const
{
    std::map<Part, QList<Stream>> parts;
    for (const Stream &stream : streams) {
        if (!isHeard(stream))
            continue;
        const ConnectionPtr connection = m_connections->find(stream.account);
        const bool isAlone = connection != nullptr && connection->connector->hasServerEach();
        parts[{stream.account, isAlone ? stream.id : StreamId{}}].append(stream);
    }
    return parts;
}

void Collector::watch(const QList<Stream> &streams)
{
    const std::map<Part, QList<Stream>> wantedParts = parts(streams);
    std::erase_if(m_watched, [&](const auto &entry) {
        const auto &[part, watched] = entry;
        const auto wanted = wantedParts.find(part);
        const bool goesOn = wanted != wantedParts.end() && wanted->second == watched.streams &&
                            m_connections->find(part.first) == watched.connection;
        if (!goesOn)
            m_awaited.remove(part);
        return !goesOn;
    });
    for (const auto &[part, wanted] : wantedParts) {
        const ConnectionPtr connection = m_connections->find(part.first);
        if (connection == nullptr || m_watched.contains(part))
            continue;
        auto watch = std::make_unique<AccountWatch>(connection, wanted, m_services, nullptr);
        connect(watch.get(), &AccountWatch::stored, this, &Collector::stored);
        connect(watch.get(), &AccountWatch::streamRead, this, &Collector::streamRead);
        connect(watch.get(), &AccountWatch::needsSignIn, m_connections, &Connections::signedOut);
        connect(watch.get(), &AccountWatch::caughtUp, this,
                [this, part](const std::optional<Error> &error) { onCaughtUp(part, error); });
        m_awaited.insert(part);
        watch->start();
        m_watched[part] = {std::move(watch), wanted, connection};
    }
    tellIfCaughtUp();
}

void Collector::onCaughtUp(const Part &part, const std::optional<Error> &error)
{
    m_awaited.remove(part);
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
