#include "tests/support/catch.h"
#include "tests/support/desk_town.h"
#include "tests/support/eventually.h"
#include "tests/support/memory_settings.h"

#include "core/desk/notification_settings.h"
#include "ui/desktop/notification_watch.h"

using namespace daisychain;
using namespace daisychain::test;
using namespace std::chrono_literals;

namespace {

struct Fixture {
    DeskTown town;
    MemorySettings settings;
    OnScreen seen;
    QList<Notification> told;
    std::unique_ptr<ui::NotificationWatch> watch;

    explicit Fixture(bool hasStream = true)
    {
        if (hasStream)
            listen();
    }
    void listen()
    {
        (void)town.desk.saveStream({DeskTown::mentions(), town.account.id, StreamKind::Mentions, {}});
        settle();
    }
    void begin()
    {
        watch = std::make_unique<ui::NotificationWatch>(
            ui::NotificationWatch::Services{town.desk, town.desk, town.desk, town.desk.notices(), settings,
                                            town.clock, town.me, QTimeZone("UTC")},
            [this] { return seen; });
        QObject::connect(watch.get(), &ui::NotificationWatch::told, watch.get(),
                         [this](const Notification &notification) { told.append(notification); });
        settle();
    }
    int count(int Notification::*what) const
    {
        int sum = 0;
        for (const Notification &notification : told)
            sum += notification.*what;
        return sum;
    }
    /// Lets the watch look, as it does by itself a moment after something came.
    void look()
    {
        settle();
        watch->look();
        settle();
    }
};

}  // namespace

TEST_CASE("what was there before is not told, what comes is", "[ui][desktop]")
{
    Fixture f;
    f.town.says(QStringLiteral("old"), {QStringLiteral("mara"), QStringLiteral("from before"), 20});
    f.begin();
    f.look();
    CHECK(f.told.isEmpty());
    f.town.says(QStringLiteral("new"), {QStringLiteral("ben"), QStringLiteral("is it down?"), 29});
    f.look();
    REQUIRE(f.told.size() == 1);
    CHECK(f.told[0].posts == 1);
    REQUIRE(f.told[0].first.size() == 1);
    CHECK(f.told[0].first[0].handle == f.town.handle(QStringLiteral("ben")));
    CHECK(f.told[0].first[0].text == QStringLiteral("is it down?"));
    f.look();
    CHECK(f.told.size() == 1);
}

TEST_CASE("the watch looks by itself soon after something came", "[ui][desktop]")
{
    Fixture f;
    f.begin();
    f.town.says(QStringLiteral("new"), {QStringLiteral("ben"), QStringLiteral("is it down?"), 29});
    CHECK(eventually([&] { return !f.told.isEmpty(); }));
}

TEST_CASE("a private post is told without its words", "[ui][desktop]")
{
    Fixture f;
    f.begin();
    f.town.says(QStringLiteral("secret"), {.by = QStringLiteral("mara"),
                                           .text = QStringLiteral("my address is 5 Elm Street"),
                                           .minute = 29,
                                           .visibility = Visibility::Direct});
    f.look();
    REQUIRE(f.told.size() == 1);
    CHECK(f.told[0].first[0].isPrivate);
    CHECK(f.told[0].first[0].text.isEmpty());
}

TEST_CASE("what became late is told once, and what a colleague has is not", "[ui][desktop]")
{
    Fixture f;
    f.town.says(QStringLiteral("a"), {QStringLiteral("mara"), QStringLiteral("where is it?"), 25});
    f.town.says(QStringLiteral("b"), {QStringLiteral("ben"), QStringLiteral("hello?"), 25});
    f.town.desk.decides(f.town.sam, f.town.clock.now(),
                        f.town.subject(QStringLiteral("b"), QStringLiteral("ben")), Claim{});
    f.begin();
    CHECK(f.told.isEmpty());
    f.town.clock.advance(40min);
    f.town.says(QStringLiteral("c"), {QStringLiteral("eve"), QStringLiteral("nice shop"), 69});
    Notice everything;
    everything.isEverything = true;
    everything.version = f.town.desk.version();
    Q_EMIT f.town.desk.notices().changed(everything);
    f.look();
    f.town.clock.advance(NotificationPause);
    f.watch->weigh();
    CHECK(f.told.size() == 2);
    CHECK(f.count(&Notification::late) == 1);
    CHECK(f.count(&Notification::posts) == 1);
}

TEST_CASE("a reply that came back to me is told", "[ui][desktop]")
{
    Fixture f;
    f.town.says(QStringLiteral("a"), {QStringLiteral("mara"), QStringLiteral("where is it?"), 25});
    f.begin();
    const ReplyId reply{newUuid(f.town.clock.now())};
    HandOver content;
    content.reply = reply;
    content.account = f.town.account.id;
    content.parent = DeskTown::post(QStringLiteral("a"));
    content.text = QStringLiteral("on its way");
    f.town.desk.decides(f.town.me, f.town.clock.now(),
                        f.town.subject(QStringLiteral("a"), QStringLiteral("mara")), content);
    f.town.desk.stopReply(reply, StopReason::TooOld);
    f.look();
    REQUIRE_FALSE(f.told.isEmpty());
    CHECK(f.told.last().notSent == 1);
}

TEST_CASE("what a new stream brings along from long ago is not told", "[ui][desktop]")
{
    Fixture f;
    f.begin();
    f.town.says(QStringLiteral("old"), {QStringLiteral("mara"), QStringLiteral("last week"), -60 * 24 * 7});
    f.look();
    CHECK(f.count(&Notification::posts) == 0);
}

TEST_CASE("a stream that says nothing is not told, and quiet hours hold back", "[ui][desktop]")
{
    Fixture f;
    setNotifyLevel(f.settings, DeskTown::mentions(), NotificationLevel::Nothing);
    f.begin();
    f.town.says(QStringLiteral("a"), {QStringLiteral("mara"), QStringLiteral("where is it?"), 29});
    f.look();
    CHECK(f.told.isEmpty());
    setNotifyLevel(f.settings, DeskTown::mentions(), std::nullopt);
    set(f.settings, QuietUntil, isoText(f.town.clock.now() + 1h));
    f.town.says(QStringLiteral("b"), {QStringLiteral("ben"), QStringLiteral("hello?"), 29});
    f.look();
    CHECK(f.told.isEmpty());
    f.town.clock.advance(61min);
    f.watch->weigh();
    REQUIRE(f.told.size() == 1);
    CHECK(f.told[0].isAfterQuiet);
    CHECK(f.told[0].posts == 1);
}

TEST_CASE("a promise of mine is told before it is due, once, and a colleague's never", "[ui][desktop]")
{
    Fixture f;
    f.town.says(QStringLiteral("a"),
                {.by = QStringLiteral("mara"), .text = QStringLiteral("when?"), .minute = 1});
    f.begin();
    const auto subject = f.town.subject(QStringLiteral("a"), QStringLiteral("mara"));
    const Instant now = f.town.clock.now();
    const auto later = [&](std::chrono::milliseconds by) {
        f.town.clock.advance(by);
        f.town.desk.decides(f.town.me, f.town.clock.now(), subject, Note{QStringLiteral("something else")});
        f.look();
    };
    f.town.desk.decides(f.town.me, now, subject, Promise{QStringLiteral("I call"), now + 4h, {}, {}});
    later(1h);
    CHECK(f.count(&Notification::promised) == 0);
    later(2h + 30min);
    CHECK(f.count(&Notification::promised) == 1);
    later(10min);
    CHECK(f.count(&Notification::promised) == 1);
    f.town.says(QStringLiteral("b"),
                {.by = QStringLiteral("bob"), .text = QStringLiteral("and mine?"), .minute = 2});
    f.town.desk.decides(f.town.sam, now, f.town.subject(QStringLiteral("b"), QStringLiteral("bob")),
                        Promise{QStringLiteral("Sam calls"), now + 4h, {}, {}});
    later(10min);
    CHECK(f.count(&Notification::promised) == 1);
}

TEST_CASE("what a customer shouldn't have written in public is told masked", "[ui][desktop]")
{
    Fixture f;
    f.begin();
    f.town.says(QStringLiteral("a"), {.by = QStringLiteral("mara"),
                                      .text = QStringLiteral("my card is 4111 1111 1111 1111"),
                                      .minute = 29});
    f.look();
    REQUIRE(f.told.size() == 1);
    CHECK(f.told.first().first.first().text.startsWith(QStringLiteral("my card is ")));
    CHECK_FALSE(f.told.first().first.first().text.contains(QStringLiteral("4111 1111")));
}
