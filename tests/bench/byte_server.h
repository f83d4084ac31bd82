#pragma once

#include <QByteArray>
#include <QUrl>

#include <thread>

namespace daisychain::bench {

/// Answers every GET on a port of 127.0.0.1 with the same bytes and closes: as fast as the kernel takes them,
/// on a thread of its own. POSIX.
class ByteServer final {
public:
    ByteServer(const QByteArray &contentType, const QByteArray &body);
    ~ByteServer();
    ByteServer(const ByteServer &) = delete;
    ByteServer &operator=(const ByteServer &) = delete;

    QUrl url() const;

private:
    void serve() const;

    QByteArray m_answer;
    int m_socket = -1;
    int m_port = 0;
    std::thread m_thread;
};

}  // namespace daisychain::bench
