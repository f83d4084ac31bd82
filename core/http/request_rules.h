#pragma once

#include "core/base/result.h"
#include "core/http/http_transport.h"

#include <optional>

namespace daisychain::http {

/// Whether a host is this machine: 127.0.0.0/8, ::1 or localhost.
bool isLoopbackHost(const QString &host);

/// A token (RFC 9110 §5.6.2), as methods, header names and subprotocols are.
bool isToken(QByteArrayView text);

/// GET and HEAD: sending one twice does no harm.
bool isRepeatable(const HttpRequest &request);

/// Why a request may not be sent (Protocol, Invalid); nothing when it may.
std::optional<Error> requestRefusal(const HttpRequest &request);

/// Where a redirect leads: the next request, nothing when the answer stands as it is (not a redirect, or a
/// request that doesn't follow), or Protocol when it is one hop too many or leaves the scheme. At another
/// origin the request goes without bearer and without Authorization and Cookie headers.
Result<std::optional<HttpRequest>> nextHop(const HttpRequest &request, const HttpAnswer &answer);

}  // namespace daisychain::http
