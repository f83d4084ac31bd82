#pragma once

#include "core/base/result.h"

namespace daisychain::store {

/// Puts a backup in the place of the desk's file, which nobody may have open: the caller holds engine.lock.
/// The backup is checked first; the present file, when there is one, is kept beside it under the name that is
/// returned (empty: there was none).
/// Errors: NotFound; Invalid for a file that isn't a sound backup or is newer than this program; Storage.
Result<QString> restoreFile(const QString &backup, const QString &file);

}  // namespace daisychain::store
