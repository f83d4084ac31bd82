#include "core/store/past_lookup.h"

#include "core/desk/address.h"
#include "core/store/customer_detail_table.h"
#include "core/store/customer_links.h"
#include "core/store/database.h"

namespace daisychain::store {

using namespace Qt::StringLiterals;

std::expected<std::optional<FoundCustomer>, QString> PastLookup::customerNamed(const QString &name,
                                                                               const QSet<IdentityId> &made)
{
    constexpr int Enough = 20;
    auto query =
        m_database.query("SELECT identity_key FROM customer_detail WHERE field = ? AND " IS_FOUND_BY_VALUE
                         " AND folded = ? LIMIT ?");
    query.bind(DetailField::Name).bind(name.simplified().toLower()).bind(Enough);
    std::optional<FoundCustomer> found;
    while (query.next()) {
        const qint64 identity = query.number(0);
        if (made.contains(m_keys.identityId(identity)) || (found && found->identities.contains(identity)))
            continue;
        if (found)
            return std::unexpected(u"several customers are called \"%1\""_s.arg(name.left(60)));
        found = FoundCustomer{identitiesOf(m_database, identity), MatchedBy::Identity};
    }
    return found;
}

std::expected<std::optional<FoundCustomer>, QString>
PastLookup::customer(const PastConversation &conversation, const QSet<IdentityId> &made)
{
    const auto found = m_finder.find(conversation.customer);
    const bool isNamedOnly = conversation.customer.identity == nameIdentity(conversation.name);
    return found && !*found && isNamedOnly ? customerNamed(conversation.name, made) : found;
}

bool PastLookup::hasAction(const ActionId &id)
{
    auto query = m_database.query("SELECT 1 FROM action WHERE id = ?");
    query.bind(id);
    return query.next();
}

/// By one of its messages that the file has too; else by what the customer said.
std::optional<qint64> PastLookup::threadOf(const PastConversation &conversation, qint64 prefix)
{
    for (const PastMessage &message : conversation.messages) {
        auto query =
            m_database.query("SELECT thread_key FROM post WHERE tail = ? AND prefix_key = ? AND key > 0");
        query.bind(pastTail(message)).bind(prefix);
        if (query.next())
            return query.number(0);
    }
    const auto customer = m_keys.knownIdentity(conversation.customer.identity);
    if (!customer)
        return std::nullopt;
    auto query = m_database.query(
        "SELECT c.thread_key FROM conversation c JOIN post p ON p.thread_key = c.thread_key WHERE "
        "c.customer_key = ? AND p.prefix_key = ? LIMIT 1");
    query.bind(*customer).bind(prefix);
    return query.next() ? std::optional(query.number(0)) : std::nullopt;
}

QList<KnownPast> PastLookup::posts(const PastConversation &conversation)
{
    const PostId some{conversation.customer.identity.network, pastPrefix(m_own, conversation)};
    const auto split = m_keys.knownSplit(some);
    const auto thread = split ? threadOf(conversation, split->prefix) : std::nullopt;
    if (!thread)
        return {};
    const auto own = m_keys.knownIdentity(m_own.identity);
    auto query = m_database.query("SELECT tail, created_ms, author_key FROM post WHERE thread_key = ? AND "
                                  "prefix_key = ? AND key > 0 ORDER BY key");
    query.bind(*thread).bind(split->prefix);
    QList<KnownPast> known;
    while (query.next())
        known.append(
            {{some.network, some.globalId + query.text(0)}, query.instant(1), own == query.number(2)});
    return known;
}

}  // namespace daisychain::store
