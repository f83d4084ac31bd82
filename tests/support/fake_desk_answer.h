#pragma once

#include "tests/support/fake_desk.h"

#include <QPromise>

namespace daisychain::test {

template <class T>
QFuture<Result<T>> FakeDesk::answer(std::function<Result<T>()> ask)
{
    const auto result = [this, ask] { return m_failure ? Result<T>(Failure(*m_failure)) : ask(); };
    if (!m_isHeld)
        return readyFuture<T>(result());
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    m_waiting.push_back([promise, result] {
        promise->addResult(result());
        promise->finish();
    });
    return promise->future();
}

}  // namespace daisychain::test
