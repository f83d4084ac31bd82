#pragma once

#include "core/base/clock.h"
#include "core/http/http_transport.h"

#include <QObject>

#include <memory>

namespace daisychain::http {

class CurlEngine;

/// HttpTransport over libcurl for HTTP and Qt for WebSockets, driven by the event loop of the thread it lives
/// on. HTTP/2 where the server speaks it, connections kept alive, TLS always verified, proxies as the
/// environment says (http_proxy, https_proxy, no_proxy; never for this machine).
///
/// Threads: send() from any; everything else, also deletion, on its own thread (or after that thread has
/// ended). Deleting it cancels what is in flight and ends its streams with Cancelled.
class CurlTransport final : public QObject, public HttpTransport {
    Q_OBJECT
public:
    /// `clock` must live longer.
    explicit CurlTransport(const Clock &clock, QObject *parent = nullptr);
    ~CurlTransport() override;

    QFuture<Result<HttpAnswer>> send(HttpRequest request) override;
    std::unique_ptr<LineStream> openLines(HttpRequest request,
                                          qint64 maxLineBytes = DefaultMaxLineBytes) override;
    std::unique_ptr<LineStream> openWebSocket(HttpRequest request, QList<QByteArray> subprotocols = {},
                                              qint64 maxMessageBytes = DefaultMaxLineBytes) override;

private:
    const Clock &m_clock;
    CurlEngine *m_engine;  ///< a child: it moves to another thread with this object
};

}  // namespace daisychain::http
