#pragma once

#include "tests/architecture/source_tree.h"

namespace daisychain::architecture {

/// Reads the link lines of every CMakeLists.txt below app, core and ui against the table of rules.h, and
/// counts the libraries. Rules it may name: "a folder without arrows", "a link against the arrows", "a Qt
/// module linked out of place", "a library linked out of place", "an unknown link", "one library a folder".
QList<Violation> checkLinks(const SourceTree &tree, const QtHeaders &qt);

}  // namespace daisychain::architecture
