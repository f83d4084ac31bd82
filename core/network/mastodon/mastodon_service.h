#pragma once

#include "core/network/mastodon/mastodon_oauth.h"
#include "core/network/service.h"

namespace daisychain::network {

/// Mastodon and the servers that speak its API. Threads and life as Service says.
class MastodonService final : public Service {
public:
    /// Both must live longer.
    MastodonService(http::HttpTransport &transport, const Clock &clock);
    ~MastodonService() override;

    Network network() const override { return Network::Mastodon; }
    SignInForm form() const override;
    std::unique_ptr<SignIn> signIn() override;
    std::unique_ptr<Voice> voice(const Account &account, const Secret &credential,
                                 KeepCredential keep) override;
    QFuture<Result<void>> signOut(const Account &account, const Secret &credential) override;

private:
    http::HttpTransport &m_transport;
    const Clock &m_clock;
    MastodonOAuth m_oauth;
};

}  // namespace daisychain::network
