#pragma once

#include "core/base/clock.h"
#include "core/http/curl_transport.h"
#include "tests/support/eventually.h"
#include "tests/support/loopback_server.h"

#include <QFuture>

namespace daisychain::test {

/// A transport and a server on the test's own event loop.
struct TransportFixture {
    SystemClock clock;
    LoopbackServer server;
    std::unique_ptr<http::CurlTransport> transport = std::make_unique<http::CurlTransport>(clock);

    http::HttpRequest get(const char *target) const
    {
        http::HttpRequest request;
        request.url = server.url(target);
        return request;
    }

    http::HttpRequest post(const char *target, const QByteArray &body = "status=daisy") const
    {
        http::HttpRequest request = get(target);
        request.method = "POST";
        request.body = body;
        return request;
    }

    /// The result, waited for; Cancelled for a future without one.
    Result<http::HttpAnswer> sent(const http::HttpRequest &request)
    {
        return resultOf(transport->send(request));
    }

    static Result<http::HttpAnswer> resultOf(const QFuture<Result<http::HttpAnswer>> &future)
    {
        if (!eventually([&] { return future.isFinished(); }))
            return Failure(Error{ErrorCode::Storage, {}, QStringLiteral("the future never ended")});
        return future.resultCount() > 0 ? future.result() : Failure(Error{ErrorCode::Cancelled});
    }
};

}  // namespace daisychain::test
