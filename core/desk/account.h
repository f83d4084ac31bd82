#pragma once

#include "core/base/id.h"
#include "core/desk/network.h"

#include <QUrl>

#include <chrono>
#include <optional>

namespace daisychain {

/// How a public reply may be repeated when no answer came (design.md section 4). It belongs to account and
/// server software, not to a network.
enum class RetryKind : quint8 { None = 0, Keyed = 1, OwnRecordKey = 2 };

struct RetrySafety {
    RetryKind kind = RetryKind::None;
    std::chrono::minutes keyLifetime{0};  ///< Keyed only: how long the server remembers a key

    bool operator==(const RetrySafety &) const = default;
};

/// How the network counts the length of a reply.
enum class LengthRule : quint8 { Graphemes = 0, CodePoints = 1 };

/// What a server lets an account do. Data, so that no screen asks which network it is.
struct NetworkLimits {
    LengthRule lengthRule = LengthRule::Graphemes;
    int maxCharacters = 500;
    int charactersPerUrl = 23;
    int maxMedia = 4;
    int maxAltText = 1500;
    qint64 maxImageBytes = 0;  ///< 0: not said
    QStringList mediaTypes;

    bool operator==(const NetworkLimits &) const = default;
};

/// One of the company's own identities on a network. Its token lies in the key store under the id.
struct Account {
    AccountId id;
    Network network = Network::Mastodon;
    QUrl server;
    IdentityId identity;
    QString handle;  ///< with host
    QString displayName;
    QString avatarUrl;
    QString software;  ///< "mastodon", "gotosocial", "snac" … as nodeinfo says
    QString colour;    ///< "#RRGGBB": the account's own colour on every screen
    RetrySafety retrySafety;
    NetworkLimits limits;
    bool needsSignIn = false;
    bool isDemo = false;  ///< lives in the demo's data folder; never mixed with real ones

    bool operator==(const Account &) const = default;
};

/// The same identity gets the same account id on every desk.
inline AccountId accountIdFor(const IdentityId &identity)
{
    return {uuidFromName(QByteArray("account|") + QByteArray::number(int(identity.network)) + '|' +
                         identity.globalId.toUtf8())};
}

}  // namespace daisychain
