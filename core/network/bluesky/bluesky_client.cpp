#include "core/network/bluesky/bluesky_client.h"

#include "core/http/rate_limit.h"

#include <utility>

namespace daisychain::network {

using bluesky::CallGroup;
using bluesky::Credential;
using bluesky::XrpcCall;
using http::HttpAnswer;

namespace {

/// What a refresh that failed means for the call that needed it. That call did nothing: it was refused for
/// its token.
Error refreshError(Error error)
{
    const bool isRefusal = error.code == ErrorCode::Refused || error.code == ErrorCode::NotFound;
    if (isRefusal && !error.arguments.value(2).isEmpty())
        error.code = ErrorCode::Unauthorized;
    else if (error.code != ErrorCode::Unauthorized && error.code != ErrorCode::Offline &&
             error.code != ErrorCode::RateLimited && error.code != ErrorCode::Cancelled)
        error.code = ErrorCode::Unavailable;
    return error;
}

/// Tokens that went over TLS never go over anything else.
QUrl serverAfter(const QUrl &known, const QUrl &said)
{
    const bool isWeaker = known.scheme() == u"https" && said.scheme() != u"https";
    return said.isEmpty() || isWeaker ? known : said;
}

}  // namespace

BlueskyClient::BlueskyClient(http::HttpTransport &transport, const Clock &clock, const Account &account,
                             Credential credential, KeepCredential keep)
    : m_transport(transport)
    , m_clock(clock)
    , m_account(account)
    , m_credential(std::move(credential))
    , m_keep(std::move(keep))
{
}

BlueskyClient::~BlueskyClient() = default;

QFuture<Result<HttpAnswer>> BlueskyClient::ask(XrpcCall call)
{
    if (m_credential.pds.isEmpty())
        return readyFuture<HttpAnswer>(Failure(Error{ErrorCode::Unauthorized}));
    if (const std::optional<Error> held = heldBack(call.group))
        return readyFuture<HttpAnswer>(Failure(*held));
    const Promise<HttpAnswer> promise = newPromise<HttpAnswer>();
    attempt(call, promise, false);
    return promise->future();
}

void BlueskyClient::attempt(const XrpcCall &call, const Promise<HttpAnswer> &promise, bool isRepeat)
{
    const Secret used = m_credential.access;
    whenReady(m_transport.send(requestOf(call, m_credential.pds, used)), this,
              [this, call, promise, isRepeat, used](Result<HttpAnswer> result) {
                  if (isRepeat || !result || !isTokenExpired(*result, call.service()))
                      return fulfil(promise, remember(std::move(result), call.group));
                  whenReady(freshAccess(used), this, [this, call, promise](const Result<void> &fresh) {
                      if (!fresh)
                          return fulfil<HttpAnswer>(promise, Failure(fresh.error()));
                      attempt(call, promise, true);
                  });
              });
}

QFuture<Result<HttpAnswer>> BlueskyClient::answer(const XrpcCall &call)
{
    return mapped(ask(call), this, [this, service = call.service()](HttpAnswer got) -> Result<HttpAnswer> {
        if (!got.isSuccess())
            return Failure(xrpcError(got, m_clock.now(), service));
        return got;
    });
}

std::optional<bool> BlueskyClient::allowsMessages() const
{
    return bluesky::readTokenHint(m_credential.access).allowsMessages;
}

/// Ready at once when another call has renewed the session since `used` was sent.
QFuture<Result<void>> BlueskyClient::freshAccess(const Secret &used)
{
    if (m_waiting.isEmpty() && used != m_credential.access)
        return readyFuture<void>(Result<void>());
    const Promise<void> promise = newPromise<void>();
    m_waiting.append(promise);
    if (m_waiting.size() == 1)
        refresh();
    return promise->future();
}

void BlueskyClient::refresh()
{
    const XrpcCall call{QStringLiteral("com.atproto.server.refreshSession"), {}, QByteArray()};
    whenReady(m_transport.send(requestOf(call, m_credential.pds, m_credential.refresh)), this,
              [this](const Result<HttpAnswer> &answer) { takeSession(answer); });
}

void BlueskyClient::takeSession(const Result<HttpAnswer> &answer)
{
    if (!answer)
        return endRefresh(Failure(refreshError(answer.error())));
    if (!answer->isSuccess())
        return endRefresh(Failure(refreshError(bluesky::xrpcError(*answer, m_clock.now()))));
    const Result<bluesky::Session> session = bluesky::parseSession(answer->body);
    if (!session)
        return endRefresh(Failure(refreshError(session.error())));
    if (session->did != m_credential.did)
        return endRefresh(
            Failure(Error{ErrorCode::Unauthorized, {}, QStringLiteral("another account's session")}));
    const Credential next{session->did, serverAfter(m_credential.pds, session->pds), session->access,
                          session->refresh};
    whenReady(m_keep(encoded(next)), this, [this, next](const Result<void> &kept) {
        if (!kept) {
            Error error{ErrorCode::Unavailable, {}};
            error.detail = QStringLiteral("the new tokens could not be kept: ") + kept.error().detail;
            return endRefresh(Failure(error));
        }
        m_credential = next;
        endRefresh({});
    });
}

void BlueskyClient::endRefresh(const Result<void> &outcome)
{
    const QList<Promise<void>> waiting = std::exchange(m_waiting, {});
    for (const Promise<void> &promise : waiting)
        fulfil<void>(promise, outcome);
}

Result<HttpAnswer> BlueskyClient::remember(Result<HttpAnswer> result, CallGroup group)
{
    if (!result)
        return result;
    const Instant now = m_clock.now();
    Instant &heldUntil = m_heldUntil[size_t(group)];
    if (result->status == 429) {
        const Error error = bluesky::xrpcError(*result, now);
        if (error.retryAfterSec)
            heldUntil = now + std::chrono::seconds(*error.retryAfterSec);
        return Failure(error);
    }
    const http::RateLimit rate = http::readRateLimit(result->headers, now);
    const std::optional<int> wait = http::waitSec(rate, now);
    if (group == CallGroup::Read && rate.limit && *rate.limit > 0 && rate.remaining && rate.reset) {
        m_readingsLeft = double(*rate.remaining) / *rate.limit;
        m_windowEnd = *rate.reset;
    }
    if (rate.remaining == 0 && wait)
        heldUntil = now + std::chrono::seconds(*wait);
    return result;
}

std::optional<Error> BlueskyClient::heldBack(CallGroup group) const
{
    const auto left = m_heldUntil[size_t(group)] - m_clock.now();
    if (left.count() <= 0)
        return std::nullopt;
    Error error{ErrorCode::RateLimited, {QString(), QStringLiteral("429"), QString()}};
    error.detail = QStringLiteral("held back: the server's limit lasts");
    error.retryAfterSec = int(std::chrono::ceil<std::chrono::seconds>(left).count());
    return error;
}

double BlueskyClient::readingsLeft() const
{
    return m_clock.now() < m_windowEnd ? m_readingsLeft : 1;
}

Error BlueskyClient::asProtocol(Error error)
{
    if (error.code == ErrorCode::Invalid)
        error.code = ErrorCode::Protocol;
    return error;
}

}  // namespace daisychain::network
