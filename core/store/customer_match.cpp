#include "core/store/customer_match.h"

#include "core/store/customer_detail_table.h"
#include "core/store/customer_links.h"
#include "core/store/database.h"

namespace daisychain::store {

using namespace Qt::StringLiterals;

namespace {

/// Two are enough to know that it is not one.
constexpr int Enough = 8;

size_t hashOf(MatchedBy by, Network network, const QString &text)
{
    return qHashMulti(0, int(by), int(network), text);
}

}  // namespace

CustomerFinder::CustomerFinder(Database &database, KeyTable &keys)
    : m_database(database)
    , m_keys(keys)
{
    auto details = database.query("SELECT 1 FROM customer_detail WHERE field IN (?, ?) AND " IS_FOUND_BY_VALUE
                                  " LIMIT 1");
    m_hasDetails = details.bind(DetailField::Reference).bind(DetailField::EMail).next();
    m_hasIdentities = database.query("SELECT 1 FROM identity LIMIT 1").next();
}

bool CustomerFinder::isNamed(MatchedBy by, Network network, const QString &text) const
{
    return m_named.contains(hashOf(by, network, text));
}

void CustomerFinder::remember(const CustomerRow &row)
{
    for (const CustomerDetail &detail : row.details) {
        if (detail.field == DetailField::Reference)
            m_named.insert(hashOf(MatchedBy::CustomerNumber, {}, foldedDetail(detail)));
        else if (detail.field == DetailField::EMail)
            m_named.insert(hashOf(MatchedBy::EMail, {}, foldedDetail(detail)));
    }
    // Who takes a row in may record more of it than its details.
    m_named.insert(hashOf(MatchedBy::CustomerNumber, {}, row.number.toLower()));
    m_named.insert(hashOf(MatchedBy::EMail, {}, row.mail));
    if (!row.handle.isEmpty())
        m_named.insert(hashOf(MatchedBy::Handle, row.network, row.handle.toLower()));
    m_named.insert(hashOf(MatchedBy::Identity, row.identity.network, row.identity.globalId));
}

void CustomerFinder::addByDetail(DetailField field, const QString &folded, MatchedBy by,
                                 QList<Candidate> &candidates)
{
    if (folded.isEmpty() || !(m_hasDetails || isNamed(by, {}, folded)))
        return;
    auto query = m_database.query(
        "SELECT identity_key, value FROM customer_detail WHERE field = ? AND " IS_FOUND_BY_VALUE
        " AND folded = ? LIMIT ?");
    query.bind(field).bind(folded).bind(Enough);
    while (query.next()) {
        if (field != DetailField::Reference || query.text(1) == u"customer")
            candidates.append({query.number(0), by});
    }
}

void CustomerFinder::addByHandle(const CustomerRow &row, QList<Candidate> &candidates)
{
    const QString folded = row.handle.toLower();
    if (folded.isEmpty() || !(m_hasIdentities || isNamed(MatchedBy::Handle, row.network, folded)))
        return;
    auto query = m_database.query("SELECT key FROM identity WHERE handle_folded = ? AND handle_folded <> '' "
                                  "AND network = ? LIMIT ?");
    query.bind(folded).bind(row.network).bind(Enough);
    while (query.next())
        candidates.append({query.number(0), MatchedBy::Handle});
}

QList<CustomerFinder::Candidate> CustomerFinder::candidates(const CustomerRow &row)
{
    QList<Candidate> found;
    addByDetail(DetailField::Reference, row.number.toLower(), MatchedBy::CustomerNumber, found);
    addByDetail(DetailField::EMail, row.mail, MatchedBy::EMail, found);
    addByHandle(row, found);
    if (!m_hasIdentities && !isNamed(MatchedBy::Identity, row.identity.network, row.identity.globalId))
        return found;
    if (const auto known = m_keys.knownIdentity(row.identity))
        found.append({*known, MatchedBy::Identity});
    return found;
}

std::expected<std::optional<FoundCustomer>, QString> CustomerFinder::find(const CustomerRow &row)
{
    const QList<Candidate> all = candidates(row);
    remember(row);
    if (all.isEmpty())
        return std::optional<FoundCustomer>();
    FoundCustomer found{identitiesOf(m_database, all.first().identity), all.first().by};
    for (const Candidate &other : all) {
        if (!found.identities.contains(other.identity))
            return std::unexpected(u"two customers have them here: %1 and %2"_s.arg(
                m_keys.identityId(all.first().identity).globalId,
                m_keys.identityId(other.identity).globalId));
    }
    return std::optional(found);
}

}  // namespace daisychain::store
