#pragma once

#include "core/base/result.h"
#include "core/desk/account.h"
#include "core/desk/action.h"
#include "core/desk/store_version.h"

#include <QFuture>

#include <chrono>
#include <optional>

namespace daisychain {

/// A like was recorded a moment ago: as long as this it can be taken back without anybody hearing of it.
inline constexpr auto LikeHold = std::chrono::seconds(5);
/// What could not be told within this time is not told any more: a like of last month would only startle.
inline constexpr auto LikeLife = std::chrono::days(7);

/// A like, or one that was taken back, of which the network doesn't know yet.
struct LikeTask {
    ActionId like;
    PostId post;
    AccountId account;
    bool isOn = true;
    int tries = 0;  ///< that failed so far
};

struct LikesDue {
    QList<LikeTask> tasks;        ///< oldest first
    std::optional<Instant> next;  ///< when there is more; nothing: when somebody decides
};

/// What networks were told of our likes.
///
/// Threads: call from any; futures end on a store thread, see whenReady(). Errors: Storage.
class LikeStore {
public:
    virtual ~LikeStore();

    virtual QFuture<Result<LikesDue>> due(Instant now) = 0;
    /// The network has it so, or never will: nothing more is to do unless somebody decides anew.
    virtual QFuture<Result<StoreVersion>> settle(LikeTask task) = 0;
    /// It is tried again then.
    virtual QFuture<Result<StoreVersion>> postpone(LikeTask task, Instant until) = 0;
};

}  // namespace daisychain
