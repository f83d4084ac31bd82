#pragma once

class QLayout;
class QWidget;

namespace daisychain::ui {

/// The widgets of the layout, which were made anew, are reached by Tab in their order right before what
/// `next` holds: Qt puts them behind everything else of the window. `next` holds at least one field.
void tabBefore(const QWidget &next, const QLayout &lines);

}  // namespace daisychain::ui
