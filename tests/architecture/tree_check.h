#pragma once

#include "tests/architecture/source_tree.h"

namespace daisychain::architecture {

/// What every file must keep to wherever it lies. Rules it may name: "no place at the top", "a name without
/// meaning", "not in snake case", "an unfinished marker", "certificate checks switched off".
QList<Violation> checkTree(const SourceTree &tree);

}  // namespace daisychain::architecture
