#include "tests/support/catch.h"
#include "tests/support/desk_town.h"
#include "tests/support/eventually.h"
#include "tests/support/fake_moderator.h"
#include "tests/support/fake_pictures.h"
#include "tests/support/memory_settings.h"
#include "ui/composer/composer_controller.h"
#include "ui/conversation/conversation_controller.h"
#include "ui/conversation/thread_view.h"
#include "ui/picture/picture_book.h"
#include "ui/queue/queue_controller.h"
#include "ui/queue_screen/picture_sheet.h"
#include "ui/queue_screen/queue_screen.h"
#include "ui/shell/key_dispatch.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace daisychain;
using namespace daisychain::test;
using namespace daisychain::ui;
using namespace Qt::StringLiterals;

namespace {

/// The whole window, over a desk where @mara showed two pictures.
struct Desktop {
    DeskTown town;
    MemorySettings settings;
    SaidHealth health;
    FakePictures pictures;
    FakeModerator moderator;
    Theme theme{QApplication::font()};
    Icons icons{theme};
    Commands commands{settings, icons};
    UndoStack undo{town.desk, town.clock, town.me};
    KeyDispatch keys{commands, town.clock};
    PictureBook book{{pictures, town.desk, town.desk.notices(), settings}};
    QueueScreen screen{{town.desk, town.desk, town.desk, town.desk, town.desk, town.desk, town.desk,
                        town.desk, town.desk, town.desk.notices(), town.clock, town.me},
                       {theme, icons, commands, undo, settings,
                        [this](const QUrl &url) { opened.append(url); }, &book, &moderator}};
    MainWindow window{{theme, icons, town.clock, settings, commands, undo, health, {}}};
    QList<QUrl> opened;

    Desktop()
    {
        FactBatch batch;
        batch.account = town.account.id;
        PostFact fact = town.fact(u"a"_s, {.by = u"mara"_s, .text = u"look"_s, .minute = 1});
        fact.url = u"https://flowers.example/@mara/a"_s;
        fact.media = {{MediaKind::Image, u"https://flowers.example/1.png"_s, {}, u"a torn label"_s, 800, 600},
                      {MediaKind::Image,
                       u"https://far.example/2.png"_s,
                       u"https://flowers.example/small2.png"_s,
                       {},
                       640,
                       480}};
        batch.posts.append(fact);
        batch.profiles.append(town.profile(u"mara"_s));
        batch.caught.append(CaughtFact{fact.id, DeskTown::mentions(), fact.created});
        town.desk.tell(batch);
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
    PictureSheet *sheet() { return window.findChild<PictureSheet *>(u"pictureSheet"_s); }
    QString alt() { return sheet()->findChild<QLabel *>(u"altText"_s)->text(); }
};

}  // namespace

TEST_CASE("the key shows a picture large with its description, arrows go on, Escape goes back",
          "[ui][queue_screen][pictures]")
{
    Desktop desktop;
    desktop.press(Qt::Key_I);
    REQUIRE(desktop.sheet() != nullptr);
    CHECK(desktop.sheet()->isOpen());
    CHECK(desktop.alt().contains(u"a torn label"));
    desktop.press(Qt::Key_Right);
    CHECK(desktop.alt() == u"Its author gave no description.");
    desktop.press(Qt::Key_Right);
    desktop.press(Qt::Key_Left);
    CHECK(desktop.alt().contains(u"a torn label"));
    desktop.press(Qt::Key_Escape);
    CHECK_FALSE(desktop.sheet()->isOpen());
}

TEST_CASE("an original that lies elsewhere is fetched only when asked for", "[ui][queue_screen][pictures]")
{
    Desktop desktop;
    const auto isAsked = [&](const QString &host) {
        return std::any_of(desktop.pictures.wishes.begin(), desktop.pictures.wishes.end(),
                           [&](const PictureWish &wish) { return wish.url.host() == host; });
    };
    desktop.press(Qt::Key_I);
    desktop.press(Qt::Key_Right);
    CHECK_FALSE(isAsked(u"far.example"_s));
    desktop.press(Qt::Key_I);
    CHECK(isAsked(u"far.example"_s));
}

TEST_CASE("another conversation closes the picture", "[ui][queue_screen][pictures]")
{
    Desktop desktop;
    desktop.press(Qt::Key_I);
    REQUIRE(desktop.sheet()->isOpen());
    desktop.screen.conversation().open({});
    CHECK_FALSE(desktop.sheet()->isOpen());
}

TEST_CASE("a post opens in the browser by its key", "[ui][queue_screen]")
{
    Desktop desktop;
    desktop.press(Qt::Key_O);
    CHECK(desktop.opened == QList{QUrl(u"https://flowers.example/@mara/a"_s)});
}

TEST_CASE("the author of the post is blocked from the palette, after Enter", "[ui][queue_screen][moderation]")
{
    Desktop desktop;
    desktop.commands.action(u"post.block"_s)->trigger();
    settle();
    CHECK(desktop.moderator.orders.isEmpty());
    QTest::keyClick(desktop.window.findChild<QPushButton *>(u"keepOff"_s), Qt::Key_Return);
    REQUIRE(eventually([&] { return desktop.moderator.orders.size() == 1; }));
    CHECK(desktop.moderator.orders.first().about.who == DeskTown::identity(u"mara"_s));
    REQUIRE(eventually([&] {
        const auto &journal = desktop.screen.conversation().detail()->journal;
        return !journal.isEmpty() && std::holds_alternative<KeepOff>(journal.last().action.payload);
    }));
    CHECK(QApplication::focusWidget() == desktop.window.findChild<ThreadView *>());
}

TEST_CASE("how the customer stands to us is asked while one looks at them", "[ui][queue_screen][moderation]")
{
    Desktop desktop;
    REQUIRE(eventually([&] { return !desktop.moderator.asked.isEmpty(); }));
    CHECK(desktop.moderator.asked.first().handle == u"mara@blumen.example");
    CHECK(desktop.moderator.asked.first().account == desktop.town.account.id);
}
