#include "core/desk/action.h"

#include "core/base/content_name.h"

#include <QSet>

#include <algorithm>

namespace daisychain {

Action newAction(PersonId actor, Instant now, Subject subject, ActionPayload payload)
{
    return Action{{newUuid(now)}, actor, now, Audience::Desk, std::move(subject), std::move(payload)};
}

IdentityId customerOf(const Subject &subject)
{
    if (const auto *conversation = std::get_if<ConversationSubject>(&subject))
        return conversation->customer;
    const auto *customer = std::get_if<CustomerSubject>(&subject);
    return customer != nullptr ? customer->customer : IdentityId{};
}

bool areValid(const QList<ReplyPicture> &pictures)
{
    return pictures.size() <= MostReplyPictures &&
           std::all_of(pictures.begin(), pictures.end(), [](const ReplyPicture &picture) {
               return isContentName(picture.file) && picture.altText.size() <= MostAltText;
           });
}

bool isUndoable(const ActionPayload &payload)
{
    return !std::holds_alternative<HandOver>(payload) && !std::holds_alternative<Sent>(payload) &&
           !std::holds_alternative<Stop>(payload) && !std::holds_alternative<Withdraw>(payload) &&
           !std::holds_alternative<KeepOff>(payload) && !std::holds_alternative<BeganInPublic>(payload) &&
           !std::holds_alternative<CustomerErased>(payload);
}

ActionId targetOf(const ActionPayload &payload)
{
    if (const auto *renewed = std::get_if<PromiseRenewed>(&payload))
        return renewed->promise;
    if (const auto *takenOver = std::get_if<PromiseTakenOver>(&payload))
        return takenOver->promise;
    if (const auto *kept = std::get_if<PromiseKept>(&payload))
        return kept->promise;
    if (const auto *reaction = std::get_if<GestureReaction>(&payload))
        return reaction->gesture;
    const auto *undo = std::get_if<Undo>(&payload);
    return undo != nullptr ? undo->target : ActionId{};
}

const Seen &seenOf(const ActionPayload &payload)
{
    static const Seen Nothing;
    if (const auto *done = std::get_if<Done>(&payload))
        return done->seen;
    if (const auto *wait = std::get_if<Wait>(&payload))
        return wait->seen;
    if (const auto *snooze = std::get_if<Snooze>(&payload))
        return snooze->seen;
    if (const auto *handOver = std::get_if<HandOver>(&payload))
        return handOver->seen;
    return Nothing;
}

QList<bool> activeActions(const QList<Action> &actions)
{
    QList<bool> active(actions.size(), true);
    QSet<ActionId> undone;
    for (qsizetype i = actions.size() - 1; i >= 0; --i) {
        const Action &action = actions[i];
        if (undone.contains(action.id) && isUndoable(action.payload))
            active[i] = false;
        else if (const auto *undo = std::get_if<Undo>(&action.payload))
            undone.insert(undo->target);
    }
    return active;
}

}  // namespace daisychain
