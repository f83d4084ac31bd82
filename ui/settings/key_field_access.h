#pragma once

namespace daisychain::ui {

/// Lets screen readers find a QKeySequenceEdit as one text field with its name and key; Qt has it as a box
/// without a role around a field. May be called again.
void nameKeyFields();

}  // namespace daisychain::ui
