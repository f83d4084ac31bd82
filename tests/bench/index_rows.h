#pragma once

#include "tests/bench/raw_sqlite.h"

namespace daisychain::bench {

/// Makes a temporary table `index_row` (key, words, marks): what the text index holds of every post, computed
/// beforehand.
void makeIndexRows(RawSqlite &source);

}  // namespace daisychain::bench
