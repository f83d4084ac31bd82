#pragma once

#include "core/desk/network.h"

#include <QColor>
#include <QRectF>
#include <QString>

class QPainter;

namespace daisychain::ui {

class Theme;

enum class MarkShape : quint8 { Square, Circle, Diamond, Shield };

/// A simple shape with a letter: stands for a network beside a face.
struct Mark {
    MarkShape shape = MarkShape::Square;
    QChar letter;

    bool operator==(const Mark &) const = default;
};

Mark networkMark(Network network);
/// As people call it: "Mastodon".
QString networkTitle(Network network);

/// Paints it with a rim in the colour of the ground, so that it stands off a picture.
void paintMark(QPainter &painter, const QRectF &square, const Mark &mark, const Theme &theme);

}  // namespace daisychain::ui
