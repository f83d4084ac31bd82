#pragma once

#include "ui/theme/icons.h"
#include "ui/thread/item_layout.h"

class QPainter;

namespace daisychain::ui {

struct ItemLook {
    const Theme &theme;
    const Icons &icons;
    const Roster &roster;
};

/// What the reader has done to an item.
struct ItemState {
    int selectedFrom = 0;  ///< of the body's text: [from, to); equal: nothing
    int selectedTo = 0;
    bool hasFocus = false;
};

/// Paints an item as it was laid out, into a rectangle of that width and height.
void paintItem(QPainter &painter, const QRect &rect, const ThreadItem &item, const ItemLayout &layout,
               const ItemLook &look, const ItemState &state);

}  // namespace daisychain::ui
