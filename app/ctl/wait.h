#pragma once

#include "core/base/result.h"

#include <QFuture>

namespace daisychain::ctl {

/// The result of work on another thread, waited for: daisychainctl has nothing else to do.
template <class T>
Result<T> wait(QFuture<Result<T>> future)
{
    future.waitForFinished();
    if (future.resultCount() == 0)
        return Failure(Error{ErrorCode::Cancelled});
    return future.result();
}

}  // namespace daisychain::ctl
