#include "core/network/x/x_sign_in.h"

#include "core/network/server_address.h"
#include "core/network/x/refusal.h"
#include "core/network/x/x_connector.h"

namespace daisychain::network {

using http::FormBody;
using http::HttpAnswer;

namespace {

QStringList scopes()
{
    static const QString all = QStringLiteral(
        "tweet.read tweet.write users.read dm.read dm.write media.write list.read like.write bookmark.write "
        "mute.read mute.write offline.access");
    return all.split(u' ');
}

/// X shows its page elsewhere than it answers programs; a double does both at one place.
QUrl pageOf(const QUrl &server)
{
    QUrl page = server == xServer() ? QUrl(QStringLiteral("https://x.com")) : server;
    page.setPath(QStringLiteral("/i/oauth2/authorize"));
    return page;
}

KeepCredential keepNothing()
{
    return [](const Secret &) { return readyFuture<void>({}); };
}

}  // namespace

QUrl xRedirect()
{
    return QUrl(QStringLiteral("http://127.0.0.1:17239/callback"));
}

Result<QUrl> xServerFrom(const QString &given)
{
    return given.trimmed().isEmpty() ? Result<QUrl>(xServer()) : serverAddress(given);
}

XSignIn::XSignIn(http::HttpTransport &transport, const Clock &clock, XLedger &ledger)
    : m_transport(transport)
    , m_clock(clock)
    , m_ledger(ledger)
{
}

XSignIn::~XSignIn() = default;

QFuture<Result<QUrl>> XSignIn::begin(SignInAnswers answers, std::optional<QUrl> redirect)
{
    const auto invalid = [](const QString &what) {
        return readyFuture<QUrl>(Failure(Error{ErrorCode::Invalid, {what}}));
    };
    const Result<QUrl> server = xServerFrom(answers.word(SignInField::Server));
    if (!server)
        return readyFuture<QUrl>(Failure(server.error()));
    m_clientId = answers.word(SignInField::ClientId);
    if (m_clientId.isEmpty() || m_clientId.contains(u' '))
        return invalid(m_clientId);
    if (redirect != xRedirect())
        return invalid(redirect ? redirect->toString() : QString());
    m_server = *server;
    m_appToken = Secret(answers.secret.reveal().trimmed());
    m_state = http::newOAuthState();
    const http::Pkce pkce = http::newPkce();
    m_verifier = pkce.verifier;
    return readyFuture<QUrl>(http::authorizationUrl(
        {pageOf(m_server), m_clientId, xRedirect().toString(), scopes(), m_state, pkce.challenge, {}}));
}

QFuture<Result<SignedIn>> XSignIn::finish(Secret code)
{
    FormBody body;
    body.add(u"grant_type", u"authorization_code");
    body.add(u"code", QString::fromUtf8(code.reveal().trimmed()));
    body.add(u"client_id", m_clientId).add(u"redirect_uri", xRedirect().toString());
    body.add(u"code_verifier", QString::fromLatin1(m_verifier.reveal()));
    http::HttpRequest request;
    request.method = "POST";
    request.url = m_server;
    request.url.setPath(QStringLiteral("/2/oauth2/token"));
    request.headers = {{"Accept", "application/json"}, {"Content-Type", FormBody::contentType()}};
    request.body = body.bytes();
    return chained(m_transport.send(std::move(request)), &m_life, [this](const HttpAnswer &answer) {
        if (!answer.isSuccess())
            return readyFuture<SignedIn>(Failure(x::readRefusal(answer, m_clock.now()).error));
        const Result<OAuthToken> token = parseToken(answer.body);
        if (!token)
            return readyFuture<SignedIn>(Failure(XClient::asProtocol(token.error())));
        return whoIs(*token);
    });
}

QFuture<Result<SignedIn>> XSignIn::whoIs(const OAuthToken &token)
{
    const XCredential credential = renewedWith({m_clientId, {}, {}, {}, m_appToken}, token, m_clock.now());
    Account nobody;
    nobody.network = Network::X;
    nobody.server = m_server;
    m_client = std::make_shared<XClient>(m_transport, m_clock, m_ledger, nobody, credential, keepNothing());
    return mapped(checkXAccount(*m_client, &m_life), &m_life,
                  [this, credential](const AccountCheck &check) -> Result<SignedIn> {
                      SignedIn signedIn;
                      signedIn.account = accountOf(m_server, check);
                      signedIn.credential = encodeXCredential(credential);
                      signedIn.check = check;
                      signedIn.streams = {mentionsOf(signedIn.account.id)};
                      signedIn.isOurs = true;
                      return signedIn;
                  });
}

}  // namespace daisychain::network
