#pragma once

#include "core/desk/post.h"
#include "core/network/parse_context.h"

namespace daisychain::network {

/// One status as it stood in an answer, beside the facts that it brought.
struct ListedPost {
    QString localId;   ///< what paging knows it by; a boost has an id of its own
    PostId post;       ///< for a boost the original; null when the answer didn't tell which post it is
    IdentityId actor;  ///< who wrote it, or boosted it
    Instant created;   ///< of the status or the boost
    bool isBoost = false;

    bool operator==(const ListedPost &) const = default;
};

/// Statuses in the answer's order, and all facts in them. What lacks an author or a global id is listed
/// without a post and gives no fact; so do shortened objects.
struct PostList {
    FactBatch facts;
    QList<ListedPost> posts;

    bool operator==(const PostList &) const = default;
};

}  // namespace daisychain::network
