#pragma once

#include "core/network/feed/feed_connector.h"
#include "core/network/service.h"

namespace daisychain::network {

/// The account that all feeds of a desk belong to; its colour is left to the caller.
Account feedsAccount();

/// Adding a feed: finds it at an address, which may be a page's, and may have words to look for behind it
/// (FeedQuery). Errors and threads as SignIn says.
class FeedSignIn final : public SignIn {
public:
    /// Both must live longer.
    FeedSignIn(http::HttpTransport &transport, const Clock &clock);

    QFuture<Result<QUrl>> begin(SignInAnswers answers, std::optional<QUrl> redirect) override;
    QByteArray state() const override { return {}; }
    QFuture<Result<SignedIn>> finish(Secret code) override;

private:
    FeedConnector m_connector;
    std::optional<Stream> m_found;
    QObject m_life;  ///< receives what is under way; gone first
};

/// Feeds: read only, nothing secret.
class FeedService final : public Service {
public:
    /// Both must live longer.
    FeedService(http::HttpTransport &transport, const Clock &clock);

    Network network() const override { return Network::Feed; }
    SignInForm form() const override;
    std::unique_ptr<SignIn> signIn() override;
    bool hasCredentials() const override { return false; }
    std::unique_ptr<Voice> voice(const Account &account, const Secret &credential,
                                 KeepCredential keep) override;
    QFuture<Result<void>> signOut(const Account &account, const Secret &credential) override;

private:
    http::HttpTransport &m_transport;
    const Clock &m_clock;
};

}  // namespace daisychain::network
