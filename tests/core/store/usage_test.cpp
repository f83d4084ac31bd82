#include "tests/core/store/stored_desk.h"

using namespace daisychain;
using namespace daisychain::test;
using namespace Qt::StringLiterals;

namespace {

const AccountId Shop = accountIdFor({Network::X, u"4242"_s});
const AccountId Help = accountIdFor({Network::X, u"77"_s});
const QDate May1(2026, 5, 1);
const QDate May31(2026, 5, 31);

}  // namespace

TEST_CASE("what networks were asked for is added up by account and day", "[store][usage]")
{
    OpenStore store;
    UsageLog &usage = store->usage();
    (void)valueOf(
        usage.addUsage({Network::X, Shop, May1, {{UsageKind::PostRead, 3}, {UsageKind::PostWrite, 1}}}));
    (void)valueOf(usage.addUsage({Network::X, Shop, May1, {{UsageKind::PostRead, 4}}}));
    (void)valueOf(usage.addUsage({Network::X, Help, May31, {{UsageKind::MessageRead, 2}}}));
    (void)valueOf(usage.addUsage({Network::Bluesky, Shop, May1, {{UsageKind::PostRead, 100}}}));

    const QList<UsageEntry> may = valueOf(usage.usage(Network::X, May1, May1.addMonths(1)));
    REQUIRE(may.size() == 2);
    CHECK(may[0] ==
          UsageEntry{Network::X, Shop, May1, {{UsageKind::PostRead, 7}, {UsageKind::PostWrite, 1}}});
    CHECK(may[1] == UsageEntry{Network::X, Help, May31, {{UsageKind::MessageRead, 2}}});
    CHECK(valueOf(usage.usage(Network::X, May1, May31)).size() == 1);
    CHECK(valueOf(usage.usage(Network::X, May31.addDays(1), May31.addDays(9))).isEmpty());
}

TEST_CASE("all accounts of a network are held to its month", "[store][usage]")
{
    OpenStore store;
    UsageLog &usage = store->usage();
    UsageRules rules = valueOf(usage.usageRules(Network::X));
    CHECK(rules == UsageRules{usualPrices(Network::X), {}});
    rules.prices = {{UsageKind::PostRead, {5000}}};
    rules.monthlyCap = MicroDollars{40'000};
    (void)valueOf(usage.setUsageRules(Network::X, rules));
    CHECK(valueOf(usage.usageRules(Network::X)) == rules);
    CHECK(valueOf(usage.usageRules(Network::Bluesky)).prices == usualPrices(Network::Bluesky));

    (void)valueOf(usage.addUsage({Network::X, Shop, May1, {{UsageKind::PostRead, 4}}}));
    (void)valueOf(usage.addUsage({Network::X, Help, May31, {{UsageKind::PostRead, 3}}}));
    (void)valueOf(usage.addUsage({Network::X, Help, May31.addDays(1), {{UsageKind::PostRead, 50}}}));
    const UsageStanding standing = valueOf(usage.standing(Network::X, May31));
    CHECK(standing == UsageStanding{rules, {35'000}});
    CHECK(standing.allows({5'000}));
    CHECK_FALSE(standing.allows({5'001}));

    rules.prices.clear();
    rules.monthlyCap.reset();
    (void)valueOf(usage.setUsageRules(Network::X, rules));
    CHECK(valueOf(usage.usageRules(Network::X)) == rules);
}

TEST_CASE("how much may still be asked is kept as it was told last", "[store][usage]")
{
    OpenStore store;
    UsageLog &usage = store->usage();
    const Instant told{1777629600000};
    const UsageWindow mentions{Shop, u"mentions"_s, 300, 299, told + std::chrono::minutes(15), told};
    const UsageWindow search{Shop, u"search"_s, {}, 12, told + std::chrono::minutes(3), told};
    (void)valueOf(usage.keepWindows({search, mentions}));
    CHECK(valueOf(usage.windows(Shop)) == QList{mentions, search});
    UsageWindow later = mentions;
    later.remaining = 250;
    (void)valueOf(usage.keepWindows({later}));
    CHECK(valueOf(usage.windows(Shop)) == QList{later, search});
    CHECK(valueOf(usage.windows(Help)).isEmpty());
}
