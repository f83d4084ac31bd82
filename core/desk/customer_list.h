#pragma once

#include "core/desk/customer_detail.h"
#include "core/desk/post.h"
#include "core/desk/store_version.h"

#include <optional>

namespace daisychain {

/// How customers may be listed. Nobody is sorted by how many people follow them.
enum class CustomerOrder : quint8 {
    LastContact = 0,  ///< the newest first; whoever never wrote comes last
    Name = 1,
    Since = 2,  ///< who is a customer for longest first; of whom nobody knows it last
};

/// The stable names in daisychainctl: "last-contact", "name", "since".
QString customerOrderName(CustomerOrder order);
std::optional<CustomerOrder> customerOrderFromName(QStringView name);

/// All that is given must hold. Case doesn't count.
struct CustomerFilter {
    QString mark = {};  ///< one of customerMarks(); empty: any, or none
    QString plan = {};
    QString organisation = {};
    bool hasOpenPromise = false;
    bool hasMail = false;
    std::optional<Network> network = {};

    bool isEmpty() const { return *this == CustomerFilter(); }
    bool operator==(const CustomerFilter &) const = default;
};

/// The marks that a customer may have, as DetailField::Mark names them.
QStringList customerMarks();

struct CustomerQuery {
    QString
        text;  ///< words that names, handles, details and notes begin with, in any order; empty: everybody
    CustomerFilter filter = {};
    CustomerOrder order = CustomerOrder::LastContact;
    StoreVersion atLeast = {};

    bool operator==(const CustomerQuery &) const = default;
};

/// A longer text is cut.
inline constexpr qsizetype MostCustomerSearch = 200;

/// Where a customer stands in a list. `key` only tells equals apart, and is good for one data folder.
struct CustomerCursor {
    QString name;  ///< in the order of names
    qint64 at = 0;
    qint64 key = 0;

    bool operator==(const CustomerCursor &) const = default;
};

/// A customer as a list shows them.
struct CustomerLine {
    ProfileFact profile;                ///< of the identity that was known first
    QList<StandingDetail> details;      ///< of all their identities
    QList<Network> networks;            ///< each once
    std::optional<Instant> promiseDue;  ///< of their open promises, the first
    std::optional<Instant> lastContact;
    std::optional<Instant> since;
    CustomerCursor cursor;

    bool operator==(const CustomerLine &) const = default;
};

/// What WindowedList asks of a row.
inline qint64 rowId(const CustomerLine &line)
{
    return line.cursor.key;
}
inline CustomerCursor rowCursor(const CustomerLine &line)
{
    return line.cursor;
}

struct CustomerPage {
    QList<CustomerLine> rows;  ///< in the list's order, also when read upwards
    bool hasMore = false;      ///< in the direction that was read
    /// Some came in bulk and are not listed yet: CustomerReader::takeIn().
    bool isIncomplete = false;
    StoreVersion version;
};

/// The value of a detail; empty when it isn't known.
QString detailValue(const QList<StandingDetail> &details, DetailField field, const QString &name = {});
/// As the company calls them, else as their network shows them; may be empty.
QString customerName(const ProfileFact &profile, const QList<StandingDetail> &details);

}  // namespace daisychain
