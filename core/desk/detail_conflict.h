#pragma once

#include "core/desk/customer_detail.h"

namespace daisychain {

/// A field of which two customers say different things; as one customer they can say but one.
struct DetailConflict {
    DetailField field = DetailField::Name;
    QString name;
    QString mine;
    QString theirs;

    bool operator==(const DetailConflict &) const = default;
};

/// What two customers say differently, by field and name. Pure.
QList<DetailConflict> detailConflicts(const QList<StandingDetail> &mine, const QList<StandingDetail> &theirs);

}  // namespace daisychain
