#pragma once

#include "core/base/clock.h"
#include "ui/queue/queue_model.h"
#include "ui/roster/roster.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

#include <functional>

namespace daisychain::ui {

/// Paints a row of the queue: face and network, name and what matters most, the first words of the last post,
/// small marks. It measures by density alone.
class QueueDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    struct Look {
        const Theme &theme;
        const Icons &icons;
        const Roster &roster;
        const Clock &clock;
    };

    QueueDelegate(Look look, const QueueModel &model, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Where a finished row's "undo" stands; rows without have none.
    QRect undoRect(const QRect &row, const FinishedRow &finished) const;

private:
    struct Places {
        QRect avatar;
        QRect first;   ///< the upper line
        QRect second;  ///< the lower line
    };
    Places places(const QRect &row) const;
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QueueRow &row) const;
    void paintFirstLine(QPainter &painter, QRect line, const QueueRow &row) const;
    void paintSecondLine(QPainter &painter, QRect line, const QueueRow &row) const;
    int paintMarks(QPainter &painter, const QRect &line, const QueueRow &row) const;
    void paintFinished(QPainter &painter, const QRect &row, const FinishedRow &finished) const;
    void paintText(QPainter &painter, const QRect &rect, const QString &text, const QFont &font,
                   const QColor &color) const;

    Look m_look;
    const QueueModel &m_model;
};

}  // namespace daisychain::ui
