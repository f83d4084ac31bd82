#pragma once

#include "core/http/http_transport.h"
#include "core/http/multipart.h"
#include "core/network/bluesky/parse_error.h"

namespace daisychain::network::bluesky {

/// Calls that a server limits apart from others (networks.md 2.9).
enum class CallGroup : quint8 { Read = 0, Write = 1, Upload = 2, Chat = 3 };

/// One call of XRPC, but for the server and the token, which are the client's.
struct XrpcCall {
    QString method;  ///< "app.bsky.feed.getPosts"
    http::FormBody query;
    std::optional<QByteArray> body;  ///< nothing: a query; else a procedure, also with an empty body
    QByteArray contentType = {};
    CallGroup group = CallGroup::Read;

    XrpcService service() const
    {
        return group == CallGroup::Chat ? XrpcService::Chat : XrpcService::Network;
    }
};

XrpcCall query(QStringView method, const http::FormBody &parameters = {});
/// A procedure with JSON.
XrpcCall procedure(QStringView method, const QByteArray &json);
/// The same call, handed on to the chat by the account's server.
XrpcCall toChat(XrpcCall call);

/// The request at a server; `bearer` may be empty. Pure.
http::HttpRequest requestOf(const XrpcCall &call, const QUrl &server, const Secret &bearer);

}  // namespace daisychain::network::bluesky
