#pragma once

#include "core/base/clock.h"
#include "ui/away/away_controller.h"
#include "ui/roster/roster.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

namespace daisychain::ui {

/// An item of what happened in three lines: who and when, what became of it, the words.
class AwayDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    struct Look {
        const Theme &theme;
        const Icons &icons;
        const Roster &roster;
        const Clock &clock;
    };

    AwayDelegate(Look look, const AwayController &away, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Look m_look;
    const AwayController &m_away;
};

}  // namespace daisychain::ui
