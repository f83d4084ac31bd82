#pragma once

#include "core/store/desk_store.h"

namespace daisychain::bench {

/// A customer who writes often: 1,700 matters of two posts of theirs and one of ours, some 5,000 in all, the
/// last of them later than anything that MentionMaker makes.
class RegularCustomer final {
public:
    static constexpr int Matters = 1'700;

    /// Brings the account that answers them, and all posts.
    static void bringInto(store::DeskStore &store);

    static IdentityId identity();
    /// When the n-th matter begins.
    static Instant matterAt(int number);
};

}  // namespace daisychain::bench
