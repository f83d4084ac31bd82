#pragma once

#include <boost/asio/ip/tcp.hpp>

#include <memory>
#include <set>

namespace daisychain::demo {

class Front;

/// What listener and connections know of each other and of the network behind them.
///
/// Threads: the one that runs the io_context.
class Connection {
public:
    virtual ~Connection();
    /// Ends it at once; `resets`: with RST.
    virtual void end(bool resets) = 0;
    /// It stays, but nothing more comes from it.
    virtual void silence() = 0;
};

struct Wire {
    Front &front;
    bool isHalfOpen = false;  ///< new connections are accepted and never answered
    std::set<std::shared_ptr<Connection>> connections = {};
};

/// How the end of something went that nobody needs any more.
void disregard(const boost::system::error_code &error);
/// Closes a socket; `resets`: in a way that the other side gets an RST.
void closeSocket(boost::asio::ip::tcp::socket &socket, bool resets);

}  // namespace daisychain::demo
