#include "core/http/request_rules.h"

#include <QHostAddress>

#include <algorithm>

namespace daisychain::http {

namespace {

Error protocolError(const QString &detail)
{
    return {ErrorCode::Protocol, {}, detail};
}

bool isHeaderValue(QByteArrayView text)
{
    return std::ranges::all_of(text, [](char c) { return uchar(c) >= 0x20 ? c != 0x7f : c == '\t'; });
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == QLatin1String("https") ? 443 : 80);
}

bool isSameOrigin(const QUrl &a, const QUrl &b)
{
    return a.scheme() == b.scheme() && a.host() == b.host() && portOf(a) == portOf(b);
}

void dropCredentials(HttpRequest &request)
{
    request.bearer.reset();
    request.headers.removeIf([](const HttpHeader &header) {
        return header.name.compare("authorization", Qt::CaseInsensitive) == 0 ||
               header.name.compare("cookie", Qt::CaseInsensitive) == 0;
    });
}

}  // namespace

bool isLoopbackHost(const QString &host)
{
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

bool isToken(QByteArrayView text)
{
    constexpr QByteArrayView Marks("!#$%&'*+-.^_`|~");
    return !text.isEmpty() && std::ranges::all_of(text, [Marks](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               Marks.contains(c);
    });
}

bool isRepeatable(const HttpRequest &request)
{
    return request.method == "GET" || request.method == "HEAD";
}

std::optional<Error> requestRefusal(const HttpRequest &request)
{
    const QUrl &url = request.url;
    if (!url.isValid() || url.host().isEmpty())
        return protocolError(QStringLiteral("not an address"));
    if (url.scheme() != QLatin1String("https") && url.scheme() != QLatin1String("http"))
        return protocolError(QStringLiteral("scheme %1").arg(url.scheme()));
    if (url.scheme() == QLatin1String("http") && !isLoopbackHost(url.host()))
        return protocolError(QStringLiteral("plain http to %1").arg(url.host()));
    if (!url.userInfo().isEmpty())
        return protocolError(QStringLiteral("credentials in the address of %1").arg(url.host()));
    if (!isToken(request.method))
        return Error{ErrorCode::Invalid, {}, QStringLiteral("method")};
    for (const HttpHeader &header : request.headers) {
        if (!isToken(header.name) || !isHeaderValue(header.value))
            return Error{ErrorCode::Invalid, {}, QStringLiteral("header")};
    }
    if (request.bearer && !isHeaderValue(request.bearer->reveal()))
        return Error{ErrorCode::Invalid, {}, QStringLiteral("bearer")};
    return std::nullopt;
}

Result<std::optional<HttpRequest>> nextHop(const HttpRequest &request, const HttpAnswer &answer)
{
    const QByteArray location = answer.header("Location").trimmed();
    const bool follows = request.followsRedirects && isRepeatable(request);
    if (!isRedirect(answer.status) || !follows || location.isEmpty())
        return std::optional<HttpRequest>();
    if (request.maxRedirects <= 0)
        return Failure(protocolError(QStringLiteral("too many redirects")));
    HttpRequest next = request;
    --next.maxRedirects;
    next.url = request.url.resolved(QUrl::fromEncoded(location));
    if (next.url.scheme() != request.url.scheme())
        return Failure(protocolError(QStringLiteral("redirect leaves %1").arg(request.url.scheme())));
    if (!isSameOrigin(request.url, next.url))
        dropCredentials(next);
    if (auto refused = requestRefusal(next))
        return Failure(std::move(*refused));
    return std::optional(std::move(next));
}

}  // namespace daisychain::http
