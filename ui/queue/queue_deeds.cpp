// What QueueController does to conversations.
#include "core/base/when_ready.h"
#include "ui/queue/queue_controller.h"

#include <algorithm>
#include <memory>

namespace daisychain::ui {

namespace {

bool needsSeen(QueueDeed deed)
{
    return deed == QueueDeed::Done || deed == QueueDeed::Wait || deed == QueueDeed::Snooze ||
           deed == QueueDeed::LikeAndDone;
}

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

QList<ActionPayload> payloadsOf(QueueDeed deed, const QueueRow &row, const Seen &seen,
                                std::optional<Instant> until)
{
    const AccountId account = row.view.accounts.isEmpty() ? row.view.privateAccount.value_or(AccountId{})
                                                          : row.view.accounts.first();
    switch (deed) {
    case QueueDeed::Claim:
        return {Claim{}};
    case QueueDeed::Release:
        return {Release{}};
    case QueueDeed::Done:
        return {Done{seen, DoneReason::Settled}};
    case QueueDeed::Wait:
        return {Wait{seen}};
    case QueueDeed::Snooze:
        return until ? QList<ActionPayload>{Snooze{*until, seen}} : QList<ActionPayload>{};
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

void QueueController::perform(QueueDeed deed, std::optional<Instant> until)
{
    const auto &list = m_model.list();
    QStringList handles = m_model.marked();
    if (handles.isEmpty())
        handles.append(m_current);
    QList<QueueRow> rows;
    for (const QString &handle : handles) {
        if (const int place = list.find(handle); place >= 0 && !m_model.finished(handle))
            rows.append(list.at(place));
    }
    if (rows.isEmpty())
        return;
    if (deed == QueueDeed::Claim && rows.size() == 1 && rows.first().view.owner == m_services.me)
        deed = QueueDeed::Release;
    if (needsSeen(deed))
        collectSeen(deed, rows, until);
    else
        record(deed, rows, {}, until);
}

void QueueController::performOnAll(QueueDeed deed)
{
    for (const QueueRow &row : m_model.list().rows())
        m_model.setMarked(row.handle, !m_model.finished(row.handle));
    perform(deed);
}

int QueueController::unfinished() const
{
    const auto &rows = m_model.list().rows();
    return int(std::count_if(rows.begin(), rows.end(), [this](const QueueRow &row) {
        return m_model.finished(row.handle) == nullptr;
    }));
}

void QueueController::collectSeen(QueueDeed deed, const QList<QueueRow> &rows, std::optional<Instant> until)
{
    struct Collected {
        QHash<QString, Seen> seen;
        qsizetype missing = 0;
        bool hasFailed = false;
    };
    auto collected = std::make_shared<Collected>();
    QList<QueueRow> unread;
    for (const QueueRow &row : rows) {
        const auto shown = m_seenSource ? m_seenSource(row.handle) : std::nullopt;
        if (shown)
            collected->seen.insert(row.handle, *shown);
        else
            unread.append(row);
    }
    collected->missing = unread.size();
    if (unread.isEmpty())
        return record(deed, rows, collected->seen, until);
    for (const QueueRow &row : unread) {
        whenReady(m_services.conversations.conversation(row.handle, m_services.me, m_services.clock.now(),
                                                        m_version),
                  this, [=, this](const Result<ConversationDetail> &detail) {
                      if (detail)
                          collected->seen.insert(row.handle, seenInRow(row, *detail));
                      else if (!std::exchange(collected->hasFailed, true))
                          Q_EMIT failed(detail.error());
                      if (--collected->missing == 0 && !collected->hasFailed)
                          record(deed, rows, collected->seen, until);
                  });
    }
}

void QueueController::record(QueueDeed deed, const QList<QueueRow> &rows, const QHash<QString, Seen> &seen,
                             std::optional<Instant> until)
{
    Recording recording;
    QHash<QString, QList<ActionId>> ids;
    QStringList handles;
    for (const QueueRow &row : rows) {
        for (const ActionPayload &payload : payloadsOf(deed, row, seen.value(row.handle), until)) {
            recording.actions.append(newAction(m_services.me, m_services.clock.now(), row.subject, payload));
            ids[row.handle].append(recording.actions.last().id);
        }
        handles.append(row.handle);
    }
    if (recording.actions.isEmpty())
        return;
    whenReady(m_services.journal.record(recording), this,
              [=, this, actions = recording.actions](const Result<StoreVersion> &version) {
                  if (!version) {
                      Q_EMIT failed(version.error());
                      return;
                  }
                  m_version = std::max(m_version, *version);
                  m_model.clearMarks();
                  Q_EMIT decided(actions);
                  if (needsSeen(deed))
                      finish(handles,
                             deed == QueueDeed::Wait     ? tr("waiting for the customer")
                             : deed == QueueDeed::Snooze ? tr("snoozed")
                                                         : tr("done"),
                             ids);
              });
}

/// A finished row stays, greyed, and the next in order opens; what waited outside comes in.
void QueueController::finish(const QStringList &handles, const QString &words,
                             const QHash<QString, QList<ActionId>> &ids)
{
    const QString next = nextAfter(handles);
    const bool isLeaving = handles.contains(m_current) && (!m_opensNext || m_opensNext());
    for (const QString &handle : handles)
        m_model.setFinished(handle, {words, ids.value(handle), ids.value(handle).isEmpty()});
    if (isLeaving && !next.isEmpty())
        setCurrent(next);
    mergeKeeping(handles);
}

void QueueController::finishedElsewhere(const QString &handle, const QList<Action> &actions)
{
    if (m_model.list().find(handle) < 0)
        return;
    QList<ActionId> undoable;
    for (const Action &action : actions) {
        if (isUndoable(action.payload))
            undoable.append(action.id);
    }
    finish({handle}, tr("done"), {{handle, undoable}});
}

QString QueueController::nextAfter(const QStringList &handles) const
{
    const auto &list = m_model.list();
    const int from = list.find(m_current);
    const auto isFree = [&](int row) {
        const QString &handle = list.at(row).handle;
        return !handles.contains(handle) && !m_model.finished(handle);
    };
    for (int row = from + 1; row < list.count(); ++row) {
        if (isFree(row))
            return list.at(row).handle;
    }
    for (int row = from - 1; row >= 0; --row) {
        if (isFree(row))
            return list.at(row).handle;
    }
    return {};
}

void QueueController::undoFinished(const QString &handle)
{
    const int place = m_model.list().find(handle);
    const auto *finished = m_model.finished(handle);
    if (place < 0 || finished == nullptr || !finished->canUndo())
        return;
    if (finished->isReplyUnderWay) {
        Q_EMIT replyUndoRequested(handle);
        return;
    }
    Recording recording;
    for (const ActionId &id : finished->undo) {
        recording.actions.append(
            newAction(m_services.me, m_services.clock.now(), m_model.list().at(place).subject, Undo{id}));
    }
    whenReady(m_services.journal.record(recording), this,
              [this, handle](const Result<StoreVersion> &version) {
                  if (!version) {
                      Q_EMIT failed(version.error());
                      return;
                  }
                  m_version = std::max(m_version, *version);
                  m_stale.insert(handle);
                  refresh();
              });
}

}  // namespace daisychain::ui
