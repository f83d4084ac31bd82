#pragma once

#include "core/desk/upkeep.h"

namespace daisychain::store {

class Database;

/// Folds everything again inside the running write transaction: links from the journal, threads from reply-to
/// facts, conversations, counts. Rows that were right are left alone; the others are named and put right.
RebuildReport refoldAll(Database &database);

}  // namespace daisychain::store
