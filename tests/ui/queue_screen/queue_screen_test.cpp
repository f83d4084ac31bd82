#include "tests/core/sync/outgoing_shelf.h"
#include "tests/support/catch.h"
#include "tests/support/desk_town.h"
#include "tests/support/eventually.h"
#include "tests/support/markup_readers.h"
#include "tests/support/memory_settings.h"
#include "ui/composer/composer_controller.h"
#include "ui/composer/composer_pane.h"
#include "ui/composer/growing_editor.h"
#include "ui/conversation/conversation_controller.h"
#include "ui/queue/queue_controller.h"
#include "ui/queue/queue_pane.h"
#include "ui/queue/saved_views.h"
#include "ui/queue_screen/queue_screen.h"
#include "ui/shell/key_dispatch.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QClipboard>
#include <QImage>
#include <QLabel>
#include <QListView>
#include <QTest>

#include <random>

using namespace daisychain;
using namespace daisychain::test;
using namespace daisychain::ui;
using namespace Qt::StringLiterals;

namespace {

/// The window with the queue in it, as a person at the keyboard has it.
struct Desktop {
    DeskTown town;
    MemorySettings settings;
    SaidHealth health;
    Theme theme{QApplication::font()};
    Icons icons{theme};
    Commands commands{settings, icons};
    UndoStack undo{town.desk, town.clock, town.me};
    KeyDispatch keys{commands, town.clock};
    OutgoingShelf shelf;
    QueueScreen screen{{town.desk, town.desk, town.desk, town.desk, town.desk, town.desk, town.desk,
                        town.desk, town.desk, town.desk.notices(), town.clock, town.me, nullptr, nullptr,
                        nullptr, nullptr, nullptr, &shelf},
                       {theme, icons, commands, undo, settings, {}}};
    std::unique_ptr<MainWindow> window;
    int inputs = 0;

    void start(QueueView list = QueueView::AllOpen)
    {
        window = std::make_unique<MainWindow>(
            MainWindow::Parts{theme, icons, town.clock, settings, commands, undo, health, {}});
        keys.setUndo(&undo);
        window->addScreen(&screen);
        window->showScreen(u"queue"_s);
        window->resize(1280, 800);
        window->show();
        window->activateWindow();
        screen.queue().show(list);
        REQUIRE(eventually([&] { return screen.conversation().detail().has_value(); }));
        screen.activate();
        REQUIRE(eventually([&] { return screen.composer().isReady(); }));
        settle();
    }
    /// One press of a key, at a person's pace.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        ++inputs;
        town.clock.advance(std::chrono::seconds(1));
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
        settle();
    }
    /// Letters in one go, faster than anybody decides.
    void burst(const QString &letters)
    {
        for (const QChar letter : letters) {
            town.clock.advance(std::chrono::milliseconds(80));
            QTest::keyClick(QApplication::focusWidget(), letter.toLatin1());
            settle();
        }
    }
    QString customer() { return screen.conversation().detail()->head.customerName; }
    void three()
    {
        town.says(u"a"_s, {.by = u"ann"_s, .text = u"first"_s, .minute = 1});
        town.says(u"b"_s, {.by = u"bob"_s, .text = u"second"_s, .minute = 2});
        town.says(u"c"_s, {.by = u"cem"_s, .text = u"third"_s, .minute = 3});
    }
};

}  // namespace

TEST_CASE("a mention is answered and done with two keys beside the text", "[ui][queue_screen]")
{
    Desktop desktop;
    desktop.three();
    desktop.start();
    REQUIRE(desktop.customer() == u"Ann"_s);
    desktop.press(Qt::Key_R);
    QTest::keyClicks(QApplication::focusWidget(), u"Thank you!"_s);
    desktop.press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(desktop.inputs <= 3);
    REQUIRE(eventually([&] { return desktop.town.desk.recordings().size() == 1; }));
    const auto reply = std::get<HandOver>(desktop.town.desk.actions().last().payload);
    CHECK(reply.text == u"@ann@blumen.example Thank you!"_s);
    CHECK(reply.thenDone);
    REQUIRE(eventually([&] { return desktop.screen.queue().current() == desktop.town.handle(u"bob"_s); }));
    REQUIRE(
        eventually([&] { return desktop.screen.conversation().detail() && desktop.customer() == u"Bob"_s; }));

    SECTION("and the keys mean the list again")
    {
        desktop.press(Qt::Key_J);
        CHECK(desktop.screen.composer().text().isEmpty());
        CHECK(eventually([&] { return desktop.screen.queue().current() == desktop.town.handle(u"cem"_s); }));
    }
    SECTION("and Ctrl+Z brings it back before it is out")
    {
        desktop.press(Qt::Key_Escape);
        desktop.press(Qt::Key_Z, Qt::ControlModifier);
        REQUIRE(eventually([&] { return desktop.screen.composer().text() == u"Thank you!"_s; }));
        CHECK(desktop.customer() == u"Ann"_s);
    }
}

TEST_CASE("typing a word where nobody listens changes nothing", "[ui][queue_screen]")
{
    Desktop desktop;
    desktop.three();
    desktop.start();
    desktop.town.clock.advance(std::chrono::seconds(5));
    const qsizetype before = desktop.town.desk.actions().size();
    desktop.burst(u"please"_s);
    settle();
    // Its first letter does nothing by itself; none of those that follow may.
    CHECK(desktop.town.desk.actions().size() == before);
    CHECK(desktop.screen.queue().counts().allOpen == 3);
}

TEST_CASE("two hundred words typed where nobody listens change nothing", "[ui][queue_screen]")
{
    Desktop desktop;
    desktop.three();
    desktop.start();
    std::mt19937 dice(20'260'304);
    // Letters that lead into a text field on purpose (r, n, p, d, a) begin no word here: what follows goes
    // there.
    const QString first = u"bcefghijklmoqstuvwxyz"_s;
    const QString letters = u"bcefghijklmoqstuvwyz"_s;
    for (int word = 0; word < 200; ++word) {
        QString typed(first[int(dice() % unsigned(first.size()))]);
        const int length = 3 + int(dice() % 6);
        while (typed.size() < length)
            typed += letters[int(dice() % unsigned(letters.size()))];
        CAPTURE(word, typed.toStdString());
        desktop.town.clock.advance(std::chrono::seconds(2));
        desktop.burst(typed);
        if (QApplication::activePopupWidget() != nullptr)
            QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
        REQUIRE(eventually([&] { return desktop.screen.queue().counts().allOpen == 3; }));
        REQUIRE(eventually([&] { return desktop.screen.queue().counts().unclaimed == 3; }));
    }
    CHECK(desktop.screen.queue().counts().snoozed == 0);
}

TEST_CASE("no key means two things", "[ui][queue_screen]")
{
    Desktop desktop;
    desktop.three();
    desktop.start();
    for (const Command &command : desktop.commands.all()) {
        INFO(command.id.toStdString() << ' ' << command.key.toString().toStdString());
        CHECK(desktop.commands.conflicts(command.id, command.key).isEmpty());
    }
}

TEST_CASE("letters in the reply are letters", "[ui][queue_screen]")
{
    Desktop desktop;
    desktop.three();
    desktop.start();
    desktop.press(Qt::Key_R);
    const qsizetype before = desktop.town.desk.actions().size();
    QTest::keyClicks(QApplication::focusWidget(), u"c e z x n . j k"_s);
    settle();
    CHECK(desktop.town.desk.actions().size() == before);
    CHECK(desktop.screen.composer().text() == u"c e z x n . j k"_s);
    desktop.press(Qt::Key_Escape);
    CHECK_FALSE(isTextFocused());
    CHECK(desktop.screen.composer().text() == u"c e z x n . j k"_s);
}

TEST_CASE("keys move, claim and finish, and Ctrl+Z takes the last back", "[ui][queue_screen]")
{
    Desktop desktop;
    desktop.three();
    desktop.start();
    desktop.press(Qt::Key_J);
    REQUIRE(
        eventually([&] { return desktop.screen.conversation().detail() && desktop.customer() == u"Bob"_s; }));
    desktop.press(Qt::Key_C);
    REQUIRE(eventually([&] { return desktop.screen.queue().counts().mine == 1; }));
    desktop.press(Qt::Key_E);
    REQUIRE(eventually([&] { return desktop.screen.queue().counts().allOpen == 2; }));
    REQUIRE(
        eventually([&] { return desktop.screen.conversation().detail() && desktop.customer() == u"Cem"_s; }));
    desktop.press(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(eventually([&] { return desktop.screen.queue().counts().allOpen == 3; }));
}

TEST_CASE("twenty are closed with three keys, and one takes them all back", "[ui][queue_screen]")
{
    Desktop desktop;
    for (int i = 0; i < 20; ++i)
        desktop.town.says(QStringLiteral("p%1").arg(i),
                          {.by = QStringLiteral("c%1").arg(i), .text = u"hello"_s, .minute = i});
    desktop.start();
    desktop.press(Qt::Key_A, Qt::ControlModifier);
    REQUIRE(eventually([&] { return desktop.screen.queue().model().markedCount() == 20; }));
    desktop.press(Qt::Key_E);
    REQUIRE(eventually([&] { return desktop.screen.queue().bulk().state() == BulkWork::State::Planned; }));
    CHECK(desktop.town.desk.recordings().isEmpty());
    desktop.press(Qt::Key_Return);
    REQUIRE(eventually([&] { return desktop.screen.queue().counts().allOpen == 0; }));
    REQUIRE(eventually([&] { return desktop.undo.undoWords() == u"20 done"_s; }));
    CHECK(desktop.inputs == 3);
    desktop.press(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(eventually([&] { return desktop.screen.queue().counts().allOpen == 20; }));
}

TEST_CASE("a stretch is marked by keys, and Escape lets go of it", "[ui][queue_screen]")
{
    Desktop desktop;
    desktop.three();
    desktop.start();
    desktop.press(Qt::Key_J, Qt::ShiftModifier);
    CHECK(desktop.screen.queue().model().markedCount() == 2);
    desktop.press(Qt::Key_Escape);
    CHECK(desktop.screen.queue().model().markedCount() == 0);
    desktop.press(Qt::Key_X);
    CHECK(desktop.screen.queue().model().markedCount() == 1);
}

TEST_CASE("a view is made, shown and taken away by keys, and undo brings it back", "[ui][queue_screen]")
{
    Desktop desktop;
    desktop.three();
    desktop.start();
    desktop.press(Qt::Key_V, Qt::ShiftModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"Seconds"_s);
    desktop.press(Qt::Key_Tab);
    desktop.press(Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), u"second"_s);
    desktop.press(Qt::Key_Return);
    REQUIRE(eventually([&] { return desktop.screen.queue().model().rowCount() == 1; }));
    REQUIRE(desktop.screen.views().all().size() == 1);
    CHECK(desktop.screen.views().all().first().conditions == u"second"_s);

    desktop.commands.action(u"queue.deleteView"_s)->trigger();
    CHECK(desktop.screen.views().all().isEmpty());
    REQUIRE(eventually([&] { return desktop.screen.queue().model().rowCount() == 3; }));
    desktop.undo.undo();
    CHECK(desktop.screen.views().all().size() == 1);
    REQUIRE(eventually([&] { return desktop.screen.queue().model().rowCount() == 1; }));
}

TEST_CASE("Ctrl+Enter in the note keeps a note and sends nothing", "[ui][queue_screen]")
{
    Desktop desktop;
    desktop.three();
    desktop.start();
    desktop.press(Qt::Key_R);
    QTest::keyClicks(QApplication::focusWidget(), u"public words"_s);
    desktop.press(Qt::Key_Escape);
    desktop.press(Qt::Key_N);
    QTest::keyClicks(QApplication::focusWidget(), u"internal words"_s);
    desktop.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(eventually([&] { return desktop.town.desk.actions().size() == 1; }));
    CHECK(std::get<Note>(desktop.town.desk.actions().last().payload).text == u"internal words"_s);
    CHECK(desktop.screen.composer().text() == u"public words"_s);
}

TEST_CASE("Ctrl+Enter sends from where a picture is described, too", "[ui][queue_screen]")
{
    Desktop desktop;
    desktop.three();
    desktop.start();
    desktop.press(Qt::Key_R);
    QTest::keyClicks(QApplication::focusWidget(), u"Like this:"_s);
    QImage image(4, 4, QImage::Format_RGB32);
    image.fill(Qt::red);
    QApplication::clipboard()->setImage(image);
    desktop.press(Qt::Key_V, Qt::ControlModifier);
    const auto describes = [] {
        const QWidget *focus = QApplication::focusWidget();
        return focus != nullptr && focus->accessibleName().startsWith(u"Description"_s);
    };
    REQUIRE(eventually(describes));
    QTest::keyClicks(QApplication::focusWidget(), u"a red square"_s);
    desktop.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(eventually([&] { return desktop.town.desk.recordings().size() == 1; }));
    const auto reply = std::get<HandOver>(desktop.town.desk.actions().last().payload);
    CHECK(reply.pictures.value(0).altText == u"a red square"_s);
}

TEST_CASE("no widget of the window takes a post for markup", "[ui][queue_screen]")
{
    const QString hostile = GENERATE(u"<img src=x onerror=alert(1)>"_s, u"<script>alert(1)</script>"_s,
                                     u"<a href=file:///etc/passwd>click</a>"_s, u"<qt><b>bold"_s);
    Desktop desktop;
    desktop.town.says(u"a"_s, {.by = u"eve"_s, .text = hostile, .minute = 1});
    desktop.town.says(u"b"_s, {.by = u"bob"_s, .text = hostile, .minute = 2, .replyTo = u"a"_s});
    desktop.town.says(u"a"_s, {.by = u"eve"_s, .text = hostile + hostile, .minute = 1, .version = 2});
    PostFact picture = desktop.town.fact(u"c"_s, {.by = u"eve"_s, .text = hostile, .minute = 3});
    picture.contentWarning = hostile;
    picture.media = {{MediaKind::Image, u"https://m.example/1.jpg"_s, {}, hostile, 800, 600}};
    picture.poll = Poll{{{hostile, 3}}, Instant{1772611300000}, true};
    FactBatch batch;
    batch.account = desktop.town.account.id;
    batch.received = desktop.town.clock.now();
    batch.posts = {picture};
    for (const QString &name : {u"eve"_s, u"bob"_s}) {
        ProfileFact profile = desktop.town.profile(name);
        profile.displayName = hostile;
        profile.handle = hostile;
        profile.bio = hostile;
        batch.profiles.append(profile);
    }
    desktop.town.desk.tell(batch);
    Account account = desktop.town.account;
    account.handle = hostile;
    account.displayName = hostile;
    desktop.town.desk.addAccount(account);
    const PersonId colleague = desktop.town.desk.addPerson(hostile);
    const ConversationSubject subject = desktop.town.subject(u"a"_s, u"eve"_s);
    desktop.town.desk.decides(colleague, desktop.town.clock.now(), subject, Note{hostile});
    desktop.town.desk.decides(colleague, desktop.town.clock.now(), subject, Claim{});
    desktop.start();
    desktop.window->say(hostile, hostile);
    desktop.window->setRibbon(hostile, hostile);
    desktop.press(Qt::Key_R);
    desktop.screen.composer().setContentWarning(hostile);
    desktop.screen.composer().setText(hostile);
    settle();
    (void)desktop.window->grab();
    CHECK(markupReaders(*desktop.window) == QStringList());
    CHECK(desktop.window->findChildren<QLabel *>().size() > 5);

    desktop.commands.action(u"shell.palette"_s)->trigger();
    desktop.commands.action(u"shell.keys"_s)->trigger();
    settle();
    (void)desktop.window->grab();
    CHECK(markupReaders(*desktop.window) == QStringList());
}
