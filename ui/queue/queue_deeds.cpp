// What QueueController does to conversations.
#include "core/base/when_ready.h"
#include "ui/queue/queue_controller.h"

namespace daisychain::ui {

void QueueController::perform(QueueDeed deed, std::optional<Instant> until)
{
    const auto marked = m_model.marked();
    const bool isOnlyCurrent = marked.size() == 1 && marked.first().handle == m_current;
    if (!marked.isEmpty() && !isOnlyCurrent)
        return m_bulk.prepare({deed, until}, marked, m_version);
    const int place = m_model.list().find(m_current);
    if (place >= 0 && !m_model.finished(m_current))
        performOn(m_model.at(place), deed, until);
}

void QueueController::performOn(const QueueRow &row, QueueDeed deed, std::optional<Instant> until)
{
    if (deed == QueueDeed::Claim && row.view.owner == m_services.me)
        deed = QueueDeed::Release;
    const auto shown = m_seenSource ? m_seenSource(row.handle) : std::nullopt;
    m_recorder.record(this, {deed, until}, row, shown, DeedRecorder::Newer::LeaveOpen, m_version,
                      [this, deed, handle = row.handle](const Result<DeedRecorder::Recorded> &recorded) {
                          if (!recorded)
                              return Q_EMIT failed(recorded.error());
                          if (recorded->actions.isEmpty())
                              return;
                          m_version = std::max(m_version, recorded->version);
                          m_model.unmark(handle);
                          Q_EMIT decided(recorded->actions);
                          QList<ActionId> ids;
                          for (const Action &action : recorded->actions)
                              ids.append(action.id);
                          if (finishes(deed))
                              finish({handle}, finishedWords(deed), {{handle, ids}});
                      });
}

void QueueController::performOnAll(QueueDeed deed)
{
    readBeyond(PageDirection::After, unfinishedRows(), [this, deed](const QList<QueueRow> &rows) {
        QList<MarkedConversation> all;
        for (const QueueRow &row : rows)
            all.append({row.handle, row.view.lastCustomerAt});
        m_bulk.prepare({deed, {}}, all, m_version);
    });
}

/// What was done is let go of; what could not be done stays marked, to be tried again.
void QueueController::takeBulk(const BulkOutcome &outcome)
{
    m_version = std::max(m_version, outcome.version);
    m_model.clearMarks();
    for (const BulkOutcome::Refusal &refusal : outcome.failed)
        m_model.mark(refusal.row);
    Q_EMIT changed();
    if (outcome.done.isEmpty())
        return;
    Q_EMIT decided(outcome.actions);
    QStringList here;
    for (const QueueRow &row : outcome.done) {
        if (m_model.find(row.handle) >= 0)
            here.append(row.handle);
    }
    if (finishes(outcome.order.deed))
        finish(here, finishedWords(outcome.order.deed), outcome.actionsOf);
}

QString QueueController::finishedWords(QueueDeed deed)
{
    return deed == QueueDeed::Wait     ? tr("waiting for the customer")
           : deed == QueueDeed::Snooze ? tr("snoozed")
                                       : tr("done");
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
