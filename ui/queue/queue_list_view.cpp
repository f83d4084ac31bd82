#include "ui/queue/queue_list_view.h"

#include <QContextMenuEvent>
#include <QMouseEvent>

namespace daisychain::ui {

QueueListView::QueueListView(QueueModel &model, const QueueDelegate &delegate, QWidget *parent)
    : SteadyListView(parent)
    , m_model(model)
    , m_delegate(delegate)
{
    setModel(&model);
    setUniformItemSizes(true);
}

void QueueListView::mousePressEvent(QMouseEvent *event)
{
    noteActivity();
    const QModelIndex index = indexAt(event->position().toPoint());
    if (!index.isValid() || event->button() != Qt::LeftButton)
        return SteadyListView::mousePressEvent(event);
    const QString handle = m_model.at(index.row()).handle;
    const FinishedRow *finished = m_model.finished(handle);
    if (finished != nullptr && finished->canUndo() &&
        m_delegate.undoRect(visualRect(index), *finished, layoutDirection())
            .contains(event->position().toPoint())) {
        Q_EMIT undoRequested(handle);
        return;
    }
    Q_EMIT pressed(handle, event->modifiers());
}

void QueueListView::contextMenuEvent(QContextMenuEvent *event)
{
    noteActivity();
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = isByKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    const QPoint at = isByKey ? visualRect(index).center() : event->pos();
    Q_EMIT menuRequested(m_model.at(index.row()).handle, viewport()->mapToGlobal(at));
}

}  // namespace daisychain::ui
