#pragma once

#include "ui/outbox/outbox_controller.h"
#include "ui/roster/roster.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

namespace daisychain::ui {

/// Paints a reply of the outbox: to whom and as whom, the first words, and how it stands.
class OutboxDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    struct Look {
        const Theme &theme;
        const Icons &icons;
        const Roster &roster;
        const Clock &clock;
    };

    OutboxDelegate(Look look, const OutboxController &replies, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Look m_look;
    const OutboxController &m_replies;
};

}  // namespace daisychain::ui
