#pragma once

#include "core/base/clock.h"
#include "core/desk/usage_log.h"
#include "core/http/http_transport.h"
#include "core/network/service.h"
#include "core/network/x/x_ledger.h"

namespace daisychain::network {

/// X as a network (networks.md 3). Threads and life as Service says.
class XService final : public Service {
public:
    /// All must live longer.
    XService(http::HttpTransport &transport, const Clock &clock, UsageLog &usage);
    ~XService() override;

    Network network() const override { return Network::X; }
    SignInForm form() const override;
    quint16 redirectPort() const override;
    std::unique_ptr<SignIn> signIn() override;
    /// A credential that can't be read counts as one that X no longer takes.
    std::unique_ptr<Voice> voice(const Account &account, const Secret &credential,
                                 KeepCredential keep) override;
    QFuture<Result<void>> signOut(const Account &account, const Secret &credential) override;

private:
    QFuture<Result<void>> revoke(const QUrl &server, const QString &clientId, const Secret &token);

    http::HttpTransport &m_transport;
    const Clock &m_clock;
    XLedger m_ledger;
    QObject m_life;  ///< receives what is under way; gone first
};

}  // namespace daisychain::network
