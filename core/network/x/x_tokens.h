#pragma once

#include "core/base/clock.h"
#include "core/http/http_transport.h"
#include "core/network/chain.h"
#include "core/network/service.h"
#include "core/network/x/x_credential.h"

#include <QObject>

namespace daisychain::network {

/// Keeps an account's access token fresh. X exchanges both tokens with every refresh, and the old refresh
/// token is spent then: the new pair is kept before it is used, and only one refresh is under way at a time.
///
/// Threads: everything on the network thread. Errors: Unauthorized: sign in again; Offline, RateLimited,
/// Unavailable (also when the key store didn't take the new pair): try later.
class XTokens final : public QObject {
    Q_OBJECT
public:
    /// Transport and clock must live longer.
    XTokens(http::HttpTransport &transport, const Clock &clock, QUrl server, XCredential credential,
            KeepCredential keep);

    /// One that is good for a while.
    QFuture<Result<Secret>> access();
    /// Another than the one that X just refused.
    QFuture<Result<Secret>> insteadOf(const Secret &refused);

    const Secret &appToken() const { return m_credential.appToken; }
    const QString &clientId() const { return m_credential.clientId; }

private:
    QFuture<Result<Secret>> renew();
    void take(const Result<http::HttpAnswer> &answer);
    void keepNext();
    void tell(const Result<Secret> &result);

    http::HttpTransport &m_transport;
    const Clock &m_clock;
    const QUrl m_server;
    XCredential m_credential;
    std::optional<XCredential> m_next;  ///< got, but not kept yet
    const KeepCredential m_keep;
    QList<Promise<Secret>> m_waiting;
};

}  // namespace daisychain::network
