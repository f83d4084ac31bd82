#include "tests/bench/byte_server.h"

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace daisychain::bench {

namespace {

void sendAll(int connection, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const auto sent = ::send(connection, bytes.data(), size_t(bytes.size()), MSG_NOSIGNAL);
        if (sent <= 0)
            return;
        bytes = bytes.sliced(sent);
    }
}

}  // namespace

ByteServer::ByteServer(const QByteArray &contentType, const QByteArray &body)
    : m_answer("HTTP/1.1 200 OK\r\nContent-Type: " + contentType + "\r\nConnection: close\r\n\r\n" + body)
    , m_socket(::socket(AF_INET, SOCK_STREAM, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof(address);
    auto *const plain = reinterpret_cast<sockaddr *>(&address);
    if (::bind(m_socket, plain, size) != 0 || ::listen(m_socket, 4) != 0 ||
        ::getsockname(m_socket, plain, &size) != 0)
        qFatal("no port to serve on");
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { serve(); });
}

ByteServer::~ByteServer()
{
    ::shutdown(m_socket, SHUT_RDWR);  // accept() returns
    m_thread.join();
    ::close(m_socket);
}

QUrl ByteServer::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1/stream").arg(m_port));
}

void ByteServer::serve() const
{
    for (;;) {
        const int connection = ::accept(m_socket, nullptr, nullptr);
        if (connection < 0)
            return;
        char request[4096];
        (void)!::recv(connection, request, sizeof request, 0);
        sendAll(connection, m_answer);
        ::shutdown(connection, SHUT_WR);
        while (::recv(connection, request, sizeof request, 0) > 0) {
        }
        ::close(connection);
    }
}

}  // namespace daisychain::bench
