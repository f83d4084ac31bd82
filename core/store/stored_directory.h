#pragma once

#include "core/desk/account_directory.h"
#include "core/store/connections.h"

namespace daisychain::store {

/// AccountDirectory on the store.
class StoredDirectory final : public AccountDirectory {
public:
    explicit StoredDirectory(Connections &connections)
        : m_connections(connections)
    {
    }

    QFuture<Result<QList<Account>>> accounts() override;
    QFuture<Result<QList<Stream>>> streams() override;
    QFuture<Result<QList<Person>>> persons() override;
    QFuture<Result<StoreVersion>> saveAccount(Account account) override;
    QFuture<Result<StoreVersion>> removeAccount(AccountId account) override;
    QFuture<Result<StoreVersion>> saveStream(Stream stream) override;
    QFuture<Result<StoreVersion>> removeStream(StreamId stream) override;
    QFuture<Result<StoreVersion>> savePerson(Person person) override;

private:
    Connections &m_connections;
};

}  // namespace daisychain::store
