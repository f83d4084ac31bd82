#include "core/sync/history_rule.h"

namespace daisychain::sync {

QList<Action> HistoryRule::actionsFor(const RuleInput &input) const
{
    // Live mentions are counted from their creation, history from its arrival.
    const bool isHistory = input.clockFrom == input.received && input.post.created < input.received;
    const bool isOld = input.received - input.post.created > OlderIsDone;
    const bool isAnswered = input.view.openCount == 0 && input.view.isAnsweredOutside;
    if (!isHistory || (!isOld && !isAnswered) || input.view.customer != input.post.author)
        return {};
    const PostVersionRef post{input.post.id, input.post.version};
    Action done;
    done.id = ruleActionId("history/1", post);
    done.at = input.received;
    done.subject = ConversationSubject{input.post.id, input.post.author};
    done.payload = Done{{post}, DoneReason::BeforeDaisychain};
    return {done};
}

}  // namespace daisychain::sync
