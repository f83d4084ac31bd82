#pragma once

#include <QPainterPath>

namespace daisychain::demo {

/// The outline of A–Z and 0–9 as strokes in a box 4 wide and 6 high; other characters are a dot.
QPainterPath strokeLetter(QChar letter);

}  // namespace daisychain::demo
