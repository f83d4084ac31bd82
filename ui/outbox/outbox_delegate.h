#pragma once

#include "ui/outbox/outbox_controller.h"
#include "ui/thread/item_painter.h"

#include <QStyledItemDelegate>

namespace daisychain::ui {

/// Paints a reply of the outbox: to whom and as whom, the first words, and how it stands.
class OutboxDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    OutboxDelegate(const ItemLook &look, const OutboxController &replies, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const ItemLook m_look;
    const OutboxController &m_replies;
};

}  // namespace daisychain::ui
