#pragma once

#include "core/base/secret.h"

#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <utility>

namespace daisychain::http {

/// Proof key for code exchange (RFC 7636), method S256.
struct Pkce {
    Secret verifier;  ///< kept here until the token is asked for
    QByteArray challenge;
};

/// A new verifier of 43 characters from the system's random source, and its challenge.
Pkce newPkce();
QByteArray pkceChallenge(const Secret &verifier);

/// 256 random bits as base64url, to know our own sign-in by.
QByteArray newOAuthState();

/// Takes the same time wherever the two differ (not when their lengths do).
bool equalInConstantTime(QByteArrayView a, QByteArrayView b);

/// What the browser is sent to (RFC 6749 §4.1.1).
struct AuthorizationRequest {
    QUrl endpoint;
    QString clientId;
    QString redirectUri;
    QStringList scopes;
    QByteArray state;
    QByteArray challenge;                     ///< empty: without PKCE
    QList<std::pair<QString, QString>> more;  ///< e.g. force_login
};

/// The address to open in the browser; a query that the endpoint already has is kept.
QUrl authorizationUrl(const AuthorizationRequest &request);

}  // namespace daisychain::http
