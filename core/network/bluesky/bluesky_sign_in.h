#pragma once

#include "core/network/bluesky/identity.h"
#include "core/network/bluesky/parse_session.h"
#include "core/network/service.h"

namespace daisychain::network {

/// Signing in with an app password. begin() finds out who the handle is and where that account lives;
/// finish() asks there for a session. The password itself is kept nowhere.
///
/// The main password of a hosted account is refused with Invalid and "app-password". A server of one's own is
/// taken as it is given, with any password that it takes.
class BlueskySignIn final : public SignIn {
public:
    /// Transport and clock must live longer.
    BlueskySignIn(http::HttpTransport &transport, const Clock &clock, bluesky::BlueskyServers servers);
    ~BlueskySignIn() override;

    QFuture<Result<QUrl>> begin(SignInAnswers answers, std::optional<QUrl> redirect) override;
    QByteArray state() const override { return {}; }
    QFuture<Result<SignedIn>> finish(Secret code) override;

private:
    QFuture<Result<QUrl>> beginAt(const QUrl &server);
    QFuture<Result<SignedIn>> enter(const bluesky::Session &session);
    QFuture<Result<SignedIn>> whoIs();
    Error refusal(const http::HttpAnswer &answer) const;

    http::HttpTransport &m_transport;
    const Clock &m_clock;
    const bluesky::BlueskyServers m_servers;
    bluesky::Identity m_identity;
    SignInAnswers m_answers;
    QString m_handle;
    QUrl m_entry;
    std::optional<bluesky::ProvenIdentity> m_proven;  ///< nothing: the server was given
    Secret m_credential;
    QObject m_life;  ///< receives what is under way; gone first
};

}  // namespace daisychain::network
