#pragma once

#include "core/desk/action.h"
#include "core/desk/conversation.h"

#include <random>

namespace daisychain::test {

/// A desk made up by chance: facts in the smallest pieces they can arrive in, and a journal over them.
struct RandomDesk {
    OwnIdentities own;
    StreamId shopMentions;  ///< caught by this: the first own account
    QList<FactBatch> facts;
    QList<Action> actions;
};

/// The same seed makes the same desk. Every kind of action comes up.
RandomDesk randomDesk(quint32 seed);

/// A payload of the kind with this index in ActionPayload, about the given posts, replies and earlier
/// actions.
struct PayloadWorld {
    QList<PostVersionRef> posts;
    QList<IdentityId> identities;
    QList<AccountId> accounts;
    QList<ReplyId> replies;
    QList<ActionId> earlier;
    QList<ActionId> promises = {};  ///< those of the earlier ones that made a promise
    QList<ActionId> gestures = {};
};
ActionPayload randomPayload(size_t kind, const PayloadWorld &world, std::mt19937 &random);

}  // namespace daisychain::test
