#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QStringList>

#include <chrono>
#include <optional>

namespace daisychain::network {

/// How one of our accounts and somebody stand to each other.
struct Relationship {
    QString localId;
    bool isFollowed = false;
    bool followsUs = false;
    bool isBlocked = false;
    bool blocksUs = false;
    bool isMuted = false;
    bool isServerBlocked = false;
    std::optional<bool> takesMessages = {};  ///< private ones, from us; nothing: the network doesn't say

    bool operator==(const Relationship &) const = default;
};

struct AbuseReport {
    QString localId;  ///< of the person
    QStringList postLocalIds;
    QString comment;
    bool toTheirServerToo = false;
};

/// Keeping people off an account. Threads, life and errors as Connector says; people are named by local id.
class Moderation {
public:
    virtual ~Moderation();

    /// In any order; who isn't known is left out.
    virtual QFuture<Result<QList<Relationship>>> relationships(QStringList localIds) = 0;
    /// `howLong` zero: until taken back.
    virtual QFuture<Result<Relationship>> mute(QString localId, std::chrono::seconds howLong) = 0;
    virtual QFuture<Result<Relationship>> unmute(QString localId) = 0;
    virtual QFuture<Result<Relationship>> block(QString localId, bool on) = 0;
    virtual QFuture<Result<void>> report(AbuseReport report) = 0;
};

}  // namespace daisychain::network
