#pragma once

#include "app/demo/http/wire.h"

#include "core/base/result.h"

#include <boost/asio/steady_timer.hpp>

namespace daisychain::demo {

/// A port on 127.0.0.1 that takes HTTP/1.1 and WebSocket connections for a network.
///
/// Threads: the one that runs the io_context.
class Listener final {
public:
    Listener(boost::asio::io_context &context, Front &front);

    /// Takes the port (0: any free one) and says which; with `isLater` the port is chosen but not open.
    /// Errors: Conflict (the port is taken), with the system's words.
    Result<quint16> open(quint16 port, bool isLater = false);

    /// Opens the port again if it is closed.
    void start();
    /// Closes the port and resets every connection. `forMs` 0: until start().
    void stop(int forMs);
    /// For so long connections are accepted and never answered, and those there are fall silent for ever.
    void halfOpen(int forMs);
    void resetConnections();

private:
    bool listen(quint16 port);
    void acceptNext();

    Wire m_wire;
    boost::asio::ip::tcp::acceptor m_acceptor;
    boost::asio::steady_timer m_timer;
    boost::asio::steady_timer m_halfOpenTimer;
    quint16 m_port = 0;
};

}  // namespace daisychain::demo
