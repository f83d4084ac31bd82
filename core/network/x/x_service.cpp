#include "core/network/x/x_service.h"

#include "core/http/multipart.h"
#include "core/network/client_voice.h"
#include "core/network/x/refusal.h"
#include "core/network/x/x_connector.h"
#include "core/network/x/x_moderation.h"
#include "core/network/x/x_poster.h"
#include "core/network/x/x_sign_in.h"

namespace daisychain::network {

using http::HttpAnswer;

namespace {

/// X no longer knows the token, or the app: there is nothing left to be forgotten.
bool isForgotten(const HttpAnswer &answer)
{
    return answer.isSuccess() || answer.status == 400 || answer.status == 401 || answer.status == 404;
}

}  // namespace

XService::XService(http::HttpTransport &transport, const Clock &clock, UsageLog &usage)
    : m_transport(transport)
    , m_clock(clock)
    , m_ledger(usage, clock)
{
}

XService::~XService() = default;

SignInForm XService::form() const
{
    return {Network::X, {{true, {SignInField::ClientId}, {SignInField::AppToken, SignInField::Server}}}};
}

quint16 XService::redirectPort() const
{
    return quint16(xRedirect().port());
}

std::unique_ptr<SignIn> XService::signIn()
{
    return std::make_unique<XSignIn>(m_transport, m_clock, m_ledger);
}

std::unique_ptr<Voice> XService::voice(const Account &account, const Secret &credential, KeepCredential keep)
{
    const XCredential read = decodeXCredential(credential).value_or(XCredential{});
    return std::make_unique<ClientVoice<XConnector, XPoster, XModeration>>(
        std::make_shared<XClient>(m_transport, m_clock, m_ledger, account, read, std::move(keep)));
}

QFuture<Result<void>> XService::revoke(const QUrl &server, const QString &clientId, const Secret &token)
{
    if (token.isEmpty())
        return readyFuture<void>({});
    http::FormBody body;
    body.add(u"token", QString::fromUtf8(token.reveal())).add(u"client_id", clientId);
    http::HttpRequest request;
    request.method = "POST";
    request.url = server;
    request.url.setPath(QStringLiteral("/2/oauth2/revoke"));
    request.headers = {{"Accept", "application/json"}, {"Content-Type", http::FormBody::contentType()}};
    request.body = body.bytes();
    return mapped(m_transport.send(std::move(request)), &m_life,
                  [this](const HttpAnswer &answer) -> Result<void> {
                      if (!isForgotten(answer))
                          return Failure(x::readRefusal(answer, m_clock.now()).error);
                      return {};
                  });
}

QFuture<Result<void>> XService::signOut(const Account &account, const Secret &credential)
{
    const Result<XCredential> read = decodeXCredential(credential);
    if (!read)
        return readyFuture<void>({});
    const Promise<void> promise = newPromise<void>();
    whenReady(revoke(account.server, read->clientId, read->refresh), &m_life,
              [this, promise, server = account.server, read = *read](const Result<void> &done) {
                  if (!done)
                      return fulfil<void>(promise, done);
                  forward(revoke(server, read.clientId, read.access), &m_life, promise);
              });
    return promise->future();
}

}  // namespace daisychain::network
