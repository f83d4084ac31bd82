#include "tests/ui/promise/promise_desk.h"
#include "ui/promise/promise_field.h"
#include "ui/promise/promise_strip.h"
#include "ui/promise/promise_words.h"
#include "ui/widget/quiet_line.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace daisychain;
using namespace daisychain::test;
using namespace daisychain::ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Screen {
    PromiseDesk desk;
    Theme theme{QApplication::font()};
    Icons icons{theme};
    PromiseStrip strip{desk.promises, theme, icons};
    QWidget window;
    PromiseField *field = new PromiseField(desk.promises, theme, &window);
    QLineEdit *what = window.findChild<QLineEdit *>(u"promiseWords"_s);
    QLineEdit *when = window.findChild<QLineEdit *>(u"promiseDue"_s);

    Screen()
    {
        window.resize(700, 200);
        field->resize(700, 120);
        window.show();
        window.activateWindow();
        QObject::connect(&strip, &PromiseStrip::putOffRequested, field, &PromiseField::askPutOff);
    }
    QStringList lines()
    {
        QStringList shown;
        for (const QuietLine *line : strip.findChildren<QuietLine *>()) {
            if (!line->isHidden())
                shown.append(line->sentence());
        }
        return shown;
    }
    void press(const QString &button)
    {
        for (QPushButton *one : strip.findChildren<QPushButton *>(button)) {
            if (!one->parentWidget()->isHidden())
                return QTest::keyClick(one, Qt::Key_Space);
        }
        FAIL("no such button");
    }
};

}  // namespace

TEST_CASE("a promise is given by words and a time in words, after Enter", "[ui][promise]")
{
    Screen screen;
    screen.field->askNew();
    QTest::keyClicks(screen.what, u"call Mara back"_s);
    QTest::keyClicks(screen.when, u"friday 10:00"_s);
    CHECK(screen.desk.recorded<Promise>().isEmpty());
    QTest::keyClick(screen.when, Qt::Key_Return);
    REQUIRE(eventually([&] { return screen.desk.promises.open().size() == 1; }));
    const PromiseView promise = screen.desk.promises.open().first();
    CHECK(promise.text == u"call Mara back"_s);
    CHECK(promise.due == parseInstant("2026-03-06T10:00:00Z").value());
    CHECK(promise.owner == screen.desk.town.me);
    CHECK_FALSE(screen.field->isAsking());
}

TEST_CASE("a time among the words of a promise counts, and without one the next working day", "[ui][promise]")
{
    Screen screen;
    screen.field->askNew(u"call back tomorrow morning"_s);
    QTest::keyClick(screen.what, Qt::Key_Return);
    REQUIRE(eventually([&] { return screen.desk.promises.open().size() == 1; }));
    CHECK(screen.desk.promises.open().first().due == parseInstant("2026-03-05T12:00:00Z").value());
    screen.field->askNew(u"look into it"_s);
    QTest::keyClick(screen.what, Qt::Key_Return);
    REQUIRE(eventually([&] { return screen.desk.promises.open().size() == 2; }));
    CHECK(screen.desk.promises.open().last().due == parseInstant("2026-03-05T18:00:00Z").value());
}

TEST_CASE("a promise without words or with a time that is none stays asked, Escape leaves it",
          "[ui][promise]")
{
    Screen screen;
    screen.field->askNew();
    QTest::keyClick(screen.what, Qt::Key_Return);
    CHECK(screen.field->isAsking());
    QTest::keyClicks(screen.what, u"call"_s);
    QTest::keyClicks(screen.when, u"soonish"_s);
    QTest::keyClick(screen.when, Qt::Key_Return);
    CHECK(screen.field->isAsking());
    QTest::keyClick(screen.when, Qt::Key_Escape);
    CHECK_FALSE(screen.field->isAsking());
    settle();
    CHECK(screen.desk.recorded<Promise>().isEmpty());
}

TEST_CASE("open promises stand above the conversation with words, giver, due and how late", "[ui][promise]")
{
    Screen screen;
    CHECK(screen.strip.isHidden());
    (void)screen.desk.promised(u"send a new bouquet"_s, 3h, screen.desk.town.sam);
    REQUIRE(eventually([&] { return !screen.strip.isHidden(); }));
    const QString open = screen.lines().value(0);
    CHECK(open.contains(u"send a new bouquet"));
    CHECK(open.contains(u"12:30"));
    CHECK(open.contains(u"in 3 h"));
    CHECK(open.contains(u"Sam"));
    screen.desk.town.clock.advance(5h);
    screen.desk.town.says(u"c"_s, {.by = u"mara"_s, .text = u"hello?"_s, .minute = 3, .replyTo = u"a"_s});
    CHECK(eventually([&] { return screen.lines().value(0).contains(u"late 2 h"); }));
}

TEST_CASE("still on it puts an offered text with the new time into the reply, and counts when it is sent",
          "[ui][promise]")
{
    Screen screen;
    const PromiseView promise = screen.desk.promised(u"call back"_s, 3h, screen.desk.town.me);
    REQUIRE(eventually([&] { return !screen.lines().isEmpty(); }));
    screen.press(u"putOff"_s);
    QTest::keyClicks(screen.when, u"friday 10:00"_s);
    QTest::keyClick(screen.when, Qt::Key_Return);
    CHECK(screen.desk.composer.text().startsWith(u"Still on it: you'll hear from me by Friday, 10:00"));
    REQUIRE(screen.desk.reply.tellings().size() == 1);
    screen.desk.reply.readNow();
    CHECK(screen.desk.reply.offers().isEmpty());
    CHECK(screen.desk.recorded<PromiseRenewed>().isEmpty());
    screen.desk.sendNow(u"p"_s);
    REQUIRE(eventually([&] {
        const auto now = screen.desk.promises.find(promise.id);
        return now && now->due == parseInstant("2026-03-06T10:00:00Z").value();
    }));
    CHECK(screen.desk.promises.find(promise.id)->renewals.size() == 1);
    CHECK(screen.desk.reply.tellings().isEmpty());
}

TEST_CASE("a promise is kept by what we said since, else by the reply that tells them", "[ui][promise]")
{
    Screen screen;
    const PromiseView promise = screen.desk.promised(u"call back"_s, 3h, screen.desk.town.me);
    REQUIRE(eventually([&] { return !screen.lines().isEmpty(); }));

    SECTION("nothing was said")
    {
        screen.press(u"kept"_s);
        CHECK(screen.desk.said.size() == 1);
        CHECK(screen.desk.recorded<PromiseKept>().isEmpty());
        screen.desk.composer.setText(u"It has arrived."_s);
        screen.desk.sendNow(u"p"_s);
    }
    SECTION("it was said before")
    {
        screen.desk.composer.setText(u"It has arrived."_s);
        screen.desk.sendNow(u"p"_s);
        REQUIRE(eventually([&] { return screen.desk.conversation.detail()->posts.size() == 2; }));
        screen.press(u"kept"_s);
    }
    REQUIRE(eventually([&] { return screen.desk.promises.open().isEmpty(); }));
    CHECK(screen.desk.recorded<PromiseKept>().size() == 1);
    CHECK(screen.desk.recorded<PromiseKept>().first().promise == promise.id);
    CHECK(eventually([&] { return screen.strip.isHidden(); }));
}

TEST_CASE("who takes a promise over is named in an offered text, and the giver's name stays", "[ui][promise]")
{
    Screen screen;
    const PromiseView promise = screen.desk.promised(u"call back"_s, 3h, screen.desk.town.sam);
    REQUIRE(eventually([&] { return !screen.lines().isEmpty(); }));
    screen.press(u"takeOver"_s);
    REQUIRE(eventually([&] { return screen.desk.promises.find(promise.id)->owner == screen.desk.town.me; }));
    CHECK(screen.desk.promises.find(promise.id)->giver == screen.desk.town.sam);
    CHECK(screen.desk.composer.text().contains(u"I'm taking this over from Sam"));
    REQUIRE(eventually([&] { return screen.lines().value(0).contains(u"kept by you"); }));
}

TEST_CASE("hostile words of a promise stay in their place", "[ui][promise]")
{
    Screen screen;
    (void)screen.desk.promised(u"a\u202Eb\0<b>c</b>"_s + QString(100'000, u'x'), 3h, screen.desk.town.me);
    REQUIRE(eventually([&] { return !screen.lines().isEmpty(); }));
    CHECK(screen.lines().first().size() < 400);
    CHECK_FALSE(screen.lines().first().contains(u'\u202E'));
}
