#include "tests/support/loopback_connection.h"

#ifndef Q_OS_WIN
#include <sys/socket.h>
#endif

#include <utility>

namespace daisychain::test {

LoopbackConnection::LoopbackConnection(LoopbackServer &server, QTcpSocket *socket, int number)
    : QObject(&server)
    , m_server(server)
    , m_socket(socket)
    , m_number(number)
{
    socket->setParent(this);
    m_next.setSingleShot(true);
    m_next.callOnTimeout(this, &LoopbackConnection::playNext);
    connect(socket, &QTcpSocket::readyRead, this, &LoopbackConnection::read);
    connect(socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    read();
}

void LoopbackConnection::send(const QByteArray &bytes)
{
    m_socket->write(bytes);
    m_socket->flush();
}

/// With no time to linger, closing sends RST.
void LoopbackConnection::reset()
{
#ifndef Q_OS_WIN
    const linger none{1, 0};
    setsockopt(int(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &none, sizeof none);
#endif
    m_next.stop();
    m_socket->abort();
    deleteLater();
}

void LoopbackConnection::read()
{
    m_bytes += m_socket->readAll();
    LoopbackRequest request;
    if (m_playing || !takeRequest(request))
        return;
    m_playing = true;
    m_server.m_requests.append(request);
    m_steps = m_server.scriptFor(request).m_steps;
    playNext();
}

/// Takes a whole request with its body from the front of what came.
bool LoopbackConnection::takeRequest(LoopbackRequest &request)
{
    const qsizetype end = m_bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    QList<QByteArray> lines = m_bytes.left(end).replace("\r\n", "\n").split('\n');
    const QList<QByteArray> words = lines.takeFirst().split(' ');
    request.method = words.value(0);
    request.target = words.value(1);
    request.connection = m_number;
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        request.headers.append({line.left(colon), line.mid(colon + 1).trimmed()});
    }
    const qsizetype length = request.header("Content-Length").toLongLong();
    if (m_bytes.size() < end + 4 + length)
        return false;
    request.body = m_bytes.mid(end + 4, length);
    m_bytes.remove(0, end + 4 + length);
    return true;
}

void LoopbackConnection::playNext()
{
    using namespace std::chrono_literals;
    if (m_steps.isEmpty()) {
        m_playing = false;
        return read();
    }
    const Script::Step step = m_steps.takeFirst();
    switch (step.action) {
    case Script::Action::Send:
        send(step.bytes);
        return m_next.start(0ms);
    case Script::Action::Pause:
        return m_next.start(step.time);
    case Script::Action::Close:
        return m_socket->disconnectFromHost();
    case Script::Action::Reset:
        return reset();
    case Script::Action::Hold:
        m_held = true;
        return;
    }
}

}  // namespace daisychain::test
