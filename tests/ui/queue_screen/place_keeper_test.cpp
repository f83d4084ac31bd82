#include "tests/support/catch.h"
#include "tests/support/desk_town.h"
#include "tests/support/eventually.h"
#include "tests/support/memory_settings.h"
#include "ui/composer/composer_controller.h"
#include "ui/composer/composer_pane.h"
#include "ui/composer/growing_editor.h"
#include "ui/conversation/conversation_controller.h"
#include "ui/queue/queue_controller.h"
#include "ui/queue/saved_views.h"
#include "ui/queue_screen/queue_screen.h"
#include "ui/shell/key_dispatch.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QTest>

using namespace daisychain;
using namespace daisychain::test;
using namespace daisychain::ui;
using namespace Qt::StringLiterals;

namespace {

/// The desk and its settings outlive the program.
struct Machine {
    DeskTown town;
    MemorySettings settings;
    Theme theme{QApplication::font()};
    Icons icons{theme};
};

/// One run of the program.
struct Run {
    explicit Run(Machine &machine)
        : machine(machine)
    {
        window.addScreen(&screen);
        window.restoreState();
        screen.restorePlace();
        window.show();
        window.activateWindow();
        REQUIRE(eventually([this] { return window.isActiveWindow(); }));
    }
    GrowingEditor &editor() { return *window.findChild<ComposerPane *>()->editor(); }

    Machine &machine;
    SaidHealth health;
    Commands commands{machine.settings, machine.icons};
    UndoStack undo{machine.town.desk, machine.town.clock, machine.town.me};
    KeyDispatch keys{commands, machine.town.clock};
    QueueScreen screen{{machine.town.desk, machine.town.desk, machine.town.desk, machine.town.desk,
                        machine.town.desk, machine.town.desk, machine.town.desk, machine.town.desk,
                        machine.town.desk, machine.town.desk.notices(), machine.town.clock, machine.town.me},
                       {machine.theme, machine.icons, commands, undo, machine.settings, {}}};
    MainWindow window{
        {machine.theme, machine.icons, machine.town.clock, machine.settings, commands, undo, health, {}}};
};

}  // namespace

TEST_CASE("after the program died one is in the same list, conversation and place of the draft",
          "[ui][queue_screen]")
{
    Machine machine;
    machine.town.says(u"a"_s, {.by = u"ann"_s, .text = u"first"_s, .minute = 1});
    machine.town.says(u"b"_s, {.by = u"bob"_s, .text = u"second"_s, .minute = 2});
    const QString bob = machine.town.handle(u"bob"_s);
    {
        Run run(machine);
        run.screen.queue().show(QueueView::AllOpen);
        REQUIRE(eventually([&] { return run.screen.queue().model().find(bob) >= 0; }));
        run.screen.open(bob);
        REQUIRE(eventually(
            [&] { return run.screen.conversation().handle() == bob && run.screen.composer().isReady(); }));
        run.screen.startReply();
        QTest::keyClicks(&run.editor(), u"on its way"_s);
        QTextCursor cursor = run.editor().textCursor();
        cursor.setPosition(2);
        run.editor().setTextCursor(cursor);
        run.screen.composer().flush();
        REQUIRE(eventually([&] { return machine.settings.value(u"place/cursor"_s) == u"2"_s; }));
        // No goodbye: the window is not closed.
    }
    Run again(machine);
    CHECK(again.screen.queue().view() == QueueView::AllOpen);
    REQUIRE(eventually([&] { return again.editor().toPlainText() == u"on its way"_s; }));
    CHECK(eventually([&] { return again.editor().textCursor().position() == 2; }));
    CHECK(again.screen.conversation().handle() == bob);
    CHECK(eventually([&] { return again.editor().hasFocus(); }));
    settle();
    CHECK(again.screen.conversation().handle() == bob);
}

TEST_CASE("what was only read and is finished does not stay open over what is new", "[ui][queue_screen]")
{
    Machine machine;
    machine.town.says(u"a"_s, {.by = u"ann"_s, .text = u"first"_s, .minute = -9});
    const QString ann = machine.town.handle(u"ann"_s);
    {
        Run run(machine);
        run.screen.queue().show(QueueView::AllOpen);
        REQUIRE(eventually([&] { return run.screen.conversation().handle() == ann; }));
    }
    machine.town.desk.decides(machine.town.me, machine.town.clock.now(),
                              machine.town.subject(u"a"_s, u"ann"_s),
                              Done{{{DeskTown::post(u"a"_s), {}}}, DoneReason::Settled});
    machine.town.says(u"b"_s, {.by = u"bob"_s, .text = u"second"_s, .minute = -5});
    Run again(machine);
    CHECK(eventually([&] { return again.screen.conversation().handle() == machine.town.handle(u"bob"_s); }));
}

TEST_CASE("what was answered and finished makes way, and its empty reply takes no key", "[ui][queue_screen]")
{
    Machine machine;
    machine.town.says(u"a"_s, {.by = u"ann"_s, .text = u"first"_s, .minute = -9});
    const QString ann = machine.town.handle(u"ann"_s);
    // As it stands when the program ends right after the answer went out.
    machine.settings.setValue(u"place/list"_s, QString::number(int(QueueView::AllOpen)));
    machine.settings.setValue(u"place/conversation"_s, ann);
    machine.settings.setValue(u"place/cursor"_s, GENERATE(u"0"_s, u"12"_s));
    machine.settings.setValue(u"place/writing"_s, u"1"_s);
    machine.town.desk.decides(machine.town.me, machine.town.clock.now(),
                              machine.town.subject(u"a"_s, u"ann"_s), Claim{});
    machine.town.desk.decides(machine.town.me, machine.town.clock.now(),
                              machine.town.subject(u"a"_s, u"ann"_s),
                              Done{{{DeskTown::post(u"a"_s), {}}}, DoneReason::Settled});
    Run again(machine);
    REQUIRE(eventually([&] { return again.screen.composer().isReady(); }));
    settle();
    CHECK_FALSE(again.editor().hasFocus());

    machine.town.says(u"b"_s, {.by = u"bob"_s, .text = u"second"_s, .minute = -5});
    const QString bob = machine.town.handle(u"bob"_s);
    again.screen.queue().merge();
    REQUIRE(eventually([&] { return again.screen.queue().current() == bob; }));
    machine.town.clock.advance(std::chrono::seconds(1));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_C);
    REQUIRE(eventually([&] {
        const Action &last = machine.town.desk.actions().last();
        return std::holds_alternative<Claim>(last.payload) &&
               last.subject == Subject(machine.town.subject(u"b"_s, u"bob"_s));
    }));
    CHECK(eventually([&] { return again.screen.conversation().handle() == bob; }));
    settle();
    CHECK(again.screen.conversation().handle() == bob);
}

TEST_CASE("a view of one's own is shown again", "[ui][queue_screen]")
{
    Machine machine;
    machine.town.says(u"a"_s, {.by = u"ann"_s, .text = u"a parcel"_s, .minute = 1});
    machine.town.says(u"b"_s, {.by = u"bob"_s, .text = u"another parcel"_s, .minute = 2});
    machine.town.says(u"c"_s, {.by = u"cem"_s, .text = u"something else"_s, .minute = 3});
    const SavedView parcels{u"Parcels"_s, QueueView::AllOpen, u"parcel"_s};
    const QString bob = machine.town.handle(u"bob"_s);
    {
        Run run(machine);
        run.screen.views().add(parcels);
        run.screen.queue().show(parcels);
        REQUIRE(eventually([&] { return run.screen.queue().model().find(bob) >= 0; }));
        run.screen.open(bob);
        REQUIRE(eventually([&] { return run.screen.conversation().detail().has_value(); }));
        REQUIRE(machine.settings.value(u"place/view"_s) == u"Parcels"_s);
        settle();
    }
    {
        Run again(machine);
        REQUIRE(eventually([&] { return again.screen.queue().ownView() == parcels; }));
        REQUIRE(eventually([&] { return again.screen.queue().model().rowCount() == 2; }));
        CHECK(eventually([&] { return again.screen.conversation().handle() == bob; }));
        settle();
        CHECK(again.screen.conversation().handle() == bob);
        again.screen.views().remove(0);
        settle();
    }
    Run last(machine);
    REQUIRE(eventually([&] { return last.screen.queue().model().rowCount() == 3; }));
    CHECK_FALSE(last.screen.queue().ownView());
}
