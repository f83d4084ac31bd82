#pragma once

#include "core/http/oauth.h"
#include "core/network/service.h"
#include "core/network/x/x_client.h"

#include <QObject>

namespace daisychain::network {

/// Where the browser comes back to. It must be registered for the company's developer app, to the letter.
QUrl xRedirect();

/// Where X's interface lies by what was typed; X itself when nothing was. Plain http to this machine only.
/// Errors: Invalid with what was given.
Result<QUrl> xServerFrom(const QString &given);

/// Signs a person in with the company's own developer app (networks.md 3.2): OAuth 2 with PKCE as a public
/// client. Errors and life as SignIn says; Unauthorized when the code is spent: it lives 30 s.
class XSignIn final : public SignIn {
public:
    /// All must live longer.
    XSignIn(http::HttpTransport &transport, const Clock &clock, XLedger &ledger);
    ~XSignIn() override;

    QFuture<Result<QUrl>> begin(SignInAnswers answers, std::optional<QUrl> redirect) override;
    QByteArray state() const override { return m_state; }
    QFuture<Result<SignedIn>> finish(Secret code) override;

private:
    QFuture<Result<SignedIn>> whoIs(const OAuthToken &token);

    http::HttpTransport &m_transport;
    const Clock &m_clock;
    XLedger &m_ledger;
    QUrl m_server;
    QString m_clientId;
    Secret m_appToken;
    QByteArray m_state;
    Secret m_verifier;
    std::shared_ptr<XClient> m_client;  ///< of whoever has just signed in
    QObject m_life;                     ///< receives what is under way; gone first
};

}  // namespace daisychain::network
