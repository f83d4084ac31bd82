#include "core/store/stored_state.h"

namespace daisychain::store {

QFuture<Result<std::optional<QByteArray>>> StoredState::value(QString name)
{
    return m_connections.read<std::optional<QByteArray>>(
        [name](ReadUnit &unit) -> Result<std::optional<QByteArray>> {
            auto query = unit.database.query("SELECT value FROM desk_state WHERE name = ?");
            query.bind(name);
            return query.next() ? std::optional(query.bytes(0)) : std::nullopt;
        });
}

QFuture<Result<StoreVersion>> StoredState::setValue(QString name, QByteArray value)
{
    return m_connections.write<StoreVersion>([=](WriteUnit &unit) -> Result<StoreVersion> {
        unit.database.query("INSERT OR REPLACE INTO desk_state (name, value) VALUES (?, ?)")
            .bind(name)
            .bind(value)
            .run();
        return unit.version();
    });
}

QFuture<Result<StoreVersion>> StoredState::markRead(PersonId person, QString handle, Instant newest)
{
    return m_connections.write<StoreVersion>([=](WriteUnit &unit) -> Result<StoreVersion> {
        unit.database
            .query("INSERT INTO read_mark (person, handle, newest_ms) VALUES (?, ?, ?) ON CONFLICT DO UPDATE "
                   "SET "
                   "newest_ms = max(newest_ms, excluded.newest_ms)")
            .bind(person)
            .bind(handleNumber(handle).value_or(0))
            .bind(newest)
            .run();
        unit.notice.conversations.append(handle);
        return unit.version();
    });
}

}  // namespace daisychain::store
