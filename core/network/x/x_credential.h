#pragma once

#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/network/parse_token.h"

#include <QString>

namespace daisychain::network {

/// What an account is signed in with at X, as the key store keeps it.
struct XCredential {
    QString clientId;  ///< of the company's own developer app: a public client, without a secret
    Secret access;
    Secret refresh;   ///< spent with the first use
    Instant expires;  ///< of `access`
    Secret appToken;  ///< the developer app's own; empty: none was entered, and nothing is pushed

    bool operator==(const XCredential &) const = default;
};

Secret encodeXCredential(const XCredential &credential);
/// Errors: Invalid.
Result<XCredential> decodeXCredential(const Secret &bytes);

/// With a new pair of tokens in place of the old one.
XCredential renewedWith(const XCredential &credential, const OAuthToken &token, Instant now);

}  // namespace daisychain::network
