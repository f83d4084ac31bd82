#pragma once

#include "app/ctl/arguments.h"
#include "app/ctl/trouble.h"
#include "core/desk/import_table.h"

#include <QJsonArray>

namespace daisychain::ctl {

// What every import of a table has in common: the options that correct its guess, and what is said of it.

/// The file that the first word names, as --map and --dates say it is read.
Outcome<ImportTable> openTable(ImportKind kind, const Arguments &arguments);

/// --map, --dates, --dry-run, --refused.
QList<Option> tableOptions();

QJsonArray columnsJson(const ImportTable &table);
QJsonArray refusedJson(const QList<RefusedRow> &refused);
/// How it was read, a line a column.
QString linesOf(const ImportTable &table);
QString linesOf(const QList<RefusedRow> &refused);

/// Writes refusedFile() where --refused says, if anything was refused. Errors: Storage.
Result<void> saveRefused(const Arguments &arguments, const ImportTable &table,
                         const QList<RefusedRow> &refused);

}  // namespace daisychain::ctl
