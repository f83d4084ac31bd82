#pragma once

#include "app/engine_room/data_folder.h"
#include "core/base/clock.h"
#include "core/desk/erasure.h"
#include "core/store/desk_store.h"

#include <QThreadPool>

namespace daisychain::engine_room {

/// Erases customers from the desk's file and from the folder around it, on a thread of its own.
///
/// Threads: as Eraser; ended on the thread it was made on, and waits there for an erasure that has begun. Who
/// makes it holds engine.lock.
class DeskEraser final : public Eraser {
public:
    /// All must outlive it.
    DeskEraser(store::DeskStore &store, const DataFolder &folder, const Clock &clock);
    ~DeskEraser() override;

    QFuture<Result<ErasurePlan>> plan(IdentityId identity) override;
    QFuture<Result<ErasureReceipt>> erase(IdentityId identity, PersonId by,
                                          std::shared_ptr<ErasureProgress> progress) override;

private:
    store::DeskStore &m_store;
    const DataFolder m_folder;
    const Clock &m_clock;
    QThreadPool m_thread;
};

}  // namespace daisychain::engine_room
