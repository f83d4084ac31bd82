#include "core/store/stored_directory.h"

#include "core/store/account_rows.h"
#include "core/store/rebuild.h"

namespace daisychain::store {

QFuture<Result<QList<Account>>> StoredDirectory::accounts()
{
    return m_connections.read<QList<Account>>(
        [](ReadUnit &unit) -> Result<QList<Account>> { return readAccounts(unit.database, unit.keys); });
}

QFuture<Result<QList<Stream>>> StoredDirectory::streams()
{
    return m_connections.read<QList<Stream>>(
        [](ReadUnit &unit) -> Result<QList<Stream>> { return readStreams(unit.database, unit.keys); });
}

QFuture<Result<QList<Person>>> StoredDirectory::persons()
{
    return m_connections.read<QList<Person>>([](ReadUnit &unit) -> Result<QList<Person>> {
        QList<Person> persons;
        auto query =
            unit.database.query("SELECT id, name, signature, languages, initials FROM person ORDER BY id");
        while (query.next())
            persons.append({query.id<PersonId>(0), query.text(1), query.text(2),
                            query.text(3).split(u',', Qt::SkipEmptyParts), query.text(4)});
        return persons;
    });
}

QFuture<Result<StoreVersion>> StoredDirectory::saveAccount(Account account)
{
    return m_connections.write<StoreVersion>(
        [account = std::move(account)](WriteUnit &unit) -> Result<StoreVersion> {
            unit.notice.areStreamsChanged = true;
            if (store::saveAccount(unit.database, unit.keys, account)) {
                refoldAll(unit.database);
                unit.notice.isEverything = true;
            }
            return unit.version();
        });
}

QFuture<Result<StoreVersion>> StoredDirectory::removeAccount(AccountId account)
{
    return m_connections.write<StoreVersion>([account](WriteUnit &unit) -> Result<StoreVersion> {
        unit.notice.areStreamsChanged = true;
        unit.database.query("UPDATE account SET is_removed = 1 WHERE id = ?").bind(account).run();
        unit.database
            .query(
                "UPDATE stream SET is_removed = 1 WHERE account_key = (SELECT key FROM account WHERE id = ?)")
            .bind(account)
            .run();
        return unit.version();
    });
}

QFuture<Result<StoreVersion>> StoredDirectory::saveStream(Stream stream)
{
    return m_connections.write<StoreVersion>(
        [stream = std::move(stream)](WriteUnit &unit) -> Result<StoreVersion> {
            unit.notice.areStreamsChanged = true;
            store::saveStream(unit.database, unit.keys, stream);
            return unit.version();
        });
}

QFuture<Result<StoreVersion>> StoredDirectory::removeStream(StreamId stream)
{
    return m_connections.write<StoreVersion>([stream](WriteUnit &unit) -> Result<StoreVersion> {
        unit.notice.areStreamsChanged = true;
        unit.database.query("UPDATE stream SET is_removed = 1 WHERE id = ?").bind(stream).run();
        return unit.version();
    });
}

QFuture<Result<StoreVersion>> StoredDirectory::savePerson(Person person)
{
    return m_connections.write<StoreVersion>(
        [person = std::move(person)](WriteUnit &unit) -> Result<StoreVersion> {
            unit.notice.areStreamsChanged = true;
            unit.database
                .query("INSERT OR REPLACE INTO person (id, name, signature, languages, initials) VALUES (?, "
                       "CAST(? AS TEXT), CAST(? AS TEXT), ?, CAST(? AS TEXT))")
                .bind(person.id)
                .bind(person.name)
                .bind(person.signature)
                .bind(person.languages.join(u','))
                .bind(person.initials)
                .run();
            return unit.version();
        });
}

}  // namespace daisychain::store
