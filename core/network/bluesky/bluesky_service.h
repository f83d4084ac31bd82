#pragma once

#include "core/base/clock.h"
#include "core/http/http_transport.h"
#include "core/network/bluesky/bluesky_servers.h"
#include "core/network/service.h"

namespace daisychain::network {

/// Bluesky and other servers of the AT Protocol.
class BlueskyService final : public Service {
public:
    /// Transport and clock must live longer.
    BlueskyService(http::HttpTransport &transport, const Clock &clock, bluesky::BlueskyServers servers = {});
    ~BlueskyService() override;

    Network network() const override { return Network::Bluesky; }
    SignInForm form() const override;
    std::unique_ptr<SignIn> signIn() override;
    /// With a credential that can't be read, every call is Unauthorized.
    std::unique_ptr<Voice> voice(const Account &account, const Secret &credential,
                                 KeepCredential keep) override;
    QFuture<Result<void>> signOut(const Account &account, const Secret &credential) override;

private:
    http::HttpTransport &m_transport;
    const Clock &m_clock;
    const bluesky::BlueskyServers m_servers;
    QObject m_life;  ///< receives what is under way; gone first
};

}  // namespace daisychain::network
