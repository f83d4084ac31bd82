#pragma once

#include "app/engine_room/data_folder.h"
#include "core/desk/erasure.h"
#include "core/store/desk_store.h"

namespace daisychain::engine_room {

/// Brings erasures that were decided to their end: old bytes of the desk's file, copies of it, pictures,
/// logs and other files of the folder. Nothing to do: nothing is done. May be repeated after any end.
///
/// Threads: any but the GUI's; waits for the store. The caller holds engine.lock.
/// Errors: Storage; Conflict when another program reads the file and doesn't end.
Result<QList<ErasureReceipt>> endErasures(store::DeskStore &store, const DataFolder &folder);

}  // namespace daisychain::engine_room
