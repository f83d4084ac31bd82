#include "app/engine_room/desk_eraser.h"

#include "app/engine_room/erasure_end.h"
#include "core/store/stored_erasure.h"

#include <QtConcurrentRun>

namespace daisychain::engine_room {

DeskEraser::DeskEraser(store::DeskStore &store, const DataFolder &folder, const Clock &clock)
    : m_store(store)
    , m_folder(folder)
    , m_clock(clock)
{
    m_thread.setMaxThreadCount(1);
}

DeskEraser::~DeskEraser()
{
    m_thread.waitForDone();
}

QFuture<Result<ErasurePlan>> DeskEraser::plan(IdentityId identity)
{
    return m_store.erasure().plan(std::move(identity));
}

QFuture<Result<ErasureReceipt>> DeskEraser::erase(IdentityId identity, PersonId by,
                                                  std::shared_ptr<ErasureProgress> progress)
{
    return QtConcurrent::run(&m_thread, [=, this]() -> Result<ErasureReceipt> {
        auto future = m_store.erasure().erase(identity, by, m_clock.now(), progress);
        future.waitForFinished();
        const auto erased = future.result();
        if (!erased)
            return Failure(erased.error());
        const auto receipts = endErasures(m_store, m_folder);
        if (!receipts)
            return Failure(receipts.error());
        progress->percent = 100;
        for (const ErasureReceipt &receipt : *receipts) {
            if (receipt.action == *erased)
                return receipt;
        }
        return Failure(Error{ErrorCode::NotFound, {erased->text()}});
    });
}

}  // namespace daisychain::engine_room
