#include "ui/queue/bulk_plan.h"

namespace daisychain::ui {

namespace {

bool isSoAlready(QueueDeed deed, const QueueRow &row, PersonId me, Instant now)
{
    const ConversationView &view = row.view;
    switch (deed) {
    case QueueDeed::Claim:
        return view.owner == me;
    case QueueDeed::Release:
        return view.owner.isNull();
    case QueueDeed::Done:
    case QueueDeed::LikeAndDone:
        return view.status == Status::Done && !view.isThanked;
    case QueueDeed::Wait:
        return view.status == Status::Waiting;
    case QueueDeed::Reopen:
        return isDue(view, now);
    case QueueDeed::Praise:
        return view.isPraise;
    case QueueDeed::Snooze:
    case QueueDeed::Like:
        return false;
    }
    return false;
}

}  // namespace

std::optional<LeftOut> leftOut(QueueDeed deed, const QueueRow &row, Instant shownUntil, PersonId me,
                               Instant now)
{
    const ConversationView &view = row.view;
    if (isSoAlready(deed, row, me, now))
        return LeftOut::AlreadySo;
    const bool isHeld = deed == QueueDeed::Claim || deed == QueueDeed::Release || finishes(deed);
    if (isHeld && !view.owner.isNull() && view.owner != me)
        return LeftOut::ClaimedByOther;
    if (!finishes(deed))
        return std::nullopt;
    if (view.pendingReplies > 0 || view.stoppedReply)
        return LeftOut::UnsentReply;
    if (row.hasDraft)
        return LeftOut::Draft;
    return view.lastCustomerAt > shownUntil ? std::optional(LeftOut::NewerPost) : std::nullopt;
}

}  // namespace daisychain::ui
