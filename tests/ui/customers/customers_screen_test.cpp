#include "tests/support/catch.h"
#include "tests/support/desk_town.h"
#include "tests/support/eventually.h"
#include "tests/support/memory_settings.h"
#include "ui/customer/customer_pane.h"
#include "ui/customer/history_view.h"
#include "ui/customers/customers_controller.h"
#include "ui/customers/customers_list_view.h"
#include "ui/customers/customers_pane.h"
#include "ui/customers/customers_screen.h"
#include "ui/shell/commands.h"
#include "ui/shell/undo_stack.h"
#include "ui/theme/icons.h"
#include "ui/widget/state_view.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace daisychain;
using namespace daisychain::test;
using namespace daisychain::ui;
using namespace Qt::StringLiterals;

namespace {

struct Desk {
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

    void open()
    {
        const ScreenPanes panes = screen.panes();
        auto *row = new QHBoxLayout(&window);
        row->addWidget(panes.list);
        row->addWidget(panes.main);
        list = static_cast<CustomersPane *>(panes.list);
        window.resize(1200, 700);
        window.show();
        screen.activate();
        REQUIRE(eventually([&] { return screen.customers().isSettled(); }));
        settle();
    }
    void hears(const QString &customer, int minute)
    {
        town.says(u"post of "_s + customer,
                  {.by = customer, .text = u"hello from "_s + customer, .minute = minute});
    }
    ActionId says(const QString &customer, const QList<CustomerDetail> &details)
    {
        return town.desk.decides(town.sam, town.clock.now(), CustomerSubject{DeskTown::identity(customer)},
                                 CustomerDetails{details});
    }
    QStringList shown()
    {
        QStringList handles;
        for (int row = 0; row < screen.customers().rowCount(); ++row)
            handles.append(screen.customers().at(row).profile.handle.section(u'@', 0, 0));
        return handles;
    }
    QString words() const
    {
        QStringList words;
        for (const QLabel *label : window.findChildren<QLabel *>()) {
            if (label->isVisibleTo(&window))
                words.append(label->text());
        }
        return words.join(u'\n');
    }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *each : window.findChildren<QPushButton *>()) {
            if (each->text() == text && each->isVisibleTo(&window))
                return each;
        }
        return nullptr;
    }
};

}  // namespace

TEST_CASE("customers are found by typing, and the card follows the row", "[ui][customers]")
{
    Desk desk;
    desk.hears(u"mara"_s, 1);
    desk.hears(u"ben"_s, 5);
    desk.says(u"mara"_s, {{DetailField::Organisation, {}, u"Klee & Sons"_s}});
    desk.open();
    const QAbstractItemModelTester tester(&desk.screen.customers(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK(desk.shown() == QStringList{u"ben"_s, u"mara"_s});
    CHECK(desk.screen.focusSearch());
    CHECK(desk.list->field()->hasFocus());
    QTest::keyClicks(desk.list->field(), u"klee mar"_s);
    REQUIRE(eventually([&] { return desk.shown() == QStringList{u"mara"_s}; }));
    REQUIRE(eventually([&] { return desk.screen.customers().isSettled(); }));
    QTest::keyClick(desk.list->field(), Qt::Key_Return);
    REQUIRE(eventually([&] { return desk.screen.card().card().has_value(); }));
    CHECK(desk.screen.card().customer() == DeskTown::identity(u"mara"_s));
    CHECK(eventually([&] { return desk.words().contains(u"Klee & Sons"_s); }));
}

TEST_CASE("keys go through the customers, Enter opens and Escape leaves the field", "[ui][customers]")
{
    Desk desk;
    desk.hears(u"mara"_s, 1);
    desk.hears(u"ben"_s, 5);
    desk.open();
    desk.commands.action(u"customers.next"_s)->trigger();
    desk.commands.action(u"customers.next"_s)->trigger();
    REQUIRE(desk.list->current() != nullptr);
    CHECK(desk.list->current()->profile.id == DeskTown::identity(u"mara"_s));
    CHECK(eventually([&] { return desk.screen.card().customer() == DeskTown::identity(u"mara"_s); }));
    desk.commands.action(u"customers.previous"_s)->trigger();
    CHECK(eventually([&] { return desk.screen.card().customer() == DeskTown::identity(u"ben"_s); }));
    (void)desk.screen.focusSearch();
    QTest::keyClick(desk.list->field(), Qt::Key_Escape);
    CHECK(desk.list->list()->hasFocus());
    QString opened;
    QObject::connect(&desk.screen, &CustomersScreen::conversationChosen, &desk.window,
                     [&](const QString &handle) { opened = handle; });
    QTest::keyClick(desk.list->list(), Qt::Key_Return);
    auto *card = desk.window.findChild<CustomerPane *>();
    REQUIRE(eventually([&] { return desk.screen.card().history().rowCount() == 1; }));
    card->history()->setCurrentIndex(desk.screen.card().history().index(0));
    QTest::keyClick(card->history(), Qt::Key_Return);
    CHECK(opened == desk.town.handle(u"ben"_s));
}

TEST_CASE("nobody, nobody like that, and a failure each have their words", "[ui][customers]")
{
    Desk desk;
    desk.open();
    CHECK(desk.words().contains(u"Nobody has written yet."_s));
    desk.hears(u"mara"_s, 1);
    desk.screen.customers().refresh();
    REQUIRE(eventually([&] { return desk.shown().size() == 1; }));
    QTest::keyClicks(desk.list->field(), u"zzz"_s);
    REQUIRE(eventually([&] { return desk.words().contains(u"Nobody like that."_s); }));
    desk.button(u"show everybody"_s)->click();
    REQUIRE(eventually([&] { return desk.shown().size() == 1; }));
    CHECK(desk.list->field()->text().isEmpty());
    desk.town.desk.failWith(Error{ErrorCode::Storage});
    desk.screen.customers().refresh();
    REQUIRE(eventually([&] { return desk.words().contains(u"The customers could not be read."_s); }));
    desk.town.desk.failWith(std::nullopt);
    desk.button(u"try again"_s)->click();
    CHECK(eventually([&] { return desk.shown().size() == 1; }));
}

TEST_CASE("a filter holds, is said in words, and is taken away", "[ui][customers]")
{
    Desk desk;
    desk.hears(u"mara"_s, 1);
    desk.hears(u"ben"_s, 5);
    desk.says(u"mara"_s, {{DetailField::Mark, u"press"_s, u"yes"_s}, {DetailField::Plan, {}, u"Gold"_s}});
    desk.open();
    desk.screen.customers().setFilter({.mark = u"press"_s});
    CHECK(eventually([&] { return desk.shown() == QStringList{u"mara"_s}; }));
    CHECK(desk.screen.customers().index(0).data(Qt::AccessibleTextRole).toString().contains(u"press"_s));
    desk.screen.customers().setFilter({});
    CHECK(eventually([&] { return desk.shown().size() == 2; }));
}

TEST_CASE("nobody moves while the list is read, though they write", "[ui][customers]")
{
    Desk desk;
    desk.hears(u"mara"_s, 1);
    desk.hears(u"ben"_s, 5);
    desk.open();
    REQUIRE(desk.shown() == QStringList{u"ben"_s, u"mara"_s});
    desk.town.says(u"again"_s, {.by = u"mara"_s, .text = u"me again"_s, .minute = 9});
    settle();
    CHECK(desk.shown() == QStringList{u"ben"_s, u"mara"_s});
    desk.screen.activate();
    CHECK(eventually([&] { return desk.shown() == QStringList{u"mara"_s, u"ben"_s}; }));
}

TEST_CASE("a mark is a step that can be taken back", "[ui][customers]")
{
    Desk desk;
    desk.hears(u"mara"_s, 1);
    desk.open();
    desk.screen.card().show(DeskTown::identity(u"mara"_s));
    REQUIRE(eventually([&] { return desk.screen.card().card().has_value(); }));
    desk.screen.card().say({{DetailField::Mark, u"legal"_s, u"yes"_s}});
    REQUIRE(eventually([&] { return desk.words().contains(u"legal dispute"_s); }));
    CHECK_FALSE(desk.undo.undoWords().isEmpty());
    desk.undo.undo();
    CHECK(eventually([&] {
        const auto &card = desk.screen.card().card();
        return card && detailValue(card->details, DetailField::Mark, u"legal"_s).isEmpty();
    }));
}
