#pragma once

#include "core/base/when_ready.h"
#include "core/desk/post_change.h"

namespace daisychain::test {

/// Knows of changes of our posts what it was told.
class ToldChanges final : public PostChangeReader {
public:
    QList<PostChange> pending;

    QFuture<Result<QList<PostChange>>> pendingChanges(StoreVersion) override
    {
        return readyFuture<QList<PostChange>>(pending);
    }
    QFuture<Result<std::optional<PostChange>>> change(ActionId id, StoreVersion) override
    {
        for (const PostChange &each : pending) {
            if (each.action.id == id)
                return readyFuture<std::optional<PostChange>>(std::optional(each));
        }
        return readyFuture<std::optional<PostChange>>(std::optional<PostChange>());
    }
    QFuture<Result<QList<PostChangeStep>>> steps(ActionId) override
    {
        return readyFuture<QList<PostChangeStep>>(QList<PostChangeStep>());
    }
};

}  // namespace daisychain::test
