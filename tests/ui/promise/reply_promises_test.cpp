#include "tests/ui/promise/promise_desk.h"
#include "ui/promise/promise_lines.h"
#include "ui/widget/quiet_line.h"

#include <QApplication>
#include <QPushButton>
#include <QTest>

using namespace daisychain;
using namespace daisychain::test;
using namespace daisychain::ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString ByFriday = u"I'll get back to you by Friday."_s;
/// 2026-03-06 is the Friday after the desk's Wednesday.
const Instant Friday = parseInstant("2026-03-06T18:00:00Z").value();

}  // namespace

TEST_CASE("a promise in the text is offered with its exact time, and none is made unasked", "[ui][promise]")
{
    PromiseDesk desk;
    desk.composer.setText(ByFriday);
    REQUIRE(eventually([&] { return desk.reply.offers().size() == 1; }));
    CHECK(desk.reply.offers().first().due == Friday);
    CHECK_FALSE(desk.reply.offers().first().isTaken);
    desk.sendNow(u"p"_s);
    CHECK(desk.recorded<Promise>().isEmpty());
}

TEST_CASE("a promise that was taken is recorded with the reply, and counts once that is sent",
          "[ui][promise]")
{
    PromiseDesk desk;
    desk.composer.setText(u"Hi Mara, sorry for the wait. "_s + ByFriday);
    CHECK(desk.reply.takeNext());
    CHECK_FALSE(desk.reply.takeNext());
    CHECK(desk.recorded<Promise>().isEmpty());
    const qsizetype before = desk.town.desk.recordings().size();
    desk.composer.send(false);
    REQUIRE(eventually([&] { return desk.town.desk.recordings().size() == before + 1; }));
    const Recording recording = desk.town.desk.recordings().last();
    REQUIRE(recording.actions.size() == 2);
    const auto reply = std::get<HandOver>(recording.actions[0].payload);
    const auto promise = std::get<Promise>(recording.actions[1].payload);
    CHECK(promise.text == u"I'll get back to you by Friday"_s);
    CHECK(promise.due == Friday);
    CHECK(promise.reply == reply.reply);
    settle();
    CHECK(desk.promises.open().isEmpty());
    desk.confirm(reply.reply, u"p"_s);
    REQUIRE(eventually([&] { return desk.promises.open().size() == 1; }));
    CHECK(desk.promises.open().first().owner == desk.town.me);
}

TEST_CASE("what is taken stays taken while its sentence is written on, with the time it says then",
          "[ui][promise]")
{
    PromiseDesk desk;
    desk.composer.setText(u"I'll get back to you by Friday"_s);
    REQUIRE(desk.reply.takeNext());
    desk.composer.setText(u"I'll get back to you by Friday 10:00."_s);
    REQUIRE(eventually(
        [&] { return desk.reply.offers().value(0).due == parseInstant("2026-03-06T10:00:00Z").value(); }));
    CHECK(desk.reply.offers().first().isTaken);
    desk.composer.setText(u"We will call you tomorrow."_s);
    REQUIRE(eventually([&] { return desk.reply.offers().value(0).words.startsWith(u"We will"); }));
    CHECK_FALSE(desk.reply.offers().first().isTaken);
}

TEST_CASE("a reply taken back brings its promise back with it", "[ui][promise]")
{
    PromiseDesk desk;
    desk.composer.setText(ByFriday);
    REQUIRE(desk.reply.takeNext());
    desk.composer.send(false);
    REQUIRE(eventually([&] { return desk.composer.held().has_value() && desk.composer.text().isEmpty(); }));
    CHECK(eventually([&] { return desk.reply.offers().isEmpty(); }));
    desk.composer.undoHeld();
    REQUIRE(eventually([&] { return desk.reply.offers().size() == 1; }));
    CHECK(desk.reply.offers().first().isTaken);
    desk.sendNow(u"p"_s);
    REQUIRE(eventually([&] { return desk.promises.open().size() == 1; }));
}

TEST_CASE("a stopped reply keeps its promise, and loses it when its words go", "[ui][promise]")
{
    PromiseDesk desk;
    desk.composer.setText(ByFriday);
    REQUIRE(desk.reply.takeNext());
    desk.composer.send(false);
    REQUIRE(eventually([&] { return desk.composer.held().has_value() && desk.composer.text().isEmpty(); }));
    desk.town.desk.stopReply(desk.recorded<HandOver>().last().reply, StopReason::Woke);
    REQUIRE(eventually([&] { return desk.composer.stopped() && desk.composer.text().contains(ByFriday); }));

    SECTION("it isn't offered a second time")
    {
        desk.reply.readNow();
        CHECK(desk.reply.offers().isEmpty());
        desk.sendNow(u"p"_s);
        REQUIRE(eventually([&] { return desk.promises.open().size() == 1; }));
        CHECK(desk.promises.open().first().due == Friday);
    }
    SECTION("without its words it is undone")
    {
        desk.composer.setText(u"@mara@blumen.example It is on its way."_s);
        desk.sendNow(u"p"_s);
        REQUIRE(eventually([&] { return !desk.recorded<Sent>().isEmpty(); }));
        settle();
        CHECK(desk.promises.open().isEmpty());
    }
}

TEST_CASE("a promise waits in its conversation while another one is open", "[ui][promise]")
{
    PromiseDesk desk;
    desk.town.says(u"b"_s, {.by = u"bob"_s, .text = u"and mine?"_s, .minute = 2});
    desk.composer.setText(ByFriday);
    REQUIRE(desk.reply.takeNext());
    desk.open(u"bob"_s);
    CHECK(eventually([&] { return desk.reply.offers().isEmpty(); }));
    desk.composer.setText(ByFriday);
    REQUIRE(eventually([&] { return desk.reply.offers().size() == 1; }));
    CHECK_FALSE(desk.reply.offers().first().isTaken);
}

TEST_CASE("the line below the text names the time, and its button takes and gives back", "[ui][promise]")
{
    PromiseDesk desk;
    Theme theme(QApplication::font());
    const Icons icons(theme);
    PromiseLines lines(desk.reply, desk.town.clock, theme, icons);
    lines.setKey(u"Ctrl+P"_s);
    CHECK(lines.isHidden());
    desk.composer.setText(ByFriday);
    REQUIRE(eventually([&] { return !lines.isHidden(); }));
    CHECK(lines.findChild<QuietLine *>()->sentence().contains(u"Friday, 6 Mar, 18:00"));
    auto *button = lines.findChild<QPushButton *>(u"takePromise"_s);
    CHECK(button->text().contains(u"Ctrl+P"));
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    REQUIRE(desk.reply.offers().first().isTaken);
    QTest::keyClick(button, Qt::Key_Space);
    CHECK_FALSE(desk.reply.offers().first().isTaken);
}
