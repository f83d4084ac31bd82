#include "core/network/x/x_tokens.h"

#include "core/http/multipart.h"
#include "core/network/x/refusal.h"

namespace daisychain::network {

namespace {

/// A token that ends sooner than this is renewed before anything is asked with it.
constexpr std::chrono::seconds LeastLife{60};

/// Whatever became of the refresh: what was to be asked afterwards was not.
Error asNotAsked(Error error)
{
    if (error.code == ErrorCode::Unanswered || error.code == ErrorCode::Cancelled ||
        error.code == ErrorCode::Protocol)
        error.code = ErrorCode::Unavailable;
    return error;
}

}  // namespace

XTokens::XTokens(http::HttpTransport &transport, const Clock &clock, QUrl server, XCredential credential,
                 KeepCredential keep)
    : m_transport(transport)
    , m_clock(clock)
    , m_server(std::move(server))
    , m_credential(std::move(credential))
    , m_keep(std::move(keep))
{
}

QFuture<Result<Secret>> XTokens::access()
{
    if (m_waiting.isEmpty() && m_clock.now() + LeastLife < m_credential.expires)
        return readyFuture<Secret>(m_credential.access);
    return renew();
}

QFuture<Result<Secret>> XTokens::insteadOf(const Secret &refused)
{
    if (m_waiting.isEmpty() && refused != m_credential.access)
        return readyFuture<Secret>(m_credential.access);
    return renew();
}

QFuture<Result<Secret>> XTokens::renew()
{
    const Promise<Secret> promise = newPromise<Secret>();
    m_waiting.append(promise);
    if (m_waiting.size() > 1)
        return promise->future();
    if (m_next) {
        keepNext();
        return promise->future();
    }
    if (m_credential.refresh.isEmpty()) {
        tell(Failure(Error{ErrorCode::Unauthorized}));
        return promise->future();
    }
    http::FormBody body;
    body.add(u"grant_type", u"refresh_token");
    body.add(u"refresh_token", QString::fromUtf8(m_credential.refresh.reveal()));
    body.add(u"client_id", m_credential.clientId);
    http::HttpRequest request;
    request.method = "POST";
    request.url = m_server;
    request.url.setPath(QStringLiteral("/2/oauth2/token"));
    request.headers = {{"Accept", "application/json"}, {"Content-Type", http::FormBody::contentType()}};
    request.body = body.bytes();
    whenReady(m_transport.send(std::move(request)), this,
              [this](const Result<http::HttpAnswer> &answer) { take(answer); });
    return promise->future();
}

void XTokens::take(const Result<http::HttpAnswer> &answer)
{
    if (!answer)
        return tell(Failure(asNotAsked(answer.error())));
    if (!answer->isSuccess())
        return tell(Failure(x::readRefusal(*answer, m_clock.now()).error));
    const Result<OAuthToken> token = parseToken(answer->body);
    if (!token)
        return tell(Failure(asNotAsked({ErrorCode::Protocol, token.error().arguments})));
    m_next = renewedWith(m_credential, *token, m_clock.now());
    keepNext();
}

void XTokens::keepNext()
{
    whenReady(m_keep(encodeXCredential(*m_next)), this, [this](const Result<void> &kept) {
        if (!kept)  // the pair waits here until the key store takes it
            return tell(Failure(Error{ErrorCode::Unavailable, kept.error().arguments, kept.error().detail}));
        m_credential = *m_next;
        m_next.reset();
        tell(m_credential.access);
    });
}

void XTokens::tell(const Result<Secret> &result)
{
    const QList<Promise<Secret>> waiting = std::exchange(m_waiting, {});
    for (const Promise<Secret> &promise : waiting)
        fulfil<Secret>(promise, result);
}

}  // namespace daisychain::network
