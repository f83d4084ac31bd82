#include "core/base/when_ready.h"

#include "tests/support/catch.h"

#include <QCoreApplication>
#include <QThread>

#include <memory>
#include <optional>

using namespace daisychain;

namespace {

template <class Condition>
bool eventually(Condition condition)
{
    for (int i = 0; i < 2000 && !condition(); ++i) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QThread::msleep(1);
    }
    return condition();
}

}  // namespace

TEST_CASE("a result made on another thread arrives on the receiver's thread", "[base][whenReady]")
{
    QObject receiver;
    QPromise<Result<int>> promise;
    promise.start();
    std::optional<int> arrived;
    QThread *arrivedOn = nullptr;
    whenReady(promise.future(), &receiver, [&](Result<int> result) {
        arrived = result.value();
        arrivedOn = QThread::currentThread();
    });
    const std::unique_ptr<QThread> worker(QThread::create([&promise] {
        promise.addResult(Result<int>(7));
        promise.finish();
    }));
    worker->start();
    REQUIRE(worker->wait());
    REQUIRE(eventually([&] { return arrived.has_value(); }));
    CHECK(arrived == 7);
    CHECK(arrivedOn == receiver.thread());
    CHECK(eventually([&] { return receiver.children().isEmpty(); }));
}

TEST_CASE("a dropped job arrives as cancelled", "[base][whenReady]")
{
    QObject receiver;
    std::optional<ErrorCode> code;
    {
        QPromise<Result<int>> promise;
        promise.start();
        whenReady(promise.future(), &receiver, [&](Result<int> result) { code = result.error().code; });
    }
    REQUIRE(eventually([&] { return code.has_value(); }));
    CHECK(code == ErrorCode::Cancelled);
}

TEST_CASE("nothing runs once the receiver is gone", "[base][whenReady]")
{
    bool ran = false;
    QPromise<Result<int>> promise;
    promise.start();
    {
        QObject receiver;
        whenReady(promise.future(), &receiver, [&](Result<int>) { ran = true; });
    }
    promise.addResult(Result<int>(7));
    promise.finish();
    for (int i = 0; i < 20; ++i)
        QCoreApplication::processEvents();
    CHECK_FALSE(ran);
}
