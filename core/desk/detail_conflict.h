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

/// A field of which several customers say different things.
struct DetailChoice {
    DetailField field = DetailField::Name;
    QString name;
    QStringList values;  ///< each once, in the order of the customers who say so

    bool operator==(const DetailChoice &) const = default;
};

/// What several customers say differently, in the order in which the first of them says it. Pure.
QList<DetailChoice> detailChoices(const QList<QList<StandingDetail>> &customers);

/// What two customers say differently, by field and name. Pure.
QList<DetailConflict> detailConflicts(const QList<StandingDetail> &mine, const QList<StandingDetail> &theirs);

}  // namespace daisychain
