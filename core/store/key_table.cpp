#include "core/store/key_table.h"

#include "core/store/database.h"

namespace daisychain::store {

namespace {

constexpr qsizetype MaxRemembered = 200'000;

/// FNV-1a over all that is stored of a profile: the same in every process.
qint64 hashOf(const ProfileFact &profile)
{
    quint64 hash = 14695981039346656037ULL;
    const auto add = [&hash](const QString &text) {
        for (const QChar c : text)
            hash = (hash ^ c.unicode()) * 1099511628211ULL;
        hash = (hash ^ 0x10000U) * 1099511628211ULL;
    };
    add(profile.handle);
    add(profile.displayName);
    add(profile.avatarUrl);
    add(profile.url);
    add(profile.bio);
    add(profile.localId);
    add(profile.isBot ? QStringLiteral("b") : QString());
    return qint64(hash);
}

}  // namespace

KeyTable::Known KeyTable::lookUp(const IdentityId &id)
{
    if (const auto it = m_identities.constFind(id); it != m_identities.constEnd())
        return *it;
    auto query =
        m_database.query("SELECT key, profile_hash FROM identity WHERE global_id = ? AND network = ?");
    query.bind(id.globalId).bind(id.network);
    if (!query.next()) {
        const IdentityId inside = erased().inside(id);
        return inside == id ? Known{} : lookUp(inside);
    }
    const Known known{query.number(0), query.numberIf(1)};
    trim();
    m_identities.insert(id, known);
    return known;
}

void KeyTable::trim()
{
    if (m_identities.size() > MaxRemembered)
        m_identities.clear();
}

qint64 KeyTable::identity(const IdentityId &id)
{
    Known known = lookUp(id);
    if (known.key != 0)
        return known.key;
    known.key = m_database.query("INSERT INTO identity (network, global_id) VALUES (?, ?)")
                    .bind(id.network)
                    .bind(erased().inside(id).globalId)
                    .insert();
    m_identities.insert(id, known);
    return known.key;
}

void KeyTable::introduce(const IdentityId &id, const QString &handle)
{
    const qint64 key = m_database
                           .query("INSERT INTO identity (network, global_id, handle, handle_folded) VALUES "
                                  "(?, ?, ?, ?) ON CONFLICT DO NOTHING")
                           .bind(id.network)
                           .bind(erased().inside(id).globalId)
                           .bind(handle)
                           .bind(handle.toLower())
                           .insert();
    trim();
    if (key != 0)
        m_identities.insert(id, {key, std::nullopt});
}

std::optional<qint64> KeyTable::knownIdentity(const IdentityId &id)
{
    const Known known = lookUp(id);
    return known.key != 0 ? std::optional(known.key) : std::nullopt;
}

const IdentityId &KeyTable::identityId(qint64 key)
{
    if (const auto it = m_identityIds.constFind(key); it != m_identityIds.constEnd())
        return *it;
    auto query = m_database.query("SELECT network, global_id FROM identity WHERE key = ?");
    query.bind(key);
    IdentityId id;
    if (query.next())
        id = {Network(query.integer(0)), query.text(1)};
    if (m_identityIds.size() > MaxRemembered)
        m_identityIds.clear();
    return *m_identityIds.insert(key, id);
}

qint64 KeyTable::profile(const ProfileFact &profile, std::optional<qint64> account)
{
    const Known known = lookUp(profile.id);
    const qint64 hash = hashOf(profile);
    if (known.key != 0 && known.profileHash == hash)
        return known.key;
    const qint64 key = known.key != 0 ? known.key : identity(profile.id);
    m_database
        .query(
            "UPDATE identity SET handle = CAST(? AS TEXT), handle_folded = CAST(? AS TEXT), display_name = "
            "CAST(? AS TEXT), avatar_url = CAST(? AS TEXT), url = CAST(? AS TEXT), bio = CASE WHEN "
            "coalesce(length(CAST(? AS BLOB)), 0) = 0 THEN bio ELSE CAST(? AS TEXT) END, is_bot = ?, "
            "profile_hash = ? WHERE key = ?")
        .bind(profile.handle)
        .bind(profile.handle.toLower())
        .bind(profile.displayName)
        .bind(profile.avatarUrl)
        .bind(profile.url)
        .bind(profile.bio)
        .bind(profile.bio)
        .bind(profile.isBot)
        .bind(hash)
        .bind(key)
        .run();
    m_renamed.insert(key);
    if (account && !profile.localId.isEmpty()) {
        m_database
            .query("INSERT INTO identity_local_id (identity_key, account_key, local_id) VALUES (?, ?, ?) "
                   "ON CONFLICT DO UPDATE SET local_id = excluded.local_id")
            .bind(key)
            .bind(*account)
            .bind(profile.localId)
            .run();
    }
    m_identities.insert(profile.id, {key, hash});
    return key;
}

KeyTable::SplitId KeyTable::split(const PostId &id)
{
    if (auto known = knownSplit(id))
        return *known;
    if (const PostId inside = erased().inside(id); inside != id)
        return split(inside);
    const qsizetype at = id.globalId.lastIndexOf(u'/') + 1;
    SplitId split{0, id.globalId.mid(at), true};
    const QString prefix = id.globalId.left(at);
    split.prefix = m_database.query("INSERT INTO id_prefix (network, text) VALUES (?, ?)")
                       .bind(id.network)
                       .bind(prefix)
                       .insert();
    m_prefixes.insert({int(id.network), prefix}, split.prefix);
    return split;
}

std::optional<KeyTable::SplitId> KeyTable::knownSplit(const PostId &id)
{
    const qsizetype at = id.globalId.lastIndexOf(u'/') + 1;
    const QPair<int, QString> prefix{int(id.network), id.globalId.left(at)};
    if (const auto it = m_prefixes.constFind(prefix); it != m_prefixes.constEnd())
        return SplitId{*it, id.globalId.mid(at), false};
    auto query = m_database.query("SELECT key FROM id_prefix WHERE text = ? AND network = ?");
    query.bind(prefix.second).bind(prefix.first);
    if (!query.next()) {
        const PostId inside = erased().inside(id);
        return inside == id ? std::nullopt : knownSplit(inside);
    }
    if (m_prefixes.size() > MaxRemembered)
        m_prefixes.clear();
    m_prefixes.insert(prefix, query.number(0));
    return SplitId{query.number(0), id.globalId.mid(at), false};
}

PostId KeyTable::joined(qint64 prefix, const QString &tail)
{
    auto it = m_prefixTexts.constFind(prefix);
    if (it == m_prefixTexts.constEnd()) {
        auto query = m_database.query("SELECT network, text FROM id_prefix WHERE key = ?");
        query.bind(prefix);
        Prefix found;
        if (query.next())
            found = {Network(query.integer(0)), query.text(1)};
        if (m_prefixTexts.size() > MaxRemembered)
            m_prefixTexts.clear();
        it = m_prefixTexts.insert(prefix, found);
    }
    return {it->network, it->text + tail};
}

void KeyTable::loadAccounts()
{
    if (m_hasAccounts)
        return;
    m_hasAccounts = true;
    auto query =
        m_database.query("SELECT a.key, a.id, a.identity_key, i.network, i.global_id FROM account a JOIN "
                         "identity i ON i.key = a.identity_key");
    while (query.next()) {
        const auto id = query.id<AccountId>(1);
        m_accounts.insert(id, query.number(0));
        m_accountIds.insert(query.number(0), id);
        m_ownKeys.insert(query.number(2), query.number(0));
        m_own.insert({Network(query.integer(3)), query.text(4)}, id);
    }
}

std::optional<qint64> KeyTable::account(AccountId id)
{
    loadAccounts();
    const auto it = m_accounts.constFind(id);
    return it != m_accounts.constEnd() ? std::optional(*it) : std::nullopt;
}

AccountId KeyTable::accountId(qint64 key)
{
    loadAccounts();
    return m_accountIds.value(key);
}

const OwnIdentities &KeyTable::own()
{
    loadAccounts();
    return m_own;
}

const QHash<qint64, qint64> &KeyTable::ownKeys()
{
    loadAccounts();
    return m_ownKeys;
}

const ErasedNames &KeyTable::erased()
{
    if (!m_erased)
        m_erased = ErasedNames::readFrom(m_database);
    return *m_erased;
}

void KeyTable::forget()
{
    m_erased.reset();
    m_identities.clear();
    m_identityIds.clear();
    m_prefixes.clear();
    m_prefixTexts.clear();
}

qint64 KeyTable::nextNumber()
{
    if (!m_number) {
        auto query = m_database.query("SELECT value FROM sequence WHERE name = 'key'");
        m_number = query.next() ? query.number(0) : 0;
    }
    m_isNumberUsed = true;
    return ++*m_number;
}

void KeyTable::store()
{
    if (!m_isNumberUsed)
        return;
    m_database
        .query("INSERT INTO sequence (name, value) VALUES ('key', ?) ON CONFLICT DO UPDATE SET value = "
               "excluded.value")
        .bind(*m_number)
        .run();
    m_isNumberUsed = false;
}

}  // namespace daisychain::store
