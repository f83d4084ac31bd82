#pragma once

#include "core/base/result.h"
#include "core/desk/action.h"

#include <QFuture>

#include <chrono>
#include <optional>

namespace daisychain {

/// How somebody and one of our accounts stand to each other on their network.
struct Standing {
    bool blocksUs = false;
    bool isBlocked = false;
    bool isMuted = false;
    bool followsUs = false;
    std::optional<bool> takesMessages = {};  ///< private ones, from us; nothing: the network doesn't say

    bool operator==(const Standing &) const = default;
};

/// Somebody as one of our accounts meets them. The handle, with host, is what the network finds them by.
struct Encounter {
    AccountId account;
    IdentityId who;
    QString handle;

    bool operator==(const Encounter &) const = default;
};

/// What a person wants the network to do about somebody.
struct KeepOffOrder {
    Encounter about;
    KeepOffKind kind = KeepOffKind::Mute;
    std::chrono::seconds howLong{0};  ///< Mute alone; zero: until taken back
    QString reason;                   ///< Report: for the network's moderators
    QList<PostId> posts;              ///< Report: what it is about
    bool toTheirServerToo = false;    ///< Report
};

/// Asks a network to keep people off an account. What it did is recorded by who asked (KeepOff).
///
/// Threads: call from the GUI's; futures end there or elsewhere, see whenReady(). Errors: those of
/// network::Connector; Unauthorized also for an account that has to be signed in; Invalid for a network that
/// can't do it.
class Moderator {
public:
    virtual ~Moderator();

    virtual QFuture<Result<Standing>> standing(Encounter with) = 0;
    /// The standing afterwards.
    virtual QFuture<Result<Standing>> keepOff(KeepOffOrder order) = 0;
};

}  // namespace daisychain
