#pragma once

#include "core/base/clock.h"
#include "ui/theme/icons.h"
#include "ui/thread/item_layout.h"

class QPainter;

namespace daisychain::ui {

/// What delegates of posts paint with. All outlive them.
struct ItemLook {
    const Theme &theme;
    const Icons &icons;
    const Roster &roster;
    const Clock &clock;
    PictureBook *pictures = nullptr;  ///< null: initials for faces, plates for pictures
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
