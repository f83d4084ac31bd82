#include "tests/support/catch.h"
#include "tests/support/fake_clock.h"

#include "ui/widget/time_text.h"

using namespace daisychain;
using namespace daisychain::ui;
using namespace std::chrono_literals;

namespace {

const Instant Now = parseInstant("2026-03-04T09:15:00Z").value();

TimeStyle style()
{
    return {QTimeZone("Europe/Berlin"), QLocale(QLocale::English, QLocale::UnitedKingdom)};
}

}  // namespace

TEST_CASE("times are relative up to a day", "[ui][widget]")
{
    CHECK(relativeTime(Now - 30s, Now, style()) == QStringLiteral("now"));
    CHECK(relativeTime(Now - 12min, Now, style()) == QStringLiteral("12 min"));
    CHECK(relativeTime(Now - 59min, Now, style()) == QStringLiteral("59 min"));
    CHECK(relativeTime(Now - 2h, Now, style()) == QStringLiteral("2 h"));
    CHECK(relativeTime(Now - 23h, Now, style()) == QStringLiteral("23 h"));
    CHECK(relativeTime(Now - 25h, Now, style()) == QStringLiteral("3 Mar"));
    CHECK(relativeTime(Now - 24h * 400, Now, style()) == QStringLiteral("28 Jan 2025"));
}

TEST_CASE("exact times are in the reader's zone", "[ui][widget]")
{
    CHECK(clockTime(Now, style()) == QStringLiteral("10:15"));
    CHECK(clockTime(Now, {QTimeZone("UTC"), QLocale::c()}) == QStringLiteral("09:15"));
    CHECK(clockTime(Now + 9h, {QTimeZone("UTC"), QLocale(QLocale::English, QLocale::UnitedStates)}) ==
          QStringLiteral("18:15"));
    CHECK(exactTime(Now, style()).contains(QStringLiteral("10:15:00")));
    const Instant lateEvening = parseInstant("2026-03-03T23:30:00Z").value();
    CHECK(dayTitle(lateEvening, Now, style()) == QStringLiteral("today"));
    CHECK(dayTitle(lateEvening - 1h, Now, style()) == QStringLiteral("yesterday"));
    CHECK(dayTitle(Now - 48h, Now, style()) == QStringLiteral("Monday 2 March"));
}

TEST_CASE("lengths of time are words", "[ui][widget]")
{
    CHECK(durationText(20s) == QStringLiteral("under a minute"));
    CHECK(durationText(18min) == QStringLiteral("18 min"));
    CHECK(durationText(125min) == QStringLiteral("2 h 5 min"));
    CHECK(durationText(2h) == QStringLiteral("2 h"));
    CHECK(durationText(75h) == QStringLiteral("3 d"));
}

TEST_CASE("a time on screen shows the exact one on hover", "[ui][widget]")
{
    Theme theme{QFont()};
    test::FakeClock clock("2026-03-04T09:15:00Z");
    TimeLabel label(theme, clock, style());
    label.setTime(Now - 12min);
    CHECK(label.text() == QStringLiteral("12 min"));
    CHECK(label.toolTip().contains(QStringLiteral("10:03:00")));
}
