#include "core/desk/allowance.h"

#include "tests/support/catch.h"
#include "tests/support/memory_settings.h"

using namespace daisychain;
using namespace daisychain::test;
using namespace Qt::StringLiterals;

TEST_CASE("everybody may give 250 euros a month until the company says otherwise", "[desk][gesture]")
{
    MemorySettings settings;
    const Allowance usual = allowanceOf(settings, {2, {{1500, u"EUR"_s}, {300, u"USD"_s}}});
    CHECK(usual.month == Money{25'000, u"EUR"_s});
    CHECK(usual.left() == Money{23'500, u"EUR"_s});
    CHECK(usual.others == QList<Money>{{300, u"USD"_s}});
    set(settings, AllowanceMinor, 1'000);
    set(settings, AllowanceCurrency, u"usd"_s);
    CHECK(allowanceOf(settings, {1, {{1500, u"USD"_s}}}).left() == Money{-500, u"USD"_s});
    set(settings, AllowanceCurrency, u"daisies"_s);
    CHECK(allowanceOf(settings, {}).month == Money{1'000, u"EUR"_s});
    CHECK(allowanceOf(settings, {}).given == Money{0, u"EUR"_s});
}

TEST_CASE("a month is one of the zone", "[desk][gesture]")
{
    const auto month = [](const char *now, const char *zone) {
        const auto [from, until] = monthAround(*parseInstant(now), QTimeZone(zone));
        return QStringList{isoText(from), isoText(until)};
    };
    CHECK(month("2026-03-31T22:30:00Z", "UTC") ==
          QStringList{u"2026-03-01T00:00:00.000Z"_s, u"2026-04-01T00:00:00.000Z"_s});
    CHECK(month("2026-03-31T22:30:00Z", "Europe/Berlin") ==
          QStringList{u"2026-03-31T22:00:00.000Z"_s, u"2026-04-30T22:00:00.000Z"_s});
    CHECK(month("2026-12-15T12:00:00Z", "UTC") ==
          QStringList{u"2026-12-01T00:00:00.000Z"_s, u"2027-01-01T00:00:00.000Z"_s});
}
