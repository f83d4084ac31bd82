#pragma once

#include "ui/streams/column_model.h"
#include "ui/thread/item_painter.h"

#include <QCache>
#include <QHash>
#include <QStyledItemDelegate>

#include <memory>

namespace daisychain::ui {

/// Paints and measures the rows of a column. Layouts are kept by row and width.
class ColumnDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    ColumnDelegate(const ItemLook &look, const ColumnModel &model, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Good until the row, the width or the theme changes.
    std::shared_ptr<const ItemLayout> layout(int row) const;
    void setWidth(int width);
    void forget();
    void forget(const QString &id);

    Unfolded unfolded;

private:
    const ItemLook m_look;
    const ColumnModel &m_model;
    int m_width = 300;
    mutable QHash<QString, int> m_heights;
    mutable QCache<QString, std::shared_ptr<const ItemLayout>> m_layouts{120};
};

}  // namespace daisychain::ui
