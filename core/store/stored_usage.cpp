#include "core/store/stored_usage.h"

namespace daisychain::store {

namespace {

QString dayText(QDate day)
{
    return day.toString(Qt::ISODate);
}

QList<UsageEntry> entriesOf(Database &database, Network network, QDate from, QDate until)
{
    QList<UsageEntry> entries;
    auto query =
        database.query("SELECT account, day, kind, count FROM usage_day WHERE network = ? AND day >= ? "
                       "AND day < ? ORDER BY day, account, kind");
    query.bind(network).bind(dayText(from)).bind(dayText(until));
    while (query.next()) {
        const auto account = query.id<AccountId>(0);
        const QDate day = QDate::fromString(query.text(1), Qt::ISODate);
        if (entries.isEmpty() || entries.last().account != account || entries.last().day != day)
            entries.append({network, account, day, {}});
        entries.last().counts.insert(UsageKind(query.integer(2)), query.number(3));
    }
    return entries;
}

/// Nothing while nobody set any.
std::optional<UsageRules> rulesSetFor(Database &database, Network network)
{
    UsageRules rules;
    {
        auto query = database.query("SELECT monthly_cap FROM usage_rule WHERE network = ?");
        query.bind(network);
        if (!query.next())
            return std::nullopt;
        if (const auto cap = query.numberIf(0))
            rules.monthlyCap = MicroDollars{*cap};
    }
    auto query = database.query("SELECT kind, micro_dollars FROM usage_price WHERE network = ?");
    query.bind(network);
    while (query.next())
        rules.prices.insert(UsageKind(query.integer(0)), {query.number(1)});
    return rules;
}

UsageRules rulesFor(Database &database, Network network)
{
    return rulesSetFor(database, network).value_or(UsageRules{usualPrices(network), {}});
}

}  // namespace

QFuture<Result<StoreVersion>> StoredUsage::addUsage(UsageEntry used)
{
    return m_connections.write<StoreVersion>([used](WriteUnit &unit) -> Result<StoreVersion> {
        for (auto it = used.counts.begin(); it != used.counts.end(); ++it)
            unit.database
                .query("INSERT INTO usage_day (network, account, day, kind, count) VALUES (?, ?, ?, ?, ?) "
                       "ON CONFLICT DO UPDATE SET count = count + excluded.count")
                .bind(used.network)
                .bind(used.account)
                .bind(dayText(used.day))
                .bind(it.key())
                .bind(it.value())
                .run();
        return unit.version();
    });
}

QFuture<Result<QList<UsageEntry>>> StoredUsage::usage(Network network, QDate from, QDate until)
{
    return m_connections.read<QList<UsageEntry>>([=](ReadUnit &unit) -> Result<QList<UsageEntry>> {
        return entriesOf(unit.database, network, from, until);
    });
}

QFuture<Result<UsageStanding>> StoredUsage::standing(Network network, QDate day)
{
    return m_connections.read<UsageStanding>([=](ReadUnit &unit) -> Result<UsageStanding> {
        const QDate first(day.year(), day.month(), 1);
        const UsageRules rules = rulesFor(unit.database, network);
        return UsageStanding{
            rules, costOf(entriesOf(unit.database, network, first, first.addMonths(1)), rules.prices)};
    });
}

QFuture<Result<UsageRules>> StoredUsage::usageRules(Network network)
{
    return m_connections.read<UsageRules>(
        [network](ReadUnit &unit) -> Result<UsageRules> { return rulesFor(unit.database, network); });
}

QFuture<Result<StoreVersion>> StoredUsage::setUsageRules(Network network, UsageRules rules)
{
    return m_connections.write<StoreVersion>([network, rules](WriteUnit &unit) -> Result<StoreVersion> {
        Database &database = unit.database;
        std::optional<qint64> cap;
        if (rules.monthlyCap)
            cap = rules.monthlyCap->amount;
        database.query("INSERT OR REPLACE INTO usage_rule (network, monthly_cap) VALUES (?, ?)")
            .bind(network)
            .bind(cap)
            .run();
        database.query("DELETE FROM usage_price WHERE network = ?").bind(network).run();
        for (auto it = rules.prices.begin(); it != rules.prices.end(); ++it)
            database.query("INSERT INTO usage_price (network, kind, micro_dollars) VALUES (?, ?, ?)")
                .bind(network)
                .bind(it.key())
                .bind(it.value().amount)
                .run();
        return unit.version();
    });
}

QFuture<Result<StoreVersion>> StoredUsage::keepWindows(QList<UsageWindow> windows)
{
    return m_connections.write<StoreVersion>([windows](WriteUnit &unit) -> Result<StoreVersion> {
        for (const UsageWindow &window : windows) {
            std::optional<qint64> limit;
            if (window.limit)
                limit = *window.limit;
            unit.database
                .query("INSERT OR REPLACE INTO usage_window (account, call, \"limit\", remaining, reset_ms, "
                       "told_ms) VALUES (?, ?, ?, ?, ?, ?)")
                .bind(window.account)
                .bind(window.call)
                .bind(limit)
                .bind(qint64(window.remaining))
                .bind(window.reset)
                .bind(window.told)
                .run();
        }
        return unit.version();
    });
}

QFuture<Result<QList<UsageWindow>>> StoredUsage::windows(AccountId account)
{
    return m_connections.read<QList<UsageWindow>>([account](ReadUnit &unit) -> Result<QList<UsageWindow>> {
        QList<UsageWindow> windows;
        auto query =
            unit.database.query("SELECT call, \"limit\", remaining, reset_ms, told_ms FROM usage_window "
                                "WHERE account = ? ORDER BY call");
        query.bind(account);
        while (query.next()) {
            UsageWindow window{account,          query.text(0),    {},
                               query.integer(2), query.instant(3), query.instant(4)};
            if (const auto limit = query.numberIf(1))
                window.limit = int(*limit);
            windows.append(window);
        }
        return windows;
    });
}

}  // namespace daisychain::store
