#pragma once

#include "core/base/clock.h"
#include "ui/queue/queue_model.h"
#include "ui/roster/roster.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QStyle>
#include <QStyledItemDelegate>

#include <functional>

namespace daisychain::ui {

class PictureBook;

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
        PictureBook *pictures = nullptr;  ///< null: initials
    };

    QueueDelegate(Look look, const QueueModel &model, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Where a finished row's "undo" stands; rows without have none.
    QRect undoRect(const QRect &row, const FinishedRow &finished, Qt::LayoutDirection direction) const;

private:
    struct Places {
        QRect avatar;
        QRect first;   ///< the upper line
        QRect second;  ///< the lower line
    };
    /// A row is laid out from left to right; where it is read the other way, what is painted is turned.
    struct Canvas {
        QPainter &painter;
        QRect row;
        Qt::LayoutDirection direction;

        QRect turned(const QRect &rect) const { return QStyle::visualRect(direction, row, rect); }
    };
    Places places(const QRect &row) const;
    QRect undoPlace(const QRect &row, const FinishedRow &finished) const;
    void paintGround(const Canvas &canvas, const QStyleOptionViewItem &option, const QueueRow &row) const;
    void paintFace(const Canvas &canvas, const QRect &place, const QueueRow &row) const;
    void paintFirstLine(const Canvas &canvas, QRect line, const QueueRow &row) const;
    void paintSecondLine(const Canvas &canvas, QRect line, const QueueRow &row) const;
    int paintMarks(const Canvas &canvas, const QRect &line, const QueueRow &row) const;
    void paintFinished(const Canvas &canvas, const FinishedRow &finished) const;
    void paintText(const Canvas &canvas, const QRect &rect, const QString &text, const QFont &font,
                   const QColor &color) const;

    Look m_look;
    const QueueModel &m_model;
};

}  // namespace daisychain::ui
