#pragma once

#include "core/desk/outbox.h"
#include "core/desk/thread_post.h"

#include <chrono>
#include <optional>

namespace daisychain::sync {

/// How long a reply may wait before somebody looks at it again (design.md section 4).
struct AgeLimits {
    std::chrono::minutes inPublic = std::chrono::hours(2);
    std::chrono::minutes inPrivate = std::chrono::hours(12);
};

/// What is known at the moment before a reply goes out.
struct PreflightInput {
    OutboxRow row;
    QList<ThreadPost> posts;       ///< the conversation's thread as ConversationDetail has it
    QList<PostVersionRef> newest;  ///< the customer's posts in their shown versions
    QList<JournalEntry> journal;   ///< the conversation's
    bool hasAccount = true;        ///< the account it is to speak as is there and signed in
    bool woke = false;             ///< the machine slept or the clock jumped since it was handed over
    Instant now;
    AgeLimits limits;
};

/// What happened in the conversation since the author let go of the reply, for which they have to look again;
/// nothing: it may wait on. Pure.
std::optional<StopReason> overtaken(const PreflightInput &input);

/// Why a reply must not go out without a look by its author; nothing: it may. Pure. The first reason in the
/// order of StopReason's weight for the author: gone, edited, new post, answered by another, slept, too old,
/// signed out.
std::optional<StopReason> preflight(const PreflightInput &input);

}  // namespace daisychain::sync
