#include "core/desk/detail_conflict.h"

#include <QHash>

#include <utility>

namespace daisychain {

QList<DetailChoice> detailChoices(const QList<QList<StandingDetail>> &customers)
{
    QList<DetailChoice> all;
    QHash<std::pair<int, QString>, qsizetype> places;
    for (const QList<StandingDetail> &details : customers) {
        for (const StandingDetail &one : joinedDetails(details)) {
            const std::pair<int, QString> key(int(one.detail.field), one.detail.name);
            if (!places.contains(key)) {
                places.insert(key, all.size());
                all.append({one.detail.field, one.detail.name, {}});
            }
            QStringList &values = all[places.value(key)].values;
            if (!one.detail.value.isEmpty() && !values.contains(one.detail.value))
                values.append(one.detail.value);
        }
    }
    all.removeIf([](const DetailChoice &choice) { return choice.values.size() < 2; });
    return all;
}

QList<DetailConflict> detailConflicts(const QList<StandingDetail> &mine, const QList<StandingDetail> &theirs)
{
    QList<DetailConflict> conflicts;
    for (const DetailChoice &choice : detailChoices({mine, theirs}))
        conflicts.append({choice.field, choice.name, choice.values[0], choice.values[1]});
    return conflicts;
}

}  // namespace daisychain
