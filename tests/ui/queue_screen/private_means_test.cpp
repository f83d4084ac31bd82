#include "core/desk/private_line.h"
#include "tests/support/catch.h"
#include "tests/support/desk_town.h"
#include "tests/support/eventually.h"
#include "tests/support/fake_moderator.h"
#include "tests/support/memory_settings.h"
#include "ui/composer/composer_controller.h"
#include "ui/composer/public_line.h"
#include "ui/conversation/conversation_controller.h"
#include "ui/conversation/other_side_strip.h"
#include "ui/queue/queue_controller.h"
#include "ui/queue_screen/queue_screen.h"
#include "ui/shell/key_dispatch.h"
#include "ui/shell/main_window.h"
#include "ui/shell/palette.h"

#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace daisychain;
using namespace daisychain::test;
using namespace daisychain::ui;
using namespace Qt::StringLiterals;

namespace {

/// The whole window at the keyboard, over a desk where @mara asked in German.
struct Desktop {
    DeskTown town;
    MemorySettings settings;
    SaidHealth health;
    FakeModerator moderator;
    Theme theme{QApplication::font()};
    Icons icons{theme};
    Commands commands{settings, icons};
    UndoStack undo{town.desk, town.clock, town.me};
    KeyDispatch keys{commands, town.clock};
    QueueScreen screen{{town.desk, town.desk, town.desk, town.desk, town.desk, town.desk, town.desk,
                        town.desk, town.desk, town.desk.notices(), town.clock, town.me},
                       {theme, icons, commands, undo, settings, {}, nullptr, &moderator}};
    MainWindow window{{theme, icons, town.clock, settings, commands, undo, health, {}}};
    QStringList said;

    explicit Desktop(const Account *other = nullptr, std::optional<bool> takesMessages = {})
    {
        moderator.is.takesMessages = takesMessages;
        if (other != nullptr)
            town.desk.addAccount(*other);
        town.says(u"a"_s, {.by = u"mara"_s,
                           .text = u"Wo bleibt denn mein Paket, das hätte schon gestern kommen sollen?"_s,
                           .minute = 1});
        keys.setUndo(&undo);
        QObject::connect(&screen, &Screen::said, &window,
                         [this](const QString &words) { said.append(words); });
        window.addScreen(&screen);
        window.showScreen(u"queue"_s);
        window.resize(1280, 800);
        window.show();
        window.activateWindow();
        screen.queue().show(QueueView::AllOpen);
        REQUIRE(eventually([&] { return screen.conversation().detail().has_value(); }));
        screen.activate();
        REQUIRE(eventually([&] { return screen.composer().isReady(); }));
        settle();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        town.clock.advance(std::chrono::seconds(1));
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
        settle();
    }
    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    QString focused() const { return QApplication::focusWidget()->objectName(); }
    QList<HandOver> handedOver() const
    {
        QList<HandOver> contents;
        for (const Action &action : town.desk.actions()) {
            if (const auto *content = std::get_if<HandOver>(&action.payload))
                contents.append(*content);
        }
        return contents;
    }
    template <class Payload>
    QList<Payload> recorded() const
    {
        QList<Payload> found;
        for (const Action &action : town.desk.actions()) {
            if (const auto *payload = std::get_if<Payload>(&action.payload))
                found.append(*payload);
        }
        return found;
    }
    /// The network takes what was handed over, as it was.
    void arrives(const HandOver &content, const QString &name)
    {
        PostFact fact = town.fact(name, {.by = u"shop"_s,
                                         .text = content.text,
                                         .minute = 31,
                                         .replyTo = u"a"_s,
                                         .visibility = content.visibility,
                                         .mentions = {u"mara"_s}});
        town.desk.confirmReply(content.reply, fact);
        settle();
    }
};

Account otherAccount()
{
    Account care;
    care.identity = DeskTown::identity(u"care"_s);
    care.id = accountIdFor(care.identity);
    care.handle = u"care@flowers.example"_s;
    care.server = QUrl(u"https://flowers.example"_s);
    return care;
}

}  // namespace

TEST_CASE("one key moves to private, and sending sends both", "[ui][queue_screen][private]")
{
    Desktop desk;
    desk.press(Qt::Key_V);
    CHECK(desk.focused() == u"replyEditor"_s);
    auto *line = desk.window.findChild<PublicLine *>();
    REQUIRE((line != nullptr && line->isVisible()));
    CHECK(desk.screen.composer().publicLine().contains(u"private Nachricht"_s));
    CHECK_FALSE(desk.screen.composer().publicLine().contains(u"Paket"_s));
    desk.type(u"Your code is 17"_s);
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(eventually([&] { return desk.handedOver().size() == 2; }));
    CHECK(desk.handedOver().first().visibility == Visibility::Direct);
    CHECK(desk.handedOver().last().visibility == Visibility::Public);
    CHECK_FALSE(desk.handedOver().last().text.contains(u"17"_s));
}

TEST_CASE("the company's words are said where there are some", "[ui][queue_screen][private]")
{
    Desktop desk;
    set(desk.settings, PrivateLineWords, u"de: Post ist da!\nLook into your messages."_s);
    desk.press(Qt::Key_V);
    CHECK(desk.screen.composer().publicLine() == u"Post ist da!"_s);
}

TEST_CASE("what is written already becomes the private text, by a key in the text too",
          "[ui][queue_screen][private]")
{
    Desktop desk;
    desk.press(Qt::Key_R);
    desk.type(u"Your code"_s);
    desk.press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(desk.screen.composer().isMovingPrivate());
    CHECK(desk.screen.composer().text() == u"Your code"_s);
    desk.window.findChild<QPushButton *>(u"stayPublic"_s)->click();
    CHECK_FALSE(desk.screen.composer().isMovingPrivate());
    CHECK(desk.window.findChild<PublicLine *>()->isHidden());
}

TEST_CASE("where messages are closed, our address goes into the reply", "[ui][queue_screen][private]")
{
    Desktop desk(nullptr, false);
    REQUIRE(eventually([&] { return !desk.moderator.asked.isEmpty(); }));
    settle();
    SECTION("when there is one")
    {
        set(desk.settings, PrivateLineAddress, u"https://shop.example/help"_s);
        desk.press(Qt::Key_V);
        CHECK_FALSE(desk.screen.composer().isMovingPrivate());
        CHECK(desk.screen.composer().text().endsWith(u"https://shop.example/help"_s));
    }
    SECTION("and else it is said")
    {
        desk.press(Qt::Key_V);
        CHECK(desk.screen.composer().text().isEmpty());
        REQUIRE(!desk.said.isEmpty());
        CHECK(desk.said.last().contains(u"no address of ours"_s));
    }
}

TEST_CASE("after a refusal the address replaces the private text, which nobody else reads",
          "[ui][queue_screen][private]")
{
    Desktop desk;
    set(desk.settings, PrivateLineAddress, u"https://shop.example/help"_s);
    desk.press(Qt::Key_V);
    desk.type(u"Your code is 17"_s);
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(eventually([&] { return desk.handedOver().size() == 2; }));
    desk.town.desk.stopReply(desk.handedOver().first().reply, StopReason::Refused, u"closed"_s);
    REQUIRE(eventually([&] { return desk.screen.composer().stopped().has_value(); }));
    auto *address = desk.window.findChild<QPushButton *>(u"sayAddress"_s);
    REQUIRE((address != nullptr && address->isVisible()));
    address->click();
    REQUIRE(eventually([&] { return desk.recorded<Withdraw>().size() == 2; }));
    settle();
    CHECK(desk.screen.composer().visibility() == Visibility::Public);
    CHECK(desk.screen.composer().text().endsWith(u"https://shop.example/help"_s));
    CHECK_FALSE(desk.screen.composer().text().contains(u"17"_s));
}

TEST_CASE("each side leads to the other by a key", "[ui][queue_screen][private]")
{
    Desktop desk;
    desk.press(Qt::Key_V);
    desk.type(u"Your code is 17"_s);
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(eventually([&] { return desk.handedOver().size() == 2; }));
    desk.arrives(desk.handedOver().first(), u"m"_s);
    desk.press(Qt::Key_Escape);
    auto *strip = desk.window.findChild<OtherSideStrip *>();
    REQUIRE(eventually([&] { return !strip->otherSide().isEmpty(); }));
    CHECK(strip->isVisible());
    const QString inPublic = desk.screen.conversation().handle();
    desk.press(Qt::Key_W, Qt::ShiftModifier);
    REQUIRE(eventually([&] {
        const auto &detail = desk.screen.conversation().detail();
        return detail && detail->head.view.privateAccount.has_value();
    }));
    CHECK(strip->sentence().startsWith(u"It began in public"_s));
    desk.press(Qt::Key_W, Qt::ShiftModifier);
    CHECK(eventually([&] { return desk.screen.conversation().handle() == inPublic; }));
}

TEST_CASE("what the wrong account said is taken back before it goes out, and said by the other",
          "[ui][queue_screen][say_as]")
{
    const Account care = otherAccount();
    Desktop desk(&care);
    desk.press(Qt::Key_R);
    desk.type(u"We look into it."_s);
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(eventually([&] { return desk.handedOver().size() == 1; }));
    desk.press(Qt::Key_Escape);
    REQUIRE(eventually([&] { return desk.screen.composer().held().has_value(); }));
    desk.commands.action(u"post.sayAs"_s)->trigger();
    settle();
    desk.press(Qt::Key_Return);
    REQUIRE(eventually([&] { return desk.screen.composer().text() == u"We look into it."_s; }));
    CHECK(desk.screen.composer().account()->id == care.id);
    CHECK(desk.recorded<Withdraw>().size() == 1);
    REQUIRE(eventually([&] { return desk.recorded<SaidByMistake>().size() == 1; }));
    CHECK(desk.recorded<SaidByMistake>().first().account == desk.town.account.id);
    CHECK(desk.recorded<SaidByMistake>().first().instead == care.id);
}

TEST_CASE("what the wrong account said in public is taken down, and its text and parent are kept",
          "[ui][queue_screen][say_as]")
{
    const Account care = otherAccount();
    Desktop desk(&care);
    desk.press(Qt::Key_R);
    desk.type(u"We look into it."_s);
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(eventually([&] { return desk.handedOver().size() == 1; }));
    desk.arrives(desk.handedOver().first(), u"m"_s);
    desk.press(Qt::Key_Escape);
    desk.screen.composer().setText(u"something else"_s);
    desk.commands.action(u"post.sayAs"_s)->trigger();
    settle();
    desk.press(Qt::Key_Return);
    REQUIRE(eventually([&] { return desk.recorded<SaidByMistake>().size() == 1; }));
    REQUIRE(desk.recorded<RemovePost>().size() == 1);
    CHECK(desk.recorded<RemovePost>().first().post == DeskTown::post(u"m"_s));
    CHECK(desk.recorded<RemovePost>().first().account == desk.town.account.id);
    const ComposerController &composer = desk.screen.composer();
    CHECK(composer.text() == u"We look into it."_s);
    CHECK(composer.account()->id == care.id);
    CHECK(composer.parent()->post.id == DeskTown::post(u"a"_s));
    REQUIRE(composer.ownOthers().size() == 1);
    CHECK(composer.ownOthers().first().text == u"something else"_s);
}

TEST_CASE("with one account alone nothing can be said by another", "[ui][queue_screen][say_as]")
{
    Desktop desk;
    desk.commands.action(u"post.sayAs"_s)->trigger();
    settle();
    REQUIRE(!desk.said.isEmpty());
    CHECK(desk.said.last().contains(u"Nothing of ours"_s));
}
