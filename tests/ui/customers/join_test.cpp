#include "tests/support/catch.h"
#include "tests/support/desk_town.h"
#include "tests/support/eventually.h"
#include "tests/support/memory_settings.h"
#include "ui/customer/customer_controller.h"
#include "ui/customers/customers_controller.h"
#include "ui/customers/customers_list_view.h"
#include "ui/customers/customers_pane.h"
#include "ui/customers/customers_screen.h"
#include "ui/customers/join_sheet.h"
#include "ui/shell/commands.h"
#include "ui/shell/undo_stack.h"
#include "ui/theme/icons.h"
#include "ui/widget/marks_bar.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QTest>

using namespace daisychain;
using namespace daisychain::test;
using namespace daisychain::ui;
using namespace Qt::StringLiterals;

namespace {

/// Three customers of whom three plans are known, in the list.
struct Joining {
    DeskTown town;
    MemorySettings settings;
    Theme theme{QApplication::font()};
    Icons icons{theme};
    Commands commands{settings, icons};
    UndoStack undo{town.desk, town.clock, town.me};
    CustomersScreen screen{{town.desk, town.desk, town.desk, town.desk.notices(), town.clock, town.me},
                           {theme, icons, commands, undo, settings, {}}};
    QWidget window;
    CustomersPane *list = nullptr;

    Joining()
    {
        int minute = 9;
        for (const QString &name : {u"mara"_s, u"ben"_s, u"ada"_s}) {
            town.says(u"post of "_s + name, {.by = name, .text = u"hello"_s, .minute = minute--});
            town.desk.decides(town.sam, town.clock.now(), CustomerSubject{DeskTown::identity(name)},
                              CustomerDetails{{{DetailField::Plan, {}, u"plan of "_s + name}}});
        }
        const ScreenPanes panes = screen.panes();
        auto *row = new QHBoxLayout(&window);
        row->addWidget(panes.list);
        row->addWidget(panes.main);
        list = static_cast<CustomersPane *>(panes.list);
        window.resize(1200, 700);
        window.show();
        screen.activate();
        REQUIRE(eventually([&] { return screen.customers().rowCount() == 3; }));
        list->list()->setCurrentIndex(screen.customers().index(0));
        settle();
    }
    void press(const QString &command) { commands.action(command)->trigger(); }
    JoinSheet *sheet() const { return window.findChild<JoinSheet *>(); }
    void planAll()
    {
        for (int i = 0; i < 3; ++i)
            press(u"customers.mark"_s);
        press(u"customers.same"_s);
        REQUIRE(eventually([&] { return screen.join().state() == JoinWork::State::Planned; }));
        settle();
    }
    QString plan() { return detailValue(screen.card().card()->details, DetailField::Plan); }
    int identities()
    {
        const auto &card = screen.card().card();
        return card ? int(card->identities.size()) : 0;
    }
};

}  // namespace

TEST_CASE("customers are marked by a key, whoever is shown, and the marks are said", "[ui][customers][join]")
{
    Joining join;
    CHECK_FALSE(join.commands.action(u"customers.same"_s)->isEnabled());
    join.press(u"customers.mark"_s);
    CHECK_FALSE(join.commands.action(u"customers.same"_s)->isEnabled());
    join.press(u"customers.mark"_s);
    CHECK(join.commands.action(u"customers.same"_s)->isEnabled());
    CHECK(join.screen.customers().marked().size() == 2);
    CHECK(join.list->findChild<MarksBar *>()->accessibleName() == u"2 marked"_s);
    CHECK(join.screen.customers().index(0).data(Qt::AccessibleTextRole).toString().contains(u"marked"_s));
    join.list->field()->setText(u"ada"_s);
    REQUIRE(eventually([&] { return join.screen.customers().rowCount() == 1; }));
    CHECK(join.screen.customers().marked().size() == 2);
    join.press(u"customers.clearMarks"_s);
    CHECK(join.screen.customers().marked().isEmpty());
    CHECK_FALSE(join.list->findChild<MarksBar *>()->isVisibleTo(join.list));
}

TEST_CASE("several customers become one by keyboard, what was chosen survives, and one step takes it back",
          "[ui][customers][join]")
{
    Joining join;
    const qsizetype before = join.town.desk.actions().size();
    join.planAll();
    REQUIRE(join.sheet()->isOpen());
    REQUIRE(eventually([&] { return join.identities() == 1; }));
    CHECK(join.town.desk.actions().size() == before);
    REQUIRE(join.screen.join().choices().size() == 1);
    const auto choices = join.sheet()->findChildren<QRadioButton *>();
    REQUIRE(choices.size() == 3);
    CHECK(choices[0]->isChecked());
    auto *evidence = join.sheet()->findChild<QLineEdit *>();
    CHECK(evidence->hasFocus());
    QTest::keyClicks(evidence, u"the same address"_s);
    QTest::keyClick(choices[1], Qt::Key_Space);
    QTest::keyClick(evidence, Qt::Key_Return);
    REQUIRE(eventually([&] { return join.identities() == 3; }));
    CHECK_FALSE(join.sheet()->isOpen());
    CHECK(join.town.desk.actions().size() == before + 3);
    CHECK(join.screen.customers().marked().isEmpty());
    CHECK(join.plan() == u"plan of ben"_s);
    REQUIRE(join.screen.card().card()->links.size() == 2);
    CHECK(join.screen.card().card()->links.first().evidence == u"the same address"_s);
    REQUIRE(eventually([&] { return join.screen.customers().rowCount() == 1; }));

    join.undo.undo();
    REQUIRE(eventually([&] { return join.identities() == 1; }));
    CHECK(join.plan() == u"plan of mara"_s);
}

TEST_CASE("Escape leaves customers as they are", "[ui][customers][join]")
{
    Joining join;
    const qsizetype before = join.town.desk.actions().size();
    join.planAll();
    QTest::keyClick(join.sheet(), Qt::Key_Escape);
    CHECK_FALSE(join.sheet()->isOpen());
    CHECK(join.town.desk.actions().size() == before);
    CHECK(join.screen.customers().marked().size() == 3);
}

TEST_CASE("customers that can't be read are not made one, and it is said", "[ui][customers][join]")
{
    Joining join;
    const qsizetype before = join.town.desk.actions().size();
    for (int i = 0; i < 3; ++i)
        join.press(u"customers.mark"_s);
    join.town.desk.failWith(Error{ErrorCode::Storage});
    join.press(u"customers.same"_s);
    REQUIRE(eventually([&] { return join.screen.join().state() == JoinWork::State::Failed; }));
    CHECK(join.sheet()->isOpen());
    CHECK(join.sheet()->accessibleName().contains(u"Nothing was changed"_s));
    CHECK(join.town.desk.actions().size() == before);
}

TEST_CASE("a customer is opened whoever the list holds", "[ui][customers]")
{
    Joining join;
    join.list->field()->setText(u"nobody"_s);
    REQUIRE(eventually([&] { return join.screen.customers().rowCount() == 0; }));
    join.screen.open(DeskTown::identity(u"ada"_s));
    REQUIRE(eventually([&] { return join.screen.card().card().has_value(); }));
    CHECK(join.screen.card().customer() == DeskTown::identity(u"ada"_s));
}
