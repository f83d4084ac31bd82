#include "tests/support/catch.h"
#include "tests/support/desk_town.h"
#include "tests/support/eventually.h"
#include "tests/support/memory_settings.h"
#include "ui/composer/composer_controller.h"
#include "ui/composer/later_field.h"
#include "ui/conversation/conversation_controller.h"
#include "ui/conversation/thread_view.h"
#include "ui/own_post/edit_field.h"
#include "ui/own_post/removal_field.h"
#include "ui/queue_screen/queue_screen.h"
#include "ui/shell/commands.h"
#include "ui/shell/main_window.h"
#include "ui/shell/undo_stack.h"
#include "ui/theme/icons.h"
#include "ui/thread/thread_item.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

using namespace daisychain;
using namespace daisychain::test;
using namespace daisychain::ui;
using namespace Qt::StringLiterals;

namespace {

/// The queue's screen with Mara's conversation open, in which we answered once.
struct Sending {
    DeskTown town;
    MemorySettings settings;
    Theme theme{QApplication::font()};
    Icons icons{theme};
    Commands commands{settings, icons};
    UndoStack undo{town.desk, town.clock, town.me};
    QueueScreen screen{{town.desk, town.desk, town.desk, town.desk, town.desk, town.desk, town.desk,
                        town.desk, town.desk, town.desk.notices(), town.clock, town.me},
                       {theme, icons, commands, undo, settings, {}}};
    SaidHealth health;
    MainWindow window{{theme, icons, town.clock, settings, commands, undo, health, {}}};
    QStringList said;

    Sending()
    {
        town.account.limits.editsPosts = true;
        town.desk.addAccount(town.account);
        town.says(u"q"_s, {.by = u"mara"_s, .text = u"where is it?"_s, .minute = 1});
        town.says(u"a"_s, {.by = u"shop"_s, .text = u"It left."_s, .minute = 5, .replyTo = u"q"_s});
        window.addScreen(&screen);
        window.showScreen(u"queue"_s);
        window.resize(1280, 800);
        window.show();
        QObject::connect(&screen, &ui::Screen::said, &window,
                         [this](const QString &sentence) { said.append(sentence); });
        screen.open(town.handle(u"mara"_s));
        REQUIRE(eventually([&] { return screen.composer().canWrite() && screen.composer().account(); }));
    }
    void press(const QString &command)
    {
        REQUIRE(commands.action(command) != nullptr);
        commands.action(command)->trigger();
        settle();
    }
    template <class Field>
    Field *field() const
    {
        return window.findChild<Field *>();
    }
    void goTo(const QString &post)
    {
        field<ThreadView>()->showItem(postItemId(DeskTown::post(post)));
        settle();
    }
    const ActionPayload &last() const { return town.desk.actions().last().payload; }
};

}  // namespace

TEST_CASE("the reply goes out later by key, and Ctrl+Z takes it back into the text", "[ui][queue_screen]")
{
    Sending desk;
    desk.press(u"composer.sendLater"_s);
    CHECK_FALSE(desk.field<LaterField>()->isAsking());
    CHECK(desk.said.size() == 1);
    desk.screen.composer().addText(u"Good morning."_s);
    desk.press(u"composer.sendLater"_s);
    auto *when = desk.window.findChild<QLineEdit *>(u"laterWhen"_s);
    REQUIRE(desk.field<LaterField>()->isAsking());
    when->setText(u"friday 10:00"_s);
    QTest::keyClick(when, Qt::Key_Return);
    REQUIRE(eventually([&] { return desk.screen.composer().held().has_value(); }));
    CHECK(desk.screen.composer().text().isEmpty());
    desk.undo.undo();
    REQUIRE(eventually([&] { return desk.screen.composer().text() == u"Good morning."_s; }));
    CHECK(std::holds_alternative<Withdraw>(desk.last()));
}

TEST_CASE("what we said is edited and deleted where it stands, and Ctrl+Z leaves it", "[ui][queue_screen]")
{
    Sending desk;
    desk.goTo(u"a"_s);
    desk.press(u"post.edit"_s);
    CHECK(desk.field<EditField>()->isAsking());
    desk.press(u"post.remove"_s);
    CHECK_FALSE(desk.field<EditField>()->isAsking());
    REQUIRE(desk.field<RemovalField>()->isAsking());
    QTest::keyClick(desk.window.findChild<QWidget *>(u"removePost"_s), Qt::Key_Return);
    REQUIRE(eventually([&] { return !desk.undo.undoWords().isEmpty(); }));
    REQUIRE(std::holds_alternative<RemovePost>(desk.last()));
    const ActionId removal = desk.town.desk.actions().last().id;
    desk.undo.undo();
    REQUIRE(eventually([&] { return std::holds_alternative<Undo>(desk.last()); }));
    CHECK(std::get<Undo>(desk.last()).target == removal);
}

TEST_CASE("a post of the customer is neither edited nor deleted, and it is said why", "[ui][queue_screen]")
{
    Sending desk;
    desk.goTo(u"q"_s);
    desk.press(u"post.remove"_s);
    desk.press(u"post.edit"_s);
    CHECK_FALSE(desk.field<RemovalField>()->isAsking());
    CHECK_FALSE(desk.field<EditField>()->isAsking());
    CHECK(desk.said.size() == 2);
}

TEST_CASE("the network of the account that speaks has its own undo window", "[ui][queue_screen]")
{
    Sending desk;
    desk.settings.setValue(u"composer/undoWindowSec/mastodon"_s, u"60"_s);
    desk.screen.composer().addText(u"On it."_s);
    desk.screen.composer().send(false);
    REQUIRE(eventually([&] { return desk.town.desk.recordings().size() == 1; }));
    const Recording &recording = desk.town.desk.recordings().first();
    CHECK(recording.terms.begin()->notBefore == desk.town.clock.now() + std::chrono::seconds(60));
}
