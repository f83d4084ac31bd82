#pragma once

#include "core/base/clock.h"
#include "core/http/curl_transport.h"
#include "core/network/chain.h"

#include <QThread>

#include <memory>

namespace daisychain::engine_room {

/// The network thread: an event loop, and the transport that lives on it.
///
/// Threads: made and ended on one thread; the rest may be called from any.
class NetworkThread final {
public:
    explicit NetworkThread(const Clock &clock);
    /// What was started is cancelled. Whatever else lives on the thread must be gone.
    ~NetworkThread();
    NetworkThread(const NetworkThread &) = delete;
    NetworkThread &operator=(const NetworkThread &) = delete;

    http::HttpTransport &transport() { return *m_transport; }
    const Clock &clock() const { return m_clock; }
    /// Lives on the thread, for whenReady() and connections there.
    QObject *receiver() { return m_receiver.get(); }

    /// Runs `work()` on the thread, later.
    template <class Work>
    void post(Work work)
    {
        QMetaObject::invokeMethod(m_receiver.get(), std::move(work), Qt::QueuedConnection);
    }
    /// Runs `work()` on the thread and waits for its end.
    template <class Work>
    void runAndWait(Work work)
    {
        QMetaObject::invokeMethod(m_receiver.get(), std::move(work), Qt::BlockingQueuedConnection);
    }
    /// The future that `start()` gives on the thread.
    template <class T, class Start>
    QFuture<Result<T>> ask(Start start)
    {
        const auto promise = network::newPromise<T>();
        post([this, promise, start = std::move(start)]() mutable {
            network::forward<T>(start(), m_receiver.get(), promise);
        });
        return promise->future();
    }

private:
    const Clock &m_clock;
    QThread m_thread;
    std::unique_ptr<QObject> m_receiver;
    std::unique_ptr<http::CurlTransport> m_transport;
};

}  // namespace daisychain::engine_room
