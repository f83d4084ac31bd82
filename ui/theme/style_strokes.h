#pragma once

#include <QPainter>
#include <QStyle>
#include <QStyleOption>

namespace daisychain::ui {

// The strokes that DaisyStyle draws everything with.

inline bool has(const QStyleOption *option, QStyle::StateFlag flag)
{
    return option->state.testFlag(flag);
}

/// A rectangle whose one pixel wide edge falls on whole pixels.
QRectF edge(const QRect &rect);
void fillRounded(QPainter *painter, const QRectF &rect, const QColor &fill, const QPen &pen, double radius);
void drawChevron(QPainter *painter, const QPointF &middle, const QColor &colour);

}  // namespace daisychain::ui
