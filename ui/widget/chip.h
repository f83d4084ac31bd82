#pragma once

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace daisychain::ui {

enum class ChipTone : quint8 {
    Quiet,  ///< a fact in passing
    Good,
    Soon,
    Late,  ///< filled: the eye goes there first
    Note,
    Praise,
    Accent,
};

/// A short word in a rounded field.
struct ChipLook {
    QString text;
    ChipTone tone = ChipTone::Quiet;
    QString icon = {};  ///< a name of Icons; empty: none

    bool operator==(const ChipLook &) const = default;
};

/// What a chip needs, in the small type.
QSize chipSize(const ChipLook &look, const Theme &theme);
/// Paints it into `rect`, whose height is chipSize's; text without room is elided.
void paintChip(QPainter &painter, const QRect &rect, const ChipLook &look, const Theme &theme,
               const Icons &icons, Qt::LayoutDirection direction = Qt::LeftToRight);

class Chip : public QWidget {
    Q_OBJECT

public:
    Chip(const Theme &theme, const Icons &icons, QWidget *parent = nullptr);

    void setLook(const ChipLook &look);
    QSize sizeHint() const override { return chipSize(m_look, m_theme); }
    QSize minimumSizeHint() const override { return {sizeHint().height() * 2, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    const Icons &m_icons;
    ChipLook m_look;
};

}  // namespace daisychain::ui
