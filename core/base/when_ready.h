#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace daisychain {

/// Runs `done(Result<T>)` once on the receiver's thread when the future has its result, or never if the
/// receiver is gone by then. A job that was dropped without a result arrives as Cancelled.
///
/// Threads: call on the receiver's thread.
template <class T, class Done>
void whenReady(const QFuture<Result<T>> &future, QObject *receiver, Done done)
{
    using Watcher = QFutureWatcher<Result<T>>;
    auto *watcher = new Watcher(receiver);
    QObject::connect(watcher, &Watcher::finished, receiver, [watcher, done = std::move(done)]() mutable {
        watcher->deleteLater();
        const QFuture<Result<T>> finished = watcher->future();
        if (finished.resultCount() > 0)
            done(finished.result());
        else
            done(Result<T>(Failure(Error{ErrorCode::Cancelled})));
    });
    watcher->setFuture(future);
}

/// A future that is ready at once.
template <class T>
QFuture<Result<T>> readyFuture(Result<T> result)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

}  // namespace daisychain
