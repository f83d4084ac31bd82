#include "core/store/customer_match.h"

#include "core/store/customer_links.h"
#include "core/store/database.h"

namespace daisychain::store {

using namespace Qt::StringLiterals;

namespace {

struct Candidate {
    qint64 identity = 0;
    MatchedBy by = MatchedBy::Identity;
};

/// Two are enough to know that it is not one.
constexpr int Enough = 8;

void addByDetail(Database &database, DetailField field, const QString &folded, MatchedBy by,
                 QList<Candidate> &candidates)
{
    if (folded.isEmpty())
        return;
    auto query =
        database.query("SELECT identity_key, value FROM customer_detail WHERE field = ? AND folded = ? "
                       "LIMIT ?");
    query.bind(field).bind(folded).bind(Enough);
    while (query.next()) {
        if (field != DetailField::Reference || query.text(1) == u"customer")
            candidates.append({query.number(0), by});
    }
}

void addByHandle(Database &database, const CustomerRow &row, QList<Candidate> &candidates)
{
    if (row.handle.isEmpty())
        return;
    auto query =
        database.query("SELECT key FROM identity WHERE handle_folded = ? AND handle_folded <> '' AND "
                       "network = ? LIMIT ?");
    query.bind(row.handle.toLower()).bind(row.network).bind(Enough);
    while (query.next())
        candidates.append({query.number(0), MatchedBy::Handle});
}

}  // namespace

std::expected<std::optional<FoundCustomer>, QString> findCustomer(Database &database, KeyTable &keys,
                                                                  const CustomerRow &row)
{
    QList<Candidate> candidates;
    addByDetail(database, DetailField::Reference, row.number.toLower(), MatchedBy::CustomerNumber,
                candidates);
    addByDetail(database, DetailField::EMail, row.mail, MatchedBy::EMail, candidates);
    addByHandle(database, row, candidates);
    if (const auto known = keys.knownIdentity(row.identity))
        candidates.append({*known, MatchedBy::Identity});
    if (candidates.isEmpty())
        return std::optional<FoundCustomer>();
    FoundCustomer found{identitiesOf(database, candidates.first().identity), candidates.first().by};
    for (const Candidate &other : candidates) {
        if (!found.identities.contains(other.identity))
            return std::unexpected(u"two customers have them here: %1 and %2"_s.arg(
                keys.identityId(candidates.first().identity).globalId,
                keys.identityId(other.identity).globalId));
    }
    return std::optional(found);
}

}  // namespace daisychain::store
