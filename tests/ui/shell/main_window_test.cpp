#include "tests/support/catch.h"
#include "tests/support/eventually.h"
#include "tests/support/fake_clock.h"
#include "tests/support/markup_readers.h"
#include "tests/support/memory_settings.h"

#include "core/base/when_ready.h"
#include "ui/shell/guide_sheet.h"
#include "ui/shell/key_dispatch.h"
#include "ui/shell/keys_sheet.h"
#include "ui/shell/main_window.h"
#include "ui/shell/palette.h"
#include "ui/shell/pane_area.h"
#include "ui/shell/rail.h"
#include "ui/widget/pane_splitter.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTest>
#include <QTextBrowser>

using namespace daisychain;
using namespace daisychain::ui;

namespace {

class NoJournal final : public Journal {
public:
    QFuture<Result<StoreVersion>> record(Recording) override
    {
        return readyFuture<StoreVersion>(Failure(Error{ErrorCode::Storage}));
    }
};

/// Three empty panes that take the focus.
class PlainScreen final : public Screen {
public:
    explicit PlainScreen(const QString &id)
        : m_id(id)
    {
    }
    QString id() const override { return m_id; }
    QString title() const override { return m_id.toUpper(); }
    QString icon() const override { return QStringLiteral("queue"); }
    ScreenPanes panes() override
    {
        ++made;
        list = new QWidget;
        main = new QWidget;
        side = new QWidget;
        list->setFocusPolicy(Qt::StrongFocus);
        return {list, main, side};
    }
    int count() const override { return 12; }
    void activate() override { ++activated; }

    int made = 0;
    int activated = 0;
    QWidget *list = nullptr;
    QWidget *main = nullptr;
    QWidget *side = nullptr;

private:
    QString m_id;
};

struct Fixture {
    Theme theme{QFont()};
    Icons icons{theme};
    test::FakeClock clock;
    test::MemorySettings settings;
    test::SaidHealth health;
    NoJournal journal;
    Commands commands{settings, icons};
    UndoStack undo{journal, clock, {}};
    KeyDispatch dispatch{commands, clock};
    PlainScreen queue{QStringLiteral("queue")};
    PlainScreen streams{QStringLiteral("streams")};
    MainWindow window{
        {theme, icons, clock, settings, commands, undo, health, TimeStyle{QTimeZone("UTC"), QLocale::c()}}};

    Fixture()
    {
        window.addScreen(&queue);
        window.addScreen(&streams);
        window.restoreState();
        window.show();
        REQUIRE(test::eventually([this] { return window.isActiveWindow(); }));
    }
    /// As the window system does: the key goes to what has the focus.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &window, key, modifiers);
    }
};

}  // namespace

TEST_CASE("a screen's panes are made when it is shown first, and only once", "[ui][shell]")
{
    Fixture f;
    CHECK(f.queue.made == 1);
    CHECK(f.streams.made == 0);
    f.window.showScreen(QStringLiteral("streams"));
    f.window.showScreen(QStringLiteral("queue"));
    f.window.showScreen(QStringLiteral("streams"));
    CHECK(f.streams.made == 1);
    CHECK(f.streams.activated == 2);
    CHECK(f.commands.screen() == QStringLiteral("streams"));
}

TEST_CASE("below 1100 pixels the side pane is a drawer, below 800 one pane is seen at a time", "[ui][shell]")
{
    Fixture f;
    f.window.resize(1280, 800);
    REQUIRE(test::eventually([&] { return f.queue.side->isVisible(); }));
    CHECK(f.queue.list->isVisible());
    CHECK(f.queue.main->isVisible());

    f.window.resize(1000, 800);
    REQUIRE(test::eventually([&] { return !f.queue.side->isVisible(); }));
    CHECK(f.queue.list->isVisible());
    f.commands.action(QStringLiteral("shell.side"))->trigger();
    CHECK(f.queue.side->isVisible());
    f.commands.action(QStringLiteral("shell.back"))->trigger();
    CHECK_FALSE(f.queue.side->isVisible());

    f.window.resize(700, 800);
    REQUIRE(test::eventually([&] { return !f.queue.main->isVisible(); }));
    CHECK(f.queue.list->isVisible());
    Q_EMIT f.queue.mainPaneWanted();
    CHECK_FALSE(f.queue.list->isVisible());
    CHECK(f.queue.main->isVisible());
    f.commands.action(QStringLiteral("shell.back"))->trigger();
    CHECK(f.queue.list->isVisible());

    f.window.resize(1280, 800);
    REQUIRE(test::eventually([&] { return f.queue.side->isVisible(); }));
    CHECK(f.queue.main->isVisible());
}

TEST_CASE("folded panes and the screen are the same after a restart", "[ui][shell]")
{
    Fixture f;
    f.commands.action(QStringLiteral("shell.side"))->trigger();
    CHECK_FALSE(f.queue.side->isVisible());
    f.window.showScreen(QStringLiteral("streams"));
    f.window.close();

    PlainScreen queue(QStringLiteral("queue"));
    PlainScreen streams(QStringLiteral("streams"));
    Commands commands(f.settings, f.icons);
    MainWindow window({f.theme, f.icons, f.clock, f.settings, commands, f.undo, f.health,
                       TimeStyle{QTimeZone("UTC"), QLocale::c()}});
    window.addScreen(&queue);
    window.addScreen(&streams);
    window.restoreState();
    window.show();
    CHECK(window.currentScreen() == QStringLiteral("streams"));
    window.showScreen(QStringLiteral("queue"));
    CHECK(queue.side->isHidden() == false);
    CHECK_FALSE(queue.side->isVisible());
}

TEST_CASE("a double click on the line folds a pane, and its edge brings it back", "[ui][shell]")
{
    Fixture f;
    f.window.resize(1280, 800);
    REQUIRE(test::eventually([&] { return f.queue.side->isVisible(); }));
    auto *splitter = f.window.findChild<PaneSplitter *>();
    QTest::mouseDClick(splitter->handle(1), Qt::LeftButton);
    CHECK_FALSE(f.queue.list->isVisible());
    QTest::mouseDClick(splitter->handle(2), Qt::LeftButton);
    CHECK_FALSE(f.queue.side->isVisible());
    for (const char *name : {"Show the list", "Show the customer"}) {
        for (QAbstractButton *button : f.window.findChildren<QAbstractButton *>()) {
            if (button->accessibleName() == QLatin1String(name)) {
                CHECK(button->isVisible());
                button->click();
                CHECK_FALSE(button->isVisible());
            }
        }
    }
    CHECK(f.queue.list->isVisible());
    CHECK(f.queue.side->isVisible());
}

TEST_CASE("screen and size are kept at once, for a program that dies", "[ui][shell]")
{
    Fixture f;
    f.window.showScreen(QStringLiteral("streams"));
    CHECK(get(f.settings, WindowScreen) == QStringLiteral("streams"));
    f.settings.remove(WindowGeometry.key());
    f.window.resize(1100, 700);
    CHECK(test::eventually([&] { return !get(f.settings, WindowGeometry).isEmpty(); }));
}

TEST_CASE("the palette makes the commands of screens that were not shown yet", "[ui][shell]")
{
    Fixture f;
    CHECK(f.streams.made == 0);
    f.commands.action(QStringLiteral("shell.palette"))->trigger();
    CHECK(test::eventually([&] { return f.streams.made == 1; }));
    CHECK(f.window.currentScreen() == QStringLiteral("queue"));
}

TEST_CASE("the palette finds a command by other words and runs it", "[ui][shell]")
{
    Fixture f;
    int claimed = 0;
    f.commands.add({.id = QStringLiteral("queue.claim"),
                    .text = QStringLiteral("Claim"),
                    .key = QKeySequence(Qt::Key_C),
                    .words = QStringLiteral("take assign to me"),
                    .group = QStringLiteral("Queue")},
                   &f.commands, [&claimed] { ++claimed; });
    f.press(Qt::Key_K, Qt::ControlModifier);
    auto *palette = f.window.findChild<Palette *>();
    REQUIRE(palette);
    REQUIRE(palette->isOpen());
    auto *field = palette->findChild<QLineEdit *>();
    QTest::keyClicks(field, QStringLiteral("take"));
    auto *list = palette->findChild<QListView *>();
    REQUIRE(list->model()->rowCount() >= 1);
    CHECK(list->model()->index(0, 0).data().toString() == QStringLiteral("Claim"));
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(claimed == 1);
    CHECK_FALSE(palette->isOpen());
}

TEST_CASE("the palette closes with Escape and gives the focus back", "[ui][shell]")
{
    Fixture f;
    f.queue.list->setFocus();
    f.press(Qt::Key_K, Qt::ControlModifier);
    auto *palette = f.window.findChild<Palette *>();
    REQUIRE(palette->isOpen());
    QTest::keyClick(palette->findChild<QLineEdit *>(), Qt::Key_Escape);
    CHECK_FALSE(palette->isOpen());
    CHECK(f.queue.list->hasFocus());
}

TEST_CASE("F1 opens the guide, and in the search its page of operators", "[ui][shell]")
{
    Fixture f;
    f.queue.list->setFocus();
    f.press(Qt::Key_F1, {});
    auto *guide = f.window.findChild<GuideSheet *>();
    auto *text = guide->findChild<QTextBrowser *>();
    REQUIRE(guide->isOpen());
    CHECK(text->toPlainText().contains(QStringLiteral("Working a shift")));
    QTest::keyClick(text, Qt::Key_Escape);
    CHECK_FALSE(guide->isOpen());
    CHECK(f.queue.list->hasFocus());

    f.press(Qt::Key_Slash, {});
    REQUIRE(f.window.findChild<Palette *>()->isOpen());
    f.press(Qt::Key_F1, {});
    REQUIRE(guide->isOpen());
    CHECK_FALSE(f.window.findChild<Palette *>()->isOpen());
    CHECK(text->toPlainText().contains(QStringLiteral("from: who said it")));
}

TEST_CASE("Tab goes between the guide's pages and its text", "[ui][shell]")
{
    Fixture f;
    f.commands.action(QStringLiteral("shell.guide"))->trigger();
    auto *text = f.window.findChild<GuideSheet *>()->findChild<QTextBrowser *>();
    REQUIRE(text->hasFocus());
    f.press(Qt::Key_Tab, {});
    CHECK(qobject_cast<QAbstractButton *>(QApplication::focusWidget()));
    f.press(Qt::Key_Tab, {});
    CHECK(text->hasFocus());
}

TEST_CASE("no widget of the window looks for markup in its text", "[ui][shell]")
{
    Fixture f;
    f.commands.action(QStringLiteral("shell.keys"))->trigger();
    f.window.say(QStringLiteral("<b>done</b>"), QStringLiteral("undo"));
    f.window.setRibbon(QStringLiteral("demo"), QStringLiteral("leave"));
    const QList<QLabel *> labels = f.window.findChildren<QLabel *>();
    CHECK(labels.size() > 3);
    CHECK(test::markupReaders(f.window) == QStringList());
}

TEST_CASE("every button of the window is named for screen readers", "[ui][shell]")
{
    Fixture f;
    f.window.say(QStringLiteral("done"), QStringLiteral("undo"));
    for (const QAbstractButton *button : f.window.findChildren<QAbstractButton *>()) {
        if (!button->isVisible())
            continue;
        INFO(button->metaObject()->className());
        CHECK_FALSE((button->accessibleName().isEmpty() && button->text().isEmpty()));
    }
}
