#include "core/sync/engine_socket.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QLocalSocket>

#include <thread>

namespace daisychain::sync {

namespace {

constexpr char PokeLine[] = "poke\n";
constexpr char RaiseLine[] = "raise\n";
constexpr char HeardLine[] = "heard\n";
constexpr int LongestLine = 64;
constexpr std::chrono::seconds HearingPatience{3};
constexpr std::chrono::milliseconds ClaimPause{20};

/// Short, since a socket's path may have no more than about a hundred characters.
QString socketName(const QString &dataFolder)
{
    const QByteArray path = QDir(dataFolder).canonicalPath().toUtf8();
    return QStringLiteral("daisychain-") +
           QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(20));
}

}  // namespace

EngineSocket::EngineSocket(QObject *parent)
    : QObject(parent)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &EngineSocket::acceptOne);
}

Result<void> EngineSocket::listen(const QString &dataFolder)
{
    const QString name = socketName(dataFolder);
    QLocalServer::removeServer(name);
    if (!m_server.listen(name))
        return Failure(Error{ErrorCode::Storage, {name, m_server.errorString()}});
    return {};
}

void EngineSocket::acceptOne()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        const auto read = [this, socket] {
            if (!socket->canReadLine())
                return socket->bytesAvailable() > LongestLine ? socket->abort() : void();
            const QByteArray line = socket->readLine();
            if (line == PokeLine)
                Q_EMIT heard(EngineWord::Poke);
            else if (line == RaiseLine)
                Q_EMIT heard(EngineWord::Raise);
            else
                return socket->abort();
            socket->write(HeardLine);
            socket->disconnectFromServer();
        };
        connect(socket, &QLocalSocket::readyRead, this, read);
        read();
    }
}

Result<void> tellEngine(const QString &dataFolder, EngineWord word, std::chrono::milliseconds patience)
{
    const int ms = int(patience.count());
    QLocalSocket socket;
    socket.connectToServer(socketName(dataFolder));
    if (!socket.waitForConnected(ms))
        return Failure(Error{ErrorCode::Offline});
    socket.write(word == EngineWord::Poke ? PokeLine : RaiseLine);
    if (!socket.waitForReadyRead(ms) || socket.readLine(LongestLine) != HeardLine)
        return Failure(Error{ErrorCode::Unanswered});
    return {};
}

Result<EngineClaim> claimEngine(const QString &dataFolder, EngineWord word,
                                std::chrono::milliseconds patience)
{
    const QDeadlineTimer deadline(patience);
    for (;;) {
        auto lock = EngineLock::take(dataFolder);
        if (lock)
            return EngineClaim{std::move(*lock)};
        if (lock.error().code != ErrorCode::Conflict)
            return Failure(lock.error());
        if (tellEngine(dataFolder, word, HearingPatience))
            return EngineClaim{nullptr, lock.error()};
        if (deadline.hasExpired())
            return Failure(lock.error());
        std::this_thread::sleep_for(ClaimPause);
    }
}

}  // namespace daisychain::sync
