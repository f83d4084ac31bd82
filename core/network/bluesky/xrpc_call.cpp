#include "core/network/bluesky/xrpc_call.h"

namespace daisychain::network::bluesky {

XrpcCall query(QStringView method, const http::FormBody &parameters)
{
    return {method.toString(), parameters, std::nullopt};
}

XrpcCall procedure(QStringView method, const QByteArray &json)
{
    return {method.toString(), {}, json, "application/json", CallGroup::Write};
}

XrpcCall toChat(XrpcCall call)
{
    call.group = CallGroup::Chat;
    return call;
}

http::HttpRequest requestOf(const XrpcCall &call, const QUrl &server, const Secret &bearer)
{
    http::HttpRequest request;
    request.url = server;
    request.url.setPath(QStringLiteral("/xrpc/") + call.method);
    if (!call.query.bytes().isEmpty())
        request.url.setQuery(QString::fromLatin1(call.query.bytes()), QUrl::TolerantMode);
    request.headers = {{"Accept", "application/json"}};
    if (call.group == CallGroup::Chat)
        request.headers.append(http::HttpHeader{"atproto-proxy", "did:web:api.bsky.chat#bsky_chat"});
    if (!bearer.isEmpty())
        request.bearer = bearer;
    if (call.group == CallGroup::Upload)
        request.deadline = std::chrono::minutes(5);
    if (!call.body)
        return request;
    request.method = "POST";
    request.body = *call.body;
    if (!call.contentType.isEmpty())
        request.headers.append(http::HttpHeader{"Content-Type", call.contentType});
    return request;
}

}  // namespace daisychain::network::bluesky
