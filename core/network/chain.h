#pragma once

#include "core/base/when_ready.h"

#include <memory>
#include <type_traits>

namespace daisychain::network {

/// The other end of a future that a chain of calls will fill. Dropped without a result, it reads as
/// Cancelled.
template <class T>
using Promise = std::shared_ptr<QPromise<Result<T>>>;

template <class T>
Promise<T> newPromise()
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    return promise;
}

template <class T>
void fulfil(const Promise<T> &promise, Result<T> result)
{
    promise->addResult(std::move(result));
    promise->finish();
}

/// Hands a future's result on to a promise.
template <class T>
void forward(const QFuture<Result<T>> &future, QObject *receiver, const Promise<T> &promise)
{
    whenReady(future, receiver, [promise](Result<T> result) { fulfil(promise, std::move(result)); });
}

/// `next(T) -> Result<U>` on success; errors pass on. Gone with the receiver: Cancelled.
///
/// Threads: on the receiver's.
template <class T, class Next>
auto mapped(const QFuture<Result<T>> &future, QObject *receiver, Next next)
{
    using U = typename std::invoke_result_t<Next, T>::value_type;
    const Promise<U> promise = newPromise<U>();
    whenReady(future, receiver, [promise, next = std::move(next)](Result<T> result) mutable {
        fulfil<U>(promise, result ? next(std::move(*result)) : Result<U>(Failure(result.error())));
    });
    return promise->future();
}

/// `next(T) -> QFuture<Result<U>>` on success; errors pass on.
template <class T, class Next>
auto chained(const QFuture<Result<T>> &future, QObject *receiver, Next next) -> std::invoke_result_t<Next, T>
{
    using Out = decltype(std::declval<std::invoke_result_t<Next, T>>().result());
    using U = typename std::remove_cvref_t<Out>::value_type;
    const Promise<U> promise = newPromise<U>();
    whenReady(future, receiver, [promise, receiver, next = std::move(next)](Result<T> result) mutable {
        if (!result)
            return fulfil<U>(promise, Failure(result.error()));
        forward<U>(next(std::move(*result)), receiver, promise);
    });
    return promise->future();
}

}  // namespace daisychain::network
