#include "ui/queue/queue_deed.h"

#include "core/base/when_ready.h"

namespace daisychain::ui {

namespace {

/// Of the customer's posts, those that were on screen: the row shows the newest of them.
Seen seenInRow(const QueueRow &row, const ConversationDetail &detail)
{
    Seen seen;
    for (const PostVersionRef &ref : detail.newest) {
        for (const ThreadPost &post : detail.posts) {
            if (post.post.id == ref.post && post.post.created <= row.view.lastCustomerAt)
                seen.append(ref);
        }
    }
    return seen;
}

QList<ActionPayload> payloadsOf(const QueueOrder &order, const QueueRow &row, const Seen &seen)
{
    const AccountId account = row.view.accounts.isEmpty() ? row.view.privateAccount.value_or(AccountId{})
                                                          : row.view.accounts.first();
    switch (order.deed) {
    case QueueDeed::Claim:
        return {Claim{}};
    case QueueDeed::Release:
        return {Release{}};
    case QueueDeed::Done:
        return {Done{seen, DoneReason::Settled}};
    case QueueDeed::Wait:
        return {Wait{seen}};
    case QueueDeed::Snooze:
        return order.until ? QList<ActionPayload>{Snooze{*order.until, seen}} : QList<ActionPayload>{};
    case QueueDeed::Reopen:
        return {Reopen{}};
    case QueueDeed::Praise:
        return {Praise{row.view.lastCustomerPost}};
    case QueueDeed::Like:
        return {Like{row.view.lastCustomerPost, account}};
    case QueueDeed::LikeAndDone:
        return {Like{row.view.lastCustomerPost, account}, Done{seen, DoneReason::Thanks}};
    }
    return {};
}

}  // namespace

bool finishes(QueueDeed deed)
{
    return deed == QueueDeed::Done || deed == QueueDeed::Wait || deed == QueueDeed::Snooze ||
           deed == QueueDeed::LikeAndDone;
}

void DeedRecorder::record(QObject *receiver, const QueueOrder &order, const QueueRow &row,
                          const std::optional<Seen> &shown, Newer newer, StoreVersion atLeast, Told told)
{
    if (!finishes(order.deed) || shown)
        return write(receiver, order, row, shown.value_or(Seen()), told);
    const Instant now = m_services.clock.now();
    whenReady(m_services.conversations.conversation(row.handle, m_services.me, now, atLeast), receiver,
              [=, this, told = std::move(told)](const Result<ConversationDetail> &detail) {
                  if (!detail)
                      return told(Failure(detail.error()));
                  const bool isNewer = detail->head.view.lastCustomerAt > row.view.lastCustomerAt;
                  if (isNewer && newer == Newer::Refuse)
                      return told(Failure(Error{ErrorCode::Conflict}));
                  write(receiver, order, row, seenInRow(row, *detail), told);
              });
}

void DeedRecorder::write(QObject *receiver, const QueueOrder &order, const QueueRow &row, const Seen &seen,
                         const Told &told)
{
    Recording recording;
    for (const ActionPayload &payload : payloadsOf(order, row, seen))
        recording.actions.append(newAction(m_services.me, m_services.clock.now(), row.subject, payload));
    if (recording.actions.isEmpty())
        return told(Recorded{});
    whenReady(m_services.journal.record(recording), receiver,
              [told, actions = recording.actions](const Result<StoreVersion> &version) {
                  if (version)
                      told(Recorded{actions, *version});
                  else
                      told(Failure(version.error()));
              });
}

}  // namespace daisychain::ui
