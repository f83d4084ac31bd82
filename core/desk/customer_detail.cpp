#include "core/desk/customer_detail.h"

#include <algorithm>
#include <utility>

namespace daisychain {

namespace {

using Place = std::pair<DetailField, QString>;

Place placeOf(const CustomerDetail &detail)
{
    return {detail.field, detail.name};
}

}  // namespace

QList<StandingDetail> joinedDetails(QList<StandingDetail> details)
{
    std::ranges::stable_sort(details, [](const StandingDetail &a, const StandingDetail &b) {
        const Place placeA = placeOf(a.detail);
        const Place placeB = placeOf(b.detail);
        return placeA != placeB ? placeA < placeB : a.order < b.order;
    });
    QList<StandingDetail> last;
    for (const StandingDetail &one : std::as_const(details)) {
        if (!last.isEmpty() && placeOf(last.last().detail) == placeOf(one.detail))
            last.last() = one;
        else
            last.append(one);
    }
    return last;
}

QList<StandingDetail> foldDetails(const QList<Action> &actions)
{
    const QList<bool> active = activeActions(actions);
    QList<StandingDetail> said;
    for (qsizetype i = 0; i < actions.size(); ++i) {
        const auto *details = std::get_if<CustomerDetails>(&actions[i].payload);
        const auto *subject = std::get_if<CustomerSubject>(&actions[i].subject);
        if (!active[i] || details == nullptr || subject == nullptr)
            continue;
        for (const CustomerDetail &detail : details->details)
            said.append({detail, subject->customer, actions[i].id, i});
    }
    QList<StandingDetail> standing = joinedDetails(std::move(said));
    standing.removeIf([](const StandingDetail &one) { return one.detail.value.isEmpty(); });
    return standing;
}

QString foldedDetail(const CustomerDetail &detail)
{
    return (detail.field == DetailField::Reference ? detail.name : detail.value).trimmed().toLower();
}

QString detailFieldName(DetailField field)
{
    switch (field) {
    case DetailField::Name:
        return QStringLiteral("name");
    case DetailField::Organisation:
        return QStringLiteral("organisation");
    case DetailField::Plan:
        return QStringLiteral("plan");
    case DetailField::Own:
        return QStringLiteral("field");
    case DetailField::EMail:
        return QStringLiteral("e-mail");
    case DetailField::Phone:
        return QStringLiteral("phone");
    case DetailField::Reference:
        return QStringLiteral("reference");
    case DetailField::Mark:
        return QStringLiteral("mark");
    case DetailField::Date:
        return QStringLiteral("date");
    }
    return {};
}

}  // namespace daisychain
