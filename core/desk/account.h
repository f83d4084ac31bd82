#pragma once

#include "core/base/id.h"
#include "core/desk/network.h"
#include "core/desk/post.h"
#include "core/desk/signature.h"
#include "core/text/measure.h"

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

/// What a server lets an account do. Data, so that no screen asks which network it is.
struct NetworkLimits {
    bool isReadOnly = false;  ///< nothing is sent from here; the rest says nothing then
    text::MeasureRule measureRule = text::MeasureRule::Mastodon;
    int maxCharacters = 500;
    int maxBytes = 0;  ///< of the text in UTF-8; 0: no such limit
    int charactersPerUrl = 23;
    bool namesAddressee = true;   ///< a reply tells only whom its text names
    bool needsSummons = false;    ///< only posts that name or quote the account may be answered
    bool hasVisibilities = true;  ///< public replies have a choice of who sees them
    bool hasContentWarnings = true;
    bool removesPosts = true;     ///< what we said can be taken down
    bool removesMessages = true;  ///< and a private message
    bool editsPosts = false;      ///< what a post of ours says can be changed
    bool editsKeepMedia = false;  ///< and its pictures stay with it
    bool editsMessages = false;   ///< and a private message
    int editMinutes = 0;          ///< for as long after it was sent; 0: for ever
    int maxMedia = 4;
    int maxPrivateMedia = 4;       ///< of a private message
    int maxPrivateCharacters = 0;  ///< of a private message; 0: as of a post
    int maxPrivateBytes = 0;       ///< where characters have a number of their own; 0: no such limit
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
    SignatureRule signature = {};

    bool operator==(const Account &) const = default;
};

/// How many pictures go out with one reply of this visibility.
inline int mostPictures(const NetworkLimits &limits, Visibility visibility)
{
    const int taken = visibility == Visibility::Direct ? limits.maxPrivateMedia : limits.maxMedia;
    return limits.isReadOnly ? 0 : taken;
}

/// What a text of this visibility is measured by.
inline NetworkLimits limitsFor(NetworkLimits limits, Visibility visibility)
{
    if (visibility == Visibility::Direct && limits.maxPrivateCharacters > 0) {
        limits.maxCharacters = limits.maxPrivateCharacters;
        limits.maxBytes = limits.maxPrivateBytes;
    }
    return limits;
}

/// How a text of this visibility may be repeated. A record key of our own protects posts: private messages
/// have none.
inline RetrySafety retrySafetyOf(const Account &account, Visibility visibility)
{
    const bool isUnkept =
        account.retrySafety.kind == RetryKind::OwnRecordKey && visibility == Visibility::Direct;
    return isUnkept ? RetrySafety{} : account.retrySafety;
}

/// The same identity gets the same account id on every desk.
inline AccountId accountIdFor(const IdentityId &identity)
{
    return {uuidFromName(QByteArray("account|") + QByteArray::number(int(identity.network)) + '|' +
                         identity.globalId.toUtf8())};
}

}  // namespace daisychain
