#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/desk/account.h"
#include "core/network/bluesky/parse_identity.h"

namespace daisychain::network::bluesky {

// Pure; errors as in parse_posts.h.

/// What com.atproto.server.createSession and refreshSession answer.
struct Session {
    Secret access;
    Secret refresh;  ///< replaces the one it was got with
    QString did;
    QString handle;  ///< lower case
    QUrl pds;        ///< to be talked to from now on; empty: not said
    bool isActive = true;
    QString status;  ///< why it isn't active: "takendown", "suspended", "deactivated"

    bool operator==(const Session &) const = default;
};
/// Errors besides: Invalid without both tokens and a DID.
Result<Session> parseSession(QByteArrayView json);

/// What a token says of itself. It is not verified: good for knowing when to refresh, and for hints.
struct TokenHint {
    std::optional<Instant> expires;
    /// The password was made for private messages too; nothing where the token doesn't tell.
    std::optional<bool> allowsMessages;

    bool operator==(const TokenHint &) const = default;
};
/// Reads a JWT (RFC 7519) without trusting it. Anything else says nothing: tokens are opaque.
TokenHint readTokenHint(const Secret &token);

/// Whether it has the form of an app password ("xxxx-xxxx-xxxx-xxxx"): others must not be kept.
bool isAppPassword(QStringView text);

}  // namespace daisychain::network::bluesky
