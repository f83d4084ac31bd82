#include "tests/support/catch.h"
#include "tests/support/desk_town.h"
#include "tests/support/eventually.h"
#include "tests/support/markup_readers.h"
#include "tests/support/memory_settings.h"
#include "ui/composer/caret_list.h"
#include "ui/composer/composer_controller.h"
#include "ui/composer/composer_pane.h"
#include "ui/composer/emoji_picker.h"
#include "ui/composer/growing_editor.h"
#include "ui/conversation/conversation_controller.h"
#include "ui/queue/queue_controller.h"
#include "ui/queue_screen/person_finder.h"
#include "ui/queue_screen/queue_screen.h"
#include "ui/shell/main_window.h"
#include "ui/shell/palette.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLineEdit>
#include <QTest>

using namespace daisychain;
using namespace daisychain::test;
using namespace daisychain::ui;
using namespace Qt::StringLiterals;

namespace {

/// The window with Mara's conversation open, in which Bob wrote too.
struct Desktop {
    DeskTown town;
    MemorySettings settings;
    SaidHealth health;
    Theme theme{QApplication::font()};
    Icons icons{theme};
    Commands commands{settings, icons};
    UndoStack undo{town.desk, town.clock, town.me};
    QueueScreen screen{{town.desk, town.desk, town.desk, town.desk, town.desk, town.desk, town.desk,
                        town.desk, town.desk, town.desk.notices(), town.clock, town.me},
                       {theme, icons, commands, undo, settings, {}}};
    MainWindow window{{theme, icons, town.clock, settings, commands, undo, health, {}}};

    Desktop()
    {
        town.says(u"a"_s, {.by = u"mara"_s, .text = u"where is my parcel?"_s, .minute = 1});
        town.says(u"b"_s, {.by = u"bob"_s, .text = u"mine too"_s, .minute = 2, .replyTo = u"a"_s});
        window.addScreen(&screen);
        window.showScreen(u"queue"_s);
        window.resize(1280, 800);
        window.show();
        window.activateWindow();
        QApplication::setActiveWindow(&window);
        screen.open(town.handle(u"mara"_s));
        REQUIRE(eventually([&] {
            return screen.composer().isReady() && screen.composer().account() != nullptr &&
                   screen.composer().handle() == town.handle(u"mara"_s);
        }));
        screen.startReply();
        REQUIRE(eventually([&] { return editor()->hasFocus(); }));
    }
    GrowingEditor *editor() { return window.findChild<ComposerPane *>()->editor(); }
    QString text() { return editor()->toPlainText(); }
    void type(const QString &text) { QTest::keyClicks(editor(), text); }
    void key(Qt::Key key) { QTest::keyClick(editor(), key); }
    QAbstractItemView *offered()
    {
        for (const CaretList *list : window.findChildren<CaretList *>()) {
            if (list->isOpen())
                return list->findChild<QAbstractItemView *>();
        }
        return nullptr;
    }
    QStringList titles()
    {
        QStringList titles;
        const QAbstractItemView *view = offered();
        for (int row = 0; view != nullptr && row < view->model()->rowCount(); ++row)
            titles.append(view->model()->index(row, 0).data().toString());
        return titles;
    }
};

}  // namespace

TEST_CASE("an @ offers the people of the thread, the customer first", "[ui][queue_screen][mention]")
{
    Desktop desktop;
    desktop.type(u"Hi @"_s);
    REQUIRE(desktop.titles().size() == 2);
    CHECK(desktop.titles() == QStringList{u"@mara@blumen.example"_s, u"@bob@blumen.example"_s});
    CHECK(desktop.offered()
              ->model()
              ->index(0, 0)
              .data(Qt::AccessibleTextRole)
              .toString()
              .contains(u"the customer"));
    desktop.type(u"bo"_s);
    CHECK(desktop.titles() == QStringList{u"@bob@blumen.example"_s});
    desktop.key(Qt::Key_Tab);
    CHECK(desktop.text() == u"Hi @bob@blumen.example"_s);
    CHECK(desktop.titles().isEmpty());
    desktop.type(u" hello"_s);
    CHECK(desktop.titles().isEmpty());
    CHECK(desktop.editor()->hasFocus());
}

TEST_CASE("a name after a colon becomes an emoji, those used last first", "[ui][queue_screen][emoji]")
{
    Desktop desktop;
    desktop.type(u"Done :"_s);
    CHECK(desktop.titles().isEmpty());
    desktop.type(u"tulip"_s);
    REQUIRE(desktop.titles() == QStringList{u"tulip"_s});
    desktop.key(Qt::Key_Return);
    CHECK(desktop.text() == u"Done 🌷"_s);
    desktop.editor()->undo();
    CHECK(desktop.text() == u"Done :tulip"_s);
    desktop.editor()->clear();
    desktop.type(u"at 10:30 see https://a.example :1 :)"_s);
    CHECK(desktop.titles().isEmpty());
}

TEST_CASE("the sheet of emoji opens by a command and closes with the conversation",
          "[ui][queue_screen][emoji]")
{
    Desktop desktop;
    desktop.commands.action(u"composer.emoji"_s)->trigger();
    auto *picker = desktop.window.findChild<EmojiPicker *>();
    REQUIRE(picker->isOpen());
    CHECK(desktop.commands.key(u"composer.emoji"_s) == QKeySequence(Qt::CTRL | Qt::Key_Period));
    CHECK(eventually([&] { return picker->findChild<QLineEdit *>()->hasFocus(); }));
    desktop.screen.open(desktop.town.handle(u"bob"_s));
    CHECK(eventually([&] { return !picker->isOpen(); }));
}

TEST_CASE("A gives the conversation to a colleague, and it can be taken back", "[ui][queue_screen]")
{
    Desktop desktop;
    desktop.commands.action(u"conversation.assign"_s)->trigger();
    auto *field = desktop.window.findChild<Palette *>()->findChild<QLineEdit *>();
    REQUIRE(eventually([&] { return field->isVisible(); }));
    field->setText(u"Sam"_s);
    settle();
    QTest::keyClick(field, Qt::Key_Return);
    REQUIRE(eventually([&] { return desktop.town.desk.recordings().size() == 1; }));
    const Action &action = desktop.town.desk.actions().last();
    REQUIRE(std::holds_alternative<Assign>(action.payload));
    CHECK(std::get<Assign>(action.payload).to == desktop.town.sam);
    REQUIRE(eventually([&] { return !desktop.undo.undoWords().isEmpty(); }));
    desktop.undo.undo();
    CHECK(
        eventually([&] { return std::holds_alternative<Undo>(desktop.town.desk.actions().last().payload); }));
}

TEST_CASE("whoever writes the language of the post is offered first", "[ui][queue_screen][language]")
{
    DeskTown town;
    const PersonId zoe = town.desk.addPerson(u"Zoe"_s);
    (void)town.desk.savePerson({zoe, u"Zoe"_s, {}, {u"pt"_s}, {}});
    Roster roster{town.desk, town.desk.notices(), town.me};
    REQUIRE(eventually([&] { return roster.persons().size() == 3; }));
    PersonFinder finder(roster);
    const auto titles = [&](const QString &query) {
        QStringList titles;
        const QList<PaletteEntry> found = finder.find(query, 20).result().value();
        for (const PaletteEntry &entry : found)
            titles.append(entry.title.contains(u"Zoe") ? u"Zoe"_s : u"Sam"_s);
        return titles;
    };
    CHECK(titles({}) == QStringList{u"Sam"_s, u"Zoe"_s});
    finder.setLanguage(u"pt"_s);
    CHECK(titles({}) == QStringList{u"Zoe"_s, u"Sam"_s});
    CHECK(titles(u"portug"_s) == QStringList{u"Zoe"_s});
    CHECK(titles(u"nobody"_s).isEmpty());
}
