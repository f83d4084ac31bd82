#pragma once

#include "ui/customer/history_model.h"
#include "ui/thread/item_painter.h"

#include <QCache>
#include <QHash>
#include <QStyledItemDelegate>

#include <memory>

namespace daisychain::ui {

/// Paints and measures what was said with a customer, as the thread of a conversation shows it. Above the
/// first of a day stands the day, above the first of a conversation in a row where it is and how it stands.
/// Layouts are kept by row and width.
class HistoryDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    HistoryDelegate(const ItemLook &look, const HistoryModel &model, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Good until the row, the width or the theme changes.
    std::shared_ptr<const ItemLayout> layout(int row) const;
    /// What the lines above a row take.
    int headHeight(int row) const;
    /// Where in a row its conversation is named; empty: nowhere.
    QRect sceneRect(int row) const;
    void setWidth(int width);
    void setDirection(Qt::LayoutDirection direction);
    void forget();
    void forget(const QString &id);

    Unfolded unfolded;

private:
    ItemLayout layOut(const TimelineRow &row) const;
    qint64 dayOf(const TimelineRow &row) const;
    bool beginsDay(int row) const;
    int dayHeight() const;
    int sceneHeight() const;
    void paintHead(QPainter &painter, const QRect &rect, int row, Qt::LayoutDirection direction) const;
    void paintGiven(QPainter &painter, const QRect &rect, const TimelineRow &row,
                    Qt::LayoutDirection direction) const;

    const ItemLook m_look;
    const HistoryModel &m_model;
    int m_width = 300;
    Qt::LayoutDirection m_direction = Qt::LeftToRight;
    mutable QHash<QString, int> m_heights;
    mutable QHash<QString, qint64> m_days;
    mutable QCache<QString, std::shared_ptr<const ItemLayout>> m_layouts{120};
};

}  // namespace daisychain::ui
