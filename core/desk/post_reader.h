#pragma once

#include "core/base/result.h"
#include "core/desk/thread_post.h"

#include <QFuture>

#include <optional>

namespace daisychain {

/// Single posts, and what servers call them.
///
/// Threads: call from any; futures end on a store thread, see whenReady(). Errors: Storage.
class PostReader {
public:
    virtual ~PostReader();

    /// Nothing when we never saw it.
    virtual QFuture<Result<std::optional<ThreadPost>>> post(PostId id) = 0;
    /// What the account's server calls the post; nothing when it never told us.
    virtual QFuture<Result<std::optional<QString>>> localId(AccountId account, PostId id) = 0;
    /// What the account's server calls somebody; nothing when it never told us.
    virtual QFuture<Result<std::optional<QString>>> personLocalId(AccountId account, IdentityId who) = 0;
    virtual QFuture<Result<std::optional<PostId>>> postByLocalId(AccountId account, QString localId) = 0;
};

}  // namespace daisychain
