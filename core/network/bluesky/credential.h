#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QUrl>

namespace daisychain::network::bluesky {

/// What the key store holds of an account: who it is, where it lives, and the two tokens of its session.
struct Credential {
    QString did;
    QUrl pds;  ///< an origin; where the tokens go
    Secret access;
    Secret refresh;  ///< replaced with every refresh

    bool operator==(const Credential &) const = default;
};

Secret encoded(const Credential &credential);
/// Errors: Invalid when it is none of ours, or the tokens would go where they must not (safeOrigin()).
Result<Credential> decoded(const Secret &secret);

}  // namespace daisychain::network::bluesky
