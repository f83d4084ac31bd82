#pragma once

#include "core/desk/file_import.h"
#include "ui/import/import_work.h"

#include <QString>

namespace daisychain::ui {

// What the import of a file says.

/// "customers"
QString importKindWords(ImportKind kind);
/// What a column holds: "e-mail address".
QString columnKindWords(ColumnKind kind);
/// "comma"
QString separatorWords(char separator);
/// How a date is written, by an example: "31.12.2025 (day first)".
QString dateStyleWords(DateStyle style);
/// "new"
QString rowFateWords(RowFate fate);
/// What becomes of a row: what changes, how many messages, why it is refused.
QString importedRowWords(const ImportedRow &row, ImportKind kind);
/// "2 new customers, 1 changed, 3 that say nothing new, 4 lines refused"
QString importSummaryWords(const ImportSummary &summary);
/// What has to be said before the file can be tried out; empty: nothing.
QString importObstacleWords(const ImportWork &work);
QString importErrorWords(const Error &error);
/// How many rows of each kind there are.
qint64 importedRowCount(const ImportSummary &summary, RowFate fate);

}  // namespace daisychain::ui
