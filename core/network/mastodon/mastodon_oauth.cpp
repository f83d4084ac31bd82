#include "core/network/mastodon/mastodon_oauth.h"

#include "core/network/mastodon/mastodon_connector.h"
#include "core/network/mastodon/parse_error.h"
#include "core/network/service.h"

namespace daisychain::network {

using http::FormBody;
using http::HttpAnswer;

namespace {

QStringList fineScopes()
{
    static const QString scopes = QStringLiteral(
        "read:accounts read:statuses read:notifications read:search read:follows read:lists write:statuses "
        "write:media write:favourites write:bookmarks write:conversations write:notifications write:mutes "
        "write:blocks "
        "write:reports");
    return scopes.split(u' ');
}

QStringList coarseScopes()
{
    return {QStringLiteral("read"), QStringLiteral("write")};
}

/// A server that lists its scopes, but not ours, only knows the coarse ones.
QStringList scopesFor(const OAuthServer &endpoints, const SignInWishes &wishes)
{
    if (wishes.coarseScopes)
        return coarseScopes();
    const QStringList fine = fineScopes();
    for (const QString &scope : fine) {
        if (!endpoints.scopes.isEmpty() && !endpoints.scopes.contains(scope))
            return coarseScopes();
    }
    return fine;
}

/// Answers that mean: no such thing here.
bool isAbsent(ErrorCode code)
{
    return code == ErrorCode::NotFound || code == ErrorCode::Refused || code == ErrorCode::Protocol ||
           code == ErrorCode::Invalid;
}

QUrl browserUrl(const SignInAttempt &attempt, const SignInWishes &wishes, const QByteArray &challenge)
{
    http::AuthorizationRequest request{attempt.endpoints.authorize,
                                       attempt.app.clientId,
                                       attempt.redirectUri,
                                       attempt.scopes,
                                       attempt.state,
                                       challenge,
                                       {}};
    if (wishes.askAgain)
        request.more.append({QStringLiteral("force_login"), QStringLiteral("true")});
    if (!wishes.language.isEmpty())
        request.more.append({QStringLiteral("lang"), wishes.language});
    return http::authorizationUrl(request);
}

}  // namespace

MastodonOAuth::MastodonOAuth(http::HttpTransport &transport, const Clock &clock)
    : m_transport(transport)
    , m_clock(clock)
{
}

MastodonOAuth::~MastodonOAuth() = default;

QFuture<Result<HttpAnswer>> MastodonOAuth::post(const QUrl &url, const QByteArray &form)
{
    http::HttpRequest request;
    request.method = "POST";
    request.url = url;
    request.body = form;
    request.headers = {{"Accept", "application/json"}, {"Content-Type", FormBody::contentType()}};
    return mapped(m_transport.send(std::move(request)), this,
                  [this](HttpAnswer answer) -> Result<HttpAnswer> {
                      if (answer.isSuccess())
                          return answer;
                      Error error = serverError(answer, m_clock.now());
                      error.arguments.append(readServerWords(answer.body).code);
                      return Failure(error);
                  });
}

QFuture<Result<OAuthServer>> MastodonOAuth::discover(const QUrl &server)
{
    http::HttpRequest request;
    request.url = server;
    request.url.setPath(QStringLiteral("/.well-known/oauth-authorization-server"));
    request.headers = {{"Accept", "application/json"}};
    const Promise<OAuthServer> promise = newPromise<OAuthServer>();
    whenReady(m_transport.send(std::move(request)), this,
              [server, promise](const Result<HttpAnswer> &answer) {
                  if (!answer)
                      return fulfil<OAuthServer>(promise, Failure(answer.error()));
                  // Older servers answer 404, some with a page; what they have lies at fixed paths.
                  const Result<OAuthServer> found = answer->isSuccess()
                                                        ? parseOAuthServer(answer->body, server)
                                                        : Result<OAuthServer>(fixedOAuthServer(server));
                  fulfil<OAuthServer>(promise, found ? *found : fixedOAuthServer(server));
              });
    return promise->future();
}

QFuture<Result<OAuthApp>> MastodonOAuth::registerApp(const QUrl &endpoint, const QString &redirectUri,
                                                     const QStringList &scopes)
{
    FormBody body;
    body.add(u"client_name", u"Daisychain").add(u"redirect_uris", redirectUri);
    body.add(u"scopes", scopes.join(u' '));
    return mapped(post(endpoint, body.bytes()), this,
                  [](const HttpAnswer &answer) { return parseApp(answer.body); });
}

QFuture<Result<SignInAttempt>> MastodonOAuth::begin(QUrl server, QString redirectUri,
                                                    const SignInWishes &wishes)
{
    return chained(discover(server), this, [this, server, redirectUri, wishes](const OAuthServer &endpoints) {
        SignInAttempt attempt;
        attempt.server = server;
        attempt.redirectUri = redirectUri;
        attempt.scopes = scopesFor(endpoints, wishes);
        return registerAt(endpoints, std::move(attempt), wishes);
    });
}

QFuture<Result<SignInAttempt>> MastodonOAuth::registerAt(const OAuthServer &endpoints, SignInAttempt attempt,
                                                         const SignInWishes &wishes)
{
    const Promise<SignInAttempt> promise = newPromise<SignInAttempt>();
    attempt.endpoints = endpoints;
    const auto done = [this, attempt, wishes, promise](const Result<OAuthApp> &app) mutable {
        const bool isFine = attempt.scopes.size() > 2;
        if (!app && isFine && app.error().code == ErrorCode::Refused) {
            attempt.scopes = coarseScopes();
            return forward(registerAt(attempt.endpoints, attempt, wishes), this, promise);
        }
        if (!app) {
            Error error = app.error();
            if (isAbsent(error.code) && error.code != ErrorCode::Refused)
                error = {ErrorCode::NotFound, {attempt.server.host()}};
            return fulfil<SignInAttempt>(promise, Failure(error));
        }
        attempt.app = *app;
        attempt.state = http::newOAuthState();
        QByteArray challenge;
        if (attempt.endpoints.hasPkce && !wishes.withoutPkce) {
            http::Pkce pkce = http::newPkce();
            attempt.verifier = pkce.verifier;
            challenge = pkce.challenge;
        }
        attempt.browse = browserUrl(attempt, wishes, challenge);
        fulfil<SignInAttempt>(promise, std::move(attempt));
    };
    whenReady(registerApp(endpoints.registration, attempt.redirectUri, attempt.scopes), this, done);
    return promise->future();
}

QFuture<Result<MastodonGuest>> MastodonOAuth::finish(SignInAttempt attempt, const Secret &code)
{
    FormBody body;
    body.add(u"grant_type", u"authorization_code");
    body.add(u"code", QString::fromUtf8(code.reveal().trimmed()));
    body.add(u"client_id", attempt.app.clientId);
    body.add(u"client_secret", QString::fromUtf8(attempt.app.clientSecret.reveal()));
    body.add(u"redirect_uri", attempt.redirectUri).add(u"scope", attempt.scopes.join(u' '));
    if (attempt.verifier)
        body.add(u"code_verifier", QString::fromLatin1(attempt.verifier->reveal()));
    return chained(
        post(attempt.endpoints.token, body.bytes()), this, [this, attempt](const HttpAnswer &answer) {
            Result<OAuthToken> token = parseToken(answer.body);
            if (!token)
                return readyFuture<MastodonGuest>(Failure(MastodonClient::asProtocol(token.error())));
            return whoIs(attempt, *token);
        });
}

QFuture<Result<MastodonGuest>> MastodonOAuth::whoIs(const SignInAttempt &attempt, const OAuthToken &token)
{
    Account nobody;
    nobody.server = attempt.server;
    const auto client = std::make_shared<MastodonClient>(m_transport, m_clock, nobody, token.access);
    const auto connector = std::make_shared<MastodonConnector>(client);
    return mapped(connector->checkAccount(), this,
                  [connector, attempt, token](const AccountCheck &check) -> Result<MastodonGuest> {
                      return MastodonGuest{accountOf(attempt.server, check), token, attempt.app, check};
                  });
}

QFuture<Result<OAuthToken>> MastodonOAuth::refresh(QUrl server, const OAuthApp &app,
                                                   const Secret &refreshToken)
{
    FormBody body;
    body.add(u"grant_type", u"refresh_token").add(u"client_id", app.clientId);
    body.add(u"client_secret", QString::fromUtf8(app.clientSecret.reveal()));
    body.add(u"refresh_token", QString::fromUtf8(refreshToken.reveal()));
    return mapped(post(fixedOAuthServer(server).token, body.bytes()), this,
                  [](const HttpAnswer &answer) -> Result<OAuthToken> {
                      Result<OAuthToken> token = parseToken(answer.body);
                      if (!token)
                          return Failure(MastodonClient::asProtocol(token.error()));
                      return token;
                  });
}

QFuture<Result<void>> MastodonOAuth::signOut(QUrl server, const OAuthApp &app, const Secret &token)
{
    FormBody body;
    body.add(u"client_id", app.clientId);
    body.add(u"client_secret", QString::fromUtf8(app.clientSecret.reveal()));
    body.add(u"token", QString::fromUtf8(token.reveal()));
    return mapped(post(fixedOAuthServer(server).revocation, body.bytes()), this,
                  [](const HttpAnswer &) -> Result<void> { return {}; });
}

}  // namespace daisychain::network
