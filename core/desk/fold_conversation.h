#pragma once

#include "core/desk/conversation.h"

#include <optional>

namespace daisychain {

/// What one conversation is folded from.
struct ConversationInput {
    IdentityId customer;
    std::optional<AccountId> privateAccount;
    QList<PostBrief>
        posts;  ///< those of the thread by the customer or by us, as public or private as this is; any order
    QList<Action> actions;  ///< those anchored in this conversation, in journal order
};

/// The view, or nothing when none of the customer's posts concerns us and nobody decided anything. Pure: the
/// order of posts doesn't matter, the order of actions does.
std::optional<ConversationView> foldConversation(const ConversationInput &input, const OwnIdentities &own);

/// Whether a customer's post concerns us: a stream caught it, it names one of us, or answers us.
bool concernsUs(const PostBrief &post, const OwnIdentities &own);

/// Which side of a direct post is the customer, and which account of ours the other; nothing when
/// we can't be found in it.
struct PrivateSides {
    IdentityId customer;
    AccountId account;
};
std::optional<PrivateSides> privateSides(const PostBrief &post, const OwnIdentities &own);

/// Adds one of the customer's posts to a view that doesn't have it yet, exactly as a refold would.
/// Returns false, and leaves the view alone, where that can't be told from the view: then refold.
/// The caller knows that the view is the one this post belongs to, that no known post answers the
/// new one, and that no action names it yet.
bool applyNewPost(ConversationView &view, const PostBrief &post, const OwnIdentities &own);

}  // namespace daisychain
