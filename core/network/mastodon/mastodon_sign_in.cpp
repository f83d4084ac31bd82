#include "core/network/mastodon/mastodon_sign_in.h"

#include "core/network/mastodon/mastodon_connector.h"
#include "core/network/mastodon/mastodon_credential.h"
#include "core/network/server_address.h"

namespace daisychain::network {

namespace {

SignedIn arrived(const QUrl &server, const AccountCheck &check, const MastodonCredential &credential)
{
    const Account account = accountOf(server, check);
    return {account, encoded(credential), check, {mentionsOf(account.id)}, credential.app.has_value()};
}

}  // namespace

MastodonSignIn::MastodonSignIn(http::HttpTransport &transport, const Clock &clock)
    : m_transport(transport)
    , m_clock(clock)
    , m_oauth(transport, clock)
{
}

MastodonSignIn::~MastodonSignIn() = default;

QFuture<Result<QUrl>> MastodonSignIn::begin(SignInAnswers answers, std::optional<QUrl> redirect)
{
    const Result<QUrl> server = serverAddress(answers.word(SignInField::Server));
    if (!server)
        return readyFuture(Result<QUrl>(Failure(server.error())));
    m_server = *server;
    m_token.reset();
    m_attempt.reset();
    if (!answers.secret.isEmpty()) {
        m_token = answers.secret;
        return readyFuture(Result<QUrl>(QUrl()));
    }
    const QString back = redirect ? redirect->toString() : MastodonOAuth::CopyPaste.toString();
    return mapped(m_oauth.begin(m_server, back, {}), &m_life,
                  [this](const SignInAttempt &attempt) -> Result<QUrl> {
                      m_attempt = attempt;
                      return attempt.browse;
                  });
}

QByteArray MastodonSignIn::state() const
{
    return m_attempt ? m_attempt->state : QByteArray();
}

QFuture<Result<SignedIn>> MastodonSignIn::finish(Secret code)
{
    if (m_token)
        return finishWithToken();
    if (!m_attempt)
        return readyFuture(Result<SignedIn>(Failure(Error{ErrorCode::Cancelled})));
    return mapped(m_oauth.finish(*m_attempt, code), &m_life,
                  [server = m_server](const MastodonGuest &guest) -> Result<SignedIn> {
                      return arrived(server, guest.check, {guest.token.access, guest.app});
                  });
}

QFuture<Result<SignedIn>> MastodonSignIn::finishWithToken()
{
    Account unknown;
    unknown.server = m_server;
    const auto connector = std::make_shared<MastodonConnector>(
        std::make_shared<MastodonClient>(m_transport, m_clock, unknown, *m_token));
    return mapped(connector->checkAccount(), &m_life,
                  [this, connector](const AccountCheck &check) -> Result<SignedIn> {
                      return arrived(m_server, check, {*m_token, {}});
                  });
}

}  // namespace daisychain::network
