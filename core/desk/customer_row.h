#pragma once

#include "core/desk/action.h"
#include "core/desk/column_mapping.h"

#include <expected>

namespace daisychain {

/// A customer as a row of a table tells of them.
struct CustomerRow {
    int line = 0;
    /// Who they are when nobody like them is here yet: the first of what the row has of handle, customer
    /// number, e-mail address, phone number.
    IdentityId identity;
    QString handle;  ///< without '@'; empty: none
    Network network = Network::X;
    QString mail;
    QString number;  ///< of the customer
    QList<CustomerDetail> details;
    QString note;

    bool operator==(const CustomerRow &) const = default;
};

/// Reads a row by the mapping; nothing when all of it is blank. The failure is a sentence for people: a
/// number that lost its digits, an address that is none, a day that doesn't exist, nobody whom it could be
/// about.
std::expected<std::optional<CustomerRow>, QString> readCustomerRow(int line, const QStringList &fields,
                                                                   const ColumnMapping &mapping);

}  // namespace daisychain
