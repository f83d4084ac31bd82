#include "app/ctl/commands.h"
#include "app/ctl/json_of.h"
#include "app/ctl/line_of.h"
#include "app/ctl/session.h"
#include "app/ctl/wait.h"
#include "core/text/csv_write.h"

#include <QSaveFile>

namespace daisychain::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr int DefaultListed = 100;
constexpr int TakenInAtOnce = 2'000;

/// As "import customers" reads it.
QByteArray csvOf(const QList<CustomerLine> &lines)
{
    QByteArray csv = text::csvLine({u"name"_s, u"handle"_s, u"network"_s, u"e-mail"_s, u"phone"_s,
                                    u"organisation"_s, u"plan"_s, u"customer number"_s});
    for (const CustomerLine &line : lines) {
        const auto value = [&](DetailField field) {
            for (const StandingDetail &one : line.details) {
                if (one.detail.field == field && one.detail.name.isEmpty())
                    return one.detail.value;
            }
            return QString();
        };
        QString number;
        for (const StandingDetail &one : line.details) {
            if (one.detail.field == DetailField::Reference && one.detail.value == u"customer")
                number = one.detail.name;
        }
        const bool hasHandle = line.profile.id.network != Network::Address;
        csv += text::csvLine({value(DetailField::Name), hasHandle ? line.profile.handle : QString(),
                              hasHandle ? networkName(line.profile.id.network) : QString(),
                              value(DetailField::EMail), value(DetailField::Phone),
                              value(DetailField::Organisation), value(DetailField::Plan), number});
    }
    return csv;
}

Outcome<void> saveCsv(const QString &path, const QList<CustomerLine> &lines)
{
    QSaveFile out(path);
    const QByteArray csv = csvOf(lines);
    if (!out.open(QIODevice::WriteOnly) || out.write(csv) != csv.size() || !out.commit())
        return std::unexpected(Trouble(Error{ErrorCode::Storage, {path, out.errorString()}}));
    return {};
}

CustomerQuery queryFrom(const Arguments &arguments)
{
    CustomerQuery query;
    query.text = arguments.value(u"search");
    query.order = customerOrderFromName(arguments.value(u"order")).value_or(CustomerOrder::LastContact);
    query.filter.mark = arguments.value(u"mark");
    query.filter.plan = arguments.value(u"plan");
    query.filter.organisation = arguments.value(u"organisation");
    query.filter.hasOpenPromise = arguments.has(u"promised");
    query.filter.hasMail = arguments.has(u"with-mail");
    query.filter.network = networkFromName(arguments.value(u"network"));
    return query;
}

/// Those who came in bulk too.
Outcome<void> takeAllIn(CustomerReader &customers)
{
    for (;;) {
        const auto left = wait(customers.takeIn(TakenInAtOnce));
        if (!left)
            return std::unexpected(Trouble(left.error()));
        if (*left == 0)
            return {};
    }
}

Outcome<QList<CustomerLine>> linesFrom(Session &session, const Arguments &arguments)
{
    const auto desk = session.desk();
    if (!desk)
        return std::unexpected(desk.error());
    CustomerReader &customers = (*desk)->customers();
    const CustomerQuery query = queryFrom(arguments);
    const int limit = arguments.number(u"limit", DefaultListed);
    auto page = wait(customers.customers(query, std::nullopt, PageDirection::After, limit));
    if (page && page->isIncomplete) {
        if (auto taken = takeAllIn(customers); !taken)
            return std::unexpected(taken.error());
        page = wait(customers.customers(query, std::nullopt, PageDirection::After, limit));
    }
    if (!page)
        return std::unexpected(Trouble(page.error()));
    return page->rows;
}

QJsonObject jsonOf(const CustomerLine &line)
{
    QJsonArray networks;
    for (const Network network : line.networks)
        networks.append(networkName(network));
    return {{u"id"_s, line.profile.id.globalId},
            {u"network"_s, networkName(line.profile.id.network)},
            {u"handle"_s, line.profile.handle},
            {u"name"_s, customerName(line.profile, line.details)},
            {u"networks"_s, networks},
            {u"lastContact"_s, ctl::jsonOf(line.lastContact)},
            {u"since"_s, ctl::jsonOf(line.since)},
            {u"promiseDue"_s, ctl::jsonOf(line.promiseDue)},
            {u"details"_s, jsonArrayOf(line.details)}};
}

Outcome<Answer> listCustomers(Session &session, const Arguments &arguments)
{
    const auto lines = linesFrom(session, arguments);
    if (!lines)
        return std::unexpected(lines.error());
    if (arguments.has(u"csv")) {
        if (auto saved = saveCsv(arguments.value(u"csv"), *lines); !saved)
            return std::unexpected(saved.error());
    }
    QJsonArray json;
    QString text;
    for (const CustomerLine &line : *lines) {
        json.append(jsonOf(line));
        QStringList words{oneLine(line.profile.handle, 60), oneLine(line.profile.displayName, 60)};
        for (const StandingDetail &one : line.details)
            words.append(lineOf(one.detail));
        words.removeAll(QString());
        text += words.join(u"  "_s) + u'\n';
    }
    return Answer{json, text.isEmpty() ? u"Nobody like that."_s : text};
}

}  // namespace

Command customerListCommand()
{
    using enum Option::Kind;
    return {u"customer list"_s,
            {},
            u"Customers, whoever was heard of last first."_s,
            {{u"search"_s, u"TEXT"_s,
              u"Words that names, handles, addresses, numbers, other details or notes begin with."_s},
             {u"mark"_s, u"MARK"_s, u"Those with this mark."_s, Choice, customerMarks()},
             {u"plan"_s, u"PLAN"_s, u"Those with this plan."_s},
             {u"organisation"_s, u"NAME"_s, u"Those of this organisation."_s},
             {u"network"_s,
              u"NETWORK"_s,
              u"Those with an identity there."_s,
              Choice,
              {u"mastodon"_s, u"bluesky"_s, u"x"_s, u"feed"_s, u"address"_s}},
             {u"promised"_s, {}, u"Those whom something is promised that is open."_s, Flag},
             {u"with-mail"_s, {}, u"Those of whom an e-mail address is known."_s, Flag},
             {u"order"_s,
              u"ORDER"_s,
              u"last-contact (the default), name, or since."_s,
              Choice,
              {u"last-contact"_s, u"name"_s, u"since"_s}},
             {u"limit"_s, u"N"_s, u"At most so many; 100 by default."_s, Number},
             {u"csv"_s, u"FILE"_s, u"Save them as a table that \"import customers\" reads."_s}},
            listCustomers};
}

}  // namespace daisychain::ctl
