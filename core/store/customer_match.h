#pragma once

#include "core/desk/customer_import.h"
#include "core/store/key_table.h"

#include <QSet>

#include <expected>

namespace daisychain::store {

/// Whom of the desk a row is about.
struct FoundCustomer {
    QList<qint64> identities;  ///< all of the customer's; the one that was found first
    MatchedBy by = MatchedBy::Identity;
};

/// Looks for whom the rows of a file are about. What the desk didn't know when the first row came, and no row
/// named since, is not looked for: most of a company's first file.
class CustomerFinder final {
public:
    CustomerFinder(Database &database, KeyTable &keys);

    /// Who has the row's customer number, e-mail address or handle, in this order. The failure is a sentence:
    /// several customers have them.
    std::expected<std::optional<FoundCustomer>, QString> find(const CustomerRow &row);

private:
    struct Candidate {
        qint64 identity = 0;
        MatchedBy by = MatchedBy::Identity;
    };

    QList<Candidate> candidates(const CustomerRow &row);
    void addByDetail(DetailField field, const QString &folded, MatchedBy by, QList<Candidate> &candidates);
    void addByHandle(const CustomerRow &row, QList<Candidate> &candidates);
    bool isNamed(MatchedBy by, Network network, const QString &text) const;
    void remember(const CustomerRow &row);

    Database &m_database;
    KeyTable &m_keys;
    bool m_hasDetails = false;     ///< somebody had a number or an address
    bool m_hasIdentities = false;  ///< somebody was known at all
    QSet<size_t> m_named;          ///< hashes of what rows named so far
};

}  // namespace daisychain::store
