#include "core/sync/history_rule.h"

namespace daisychain::sync {

QList<Action> HistoryRule::actionsFor(const RuleInput &input) const
{
    // Live mentions are counted from their creation, history from its arrival. What no stream caught is
    // history if it is older than the watch: it came along with a thread, or with the page that history ends
    // in.
    const bool isCaught = !input.caughtBy.isEmpty();
    const Instant began = isCaught ? input.received : input.heardSince;
    const bool isHistory = input.post.created < began && (!isCaught || input.clockFrom == input.received);
    const bool isOld = began - input.post.created > OlderIsDone;
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
