#pragma once

#include "core/desk/conversation.h"
#include "core/desk/post.h"
#include "core/store/erased_names.h"

#include <QHash>
#include <QSet>

#include <optional>
#include <utility>

namespace daisychain::store {

class Database;

/// Long ids against the file's short keys, both ways. Remembers within one transaction, never longer:
/// another process may write in between. Who was erased is found under the name they go on by.
class KeyTable final {
public:
    explicit KeyTable(Database &database)
        : m_database(database)
    {
    }

    /// The identity's key; makes a row when there is none.
    qint64 identity(const IdentityId &id);
    /// Makes a row for somebody of whom no network told yet, so that its profile will replace the handle.
    /// Whoever has a row already keeps it.
    void introduce(const IdentityId &id, const QString &handle);
    std::optional<qint64> knownIdentity(const IdentityId &id);
    const IdentityId &identityId(qint64 key);
    /// Stores a profile where it says something new; returns the identity's key. With an account: whose
    /// server spoke.
    qint64 profile(const ProfileFact &profile, std::optional<qint64> account);

    struct Prefix {
        Network network = Network::Mastodon;
        QString text;
    };
    /// A post id is the prefix with this key and the tail.
    struct SplitId {
        qint64 prefix = 0;
        QString tail;
        bool isNewPrefix = false;  ///< made just now: no post has it yet
    };
    SplitId split(const PostId &id);
    std::optional<SplitId> knownSplit(const PostId &id);
    PostId joined(qint64 prefix, const QString &tail);

    /// Of accounts, also of removed ones.
    std::optional<qint64> account(AccountId id);
    AccountId accountId(qint64 key);
    const OwnIdentities &own();
    /// The accounts by their identities' keys.
    const QHash<qint64, qint64> &ownKeys();

    /// Whose profile was stored since this was last asked.
    QSet<qint64> takeRenamed() { return std::exchange(m_renamed, {}); }
    /// Who was erased.
    const ErasedNames &erased();
    /// Rows were given other ids behind this table's back, or somebody was erased.
    void forget();

    /// A number never given before in this file.
    qint64 nextNumber();
    /// Writes down how far the numbers have come.
    void store();

private:
    struct Known {
        qint64 key = 0;
        std::optional<qint64> profileHash;
    };
    Known lookUp(const IdentityId &id);
    void loadAccounts();
    void trim();

    Database &m_database;
    QHash<IdentityId, Known> m_identities;
    QHash<qint64, IdentityId> m_identityIds;
    QHash<QPair<int, QString>, qint64> m_prefixes;
    QHash<qint64, Prefix> m_prefixTexts;
    bool m_hasAccounts = false;
    QHash<AccountId, qint64> m_accounts;
    QHash<qint64, AccountId> m_accountIds;
    OwnIdentities m_own;
    QHash<qint64, qint64> m_ownKeys;
    QSet<qint64> m_renamed;
    std::optional<ErasedNames> m_erased;
    std::optional<qint64> m_number;
    bool m_isNumberUsed = false;
};

}  // namespace daisychain::store
