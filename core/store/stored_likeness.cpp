#include "core/store/stored_likeness.h"

#include "core/store/customer_links.h"

#include <algorithm>

namespace daisychain::store {

namespace {

/// Looked at for one beginning of a handle: a common name is no evidence anyway.
constexpr int MostCandidates = 200;

QList<qint64> candidates(ReadUnit &unit, const ProfileFact &profile)
{
    QList<qint64> found;
    for (const QString &handle : handlesElsewhere(profile)) {
        auto query =
            unit.database.query("SELECT key FROM identity WHERE handle_folded >= ? AND handle_folded < ? "
                                "AND network <> ? ORDER BY handle_folded LIMIT ?");
        query.bind(handle).bind(handle + QChar(0xffff)).bind(profile.id.network).bind(MostCandidates);
        while (query.next())
            found.append(query.number(0));
    }
    return found;
}

bool isDeclined(ReadUnit &unit, qint64 one, qint64 other)
{
    auto query = unit.database.query("SELECT 1 FROM likeness_declined WHERE a_key = ? AND b_key = ?");
    query.bind(std::min(one, other)).bind(std::max(one, other));
    return query.next();
}

}  // namespace

QFuture<Result<QList<Likeness>>> StoredLikeness::alike(IdentityId identity, int limit)
{
    return m_connections.read<QList<Likeness>>([=](ReadUnit &unit) -> Result<QList<Likeness>> {
        const auto key = unit.keys.knownIdentity(identity);
        if (!key)
            return Failure(Error{ErrorCode::NotFound, {identity.globalId}});
        const QList<qint64> linked = identitiesOf(unit, *key);
        const ProfileFact profile = unit.loader.profile(*key);
        QList<Likeness> found;
        for (const qint64 other : candidates(unit, profile)) {
            if (linked.contains(other) || isDeclined(unit, *key, other))
                continue;
            const auto likeness = likenessOf(profile, unit.loader.profile(other));
            if (likeness && !found.contains(*likeness))
                found.append(*likeness);
        }
        std::stable_sort(found.begin(), found.end(),
                         [](const Likeness &a, const Likeness &b) { return a.kind < b.kind; });
        found.resize(std::min<qsizetype>(found.size(), limit));
        return found;
    });
}

QFuture<Result<StoreVersion>> StoredLikeness::decline(IdentityId one, IdentityId other)
{
    return m_connections.write<StoreVersion>([=](WriteUnit &unit) -> Result<StoreVersion> {
        const auto a = unit.keys.knownIdentity(one);
        const auto b = unit.keys.knownIdentity(other);
        if (!a || !b)
            return Failure(Error{ErrorCode::NotFound, {(a ? other : one).globalId}});
        unit.database.query("INSERT OR IGNORE INTO likeness_declined (a_key, b_key) VALUES (?, ?)")
            .bind(std::min(*a, *b))
            .bind(std::max(*a, *b))
            .run();
        return unit.version();
    });
}

}  // namespace daisychain::store
