#include "tests/support/catch.h"
#include "tests/support/memory_settings.h"

#include "core/desk/notification_settings.h"

#include <QTimeZone>

using namespace daisychain;
using namespace std::chrono_literals;

namespace {

const StreamId Mentions{uuidFromName("mentions")};
const StreamId Hashtag{uuidFromName("hashtag")};

Instant at(const char *text)
{
    return parseInstant(text).value();
}

Happening post(const char *id, StreamId stream = Mentions, bool isMine = false)
{
    Happening happening;
    happening.id = QLatin1String(id);
    happening.stream = stream;
    happening.handle = QStringLiteral("conversation of ") + happening.id;
    happening.customer = QStringLiteral("Mara");
    happening.isMine = isMine;
    return happening;
}

Happening late(const char *id)
{
    Happening happening = post(id, {});
    happening.kind = HappeningKind::Late;
    return happening;
}

/// A person at a desk: keeps the state from step to step.
struct Desk {
    NotificationState state;
    OnScreen seen;
    NotificationRules rules;
    QTimeZone zone{"UTC"};
    Instant now = at("2030-01-07T12:00:00Z");  // a Monday
    std::optional<Instant> wake;

    /// What is told; nothing: a notification of nothing.
    Notification all(const QList<Happening> &came = {}) { return step(came).value_or(Notification{}); }
    std::optional<Notification> step(const QList<Happening> &came = {})
    {
        NotificationStep next = nextNotification(state, came, seen, rules, now, zone);
        state = std::move(next.state);
        wake = next.wake;
        return next.told;
    }
};

QuietHours hours(int from, int to, int days = 0x7F)
{
    return {true, from * 60, to * 60, days};
}

}  // namespace

TEST_CASE("what comes alone is told at once", "[desk][notification]")
{
    Desk desk;
    const auto told = desk.step({post("a")});
    REQUIRE(told);
    CHECK(told->posts == 1);
    REQUIRE(told->first.size() == 1);
    CHECK(told->first[0].handle == QStringLiteral("conversation of a"));
    CHECK_FALSE(desk.wake);
}

TEST_CASE("what comes soon after is told in one, after a pause", "[desk][notification]")
{
    Desk desk;
    REQUIRE(desk.step({post("a")}));
    for (const char *id : {"b", "c", "d", "e", "f"}) {
        desk.now = desk.now + 1s;
        CHECK_FALSE(desk.step({post(id)}));
    }
    REQUIRE(desk.wake);
    CHECK(*desk.wake == at("2030-01-07T12:00:20Z"));
    desk.now = *desk.wake;
    const auto told = desk.step();
    REQUIRE(told);
    CHECK(told->posts == 5);
    CHECK(told->first.size() == 3);
    CHECK_FALSE(desk.step());
}

TEST_CASE("the same post in two streams is told once", "[desk][notification]")
{
    Desk desk;
    const auto told = desk.step({post("a"), post("a", Hashtag)});
    REQUIRE(told);
    CHECK(told->all() == 1);
    desk.now = desk.now + 1h;
    CHECK_FALSE(desk.step({post("a", Hashtag)}));
}

TEST_CASE("a quieter level leaves what is mine and what is late", "[desk][notification]")
{
    Desk desk;
    desk.rules.level = NotificationLevel::MineOrLate;
    CHECK_FALSE(desk.step({post("a")}));
    const auto told = desk.step({post("b"), post("mine", Mentions, true), late("l")});
    REQUIRE(told);
    CHECK(told->posts == 1);
    CHECK(told->late == 1);
    CHECK(told->mine == 1);
    desk.now = desk.now + 1h;
    desk.rules.level = NotificationLevel::Nothing;
    CHECK_FALSE(desk.step({post("c", Mentions, true), late("m")}));
}

TEST_CASE("a stream may be louder or quieter than the rest", "[desk][notification]")
{
    Desk desk;
    desk.rules.level = NotificationLevel::Nothing;
    desk.rules.streams.insert(Hashtag, NotificationLevel::AllNew);
    const auto told = desk.step({post("a"), post("b", Hashtag)});
    REQUIRE(told);
    CHECK(told->posts == 1);
    CHECK(told->first[0].id == QStringLiteral("b"));
    desk.now = desk.now + 1h;
    desk.rules.level = NotificationLevel::AllNew;
    desk.rules.streams.insert(Hashtag, NotificationLevel::Nothing);
    CHECK_FALSE(desk.step({post("c", Hashtag, true)}));
    // Caught by both, the louder one counts.
    CHECK(desk.step({post("d", Hashtag), post("d", Mentions)}));
}

TEST_CASE("what is on screen is not told", "[desk][notification]")
{
    Desk desk;
    desk.seen = {true, false, QStringLiteral("conversation of a"), {Hashtag}};
    CHECK_FALSE(desk.step({post("a"), post("b", Hashtag)}));
    CHECK(desk.step({post("c")}));
    desk.now = desk.now + 1h;
    desk.seen.isQueue = true;
    CHECK_FALSE(desk.step({post("d")}));
    CHECK(desk.step({late("late")}));
    desk.now = desk.now + 1h;
    desk.seen.isLooking = false;
    CHECK(desk.all({post("a2"), post("b2", Hashtag)}).posts == 2);
}

TEST_CASE("what was read while it waited is not told any more", "[desk][notification]")
{
    Desk desk;
    REQUIRE(desk.step({post("a")}));
    CHECK_FALSE(desk.step({post("b"), post("c")}));
    desk.seen = {true, false, QStringLiteral("conversation of b"), {}};
    desk.now = desk.now + NotificationPause;
    const auto told = desk.step();
    REQUIRE(told);
    CHECK(told->posts == 1);
    CHECK(told->first[0].id == QStringLiteral("c"));
}

TEST_CASE("what happened in quiet hours is said once at their end", "[desk][notification]")
{
    Desk desk;
    desk.rules.quiet = hours(22, 7);
    desk.now = at("2030-01-07T23:30:00Z");
    CHECK_FALSE(desk.step({post("a")}));
    REQUIRE(desk.wake);
    CHECK(*desk.wake == at("2030-01-08T07:00:00Z"));
    desk.now = at("2030-01-08T03:00:00Z");
    CHECK_FALSE(desk.step({post("b", Mentions, true), late("l")}));
    desk.now = at("2030-01-08T06:59:59Z");
    CHECK_FALSE(desk.step());
    desk.now = at("2030-01-08T07:00:00Z");
    const auto told = desk.step();
    REQUIRE(told);
    CHECK(told->isAfterQuiet);
    CHECK(told->posts == 2);
    CHECK(told->late == 1);
    CHECK(told->mine == 1);
    desk.now = desk.now + 1h;
    CHECK_FALSE(desk.step());
    const Notification next = desk.all({post("c")});
    CHECK(next.posts == 1);
    CHECK_FALSE(next.isAfterQuiet);
}

TEST_CASE("quiet for an hour ends after an hour, or with the quiet hours it runs into",
          "[desk][notification]")
{
    Desk desk;
    desk.rules.quietUntil = desk.now + 1h;
    CHECK_FALSE(desk.step({post("a")}));
    CHECK(desk.wake == desk.now + 1h);
    desk.rules.quiet = hours(12, 18);
    CHECK_FALSE(desk.step());
    CHECK(desk.wake == at("2030-01-07T18:00:00Z"));
    desk.now = at("2030-01-07T18:00:00Z");
    CHECK(desk.step());
}

TEST_CASE("quiet hours go over midnight and count for the day they begin on", "[desk][notification]")
{
    const QTimeZone utc("UTC");
    const QuietHours onMondays = hours(22, 7, 1);
    CHECK(quietEnd(onMondays, at("2030-01-07T22:00:00Z"), utc) == at("2030-01-08T07:00:00Z"));
    CHECK(quietEnd(onMondays, at("2030-01-08T06:59:00Z"), utc) == at("2030-01-08T07:00:00Z"));
    CHECK_FALSE(quietEnd(onMondays, at("2030-01-07T06:00:00Z"), utc));
    CHECK_FALSE(quietEnd(onMondays, at("2030-01-08T07:00:00Z"), utc));
    CHECK_FALSE(quietEnd(onMondays, at("2030-01-08T22:30:00Z"), utc));
    CHECK_FALSE(quietEnd({false, 0, 0, 0x7F}, at("2030-01-07T22:00:00Z"), utc));
}

TEST_CASE("the same hour twice is round the clock, and days that touch are one stretch",
          "[desk][notification]")
{
    const QTimeZone utc("UTC");
    const QuietHours weekend = hours(0, 0, 0x60);
    CHECK_FALSE(quietEnd(weekend, at("2030-01-11T23:59:00Z"), utc));
    CHECK(quietEnd(weekend, at("2030-01-12T00:00:00Z"), utc) == at("2030-01-14T00:00:00Z"));
    const auto never = quietEnd(hours(0, 0), at("2030-01-07T12:00:00Z"), utc);
    REQUIRE(never);
    CHECK(*never - at("2030-01-07T12:00:00Z") <= 8 * 24h);
}

TEST_CASE("quiet hours are those of the reader's clock, also when it is put forward", "[desk][notification]")
{
    const QTimeZone berlin("Europe/Berlin");
    // 31 March 2030, 02:00 becomes 03:00.
    CHECK(quietEnd(hours(22, 7), at("2030-03-30T22:00:00Z"), berlin) == at("2030-03-31T05:00:00Z"));
    CHECK(quietEnd(hours(22, 7), at("2030-03-31T04:59:00Z"), berlin) == at("2030-03-31T05:00:00Z"));
    CHECK_FALSE(quietEnd(hours(22, 7), at("2030-03-31T05:00:00Z"), berlin));
}

TEST_CASE("a clock set back holds nothing up", "[desk][notification]")
{
    Desk desk;
    REQUIRE(desk.step({post("a")}));
    desk.now = desk.now - 2h;
    CHECK(desk.step({post("b")}));
}

TEST_CASE("a flood in quiet hours is counted, not kept", "[desk][notification]")
{
    Desk desk;
    desk.rules.quietUntil = desk.now + 1h;
    for (int i = 0; i < 5000; ++i)
        CHECK_FALSE(desk.step({post(qPrintable(QString::number(i)))}));
    CHECK(desk.state.waiting.size() <= 200);
    CHECK(desk.state.known.size() <= 1000);
    desk.now = desk.now + 1h;
    CHECK(desk.all().posts == 5000);
}

TEST_CASE("the rules are read as they were chosen, and nonsense counts as the default",
          "[desk][notification]")
{
    test::MemorySettings settings;
    CHECK(notificationRules(settings, {Mentions}) == NotificationRules{});
    set(settings, NotifyLevel, NotificationLevel::MineOrLate);
    setNotifyLevel(settings, Hashtag, NotificationLevel::Nothing);
    set(settings, QuietHoursOn, true);
    set(settings, QuietUntil, isoText(at("2030-01-07T13:00:00Z")));
    const NotificationRules rules = notificationRules(settings, {Mentions, Hashtag});
    CHECK(rules.level == NotificationLevel::MineOrLate);
    CHECK(rules.levelOf(Hashtag) == NotificationLevel::Nothing);
    CHECK(rules.levelOf(Mentions) == NotificationLevel::MineOrLate);
    CHECK(rules.quiet.isOn);
    CHECK(rules.quietUntil == at("2030-01-07T13:00:00Z"));
    setNotifyLevel(settings, Hashtag, std::nullopt);
    CHECK(notificationRules(settings, {Hashtag}).streams.isEmpty());
    settings.setValue(NotifyLevel.key(), QStringLiteral("77"));
    settings.setValue(QuietUntil.key(), QStringLiteral("soon"));
    CHECK(notificationRules(settings, {}).level == NotificationLevel::AllNew);
    CHECK_FALSE(notificationRules(settings, {}).quietUntil);
}
