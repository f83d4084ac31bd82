#pragma once

#include "core/desk/conversation.h"

#include <QList>

namespace daisychain {

/// A mention that has just entered the log: newly caught, caught and in a new version, or not caught by any
/// stream but come along with a thread.
struct RuleInput {
    PostFact post;
    QList<AccountId> caughtBy;
    Instant clockFrom;  ///< of what wasn't caught: created
    Instant received;
    Instant heardSince;     ///< when all accounts it concerns began to be watched; received if one isn't yet
    ConversationView view;  ///< as it stands with this post and everything that came with it
};

/// What the program decides by itself when a mention arrives. Pure.
///
/// Runs inside the transaction that stores the fact, once per (rule version, post version), never in a
/// rebuild. Make the action's id with ruleActionId: then a rule can't act twice.
class Rules {
public:
    virtual ~Rules();

    virtual QList<Action> actionsFor(const RuleInput &input) const = 0;
};

/// UUIDv5 of rule version and post version. `rule` names the rule and its version: "history/1".
ActionId ruleActionId(QByteArrayView rule, const PostVersionRef &post);

}  // namespace daisychain
