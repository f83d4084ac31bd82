#pragma once

#include "core/desk/past_conversation.h"
#include "core/store/customer_match.h"

#include <QSet>

namespace daisychain::store {

/// What the desk has already of what is taken in from elsewhere. Within one transaction.
class PastLookup final {
public:
    PastLookup(Database &database, KeyTable &keys, Account own)
        : m_database(database)
        , m_keys(keys)
        , m_own(std::move(own))
        , m_finder(database, keys)
    {
    }

    /// As CustomerFinder::find(); whom a file knows by name alone is the one customer here of that name, those in
    /// `made` apart.
    std::expected<std::optional<FoundCustomer>, QString> customer(const PastConversation &conversation,
                                                                  const QSet<IdentityId> &made);
    /// The posts of this conversation.
    QList<KnownPast> posts(const PastConversation &conversation);
    bool hasAction(const ActionId &id);

private:
    std::optional<qint64> threadOf(const PastConversation &conversation, qint64 prefix);
    std::expected<std::optional<FoundCustomer>, QString> customerNamed(const QString &name,
                                                                       const QSet<IdentityId> &made);

    Database &m_database;
    KeyTable &m_keys;
    const Account m_own;
    CustomerFinder m_finder;
};

}  // namespace daisychain::store
