#include "core/sync/connections.h"

namespace daisychain::sync {

Connections::Connections(ConnectionFactory factory, QObject *parent)
    : QObject(parent)
    , m_factory(std::move(factory))
{
}

Result<void> Connections::add(const Account &account, const Secret &token)
{
    auto connection = m_factory(account, token);
    if (connection == nullptr)
        return Failure(Error{ErrorCode::Invalid, {networkName(account.network)}});
    m_connections[account.id] = std::move(connection);
    m_signedOut.removeAll(account.id);
    Q_EMIT changed();
    return {};
}

void Connections::remove(AccountId account)
{
    m_connections.erase(account);
    m_signedOut.removeAll(account);
}

ConnectionPtr Connections::find(AccountId account) const
{
    const auto it = m_connections.find(account);
    return it == m_connections.end() || m_signedOut.contains(account) ? nullptr : it->second;
}

QList<AccountId> Connections::accounts() const
{
    QList<AccountId> all;
    for (const auto &[id, connection] : m_connections)
        all.append(id);
    return all;
}

void Connections::signedOut(AccountId account)
{
    if (m_signedOut.contains(account))
        return;
    m_signedOut.append(account);
    Q_EMIT needsSignIn(account);
}

}  // namespace daisychain::sync
