#include "ui/import/import_screen.h"

#include "tests/support/catch.h"
#include "tests/support/eventually.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_desk.h"
#include "tests/support/memory_settings.h"
#include "tests/support/said_importer.h"
#include "ui/import/import_pane.h"
#include "ui/import/import_words.h"
#include "ui/shell/commands.h"
#include "ui/shell/undo_stack.h"
#include "ui/widget/plain_label.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace daisychain;
using namespace daisychain::test;
using namespace daisychain::ui;
using namespace Qt::StringLiterals;

namespace {

const QString Path = u"/home/sam/customers.csv"_s;

struct Desktop {
    Desktop()
    {
        importer.files.insert(Path, "name,e-mail,Colour\nMara,mara@b.example,blue\n");
        pane = screen.panes().main;
        pane->resize(900, 700);
        pane->show();
        screen.activate();
    }
    ~Desktop() { delete pane; }

    template <class Widget>
    Widget *find(const char *name)
    {
        auto *found = pane->findChild<Widget *>(QLatin1String(name));
        REQUIRE(found != nullptr);
        return found;
    }
    QPushButton *button(const char *name) { return find<QPushButton>(name); }
    bool isShown(const char *name) { return button(name)->isVisibleTo(pane); }
    bool reaches(ImportWork::State state)
    {
        return eventually([&] { return screen.work().state() == state; });
    }
    void look()
    {
        screen.work().choose(Path);
        REQUIRE(reaches(ImportWork::State::Looked));
    }
    void check()
    {
        look();
        button("import.next")->click();
        importer.end(someImport());
        REQUIRE(reaches(ImportWork::State::Checked));
    }

    FakeClock clock{"2026-03-04T12:00:00Z"};
    FakeDesk desk{clock};
    Theme theme{QApplication::font()};
    Icons icons{theme};
    MemorySettings settings;
    Commands commands{settings, icons};
    UndoStack undo{desk, clock, {newUuid({1})}};
    SaidImporter importer;
    QList<QUrl> opened;
    ImportScreen screen{importer,
                        clock,
                        {newUuid({1})},
                        {theme, icons, commands, undo, [this](const QUrl &url) { opened.append(url); }}};
    QWidget *pane = nullptr;
};

}  // namespace

TEST_CASE("the import is found by a user's words before it was ever shown", "[ui][import]")
{
    Desktop desktop;
    const Command *command = desktop.commands.find(u"import.open"_s);
    REQUIRE(command != nullptr);
    CHECK(command->words.contains(u"zendesk"_s));
    CHECK(command->words.contains(u"csv"_s));
    QSignalSpy wanted(&desktop.screen, &ImportScreen::wanted);
    desktop.commands.action(u"import.open"_s)->trigger();
    CHECK(wanted.size() == 1);
}

TEST_CASE("a dropped file is looked at, and what a column holds is chosen by key", "[ui][import]")
{
    Desktop desktop;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(Path)});
    QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(desktop.pane, &enter);
    CHECK(enter.isAccepted());
    QDropEvent drop({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(desktop.pane, &drop);
    REQUIRE(desktop.reaches(ImportWork::State::Looked));
    auto *colour = desktop.find<QComboBox>("import.column2");
    CHECK(colour->currentText() == columnKindWords(ColumnKind::Ignored));
    CHECK(colour->accessibleName().contains(u"Colour"));
    QTest::keyClick(colour, Qt::Key_End);
    CHECK(desktop.screen.work().look().mapping.columns[2].kind == ColumnKind::Own);
    CHECK(desktop.screen.work().look().mapping.columns[2].name == u"Colour"_s);
    auto *mail = desktop.find<QComboBox>("import.column1");
    QTest::keyClick(mail, Qt::Key_Home);
    CHECK_FALSE(desktop.button("import.next")->isEnabled());
    CHECK(desktop.find<PlainLabel>("import.obstacle")->isVisibleTo(desktop.pane));
}

TEST_CASE("the preview shows each row with what becomes of it, and nothing is written before", "[ui][import]")
{
    Desktop desktop;
    desktop.check();
    REQUIRE(desktop.importer.orders.size() == 1);
    CHECK(desktop.importer.orders[0].isDryRun);
    auto *table = desktop.find<QTableView>("import.rows");
    REQUIRE(table->model()->rowCount() == 5);
    const auto cell = [&](int row, int column) {
        return table->model()->index(row, column).data().toString();
    };
    CHECK(cell(0, 1) == rowFateWords(RowFate::New));
    CHECK(cell(1, 3).contains(u"Basic"_s));
    CHECK(cell(3, 3).startsWith(u"\"keine\" is no e-mail address"_s));
    CHECK(cell(4, 3).contains(u'2'));
    CHECK(desktop.isShown("import.save"));
    CHECK_FALSE(desktop.isShown("import.again"));
    QTest::keyClick(desktop.pane, Qt::Key_Escape);
    CHECK(desktop.screen.work().state() == ImportWork::State::Looked);
}

TEST_CASE("refused lines are saved, corrected and imported again", "[ui][import]")
{
    Desktop desktop;
    desktop.check();
    QTest::keyClick(desktop.pane, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(desktop.importer.orders.size() == 2);
    CHECK_FALSE(desktop.importer.orders[1].isDryRun);
    desktop.importer.end(someImport());
    REQUIRE(desktop.reaches(ImportWork::State::Imported));
    const QString corrections = u"/home/sam/customers-refused.csv"_s;
    desktop.importer.files.insert(corrections, desktop.screen.work().summary().refusedFile);
    qobject_cast<ImportPane *>(desktop.pane)->setCorrections(corrections);
    REQUIRE(desktop.isShown("import.correct"));
    desktop.button("import.correct")->click();
    CHECK(desktop.opened == QList<QUrl>{QUrl::fromLocalFile(corrections)});
    desktop.button("import.again")->click();
    REQUIRE(desktop.reaches(ImportWork::State::Looked));
    CHECK(desktop.screen.work().path() == corrections);
    CHECK_FALSE(desktop.isShown("import.again"));
}

TEST_CASE("an import that runs shows how far it is and can be stopped", "[ui][import]")
{
    Desktop desktop;
    desktop.check();
    desktop.button("import.next")->click();
    REQUIRE(desktop.screen.work().state() == ImportWork::State::Importing);
    CHECK(desktop.isShown("import.leave"));
    CHECK_FALSE(desktop.isShown("import.next"));
    desktop.button("import.leave")->click();
    CHECK(desktop.importer.watch->isGivenUp);
    desktop.importer.end(Failure(Error{ErrorCode::Cancelled}));
    CHECK(desktop.reaches(ImportWork::State::Checked));
}

TEST_CASE("whoever corrects how a file is read stays where they are", "[ui][import]")
{
    Desktop desktop;
    desktop.pane->activateWindow();
    desktop.look();
    auto *separator = desktop.find<QComboBox>("import.separator");
    separator->setFocus();
    REQUIRE(eventually([&] { return QApplication::focusWidget() == separator; }));
    QTest::keyClick(separator, Qt::Key_Down);
    REQUIRE(desktop.reaches(ImportWork::State::Looked));
    CHECK(desktop.screen.work().look().separator == ';');
    CHECK(eventually([&] { return QApplication::focusWidget() == separator; }));
    desktop.screen.work().choose(u"gone.csv"_s);
    REQUIRE(desktop.reaches(ImportWork::State::Failed));
    CHECK(eventually([&] { return QApplication::focusWidget() == desktop.button("import.choose"); }));
}

TEST_CASE("what was wrong with a file stands where the next one is chosen", "[ui][import]")
{
    Desktop desktop;
    desktop.screen.work().choose(u"gone.csv"_s);
    REQUIRE(desktop.reaches(ImportWork::State::Failed));
    auto *trouble = desktop.find<PlainLabel>("import.trouble");
    CHECK(trouble->isVisibleTo(desktop.pane));
    CHECK(trouble->text() == importErrorWords(desktop.screen.work().error()));
    CHECK(desktop.isShown("import.choose"));
}

TEST_CASE("the rows of a preview are a good model, and hostile text stays one line", "[ui][import]")
{
    Desktop desktop;
    desktop.check();
    auto *table = desktop.find<QTableView>("import.rows");
    QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    ImportSummary summary = someImport();
    summary.shown[0].who = u"\u202eevil\nname"_s + QString(100'000, u'x');
    desktop.screen.work().goBack();
    desktop.button("import.next")->click();
    desktop.importer.end(summary);
    REQUIRE(desktop.reaches(ImportWork::State::Checked));
    const QString who = table->model()->index(0, 2).data().toString();
    CHECK(who.size() < 300);
    CHECK_FALSE(who.contains(u'\n'));
    CHECK_FALSE(who.contains(u'\u202e'));
}

TEST_CASE("saved replies that were imported are taken back at once", "[ui][import]")
{
    Desktop desktop;
    desktop.check();
    desktop.button("import.next")->click();
    ImportSummary summary = someImport();
    summary.recorded = {newAction({newUuid({1})}, desktop.clock.now(), DeskSubject{}, SnippetSaved{})};
    desktop.importer.end(summary);
    REQUIRE(desktop.reaches(ImportWork::State::Imported));
    CHECK_FALSE(desktop.undo.undoWords().isEmpty());
}
