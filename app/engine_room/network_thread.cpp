#include "app/engine_room/network_thread.h"

namespace daisychain::engine_room {

NetworkThread::NetworkThread(const Clock &clock)
    : m_clock(clock)
    , m_receiver(std::make_unique<QObject>())
{
    m_thread.setObjectName(QStringLiteral("network"));
    m_receiver->moveToThread(&m_thread);
    m_thread.start();
    runAndWait([this] { m_transport = std::make_unique<http::CurlTransport>(m_clock); });
}

NetworkThread::~NetworkThread()
{
    runAndWait([this] { m_transport.reset(); });
    m_thread.quit();
    m_thread.wait();
    m_receiver.reset();
}

}  // namespace daisychain::engine_room
