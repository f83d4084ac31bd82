#pragma once

#include "core/desk/thread_post.h"
#include "core/store/write_unit.h"

namespace daisychain::store {

/// Everybody who works here.
QHash<PersonId, QString> personNames(ReadUnit &unit);

/// Whether an action that may be undone doesn't count any more. Takes what it takes to look at its undos, and
/// theirs.
bool isUndone(Database &database, ActionId action, qint64 position);

/// Actions as people read them. Which of them count is found among themselves.
QList<JournalEntry> journalEntries(ReadUnit &unit, const QList<StoredAction> &actions);

}  // namespace daisychain::store
