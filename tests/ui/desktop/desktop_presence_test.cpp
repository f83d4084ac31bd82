#include "tests/support/catch.h"
#include "tests/support/desk_town.h"
#include "tests/support/eventually.h"
#include "tests/support/markup_readers.h"
#include "tests/support/memory_settings.h"

#include "core/desk/notification_settings.h"
#include "ui/desktop/closing_sheet.h"
#include "ui/desktop/desktop_presence.h"
#include "ui/shell/main_window.h"
#include "ui/widget/strip.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace daisychain;
using namespace daisychain::ui;
using namespace std::chrono_literals;

namespace {

class CountingScreen final : public Screen {
public:
    QString id() const override { return QStringLiteral("queue"); }
    QString title() const override { return QStringLiteral("Queue"); }
    QString icon() const override { return QStringLiteral("queue"); }
    ScreenPanes panes() override { return {.main = new QWidget}; }
    int count() const override { return waiting; }

    int waiting = 0;
};

struct Fixture {
    test::DeskTown town;
    Theme theme{QFont()};
    Icons icons{theme};
    test::MemorySettings settings;
    test::SaidHealth health;
    Commands commands{settings, icons};
    UndoStack undo{town.desk, town.clock, town.me};
    CountingScreen queue;
    MainWindow window{{theme, icons, town.clock, settings, commands, undo, health,
                       TimeStyle{QTimeZone("UTC"), QLocale::c()}}};

    Fixture()
    {
        QApplication::setQuitOnLastWindowClosed(true);
        window.addScreen(&queue);
        window.restoreState();
        window.show();
    }
    ~Fixture() { QApplication::setQuitOnLastWindowClosed(true); }
    QPushButton *button(const QString &text)
    {
        for (QPushButton *each : window.findChildren<QPushButton *>()) {
            if (each->text() == text && each->isVisible())
                return each;
        }
        return nullptr;
    }
    bool says(const QString &words)
    {
        const auto strips = window.findChildren<Strip *>();
        return std::any_of(strips.begin(), strips.end(), [&](const Strip *strip) {
            return strip->isVisible() && strip->sentence().contains(words);
        });
    }
};

}  // namespace

TEST_CASE("closing the window asks once, and going on in the tray is remembered", "[ui][desktop]")
{
    Fixture f;
    Closing closing(f.window, f.settings, f.theme, [] { return true; });
    f.window.close();
    auto *sheet = f.window.findChild<ClosingSheet *>();
    REQUIRE(sheet);
    CHECK(sheet->isOpen());
    CHECK(f.window.isVisible());
    CHECK(test::markupReaders(*sheet) == QStringList());
    QTest::keyClick(sheet, Qt::Key_Escape);
    CHECK(f.window.isVisible());
    CHECK(get(f.settings, WhenClosed) == ClosingChoice::Ask);

    f.window.close();
    f.button(QStringLiteral("go on in the tray"))->click();
    CHECK_FALSE(f.window.isVisible());
    CHECK(get(f.settings, WhenClosed) == ClosingChoice::GoOn);
    CHECK_FALSE(QApplication::quitOnLastWindowClosed());

    closing.open();
    CHECK(f.window.isVisible());
    f.window.close();
    CHECK_FALSE(sheet->isOpen());
    CHECK_FALSE(f.window.isVisible());
}

TEST_CASE("quitting ends the program whatever closing means", "[ui][desktop]")
{
    Fixture f;
    const Closing closing(f.window, f.settings, f.theme, [] { return true; });
    set(f.settings, WhenClosed, ClosingChoice::GoOn);
    const QSignalSpy ended(&f.window, &MainWindow::closeAsked);
    f.commands.action(QStringLiteral("shell.quit"))->trigger();
    CHECK(ended.size() == 1);
    CHECK_FALSE(f.window.isVisible());
}

TEST_CASE("quitting out of the tray asks about unsent replies in the window", "[ui][desktop]")
{
    Fixture f;
    Closing closing(f.window, f.settings, f.theme, [] { return true; });
    set(f.settings, WhenClosed, ClosingChoice::GoOn);
    f.window.setCloseQuestion([] { return QStringLiteral("2 replies are not out yet."); });
    f.window.close();
    REQUIRE_FALSE(f.window.isVisible());
    const QSignalSpy ended(&f.window, &MainWindow::closeAsked);
    closing.quit();
    CHECK(ended.isEmpty());
    CHECK(f.window.isVisible());
    f.button(QStringLiteral("quit"))->click();
    CHECK(ended.size() == 1);
}

TEST_CASE("where there is no tray, closing ends the program as ever", "[ui][desktop]")
{
    Fixture f;
    const Closing closing(f.window, f.settings, f.theme, [] { return false; });
    set(f.settings, WhenClosed, ClosingChoice::GoOn);
    const QSignalSpy ended(&f.window, &MainWindow::closeAsked);
    f.window.close();
    CHECK(ended.size() == 1);
}

TEST_CASE("what waits stands in the title, and a notification at the foot where there is no tray",
          "[ui][desktop]")
{
    Fixture f;
    f.queue.waiting = 12;
    DesktopPresence presence({f.window, f.settings, f.theme, f.town.clock, f.queue},
                             {f.town.desk, f.town.desk, f.town.desk, f.town.desk.notices(), f.settings,
                              f.town.clock, f.town.me, QTimeZone("UTC")},
                             [] { return OnScreen{}; });
    CHECK(f.window.windowTitle() == QStringLiteral("(12) Daisychain"));
    f.queue.waiting = 0;
    Q_EMIT f.queue.countChanged();
    CHECK(f.window.windowTitle() == QStringLiteral("Daisychain"));

    if (Tray::isThere())
        return;
    Happening happening;
    happening.customer = QStringLiteral("Mara");
    happening.text = QStringLiteral("where is my parcel?");
    happening.handle = QStringLiteral("abc");
    QString opened;
    QObject::connect(&presence, &DesktopPresence::conversationWanted, &presence,
                     [&opened](const QString &handle) { opened = handle; });
    Notification notification;
    notification.posts = 1;
    notification.first = {happening};
    presence.tell(notification);
    CHECK(f.says(QStringLiteral("where is my parcel?")));
    REQUIRE(f.button(QStringLiteral("open")));
    f.button(QStringLiteral("open"))->click();
    CHECK(opened == QStringLiteral("abc"));
}

TEST_CASE("quiet for an hour is chosen in the tray's menu and from the palette", "[ui][desktop]")
{
    Fixture f;
    DesktopPresence presence({f.window, f.settings, f.theme, f.town.clock, f.queue},
                             {f.town.desk, f.town.desk, f.town.desk, f.town.desk.notices(), f.settings,
                              f.town.clock, f.town.me, QTimeZone("UTC")},
                             [] { return OnScreen{}; });
    QAction *quiet = nullptr;
    for (QAction *action : presence.tray().menu().actions()) {
        if (action->isCheckable())
            quiet = action;
    }
    REQUIRE(quiet);
    quiet->trigger();
    CHECK(get(f.settings, QuietUntil) == isoText(f.town.clock.now() + 1h));
    CHECK(quiet->isChecked());
    f.commands.action(QStringLiteral("desktop.quiet"))->trigger();
    CHECK(get(f.settings, QuietUntil).isEmpty());
    CHECK_FALSE(quiet->isChecked());
}
