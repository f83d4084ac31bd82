#include "ui/customer/history_view.h"

#include <QMouseEvent>

namespace daisychain::ui {

HistoryView::HistoryView(HistoryModel &model, HistoryDelegate &delegate, const Theme &theme, QWidget *parent)
    : PostListView(parent)
    , m_model(model)
    , m_delegate(delegate)
{
    m_delegate.setDirection(layoutDirection());
    setItemDelegate(&delegate);
    setModel(&model);
    setResizeMode(Adjust);
    connect(&model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) {
                for (int row = first.row(); row <= last.row(); ++row)
                    m_delegate.forget(idAt(row));
                measureAnew();
            });
    connect(&model, &QAbstractItemModel::modelReset, this, [this] { m_delegate.forget(); });
    connect(&theme, &Theme::changed, this, &HistoryView::layOutAnew);
}

void HistoryView::layOutAnew()
{
    m_delegate.forget();
    measureAnew();
    viewport()->update();
}

/// The line of a conversation opens it.
void HistoryView::mousePressEvent(QMouseEvent *event)
{
    PostListView::mousePressEvent(event);
    const QPoint at = event->position().toPoint();
    const QModelIndex index = indexAt(at);
    if (!index.isValid() || event->button() != Qt::LeftButton)
        return;
    if (m_delegate.sceneRect(index.row()).contains(at - visualRect(index).topLeft()))
        Q_EMIT openRequested();
}

void HistoryView::resizeEvent(QResizeEvent *event)
{
    hold();
    m_delegate.setWidth(viewport()->width());
    PostListView::resizeEvent(event);
    scheduleDelayedItemsLayout();
    restore();
}

void HistoryView::changeEvent(QEvent *event)
{
    PostListView::changeEvent(event);
    if (event->type() != QEvent::LayoutDirectionChange)
        return;
    m_delegate.setDirection(layoutDirection());
    layOutAnew();
}

}  // namespace daisychain::ui
