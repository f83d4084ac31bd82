#pragma once

#include "core/desk/file_import.h"

namespace daisychain::store {
class DeskStore;
}

namespace daisychain::engine_room {

/// Bytes of a file, and how they are read.
struct ImportFile {
    QByteArray bytes;
    ImportLook look;
    ImportTable table;  ///< unless it is JSON
};

/// Errors: NotFound, Invalid.
Result<ImportFile> readImportFile(const QString &path, const ImportChoices &choices);

/// How far the work is, from 0 to 1; false: give up.
using ImportGoesOn = std::function<bool(double)>;

/// One import of a file that was read, on a thread that may wait. Errors: those of the desk; Cancelled.
Result<ImportSummary> runImport(store::DeskStore &desk, const ImportFile &file, const ImportOrder &order,
                                const ImportGoesOn &goesOn);

}  // namespace daisychain::engine_room
