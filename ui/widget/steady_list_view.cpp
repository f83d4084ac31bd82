#include "ui/widget/steady_list_view.h"

#include "ui/widget/attention.h"

#include <QFocusEvent>
#include <QMouseEvent>
#include <QScrollBar>

namespace daisychain::ui {

SteadyListView::SteadyListView(QWidget *parent)
    : QListView(parent)
{
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    setFrameShape(QFrame::NoFrame);
    setTabKeyNavigation(false);
}

void SteadyListView::setModel(QAbstractItemModel *model)
{
    QListView::setModel(model);
    connect(model, &QAbstractItemModel::rowsAboutToBeInserted, this, &SteadyListView::hold);
    connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this, &SteadyListView::hold);
    connect(model, &QAbstractItemModel::rowsInserted, this, &SteadyListView::restore);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &SteadyListView::restore);
}

QString SteadyListView::currentId() const
{
    const QModelIndex index = currentIndex();
    return index.isValid() ? idAt(index.row()) : QString();
}

void SteadyListView::showCurrent(const QString &id)
{
    const int row = rowOf(id);
    if (row < 0)
        return selectionModel()->clear();
    const QModelIndex index = model()->index(row, 0);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    scrollTo(index, EnsureVisible);
}

void SteadyListView::measureAnew()
{
    hold();
    scheduleDelayedItemsLayout();
    restore();
}

void SteadyListView::hold()
{
    QModelIndex index = currentIndex();
    if (!index.isValid() || !viewport()->rect().intersects(visualRect(index)))
        index = indexAt({1, 1});
    m_held = index.isValid() ? idAt(index.row()) : QString();
    m_heldTop = index.isValid() ? visualRect(index).top() : 0;
}

void SteadyListView::restore()
{
    executeDelayedItemsLayout();
    if (const int row = m_held.isEmpty() ? -1 : rowOf(m_held); row >= 0) {
        const int moved = visualRect(model()->index(row, 0)).top() - m_heldTop;
        verticalScrollBar()->setValue(verticalScrollBar()->value() + moved);
    }
    tellVisible();
}

void SteadyListView::noteActivity()
{
    if (m_attention != nullptr)
        m_attention->noteActivity();
}

void SteadyListView::tellAttended()
{
    if (m_attention != nullptr)
        m_attention->setAttended(m_isHovered || hasFocus());
}

void SteadyListView::tellVisible()
{
    const QModelIndex first = indexAt({1, 1});
    const QModelIndex last = indexAt({1, viewport()->height() - 2});
    if (first.isValid())
        Q_EMIT visibleRowsChanged(first.row(), last.isValid() ? last.row() : model()->rowCount() - 1);
}

void SteadyListView::mouseMoveEvent(QMouseEvent *event)
{
    noteActivity();
    QListView::mouseMoveEvent(event);
}

void SteadyListView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (indexAt(event->position().toPoint()).isValid())
        Q_EMIT openRequested();
}

void SteadyListView::keyPressEvent(QKeyEvent *event)
{
    noteActivity();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT openRequested();
        return;
    }
    // No search by typing here.
    if (!event->text().isEmpty() && event->text().front().isPrint()) {
        event->ignore();
        return;
    }
    QListView::keyPressEvent(event);
}

bool SteadyListView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Enter || event->type() == QEvent::Leave) {
        m_isHovered = event->type() == QEvent::Enter;
        tellAttended();
    }
    return QListView::viewportEvent(event);
}

void SteadyListView::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    tellAttended();
}

void SteadyListView::focusOutEvent(QFocusEvent *event)
{
    QListView::focusOutEvent(event);
    tellAttended();
}

void SteadyListView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    tellVisible();
}

void SteadyListView::scrollContentsBy(int dx, int dy)
{
    QListView::scrollContentsBy(dx, dy);
    tellVisible();
}

}  // namespace daisychain::ui
