#include "ui/queue/bulk_words.h"

#include "ui/queue/queue_words.h"
#include "ui/roster/desk_words.h"

#include <QCoreApplication>

#include <array>

namespace daisychain::ui {

namespace {

/// Where translators find the texts of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(BulkWords)
};

constexpr qsizetype MostNames = 3;

QString namesOf(const QList<QueueRow> &rows)
{
    QStringList names;
    for (const QueueRow &row : rows.first(std::min(MostNames, rows.size())))
        names.append(row.customerHandle.isEmpty() ? row.handle : customerTitle(row));
    const QString listed = names.join(QStringLiteral(", "));
    const int more = int(rows.size() - names.size());
    return more > 0 ? Words::tr("%1 and %n more", "names of customers", more).arg(listed) : listed;
}

QString reasonWords(LeftOut why, int count, const QString &owner)
{
    switch (why) {
    case LeftOut::ClaimedByOther:
        return owner.isEmpty() ? Words::tr("%n left out, claimed by a colleague", nullptr, count)
                               : Words::tr("%n left out, claimed by %1", nullptr, count).arg(owner);
    case LeftOut::UnsentReply:
        return Words::tr("%n left out, with a reply that is not sent yet", nullptr, count);
    case LeftOut::Draft:
        return Words::tr("%n left out, with a draft", nullptr, count);
    case LeftOut::NewerPost:
        return Words::tr("%n left out, with a post that came after you marked it", nullptr, count);
    case LeftOut::AlreadySo:
        return Words::tr("%n left out, where there is nothing to do", nullptr, count);
    case LeftOut::Gone:
        return Words::tr("%n left out, not here any more", nullptr, count);
    }
    return {};
}

QString withNames(const QString &reason, const QList<QueueRow> &rows)
{
    return Words::tr("%1: %2", "a reason, and the customers it is true of").arg(reason, namesOf(rows));
}

}  // namespace

QString bulkQuestion(const BulkPlan &plan, Instant now)
{
    const int count = int(plan.rows.size());
    if (count == 0)
        return Words::tr("There is none left to do this to.");
    switch (plan.order.deed) {
    case QueueDeed::Claim:
        return Words::tr("Claim %n conversations?", nullptr, count);
    case QueueDeed::Release:
        return Words::tr("Give back %n conversations?", nullptr, count);
    case QueueDeed::Done:
        return Words::tr("Close %n conversations?", nullptr, count);
    case QueueDeed::Wait:
        return Words::tr("Wait for %n customers?", nullptr, count);
    case QueueDeed::Snooze:
        return Words::tr("Snooze %n conversations until %1?", nullptr, count)
            .arg(dayTime(plan.order.until.value_or(now), now));
    case QueueDeed::Reopen:
        return Words::tr("Open %n conversations again?", nullptr, count);
    case QueueDeed::Praise:
        return Words::tr("Keep what %n customers said as praise?", nullptr, count);
    case QueueDeed::Like:
        return Words::tr("Like the posts of %n customers?", nullptr, count);
    case QueueDeed::LikeAndDone:
        return Words::tr("Like and close %n conversations?", nullptr, count);
    }
    return {};
}

QString bulkButton(const BulkPlan &plan)
{
    const int count = int(plan.rows.size());
    switch (plan.order.deed) {
    case QueueDeed::Claim:
        return Words::tr("claim %n", nullptr, count);
    case QueueDeed::Release:
        return Words::tr("give back %n", nullptr, count);
    case QueueDeed::Done:
        return Words::tr("close %n", nullptr, count);
    case QueueDeed::Wait:
        return Words::tr("wait for %n", nullptr, count);
    case QueueDeed::Snooze:
        return Words::tr("snooze %n", nullptr, count);
    case QueueDeed::Reopen:
        return Words::tr("open %n again", nullptr, count);
    case QueueDeed::Praise:
        return Words::tr("keep %n", nullptr, count);
    case QueueDeed::Like:
        return Words::tr("like %n", nullptr, count);
    case QueueDeed::LikeAndDone:
        return Words::tr("like and close %n", nullptr, count);
    }
    return {};
}

QString bulkOwners(const BulkPlan &plan)
{
    QStringList parts;
    const int others = int(plan.rows.size()) - plan.mine - plan.unclaimed;
    if (plan.mine > 0)
        parts.append(Words::tr("%n yours", "conversations", plan.mine));
    if (plan.unclaimed > 0)
        parts.append(Words::tr("%n nobody's", "conversations", plan.unclaimed));
    if (others > 0)
        parts.append(Words::tr("%n claimed by colleagues", "conversations", others));
    return parts.join(QStringLiteral(" · "));
}

QStringList bulkOmissions(const BulkPlan &plan, const Roster &roster)
{
    struct Group {
        LeftOut why = LeftOut::Gone;
        PersonId owner;
        QList<QueueRow> rows;
    };
    QList<Group> groups;
    for (const BulkPlan::Omission &omission : plan.omitted) {
        const PersonId owner = omission.why == LeftOut::ClaimedByOther ? omission.row.view.owner : PersonId();
        const auto known = std::find_if(groups.begin(), groups.end(), [&](const Group &group) {
            return group.why == omission.why && group.owner == owner;
        });
        if (known == groups.end())
            groups.append({omission.why, owner, {omission.row}});
        else
            known->rows.append(omission.row);
    }
    std::stable_sort(groups.begin(), groups.end(),
                     [](const Group &a, const Group &b) { return a.why < b.why; });
    QStringList lines;
    for (const Group &group : std::as_const(groups)) {
        const QString owner = group.owner.isNull() ? QString() : roster.personName(group.owner);
        lines.append(withNames(reasonWords(group.why, int(group.rows.size()), owner), group.rows));
    }
    return lines;
}

QString bulkProgress(int reached, int total)
{
    return Words::tr("%1 of %2", "conversations dealt with").arg(reached).arg(total);
}

QStringList bulkOutcomeWords(const BulkOutcome &outcome)
{
    QStringList lines;
    if (outcome.notReached > 0)
        lines.append(Words::tr("Stopped: %n left as they were.", nullptr, outcome.notReached));
    QList<QueueRow> newer;
    QList<QueueRow> others;
    for (const BulkOutcome::Refusal &refusal : outcome.failed)
        (refusal.error.code == ErrorCode::Conflict ? newer : others).append(refusal.row);
    if (!newer.isEmpty())
        lines.append(withNames(
            Words::tr("%n left open, because the customer wrote meanwhile", nullptr, int(newer.size())),
            newer));
    if (!others.isEmpty())
        lines.append(withNames(
            Words::tr("%n could not be recorded, and stay marked", nullptr, int(others.size())), others));
    return lines;
}

}  // namespace daisychain::ui
