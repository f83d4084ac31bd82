#pragma once

#include "ui/conversation/thread_model.h"
#include "ui/thread/item_painter.h"

#include <QCache>
#include <QStyledItemDelegate>

#include <memory>

namespace daisychain::ui {

/// What is marked with mouse or keys: from one place in the thread to another, in either order.
struct ThreadSelection {
    QString fromId;
    int from = 0;
    QString toId;
    int to = 0;

    bool isEmpty() const { return fromId == toId && from == to; }
};

/// Paints and measures items of a conversation. Layouts are kept by item, width and state.
class ThreadDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    ThreadDelegate(const ItemLook &look, const ThreadModel &model, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Good until the item, the width or the theme changes.
    std::shared_ptr<const ItemLayout> layout(int row) const;
    void setWidth(int width);
    int width() const { return m_width; }
    void forget();
    void forget(const QString &id);

    void setDirection(Qt::LayoutDirection direction);

    Unfolded unfolded;  ///< what is laid out already keeps its look until it is forgotten
    ThreadSelection selection;

private:
    std::pair<int, int> selectedIn(int row, const ItemLayout &layout) const;

    const ItemLook m_look;
    ThreadWords m_words;
    const ThreadModel &m_model;
    Qt::LayoutDirection m_direction = Qt::LeftToRight;
    int m_width = 400;
    mutable QHash<QString, std::pair<Instant, int>> m_heights;
    mutable QCache<QString, std::shared_ptr<const ItemLayout>> m_layouts{120};
};

}  // namespace daisychain::ui
