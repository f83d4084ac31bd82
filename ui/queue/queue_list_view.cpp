#include "ui/queue/queue_list_view.h"

#include <QFocusEvent>
#include <QMouseEvent>
#include <QScrollBar>

namespace daisychain::ui {

QueueListView::QueueListView(QueueModel &model, const QueueDelegate &delegate, QWidget *parent)
    : QListView(parent)
    , m_model(model)
    , m_delegate(delegate)
{
    setModel(&model);
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    setFrameShape(QFrame::NoFrame);
    setTabKeyNavigation(false);
    connect(&model, &QAbstractItemModel::rowsAboutToBeInserted, this, &QueueListView::hold);
    connect(&model, &QAbstractItemModel::rowsAboutToBeRemoved, this, &QueueListView::hold);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &QueueListView::restore);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &QueueListView::restore);
}

QString QueueListView::currentHandle() const
{
    const QModelIndex index = currentIndex();
    return index.isValid() ? m_model.at(index.row()).handle : QString();
}

void QueueListView::showCurrent(const QString &handle)
{
    const int row = m_model.find(handle);
    if (row < 0)
        return selectionModel()->clear();
    const QModelIndex index = m_model.index(row);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    scrollTo(index, EnsureVisible);
}

void QueueListView::hold()
{
    QModelIndex index = currentIndex();
    if (!index.isValid() || !viewport()->rect().intersects(visualRect(index)))
        index = indexAt({1, 1});
    m_held = index.isValid() ? m_model.at(index.row()).handle : QString();
    m_heldTop = index.isValid() ? visualRect(index).top() : 0;
}

void QueueListView::restore()
{
    executeDelayedItemsLayout();
    const int row = m_model.find(m_held);
    if (row >= 0) {
        const int moved = visualRect(m_model.index(row)).top() - m_heldTop;
        verticalScrollBar()->setValue(verticalScrollBar()->value() + moved);
    }
    tellVisible();
}

void QueueListView::tellAttended()
{
    Q_EMIT attendedChanged(m_isHovered || hasFocus());
}

void QueueListView::tellVisible()
{
    const QModelIndex first = indexAt({1, 1});
    const QModelIndex last = indexAt({1, viewport()->height() - 2});
    if (first.isValid())
        Q_EMIT visibleRowsChanged(first.row(), last.isValid() ? last.row() : m_model.rowCount() - 1);
}

void QueueListView::mousePressEvent(QMouseEvent *event)
{
    Q_EMIT touched();
    const QModelIndex index = indexAt(event->position().toPoint());
    if (!index.isValid() || event->button() != Qt::LeftButton)
        return QListView::mousePressEvent(event);
    const QString handle = m_model.at(index.row()).handle;
    const FinishedRow *finished = m_model.finished(handle);
    if (finished != nullptr && finished->canUndo() &&
        m_delegate.undoRect(visualRect(index), *finished).contains(event->position().toPoint())) {
        Q_EMIT undoRequested(handle);
        return;
    }
    Q_EMIT pressed(handle, event->modifiers());
}

void QueueListView::mouseMoveEvent(QMouseEvent *event)
{
    Q_EMIT touched();
    QListView::mouseMoveEvent(event);
}

void QueueListView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid())
        Q_EMIT openRequested(m_model.at(index.row()).handle);
}

void QueueListView::keyPressEvent(QKeyEvent *event)
{
    Q_EMIT touched();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT openRequested(currentHandle());
        return;
    }
    // Letters are the commands' business: no search by typing here.
    if (!event->text().isEmpty() && event->text().front().isPrint()) {
        event->ignore();
        return;
    }
    QListView::keyPressEvent(event);
}

bool QueueListView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Enter || event->type() == QEvent::Leave) {
        m_isHovered = event->type() == QEvent::Enter;
        tellAttended();
    }
    return QListView::viewportEvent(event);
}

void QueueListView::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    tellAttended();
}

void QueueListView::focusOutEvent(QFocusEvent *event)
{
    QListView::focusOutEvent(event);
    tellAttended();
}

void QueueListView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    tellVisible();
}

void QueueListView::scrollContentsBy(int dx, int dy)
{
    QListView::scrollContentsBy(dx, dy);
    tellVisible();
}

}  // namespace daisychain::ui
