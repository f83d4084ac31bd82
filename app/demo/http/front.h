#pragma once

#include "app/demo/control/misbehaviour.h"
#include "app/demo/http/http_message.h"
#include "app/demo/stream/stream_hub.h"

#include <expected>

namespace daisychain::demo {

/// What comes back for a request, and how its bytes are to reach the wire.
struct Answer {
    Response response;
    WritePlan plan;
};

/// Why a stream is refused: an HTTP status and the server's words.
struct Refusal {
    int status;
    QString text;
};

/// A WebSocket that is accepted.
struct SocketOpening {
    StreamOpening stream;
    WritePlan plan;
};

/// A channel that a client may listen to.
struct Channel {
    QString key;       ///< in the StreamHub
    QStringList name;  ///< as a WebSocket names it
};

/// What stands behind a port. The sockets know nothing else of the network, so they need not be compiled
/// again when it changes.
///
/// Threads: the one that runs the sockets.
class Front {
public:
    virtual ~Front();

    /// Fills in the request's parameters on the way.
    virtual Answer answer(Request &request) = 0;
    virtual StreamHub &hub() = 0;

    /// May a WebSocket be opened here?
    virtual bool isSocketPath(const QString &path) const = 0;
    /// Whose WebSocket this is to be, and what is to go wrong with it.
    virtual std::expected<SocketOpening, Refusal> openSocket(const Request &request) = 0;
    /// The channel that the holder of a token asks for. Nothing: accepted, but nothing will ever come.
    virtual std::expected<std::optional<Channel>, Refusal>
    channel(const QString &tokenId, const QString &stream, const QString &tag, const QString &list) = 0;
};

}  // namespace daisychain::demo
