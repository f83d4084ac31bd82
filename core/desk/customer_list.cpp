#include "core/desk/customer_list.h"

#include <algorithm>

namespace daisychain {

QString customerOrderName(CustomerOrder order)
{
    switch (order) {
    case CustomerOrder::LastContact:
        return QStringLiteral("last-contact");
    case CustomerOrder::Name:
        return QStringLiteral("name");
    case CustomerOrder::Since:
        return QStringLiteral("since");
    }
    return {};
}

std::optional<CustomerOrder> customerOrderFromName(QStringView name)
{
    for (const auto order : {CustomerOrder::LastContact, CustomerOrder::Name, CustomerOrder::Since}) {
        if (customerOrderName(order) == name)
            return order;
    }
    return std::nullopt;
}

QStringList customerMarks()
{
    return {QStringLiteral("press"), QStringLiteral("partner"), QStringLiteral("employee"),
            QStringLiteral("vulnerable"), QStringLiteral("legal")};
}

QString detailValue(const QList<StandingDetail> &details, DetailField field, const QString &name)
{
    const auto found = std::ranges::find_if(details, [&](const StandingDetail &one) {
        return one.detail.field == field && one.detail.name == name;
    });
    return found == details.end() ? QString() : found->detail.value;
}

QString customerName(const ProfileFact &profile, const QList<StandingDetail> &details)
{
    const QString name = detailValue(details, DetailField::Name).trimmed();
    return name.isEmpty() ? profile.displayName : name;
}

}  // namespace daisychain
