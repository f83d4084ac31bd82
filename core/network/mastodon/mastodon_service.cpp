#include "core/network/mastodon/mastodon_service.h"

#include "core/network/client_voice.h"
#include "core/network/mastodon/mastodon_connector.h"
#include "core/network/mastodon/mastodon_credential.h"
#include "core/network/mastodon/mastodon_moderation.h"
#include "core/network/mastodon/mastodon_poster.h"
#include "core/network/mastodon/mastodon_sign_in.h"

namespace daisychain::network {

MastodonService::MastodonService(http::HttpTransport &transport, const Clock &clock)
    : m_transport(transport)
    , m_clock(clock)
    , m_oauth(transport, clock)
{
}

MastodonService::~MastodonService() = default;

SignInForm MastodonService::form() const
{
    return {
        Network::Mastodon,
        {{true, {SignInField::Server}, {}}, {false, {SignInField::Server, SignInField::AccessToken}, {}}}};
}

std::unique_ptr<SignIn> MastodonService::signIn()
{
    return std::make_unique<MastodonSignIn>(m_transport, m_clock);
}

std::unique_ptr<Voice> MastodonService::voice(const Account &account, const Secret &credential,
                                              KeepCredential)
{
    return std::make_unique<ClientVoice<MastodonConnector, MastodonPoster, MastodonModeration>>(
        std::make_shared<MastodonClient>(m_transport, m_clock, account,
                                         mastodonCredential(credential).access));
}

QFuture<Result<void>> MastodonService::signOut(const Account &account, const Secret &credential)
{
    const MastodonCredential known = mastodonCredential(credential);
    if (!known.app)
        return readyFuture(Result<void>());
    return m_oauth.signOut(account.server, *known.app, known.access);
}

}  // namespace daisychain::network
