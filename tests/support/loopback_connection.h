#pragma once

#include "tests/support/loopback_server.h"

#include <QTimer>

namespace daisychain::test {

/// One connection of a LoopbackServer: reads requests, plays their scripts.
class LoopbackConnection final : public QObject {
    Q_OBJECT
public:
    LoopbackConnection(LoopbackServer &server, QTcpSocket *socket, int number);

    bool isHeld() const { return m_held; }
    void send(const QByteArray &bytes);
    void reset();

private:
    void read();
    bool takeRequest(LoopbackRequest &request);
    void playNext();

    LoopbackServer &m_server;
    QTcpSocket *m_socket;
    int m_number;
    QByteArray m_bytes;
    QList<Script::Step> m_steps;
    QTimer m_next;
    bool m_playing = false;
    bool m_held = false;
};

}  // namespace daisychain::test
