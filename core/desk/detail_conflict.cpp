#include "core/desk/detail_conflict.h"

#include "core/desk/customer_list.h"

namespace daisychain {

QList<DetailConflict> detailConflicts(const QList<StandingDetail> &mine, const QList<StandingDetail> &theirs)
{
    QList<DetailConflict> conflicts;
    for (const StandingDetail &one : joinedDetails(mine)) {
        const QString other = detailValue(theirs, one.detail.field, one.detail.name);
        if (!other.isEmpty() && other != one.detail.value)
            conflicts.append({one.detail.field, one.detail.name, one.detail.value, other});
    }
    return conflicts;
}

}  // namespace daisychain
