#pragma once

#include "tests/architecture/source_tree.h"

namespace daisychain::architecture {

/// Reads every include line of the C++ files against the table of rules.h. Rules it may name: "a folder
/// without arrows", "against the arrows", "an include not from the root", "a Qt module in an include", "a Qt
/// module out of place", "a library out of place", "an unknown header".
QList<Violation> checkIncludes(const SourceTree &tree, const QtHeaders &qt);

}  // namespace daisychain::architecture
