#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/http/line_stream.h"

#include <QByteArray>
#include <QFuture>
#include <QList>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>

namespace daisychain::http {

/// What is asked of a server. Plain http is allowed to this machine only (127.0.0.0/8, ::1, localhost).
struct HttpRequest {
    QByteArray method = "GET";
    QUrl url;
    QList<HttpHeader> headers;
    QByteArray body;
    std::optional<Secret>
        bearer;  ///< sent as "Authorization: Bearer …" to the origin of `url` and nowhere else
    std::chrono::milliseconds deadline =
        std::chrono::seconds(30);              ///< for the whole answer; streams: until they open
    qint64 maxAnswerBytes = 16 * 1024 * 1024;  ///< of the body, after decompression
    int maxRedirects = 5;                      ///< GET and HEAD only, within the scheme
    bool followsRedirects = true;              ///< else 3xx is the answer, whatever the method
};

/// Sends requests. Any status is an answer; an Error means that none came.
///
/// Errors: Offline: it is certain that nothing of the request reached the server; arguments are a reason
/// ("name", "connect", "tls", "proxy", "timeout") and the host. Unanswered: it may have arrived, no complete
/// answer came. Protocol: refused before sending (scheme, credentials in the URL), or, for GET and HEAD only,
/// an answer that is too large, makes no sense or leads somewhere forbidden; so with any other method it
/// means that nothing was sent. Invalid: a header or method that can't be sent. Cancelled: given up by this
/// side, sent or not.
class HttpTransport {
public:
    virtual ~HttpTransport();

    /// One request, one answer. Cancelling the future aborts it; a future that ends without a result was
    /// cancelled (whenReady() says Cancelled). Redirects are followed for GET and HEAD only, and where the
    /// request lets them; else 3xx is the answer.
    ///
    /// Threads: call from any; the future ends on the transport's thread.
    virtual QFuture<Result<HttpAnswer>> send(HttpRequest request) = 0;

    /// A long answer (SSE, line streams) read line by line. `maxLineBytes` bounds one line.
    ///
    /// Threads: call on the transport's thread; the stream lives there. No signal comes before this returned.
    virtual std::unique_ptr<LineStream> openLines(HttpRequest request,
                                                  qint64 maxLineBytes = DefaultMaxLineBytes) = 0;

    /// A WebSocket whose every text message is one line. The URL's scheme is ws(s) or http(s).
    ///
    /// Threads: as openLines().
    virtual std::unique_ptr<LineStream> openWebSocket(HttpRequest request,
                                                      QList<QByteArray> subprotocols = {},
                                                      qint64 maxMessageBytes = DefaultMaxLineBytes) = 0;
};

}  // namespace daisychain::http
