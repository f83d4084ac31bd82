#include "core/desk/usage.h"
#include "tests/support/catch.h"

using namespace daisychain;
using namespace Qt::StringLiterals;

namespace {

constexpr MicroDollars Cent{10'000};

UsageEntry entryOf(QDate day, const UsageCounts &counts)
{
    return {Network::X, {uuidFromName("desk")}, day, counts};
}

}  // namespace

TEST_CASE("a day of usage begins at midnight in UTC", "[desk][usage]")
{
    CHECK(utcDay(*parseInstant("2026-03-04T23:59:59.999Z")) == QDate(2026, 3, 4));
    CHECK(utcDay(*parseInstant("2026-03-05T00:00:00Z")) == QDate(2026, 3, 5));
    CHECK(utcDay(*parseInstant("2026-03-05T01:30:00+02:00")) == QDate(2026, 3, 4));
}

TEST_CASE("usage costs its count times its price, and nothing where no price is known", "[desk][usage]")
{
    const PriceTable prices{{UsageKind::PostRead, {5'000}}, {UsageKind::LinkPostWrite, {200'000}}};
    CHECK(costOf(UsageCounts{{UsageKind::PostRead, 100}, {UsageKind::LinkPostWrite, 2}}, prices) ==
          MicroDollars{900'000});
    CHECK(costOf(UsageCounts{{UsageKind::MessageRead, 1'000}}, prices) == MicroDollars{0});
    CHECK(costOf(UsageCounts{}, prices) == MicroDollars{0});
}

TEST_CASE("a month costs what its days cost together", "[desk][usage]")
{
    const QList<UsageEntry> month{
        entryOf({2026, 3, 4}, {{UsageKind::PostRead, 3}}),
        entryOf({2026, 3, 5}, {{UsageKind::PostRead, 4}, {UsageKind::PersonRead, 1}})};
    CHECK(totalOf(month) == UsageCounts{{UsageKind::PostRead, 7}, {UsageKind::PersonRead, 1}});
    CHECK(costOf(month, {{UsageKind::PostRead, {5'000}}, {UsageKind::PersonRead, {10'000}}}) ==
          MicroDollars{45'000});
}

TEST_CASE("reading stops before the cap is passed, not after", "[desk][usage]")
{
    UsageStanding standing{{usualPrices(Network::X), Cent}, {9'000}};
    CHECK(standing.allows({1'000}));
    CHECK_FALSE(standing.allows({1'001}));
    standing.spent = {20'000};
    CHECK(standing.allows({0}));
    CHECK_FALSE(standing.allows({1}));
    standing.rules.monthlyCap.reset();
    CHECK(standing.allows({1'000'000'000}));
}

TEST_CASE("a cap of nothing lets nothing be read that costs", "[desk][usage]")
{
    const UsageStanding standing{{usualPrices(Network::X), MicroDollars{0}}, {}};
    CHECK_FALSE(standing.allows({1}));
    CHECK(standing.allows({0}));
}

TEST_CASE("every kind of usage has its price at X, and none elsewhere", "[desk][usage]")
{
    const PriceTable prices = usualPrices(Network::X);
    for (const UsageKind kind : usageKinds())
        CHECK(prices.value(kind) > MicroDollars{0});
    CHECK(prices.size() == usageKinds().size());
    CHECK(usualPrices(Network::Mastodon).isEmpty());
    CHECK(isReading(UsageKind::ListRead));
    CHECK_FALSE(isReading(UsageKind::PostWrite));
}
