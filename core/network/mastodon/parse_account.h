#pragma once

#include "core/base/result.h"
#include "core/network/mastodon/parse_context.h"
#include "core/network/moderation.h"

#include <QByteArrayView>

namespace daisychain::network {

// Pure; errors as in parse_status.h.

/// One Account or CredentialAccount. Errors besides: Invalid when it doesn't say who it is.
struct AccountFound {
    ProfileFact profile;
    std::optional<Visibility> defaultVisibility;  ///< CredentialAccount only
    QString defaultLanguage;                      ///< ISO 639-1, or empty
};
Result<AccountFound> parseAccount(QByteArrayView json, const ParseContext &context);

/// A list of Account; who can't be told is left out.
Result<QList<ProfileFact>> parseAccounts(QByteArrayView json, const ParseContext &context);

/// A list of Relationship, or one.
Result<QList<Relationship>> parseRelationships(QByteArrayView json);
Result<Relationship> parseRelationship(QByteArrayView json);

}  // namespace daisychain::network
