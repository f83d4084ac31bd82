#include "core/network/x/x_client.h"

#include "core/desk/own_words.h"

#include "core/network/x/refusal.h"

#include <QJsonDocument>

namespace daisychain::network {

using http::FormBody;
using http::HttpAnswer;
using http::HttpRequest;

namespace {

/// After a 429 that says nothing about its end.
constexpr std::chrono::seconds UnknownHold{60};

QString windowName(const QString &call, x::WindowSpan span)
{
    switch (span) {
    case x::WindowSpan::Quarter:
        return call;
    case x::WindowSpan::UserDay:
        return call + QStringLiteral("/day");
    case x::WindowSpan::AppDay:
        return call + QStringLiteral("/app-day");
    }
    Q_UNREACHABLE();
}

}  // namespace

QUrl xServer()
{
    return QUrl(QStringLiteral("https://api.x.com"));
}

XClient::XClient(http::HttpTransport &transport, const Clock &clock, XLedger &ledger, const Account &account,
                 XCredential credential, KeepCredential keep)
    : m_transport(transport)
    , m_clock(clock)
    , m_ledger(ledger)
    , m_account(account)
    , m_tokens(transport, clock, account.server, std::move(credential), std::move(keep))
{
}

HttpRequest XClient::get(const QString &path, const FormBody &query) const
{
    HttpRequest request;
    request.url = m_account.server;
    request.url.setPath(QStringLiteral("/2") + path, QUrl::TolerantMode);
    if (!query.bytes().isEmpty())
        request.url.setQuery(QString::fromLatin1(query.bytes()), QUrl::TolerantMode);
    request.headers = {{"Accept", "application/json"}};
    return request;
}

HttpRequest XClient::json(const QByteArray &method, const QString &path, const QJsonObject &body) const
{
    HttpRequest request = get(path);
    request.method = method;
    if (!body.isEmpty()) {
        request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
        request.headers.append(http::HttpHeader{"Content-Type", "application/json"});
    }
    return request;
}

QString XClient::idPath(QStringView before, const QString &id, QStringView tail)
{
    return before.toString() + QString::fromLatin1(QUrl::toPercentEncoding(id)) + tail.toString();
}

QFuture<Result<HttpAnswer>> XClient::ask(HttpRequest request, XCall call)
{
    if (const std::optional<Error> held = heldBack(call.window))
        return readyFuture<HttpAnswer>(Failure(*held));
    if (call.isForApp)
        return askAsApp(std::move(request), call);
    return chained(m_tokens.access(), this, [this, request, call](const Secret &token) {
        const Promise<HttpAnswer> promise = newPromise<HttpAnswer>();
        whenReady(askAs(token, request, call), this,
                  [this, promise, request, call, token](const Result<HttpAnswer> &answer) {
                      if (answer || answer.error().code != ErrorCode::Unauthorized)
                          return fulfil<HttpAnswer>(promise, answer);
                      const auto again = [this, request, call](const Secret &other) {
                          return askAs(other, request, call);
                      };
                      forward(chained(m_tokens.insteadOf(token), this, again), this, promise);
                  });
        return promise->future();
    });
}

QFuture<Result<HttpAnswer>> XClient::askAsApp(HttpRequest request, const XCall &call)
{
    const Promise<HttpAnswer> promise = newPromise<HttpAnswer>();
    whenReady(askAs(m_tokens.appToken(), std::move(request), call), this,
              [promise](Result<HttpAnswer> answer) {
                  if (!answer)
                      answer = Failure(ofApp(answer.error()));
                  fulfil<HttpAnswer>(promise, std::move(answer));
              });
    return promise->future();
}

QFuture<Result<HttpAnswer>> XClient::askAs(const Secret &token, HttpRequest request, const XCall &call)
{
    request.bearer = token;
    const Promise<HttpAnswer> promise = newPromise<HttpAnswer>();
    whenReady(m_transport.send(std::move(request)), this, [this, promise, call](Result<HttpAnswer> answer) {
        fulfil(promise, remember(std::move(answer), call));
    });
    return promise->future();
}

QFuture<Result<HttpAnswer>> XClient::answer(HttpRequest request, XCall call)
{
    return mapped(ask(std::move(request), std::move(call)), this,
                  [this](HttpAnswer got) -> Result<HttpAnswer> {
                      if (!got.isSuccess())
                          return Failure(x::readRefusal(got, m_clock.now()).error);
                      return got;
                  });
}

Result<HttpAnswer> XClient::remember(Result<HttpAnswer> answer, const XCall &call)
{
    if (!answer)
        return answer;
    noteWindows(*answer, call.window);
    if (answer->status != 401 && answer->status != 429)
        return answer;
    const Instant now = m_clock.now();
    Error error = x::readRefusal(*answer, now).error;
    if (error.code == ErrorCode::RateLimited) {
        const auto wait = error.retryAfterSec ? std::chrono::seconds(*error.retryAfterSec) : UnknownHold;
        m_heldUntil[call.window] = now + wait;
        error.retryAfterSec = int(wait.count());
    }
    return Failure(error);
}

/// A window that is used up is known before X refuses.
void XClient::noteWindows(const HttpAnswer &answer, const QString &name)
{
    const Instant now = m_clock.now();
    const QList<x::RateWindow> windows = x::readRateWindows(answer.headers, now);
    if (const auto wait = x::usedUpSec(windows, now))
        m_heldUntil[name] = now + std::chrono::seconds(*wait);
    QList<UsageWindow> told;
    for (const x::RateWindow &window : windows)
        told.append(
            {m_account.id, windowName(name, window.span), window.limit, window.remaining, window.reset, now});
    if (!m_account.id.isNull())
        m_ledger.keepWindows(told);
}

std::optional<Error> XClient::heldBack(const QString &window) const
{
    const auto left = m_heldUntil.value(window) - m_clock.now();
    if (left.count() <= 0)
        return std::nullopt;
    Error error{ErrorCode::RateLimited, {QString(), QStringLiteral("429")}};
    error.detail = QStringLiteral("held back: X's limit lasts");
    error.retryAfterSec = int(std::chrono::ceil<std::chrono::seconds>(left).count());
    return error;
}

/// What was pushed has come whether or not the cap allows it.
void XClient::countPushed(UsageKind kind, const QStringList &ids)
{
    m_ledger.countRead(payer(), kind, ids, {});
}

x::ParseContext XClient::context() const
{
    return {m_account.id, m_account.identity, m_clock.now()};
}

Error XClient::ofApp(Error error)
{
    if (error.code == ErrorCode::Unauthorized) {
        error.code = ErrorCode::Refused;
        error.arguments.prepend(own_words::AppToken.toString());
    }
    return error;
}

Error XClient::asProtocol(Error error)
{
    if (error.code == ErrorCode::Invalid)
        error.code = ErrorCode::Protocol;
    return error;
}

}  // namespace daisychain::network
