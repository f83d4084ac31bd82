#pragma once

#include "core/desk/action.h"

#include <QList>

namespace daisychain {

/// A detail as it stands today.
struct StandingDetail {
    CustomerDetail detail;
    IdentityId identity;  ///< whom it was said of
    ActionId action;      ///< what Undo takes back, with all that was said in it
    qint64 order = 0;     ///< of the action in the log

    bool operator==(const StandingDetail &) const = default;
};

/// What stands after these actions, given in the order of the log: for each field and name the last that was
/// said, unless that was nothing. Sorted by field and name.
QList<StandingDetail> foldDetails(const QList<Action> &actions);

/// Of several identities of one customer: what was said last of each field and name.
QList<StandingDetail> joinedDetails(QList<StandingDetail> details);

/// What a detail is found and compared by: an address or name without its case, a number as it is.
QString foldedDetail(const CustomerDetail &detail);

/// The stable name of a field, in files and in daisychainctl: "e-mail".
QString detailFieldName(DetailField field);

}  // namespace daisychain
