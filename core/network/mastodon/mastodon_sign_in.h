#pragma once

#include "core/network/mastodon/mastodon_oauth.h"
#include "core/network/service.h"

#include <optional>

namespace daisychain::network {

/// Connects an account of a server with Mastodon's API: by the browser, or by a token that the person has.
/// Errors, threads and life as SignIn says.
class MastodonSignIn final : public SignIn {
public:
    /// Both must live longer.
    MastodonSignIn(http::HttpTransport &transport, const Clock &clock);
    ~MastodonSignIn() override;

    QFuture<Result<QUrl>> begin(SignInAnswers answers, std::optional<QUrl> redirect) override;
    QByteArray state() const override;
    QFuture<Result<SignedIn>> finish(Secret code) override;

private:
    QFuture<Result<SignedIn>> finishWithToken();

    http::HttpTransport &m_transport;
    const Clock &m_clock;
    MastodonOAuth m_oauth;
    QUrl m_server;
    std::optional<Secret> m_token;           ///< the person's own
    std::optional<SignInAttempt> m_attempt;  ///< else
    QObject m_life;                          ///< receives what is under way; gone first
};

}  // namespace daisychain::network
