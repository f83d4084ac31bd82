#include "core/network/bluesky/bluesky_service.h"

#include "core/network/bluesky/bluesky_connector.h"
#include "core/network/bluesky/bluesky_moderation.h"
#include "core/network/bluesky/bluesky_poster.h"
#include "core/network/bluesky/bluesky_sign_in.h"
#include "core/network/client_voice.h"

namespace daisychain::network {

using namespace bluesky;

BlueskyService::BlueskyService(http::HttpTransport &transport, const Clock &clock, BlueskyServers servers)
    : m_transport(transport)
    , m_clock(clock)
    , m_servers(std::move(servers))
{
}

BlueskyService::~BlueskyService() = default;

SignInForm BlueskyService::form() const
{
    SignInWay way;
    way.fields = {SignInField::Handle, SignInField::AppPassword};
    way.moreFields = {SignInField::Server, SignInField::EmailCode};
    return {Network::Bluesky, {way}};
}

std::unique_ptr<SignIn> BlueskyService::signIn()
{
    return std::make_unique<BlueskySignIn>(m_transport, m_clock, m_servers);
}

std::unique_ptr<Voice> BlueskyService::voice(const Account &account, const Secret &credential,
                                             KeepCredential keep)
{
    const Result<Credential> known = decoded(credential);
    const auto client = std::make_shared<BlueskyClient>(m_transport, m_clock, account,
                                                        known.value_or(Credential()), std::move(keep));
    return std::make_unique<ClientVoice<BlueskyConnector, BlueskyPoster, BlueskyModeration>>(
        client, m_servers.jetstream);
}

QFuture<Result<void>> BlueskyService::signOut(const Account &, const Secret &credential)
{
    const Result<Credential> known = decoded(credential);
    if (!known)
        return readyFuture<void>(Result<void>());
    const XrpcCall call{QStringLiteral("com.atproto.server.deleteSession"), {}, QByteArray()};
    return mapped(m_transport.send(requestOf(call, known->pds, known->refresh)), &m_life,
                  [this](const http::HttpAnswer &answer) -> Result<void> {
                      const Error error = xrpcError(answer, m_clock.now());
                      if (answer.isSuccess() || error.code == ErrorCode::Unauthorized)
                          return {};
                      return Failure(error);
                  });
}

}  // namespace daisychain::network
