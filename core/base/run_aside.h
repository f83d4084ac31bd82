#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>
#include <utility>

namespace daisychain {

/// Runs `job`, which gives a Result, on a thread of the pool. What it uses has to be its own: nobody waits
/// for it but the end of the pool.
///
/// Threads: call from any; the future ends on that thread, see whenReady().
template <class Job>
QFuture<std::invoke_result_t<Job>> runAside(QThreadPool &pool, Job job)
{
    const auto promise = std::make_shared<QPromise<std::invoke_result_t<Job>>>();
    promise->start();
    pool.start([promise, job = std::move(job)]() mutable {
        promise->addResult(job());
        promise->finish();
    });
    return promise->future();
}

}  // namespace daisychain
