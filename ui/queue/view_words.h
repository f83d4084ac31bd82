#pragma once

#include "core/desk/saved_view.h"

#include <QString>

namespace daisychain::ui {

// What is said about views of one's own.

/// Why conditions make no view, and what to do.
QString conditionProblemWords(const ConditionProblem &problem);
QString viewNameProblemWords(ViewNameProblem problem);
/// "holds 12 conversations now".
QString viewHoldsWords(const ListCount &count);
/// What an empty view says.
QString viewEmptyWords(const SavedView &view);

}  // namespace daisychain::ui
