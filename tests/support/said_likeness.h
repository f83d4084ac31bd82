#pragma once

#include "core/base/when_ready.h"
#include "core/desk/likeness.h"

namespace daisychain::test {

/// Suggests what the test says, until it is declined.
class SaidLikeness final : public LikenessBook {
public:
    QFuture<Result<QList<Likeness>>> alike(IdentityId, int) override
    {
        return readyFuture<QList<Likeness>>(suggested);
    }
    QFuture<Result<StoreVersion>> decline(IdentityId, IdentityId other) override
    {
        suggested.removeIf([&](const Likeness &likeness) { return likeness.other.id == other; });
        return readyFuture<StoreVersion>(StoreVersion{});
    }

    QList<Likeness> suggested;
};

}  // namespace daisychain::test
