#include "tests/support/catch.h"
#include "tests/support/desk_town.h"
#include "tests/support/eventually.h"
#include "tests/support/memory_settings.h"
#include "tests/support/told_writing.h"
#include "ui/composer/composer_controller.h"
#include "ui/conversation/conversation_controller.h"
#include "ui/conversation/thread_view.h"
#include "ui/queue/queue_controller.h"
#include "ui/queue_screen/means_finder.h"
#include "ui/queue_screen/queue_screen.h"
#include "ui/shell/key_dispatch.h"
#include "ui/shell/main_window.h"
#include "ui/shell/palette.h"
#include "ui/widget/quiet_line.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTest>

using namespace daisychain;
using namespace daisychain::test;
using namespace daisychain::ui;
using namespace Qt::StringLiterals;

namespace {

/// The whole window at the keyboard, over a desk where @mara waits.
struct Desktop {
    DeskTown town;
    MemorySettings settings;
    SaidHealth health;
    ToldGestures gestures;
    ToldSuggestions suggestions;
    ToldPromises promises;
    Theme theme{QApplication::font()};
    Icons icons{theme};
    Commands commands{settings, icons};
    UndoStack undo{town.desk, town.clock, town.me};
    KeyDispatch keys{commands, town.clock};
    QueueScreen screen{{town.desk, town.desk, town.desk, town.desk, town.desk, town.desk, town.desk,
                        town.desk, town.desk, town.desk.notices(), town.clock, town.me, nullptr, &gestures,
                        &suggestions, &promises},
                       {theme, icons, commands, undo, settings, {}}};
    MainWindow window{{theme, icons, town.clock, settings, commands, undo, health, {}}};
    int inputs = 0;

    explicit Desktop(const QString &said = u"two days late, where is it?"_s)
    {
        town.says(u"a"_s, {.by = u"mara"_s, .text = said, .minute = 1});
        keys.setUndo(&undo);
        window.addPaletteSource(&screen.meansFinder());
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
        ++inputs;
        town.clock.advance(std::chrono::seconds(1));
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
        settle();
    }
    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    const ConversationView &view() { return screen.conversation().detail()->head.view; }
    template <class Payload>
    int recorded() const
    {
        int count = 0;
        for (const Action &action : town.desk.actions())
            count += std::holds_alternative<Payload>(action.payload) ? 1 : 0;
        return count;
    }
    QString focused() const { return QApplication::focusWidget()->objectName(); }
};

}  // namespace

TEST_CASE("a promise that the reply makes is taken by one key in the text", "[ui][queue_screen][promise]")
{
    Desktop desk;
    desk.press(Qt::Key_R);
    desk.type(u"I'll get back to you by Friday."_s);
    desk.inputs = 0;
    desk.press(Qt::Key_P, Qt::ControlModifier);
    CHECK(desk.inputs == 1);
    CHECK(desk.focused() == u"replyEditor");
    CHECK(desk.recorded<Promise>() == 0);
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(eventually([&] { return desk.recorded<Promise>() == 1; }));
    CHECK(desk.recorded<HandOver>() == 1);
}

TEST_CASE("p asks for a promise, Enter gives it, Ctrl+Z takes it back", "[ui][queue_screen][promise]")
{
    Desktop desk;
    desk.press(Qt::Key_P);
    REQUIRE(desk.focused() == u"promiseWords");
    desk.type(u"call back"_s);
    desk.press(Qt::Key_Tab);
    desk.type(u"friday 10:00"_s);
    desk.press(Qt::Key_Return);
    REQUIRE(eventually([&] { return desk.view().promises.size() == 1; }));
    CHECK(desk.view().promises.first().text == u"call back"_s);
    CHECK(desk.focused() != u"promiseDue");
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(eventually([&] { return desk.view().promises.isEmpty(); }));
}

TEST_CASE("y keeps the promise that is due first, after the customer was told", "[ui][queue_screen][promise]")
{
    Desktop desk;
    desk.town.desk.decides(desk.town.me, desk.town.clock.now(), desk.town.subject(u"a"_s, u"mara"_s),
                           Promise{u"call"_s, desk.town.clock.now() + std::chrono::hours(3), {}, {}});
    REQUIRE(eventually([&] { return desk.view().promises.size() == 1; }));
    settle();
    desk.press(Qt::Key_Y);
    CHECK(desk.recorded<PromiseKept>() == 0);
    REQUIRE(desk.focused() == u"replyEditor");
    desk.type(u"It has arrived."_s);
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(eventually([&] { return desk.recorded<PromiseKept>() == 1; }));
}

TEST_CASE("d gives a daisy with at most four inputs beside what is typed", "[ui][queue_screen][gesture]")
{
    Desktop desk;
    desk.press(Qt::Key_D);
    REQUIRE(desk.focused() == u"gestureAmount");
    desk.type(u"10"_s);
    desk.press(Qt::Key_Tab);
    desk.type(u"the wait"_s);
    CHECK(desk.recorded<Gesture>() == 0);
    desk.press(Qt::Key_Return);
    CHECK(desk.inputs <= 4);
    REQUIRE(eventually([&] { return desk.view().gestures.size() == 1; }));
    CHECK(desk.view().gestures.first().gesture.amount == Money{1000, u"EUR"_s});
}

TEST_CASE("the palette leads to the daisy by a user's words, with the amount filled in",
          "[ui][queue_screen][gesture]")
{
    Desktop desk;
    desk.press(Qt::Key_K, Qt::ControlModifier);
    desk.type(u"give him 10 euros"_s);
    desk.press(Qt::Key_Return);
    REQUIRE(desk.focused() == u"gestureReason");
    CHECK(desk.window.findChild<QLineEdit *>(u"gestureAmount"_s)->text() == u"10.00 EUR");
    CHECK(desk.recorded<Gesture>() == 0);
    desk.press(Qt::Key_Escape);
    CHECK(desk.recorded<Gesture>() == 0);
    desk.press(Qt::Key_K, Qt::ControlModifier);
    desk.type(u"promise to call back by friday"_s);
    desk.press(Qt::Key_Return);
    REQUIRE(desk.focused() == u"promiseWords");
    CHECK(desk.window.findChild<QLineEdit *>(u"promiseWords"_s)->text() == u"call back by friday");
}

TEST_CASE("Ctrl+Space in the text shows what colleagues answered, Enter takes it",
          "[ui][queue_screen][suggestion]")
{
    Desktop desk;
    Suggestion answer;
    answer.text = u"It left this morning: the carrier's page shows it."_s;
    answer.who = u"Sam"_s;
    answer.account = u"shop@flowers.example"_s;
    answer.when = desk.town.clock.now() - std::chrono::hours(30 * 24);
    desk.suggestions.answers = QList{answer};
    desk.press(Qt::Key_R);
    desk.press(Qt::Key_Space, Qt::ControlModifier);
    REQUIRE(eventually([&] { return desk.focused() == u"suggestionList"; }));
    desk.press(Qt::Key_Return);
    CHECK(desk.screen.composer().text() == answer.text);
    CHECK(desk.focused() == u"replyEditor");
    auto *mark = desk.window.findChild<QuietLine *>(u"adapted"_s);
    CHECK_FALSE(mark->isHidden());
    CHECK(mark->sentence().contains(u"Sam"));
}

TEST_CASE("who wrote a card number in public is asked to delete it by one button",
          "[ui][queue_screen][guards]")
{
    Desktop desk(u"my card is 4111 1111 1111 1111, why was it charged twice?"_s);
    auto *ask = desk.window.findChild<QPushButton *>(u"askToDelete"_s);
    REQUIRE(ask->isVisible());
    ask->setFocus();
    desk.press(Qt::Key_Space);
    CHECK(desk.screen.composer().text().contains(u"delete it"));
    CHECK_FALSE(desk.screen.composer().text().contains(u"1111"));
    CHECK(desk.focused() == u"replyEditor");
    CHECK_FALSE(
        desk.screen.queue().model().index(0).data(Qt::AccessibleTextRole).toString().contains(u"4111 1111"));
}

TEST_CASE("a ticket's number alone asks nobody to delete anything", "[ui][queue_screen][guards]")
{
    Desktop desk(u"where is my order 47110815?"_s);
    CHECK_FALSE(desk.window.findChild<QPushButton *>(u"askToDelete"_s)->isVisible());
}

TEST_CASE("what is promised is a list to choose from, the first due first", "[ui][queue_screen][promise]")
{
    Desktop desk;
    desk.town.says(u"b"_s, {.by = u"bob"_s, .text = u"and mine?"_s, .minute = 2});
    settle();
    PromiseRow late;
    late.promise.text = u"call back"_s;
    late.promise.due = desk.town.clock.now() - std::chrono::hours(2);
    late.promise.owner = desk.town.sam;
    late.customerName = u"Mara"_s;
    late.handle = desk.town.handle(u"mara"_s);
    PromiseRow soon = late;
    soon.promise.text = u"a new bouquet"_s;
    soon.promise.due = desk.town.clock.now() + std::chrono::hours(2);
    soon.customerName = u"Bob"_s;
    soon.handle = desk.town.handle(u"bob"_s);
    desk.promises.open = PromisePage{{late, soon}, false, {}};
    desk.press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    const auto *list = desk.window.findChild<Palette *>()->findChild<QListView *>();
    REQUIRE(eventually([&] { return list->model()->rowCount() == 2; }));
    CHECK(list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"late 2 h"));
    desk.type(u"bouquet"_s);
    REQUIRE(eventually([&] { return list->model()->rowCount() == 1; }));
    desk.press(Qt::Key_Return);
    CHECK(eventually([&] { return desk.screen.conversation().handle() == soon.handle; }));
}
