#include "app/ctl/commands.h"
#include "app/ctl/session.h"
#include "app/ctl/wait.h"

#include <QJsonArray>
#include <QJsonObject>

#include <array>

namespace daisychain::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr double MicrosPerDollar = 1'000'000;

QString kindName(UsageKind kind)
{
    switch (kind) {
    case UsageKind::PostRead:
        return u"post-read"_s;
    case UsageKind::OwnPostRead:
        return u"own-post-read"_s;
    case UsageKind::PersonRead:
        return u"person-read"_s;
    case UsageKind::MessageRead:
        return u"message-read"_s;
    case UsageKind::ListRead:
        return u"list-read"_s;
    case UsageKind::PostWrite:
        return u"post-write"_s;
    case UsageKind::LinkPostWrite:
        return u"link-post-write"_s;
    case UsageKind::SummonedReply:
        return u"summoned-reply"_s;
    case UsageKind::MessageWrite:
        return u"message-write"_s;
    case UsageKind::Removal:
        return u"removal"_s;
    case UsageKind::PersonWrite:
        return u"person-write"_s;
    case UsageKind::AltTextWrite:
        return u"alt-text-write"_s;
    }
    return {};
}

std::optional<UsageKind> kindNamed(const QString &name)
{
    for (const UsageKind kind : usageKinds()) {
        if (kindName(kind) == name)
            return kind;
    }
    return std::nullopt;
}

double dollars(MicroDollars amount)
{
    return double(amount.amount) / MicrosPerDollar;
}

/// "20", "0.005": at most a million dollars.
std::optional<MicroDollars> dollarsFrom(const QString &text)
{
    bool isNumber = false;
    const double amount = text.toDouble(&isNumber);
    if (!isNumber || !(amount >= 0) || amount > 1'000'000)
        return std::nullopt;
    return MicroDollars{qRound64(amount * MicrosPerDollar)};
}

Outcome<UsageRules> changed(UsageRules rules, const Arguments &arguments)
{
    if (arguments.has(u"cap")) {
        const QString cap = arguments.value(u"cap");
        rules.monthlyCap = dollarsFrom(cap);
        if (!rules.monthlyCap && cap != u"none")
            return std::unexpected(
                Trouble::wrongUsage(u"\"%1\" is no amount of dollars; \"none\" lifts the cap."_s.arg(cap)));
    }
    if (arguments.has(u"price")) {
        const QString given = arguments.value(u"price");
        const auto kind = kindNamed(given.section(u'=', 0, 0));
        const auto price = dollarsFrom(given.section(u'=', 1));
        if (!kind || !price)
            return std::unexpected(Trouble::wrongUsage(
                u"\"%1\" is no price. It is given as KIND=DOLLARS, e.g. post-read=0.005; the kinds: %2."_s
                    .arg(given, [] {
                        QStringList names;
                        for (const UsageKind each : usageKinds())
                            names.append(kindName(each));
                        return names.join(u", "_s);
                    }())));
        rules.prices.insert(*kind, *price);
    }
    return rules;
}

QJsonObject jsonOfCounts(const UsageCounts &counts)
{
    QJsonObject json;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        json.insert(kindName(it.key()), it.value());
    return json;
}

struct Ledger {
    Network network = Network::X;
    QDate month;
    UsageStanding standing;
    QList<UsageEntry> entries;
    QList<Account> accounts;
    QList<UsageWindow> windows;

    QString handleOf(AccountId id) const
    {
        for (const Account &account : accounts) {
            if (account.id == id)
                return account.handle;
        }
        return {};
    }
};

QJsonObject jsonOf(const Ledger &ledger)
{
    QJsonArray days;
    for (const UsageEntry &entry : ledger.entries)
        days.append(QJsonObject{{u"day"_s, entry.day.toString(Qt::ISODate)},
                                {u"account"_s, entry.account.text()},
                                {u"handle"_s, ledger.handleOf(entry.account)},
                                {u"cost"_s, dollars(costOf(entry.counts, ledger.standing.rules.prices))},
                                {u"counts"_s, jsonOfCounts(entry.counts)}});
    QJsonObject prices;
    for (const UsageKind kind : usageKinds())
        prices.insert(kindName(kind), dollars(ledger.standing.rules.prices.value(kind)));
    QJsonArray windows;
    for (const UsageWindow &window : ledger.windows)
        windows.append(QJsonObject{{u"handle"_s, ledger.handleOf(window.account)},
                                   {u"call"_s, window.call},
                                   {u"limit"_s, window.limit ? QJsonValue(*window.limit) : QJsonValue()},
                                   {u"remaining"_s, window.remaining},
                                   {u"reset"_s, isoText(window.reset)}});
    const auto &cap = ledger.standing.rules.monthlyCap;
    return {{u"network"_s, networkName(ledger.network)},
            {u"month"_s, ledger.month.toString(u"yyyy-MM"_s)},
            {u"spent"_s, dollars(ledger.standing.spent)},
            {u"cap"_s, cap ? QJsonValue(dollars(*cap)) : QJsonValue()},
            {u"prices"_s, prices},
            {u"days"_s, days},
            {u"windows"_s, windows}};
}

QString linesOf(const Ledger &ledger)
{
    const auto &cap = ledger.standing.rules.monthlyCap;
    QString text =
        u"%1, %2: $%3 of %4\n"_s.arg(networkName(ledger.network), ledger.month.toString(u"yyyy-MM"_s))
            .arg(dollars(ledger.standing.spent), 0, 'f', 2)
            .arg(cap ? u"$%1"_s.arg(dollars(*cap), 0, 'f', 2) : u"no cap"_s);
    for (const UsageEntry &entry : ledger.entries) {
        QStringList counts;
        for (auto it = entry.counts.begin(); it != entry.counts.end(); ++it)
            counts.append(u"%1 %2"_s.arg(it.value()).arg(kindName(it.key())));
        text += u"  %1  @%2  $%3  %4\n"_s.arg(entry.day.toString(Qt::ISODate), ledger.handleOf(entry.account))
                    .arg(dollars(costOf(entry.counts, ledger.standing.rules.prices)), 0, 'f', 3)
                    .arg(counts.join(u", "_s));
    }
    for (const UsageWindow &window : ledger.windows)
        text += u"  @%1  %2: %3 calls left until %4\n"_s.arg(ledger.handleOf(window.account), window.call)
                    .arg(window.remaining)
                    .arg(isoText(window.reset));
    return text;
}

Outcome<Ledger> readLedger(store::DeskStore &desk, Network network, QDate month)
{
    Ledger ledger{network, month, {}, {}, {}, {}};
    const auto standing = wait(desk.usage().standing(network, month));
    const auto entries = wait(desk.usage().usage(network, month, month.addMonths(1)));
    const auto accounts = wait(desk.directory().accounts());
    if (!standing || !entries || !accounts)
        return std::unexpected(Trouble(!standing  ? standing.error()
                                       : !entries ? entries.error()
                                                  : accounts.error()));
    ledger.standing = *standing;
    ledger.entries = *entries;
    ledger.accounts = *accounts;
    for (const Account &account : *accounts) {
        const auto windows = wait(desk.usage().windows(account.id));
        if (!windows)
            return std::unexpected(Trouble(windows.error()));
        if (account.network == network)
            ledger.windows += *windows;
    }
    return ledger;
}

Outcome<Answer> usage(Session &session, const Arguments &arguments)
{
    const auto desk = session.desk();
    if (!desk)
        return std::unexpected(desk.error());
    const Network network = networkFromName(arguments.value(u"network")).value_or(Network::X);
    QDate month = utcDay(session.now());
    if (arguments.has(u"month"))
        month = QDate::fromString(arguments.value(u"month"), u"yyyy-MM"_s);
    if (!month.isValid())
        return std::unexpected(
            Trouble::wrongUsage(u"\"%1\" is no month such as 2026-05."_s.arg(arguments.value(u"month"))));
    month = QDate(month.year(), month.month(), 1);
    if (arguments.has(u"cap") || arguments.has(u"price")) {
        const auto known = wait((*desk)->usage().usageRules(network));
        if (!known)
            return std::unexpected(Trouble(known.error()));
        const auto rules = changed(*known, arguments);
        if (!rules)
            return std::unexpected(rules.error());
        const auto saved = wait((*desk)->usage().setUsageRules(network, *rules));
        if (!saved)
            return std::unexpected(Trouble(saved.error()));
        session.poke();
    }
    const auto ledger = readLedger(**desk, network, month);
    if (!ledger)
        return std::unexpected(ledger.error());
    return Answer{jsonOf(*ledger), linesOf(*ledger)};
}

}  // namespace

QList<Command> usageCommands()
{
    return {
        {u"usage"_s,
         {},
         u"What a network was asked for, what that costs, and the cap."_s,
         {{u"network"_s, u"NAME"_s, u"By default x."_s, Option::Kind::Choice, {u"x"_s}},
          {u"month"_s, u"YYYY-MM"_s, u"By default this one, of UTC."_s},
          {u"cap"_s, u"DOLLARS"_s, u"From now on nothing is read beyond so much a month; none: no cap."_s},
          {u"price"_s, u"KIND=DOLLARS"_s, u"What one of a kind costs from now on."_s}},
         usage,
         u"Nothing was changed."_s}};
}

}  // namespace daisychain::ctl
