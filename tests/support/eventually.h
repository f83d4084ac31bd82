#pragma once

#include <QCoreApplication>
#include <QEventLoop>

#include <chrono>
#include <thread>

namespace daisychain::test {

/// Runs the event loop until `condition` holds, at most `patience`; whether it does.
template <class Condition>
bool eventually(Condition condition, std::chrono::milliseconds patience = std::chrono::seconds(20))
{
    const auto until = std::chrono::steady_clock::now() + patience;
    while (!condition() && std::chrono::steady_clock::now() < until) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        if (!condition())
            std::this_thread::sleep_for(std::chrono::microseconds(200));
    }
    return condition();
}

}  // namespace daisychain::test
