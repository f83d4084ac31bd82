#pragma once

#include "core/base/secret.h"
#include "core/desk/account.h"
#include "core/network/connector.h"
#include "core/network/moderation.h"
#include "core/network/poster.h"

#include <QObject>

#include <functional>
#include <map>
#include <memory>

namespace daisychain::sync {

/// One signed-in account and what speaks for it. The two pointers may be one object; `keep` owns it.
struct Connection {
    Account account;
    network::Connector *connector = nullptr;
    network::Poster *poster = nullptr;
    std::shared_ptr<void> keep;
    network::Moderation *moderation = nullptr;  ///< null: the network has none
};
using ConnectionPtr = std::shared_ptr<Connection>;

/// Makes the connection for an account of its network; nothing for a network that isn't built in. One line a
/// network in the composition.
using ConnectionFactory = std::function<ConnectionPtr(const Account &, const Secret &token)>;

/// The accounts that can be used at the moment.
///
/// Threads: the network thread.
class Connections final : public QObject {
    Q_OBJECT

public:
    explicit Connections(ConnectionFactory factory, QObject *parent = nullptr);

    /// Signs an account in, or in again with another token. Errors: Invalid for a network that isn't built
    /// in.
    Result<void> add(const Account &account, const Secret &token);
    void remove(AccountId account);
    /// Null when there is none or it has to be signed in again.
    ConnectionPtr find(AccountId account) const;
    QList<AccountId> accounts() const;

    /// Its token was not accepted: nothing is asked of it until it is added again.
    void signedOut(AccountId account);

Q_SIGNALS:
    /// An account can be used again.
    void changed();
    void needsSignIn(daisychain::AccountId account);

private:
    ConnectionFactory m_factory;
    std::map<AccountId, ConnectionPtr> m_connections;
    QList<AccountId> m_signedOut;
};

}  // namespace daisychain::sync
