#include "core/store/stored_posts.h"

namespace daisychain::store {

QFuture<Result<std::optional<ThreadPost>>> StoredPosts::post(PostId id)
{
    return m_connections.read<std::optional<ThreadPost>>(
        [=](ReadUnit &unit) -> Result<std::optional<ThreadPost>> {
            const auto found = PostTable(unit.database, unit.keys).find(id);
            return found ? unit.loader.post(found->key) : std::nullopt;
        });
}

QFuture<Result<std::optional<QString>>> StoredPosts::localId(AccountId account, PostId id)
{
    return m_connections.read<std::optional<QString>>([=](ReadUnit &unit) -> Result<std::optional<QString>> {
        const auto found = PostTable(unit.database, unit.keys).find(id);
        const auto key = unit.keys.account(account);
        if (!found || !key)
            return std::optional<QString>();
        auto query =
            unit.database.query("SELECT local_id FROM local_id WHERE post_key = ? AND account_key = ?");
        query.bind(found->key).bind(*key);
        return query.next() ? std::optional(query.text(0)) : std::nullopt;
    });
}

QFuture<Result<std::optional<QString>>> StoredPosts::personLocalId(AccountId account, IdentityId who)
{
    return m_connections.read<std::optional<QString>>([=](ReadUnit &unit) -> Result<std::optional<QString>> {
        const auto identity = unit.keys.knownIdentity(who);
        const auto key = unit.keys.account(account);
        if (!identity || !key)
            return std::optional<QString>();
        auto query = unit.database.query(
            "SELECT local_id FROM identity_local_id WHERE identity_key = ? AND account_key = ?");
        query.bind(*identity).bind(*key);
        return query.next() ? std::optional(query.text(0)) : std::nullopt;
    });
}

QFuture<Result<std::optional<PostId>>> StoredPosts::postByLocalId(AccountId account, QString localId)
{
    return m_connections.read<std::optional<PostId>>([=](ReadUnit &unit) -> Result<std::optional<PostId>> {
        const auto key = unit.keys.account(account);
        if (!key)
            return std::optional<PostId>();
        auto query =
            unit.database.query("SELECT post_key FROM local_id WHERE account_key = ? AND local_id = ?");
        query.bind(*key).bind(localId);
        return query.next() ? std::optional(unit.briefs.postId(query.number(0))) : std::nullopt;
    });
}

}  // namespace daisychain::store
