#pragma once

#include "core/base/clock.h"
#include "core/desk/usage_log.h"
#include "core/http/http_transport.h"
#include "core/network/service.h"
#include "core/secret/key_store.h"
#include "core/sync/connections.h"

#include <QHash>

#include <memory>
#include <vector>

namespace daisychain::engine_room {

/// The networks that are built in, one line each.
///
/// Threads: made, used and ended on the network thread; forms() may be called from any.
class Services final {
public:
    /// All must outlive it.
    Services(http::HttpTransport &transport, const Clock &clock, secret::KeyStore &keys, UsageLog &usage);
    ~Services();

    const QList<SignInForm> &forms() const { return m_forms; }
    /// Null for a network that isn't built in.
    network::Service *find(Network network) const;
    /// What is kept secret of an account; empty where its network has nothing secret. Errors: those of the
    /// key store.
    QFuture<Result<Secret>> credential(const Account &account) const;
    /// What reads and speaks for an account. What it exchanges its credential for goes to the keys, so there
    /// is one such voice for a kept credential, however often it is asked for. Null for a network that isn't
    /// built in.
    sync::ConnectionPtr connect(const Account &account, const Secret &credential) const;
    /// Makes the network forget the credential.
    QFuture<Result<void>> signOut(const Account &account, const Secret &credential) const;

private:
    /// In use, with the credential that it goes by now.
    struct Speaking {
        std::weak_ptr<network::Voice> voice;
        Secret credential;
    };

    std::shared_ptr<network::Voice> voiceOf(network::Service &service, const Account &account,
                                            const Secret &credential) const;

    secret::KeyStore &m_keys;
    const std::shared_ptr<QHash<AccountId, Speaking>> m_speaking;
    std::vector<std::unique_ptr<network::Service>> m_services;
    QList<SignInForm> m_forms;
};

}  // namespace daisychain::engine_room
