#include "ui/streams/column_list_view.h"

namespace daisychain::ui {

ColumnListView::ColumnListView(ColumnModel &model, ColumnDelegate &delegate, const Theme &theme,
                               QWidget *parent)
    : PostListView(parent)
    , m_model(model)
    , m_delegate(delegate)
{
    setItemDelegate(&delegate);
    setModel(&model);
    setResizeMode(Adjust);
    connect(&model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) {
                for (int row = first.row(); row <= last.row(); ++row)
                    m_delegate.forget(idAt(row));
                m_model.forgetCopies(first.row(), last.row());
                measureAnew();
                fold(m_model.refold());
            });
    const auto refold = [this] { fold(m_model.refold()); };
    connect(&model, &QAbstractItemModel::rowsInserted, this, refold);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, refold);
    connect(&model, &QAbstractItemModel::modelReset, this, refold);
    fold(m_model.refold());
    connect(&theme, &Theme::changed, this, &ColumnListView::layOutAnew);
}

/// What says the same as a newer post stands behind it.
void ColumnListView::fold(const QStringList &touched)
{
    if (touched.isEmpty())
        return;
    hold();
    for (const QString &id : touched)
        m_delegate.forget(id);
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (const bool isHidden = m_model.isHidden(row); isHidden != isRowHidden(row))
            setRowHidden(row, isHidden);
    }
    scheduleDelayedItemsLayout();
    restore();
    viewport()->update();
}

void ColumnListView::layOutAnew()
{
    m_delegate.forget();
    measureAnew();
    viewport()->update();
}

void ColumnListView::pressSpot(const Spot &spot, const QString &id)
{
    if (spot.kind == SpotKind::ShowOthers)
        fold(m_model.toggleCopies(id));
    else if (spot.kind == SpotKind::FetchGap)
        Q_EMIT fetchRequested(id);
}

void ColumnListView::resizeEvent(QResizeEvent *event)
{
    hold();
    m_delegate.setWidth(viewport()->width());
    PostListView::resizeEvent(event);
    scheduleDelayedItemsLayout();
    restore();
}

}  // namespace daisychain::ui
