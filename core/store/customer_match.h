#pragma once

#include "core/desk/customer_import.h"
#include "core/store/key_table.h"

#include <expected>

namespace daisychain::store {

/// Whom of the desk a row is about.
struct FoundCustomer {
    QList<qint64> identities;  ///< all of the customer's; the one that was found first
    MatchedBy by = MatchedBy::Identity;
};

/// Looks for who has the row's customer number, e-mail address or handle, in this order. The failure is a
/// sentence: several customers have them.
std::expected<std::optional<FoundCustomer>, QString> findCustomer(Database &database, KeyTable &keys,
                                                                  const CustomerRow &row);

}  // namespace daisychain::store
