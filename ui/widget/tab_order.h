#pragma once

#include <QList>

class QLayout;
class QWidget;

namespace daisychain::ui {

/// The widgets of the layout, which were made anew, are reached by Tab in their order right before what
/// `next` holds: Qt puts them behind everything else of the window. `next` holds at least one field.
void tabBefore(const QWidget &next, const QLayout &lines);

/// Tab goes through the parts as they stand here, and within each as before.
void tabThrough(const QList<QWidget *> &parts);

}  // namespace daisychain::ui
