#pragma once

#include "core/base/clock.h"
#include "core/http/http_transport.h"

#include <QTimer>
#include <QWebSocket>

namespace daisychain::http {

/// A WebSocket as a stream of lines: one text message, one line.
///
/// QWebSocket doesn't say why an upgrade was refused, so a failed one is asked again as a plain request with
/// the same headers: its status and words are the refusal.
class WebSocketStream final : public LineStream {
    Q_OBJECT
public:
    /// The transport asks again after a refusal; when it goes away, the stream ends as cancelled.
    WebSocketStream(QObject &transportObject, HttpTransport &transport, const Clock &clock,
                    HttpRequest request, QList<QByteArray> subprotocols, qint64 maxMessageBytes);
    ~WebSocketStream() override;

    void close() override;
    Result<void> sendText(const QByteArray &text) override;
    std::chrono::milliseconds lastByteAt() const override { return m_lastByteAt; }
    std::optional<HttpAnswer> refusal() const override { return m_refusal; }

private:
    void listen();
    void open();
    void becomeOpen();
    void becomeDisconnected();
    void askWhy();
    void takeReason(Result<HttpAnswer> answer);
    void refuseBinary();
    void end(const Error &error);
    void endSoon(Error error);

    HttpTransport *m_transport;  ///< null once it went away
    const Clock &m_clock;
    HttpRequest m_request;  ///< with the scheme http or https
    QList<QByteArray> m_subprotocols;
    std::chrono::milliseconds m_openedBy;
    std::chrono::milliseconds m_lastByteAt;
    std::optional<HttpAnswer> m_refusal;
    QTimer m_openDeadline;
    QTimer m_ping;
    bool m_opened = false;
    bool m_asked = false;
    bool m_ended = false;
    QWebSocket *m_socket;  ///< ours; deleted later than this
};

}  // namespace daisychain::http
