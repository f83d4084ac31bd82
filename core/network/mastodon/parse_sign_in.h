#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/network/parse_token.h"

#include <QByteArrayView>
#include <QStringList>
#include <QUrl>

namespace daisychain::network {

// Pure; errors as in parse_status.h.

/// /.well-known/oauth-authorization-server (RFC 8414), as far as we use it.
struct OAuthServer {
    QUrl authorize;
    QUrl token;
    QUrl registration;
    QUrl revocation;
    QStringList scopes;    ///< empty: not said
    bool hasPkce = false;  ///< S256 is offered
};
/// What isn't named gets the fixed path below `server`, and so does an address of another origin.
Result<OAuthServer> parseOAuthServer(QByteArrayView json, const QUrl &server);
/// The fixed paths of servers without that document. PKCE is tried: servers that don't know it ignore it.
OAuthServer fixedOAuthServer(const QUrl &server);

/// Our program as a server knows it. Kept per server.
struct OAuthApp {
    QString clientId;
    Secret clientSecret;
};
/// Errors besides: Invalid without an id or secret.
Result<OAuthApp> parseApp(QByteArrayView json);

}  // namespace daisychain::network
