#include "app/demo/http/listener.h"

#include "app/demo/http/http_connection.h"

namespace daisychain::demo {

namespace asio = boost::asio;
using asio::ip::tcp;

void disregard(const boost::system::error_code & /*error*/) {}

Connection::~Connection() = default;

void closeSocket(tcp::socket &socket, bool resets)
{
    boost::system::error_code error;
    if (resets)
        disregard(socket.set_option(asio::socket_base::linger(true, 0), error));
    else
        disregard(socket.shutdown(tcp::socket::shutdown_both, error));
    disregard(socket.close(error));
}

Listener::Listener(asio::io_context &context, Front &front)
    : m_wire{front}
    , m_acceptor(context)
    , m_timer(context)
    , m_halfOpenTimer(context)
{
}

bool Listener::listen(quint16 port)
{
    boost::system::error_code error;
    const bool isListening = !m_acceptor.open(tcp::v4(), error) &&
                             !m_acceptor.set_option(asio::socket_base::reuse_address(true), error) &&
                             !m_acceptor.bind({asio::ip::address_v4::loopback(), port}, error) &&
                             !m_acceptor.listen(asio::socket_base::max_listen_connections, error);
    if (!isListening)
        disregard(m_acceptor.close(error));
    return isListening;
}

Result<quint16> Listener::open(quint16 port, bool isLater)
{
    if (!listen(port))
        return Failure(Error{ErrorCode::Conflict, {QString::number(port)}});
    m_port = m_acceptor.local_endpoint().port();
    if (isLater)
        m_acceptor.close();
    else
        acceptNext();
    return m_port;
}

void Listener::start()
{
    m_timer.cancel();
    if (!m_acceptor.is_open() && listen(m_port))
        acceptNext();
}

void Listener::stop(int forMs)
{
    boost::system::error_code error;
    disregard(m_acceptor.close(error));
    resetConnections();
    if (forMs <= 0)
        return;
    m_timer.expires_after(std::chrono::milliseconds(forMs));
    m_timer.async_wait([this](boost::system::error_code error) {
        if (!error)
            start();
    });
}

void Listener::halfOpen(int forMs)
{
    m_wire.isHalfOpen = true;
    for (const auto &connection : m_wire.connections)
        connection->silence();
    m_halfOpenTimer.expires_after(std::chrono::milliseconds(forMs));
    m_halfOpenTimer.async_wait([this](boost::system::error_code error) {
        if (!error)
            m_wire.isHalfOpen = false;
    });
}

void Listener::resetConnections()
{
    const auto connections = m_wire.connections;
    for (const auto &connection : connections)
        connection->end(true);
}

void Listener::acceptNext()
{
    m_acceptor.async_accept([this](boost::system::error_code error, tcp::socket socket) {
        if (error == asio::error::operation_aborted || !m_acceptor.is_open())
            return;
        if (!error) {
            disregard(socket.set_option(tcp::no_delay(true), error));
            std::make_shared<HttpConnection>(std::move(socket), m_wire)->start();
        }
        acceptNext();
    });
}

}  // namespace daisychain::demo
