#include "core/sync/thanks_rule.h"

#include "core/text/gratitude.h"

#include <algorithm>

namespace daisychain::sync {

namespace {

/// A picture, a link or a poll says something that words don't.
bool isWordsAlone(const PostFact &post)
{
    const bool hasLink =
        std::any_of(post.entities.begin(), post.entities.end(),
                    [](const PostEntity &entity) { return entity.kind == EntityKind::Link; });
    return !hasLink && post.media.isEmpty() && !post.poll && !post.quoted && post.contentWarning.isEmpty();
}

}  // namespace

QList<Action> ThanksRule::actionsFor(const RuleInput &input) const
{
    const ConversationView &view = input.view;
    // The first word of somebody is for a person to read. What is still open beside it, the fold finds out.
    const bool isFollowUp = view.postCount > 1;
    if (view.customer != input.post.author || !isFollowUp || !isWordsAlone(input.post) ||
        !text::isOnlyThanks(spokenText(input.post)))
        return {};
    const PostVersionRef post{input.post.id, input.post.version};
    Action thanks;
    thanks.id = ruleActionId("thanks/1", post);
    thanks.at = input.received;
    thanks.subject = ConversationSubject{input.post.id, input.post.author};
    thanks.payload = Thanks{{post}};
    return {thanks};
}

}  // namespace daisychain::sync
