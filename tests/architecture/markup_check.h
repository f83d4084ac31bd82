#pragma once

#include "tests/architecture/source_tree.h"

namespace daisychain::architecture {

/// Lines of ui/ and app/console that could take a text for markup: labels that guess, rich text, tool tips
/// that weren't made by plainToolTip. Rule: "may read markup".
QList<Violation> checkMarkup(const SourceTree &tree);

}  // namespace daisychain::architecture
