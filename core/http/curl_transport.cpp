#include "core/http/curl_transport.h"

#include "core/base/when_ready.h"
#include "core/http/curl_engine.h"
#include "core/http/curl_line_stream.h"
#include "core/http/curl_request.h"
#include "core/http/request_rules.h"
#include "core/http/web_socket_stream.h"

#include <QThread>

namespace daisychain::http {

CurlTransport::CurlTransport(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_engine(new CurlEngine(this))
{
}

CurlTransport::~CurlTransport() = default;

QFuture<Result<HttpAnswer>> CurlTransport::send(HttpRequest request)
{
    if (auto refused = requestRefusal(request))
        return readyFuture<HttpAnswer>(Failure(std::move(*refused)));
    auto promise = std::make_shared<AnswerPromise>();
    promise->start();
    QFuture<Result<HttpAnswer>> future = promise->future();
    QMetaObject::invokeMethod(m_engine, [engine = m_engine, request = std::move(request), promise] {
        new CurlRequest(*engine, request, promise);
    });
    return future;
}

std::unique_ptr<LineStream> CurlTransport::openLines(HttpRequest request, qint64 maxLineBytes)
{
    Q_ASSERT(QThread::currentThread() == thread());
    return std::make_unique<CurlLineStream>(*m_engine, m_clock, std::move(request), maxLineBytes);
}

std::unique_ptr<LineStream> CurlTransport::openWebSocket(HttpRequest request, QList<QByteArray> subprotocols,
                                                         qint64 maxMessageBytes)
{
    Q_ASSERT(QThread::currentThread() == thread());
    return std::make_unique<WebSocketStream>(*this, *this, m_clock, std::move(request),
                                             std::move(subprotocols), maxMessageBytes);
}

}  // namespace daisychain::http
