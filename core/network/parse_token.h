#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QByteArrayView>
#include <QStringList>

#include <optional>

namespace daisychain::network {

struct OAuthToken {
    Secret access;
    Secret refresh;      ///< empty: the token doesn't expire
    QStringList scopes;  ///< empty: not said
    std::optional<int> expiresInSec;
};
/// An answer with a token (RFC 6749 §5.1). Pure. Errors: Invalid, arguments are the place and why; also
/// without a token.
Result<OAuthToken> parseToken(QByteArrayView json);

}  // namespace daisychain::network
