#include "tests/support/catch.h"
#include "tests/support/desk_town.h"
#include "tests/support/eventually.h"
#include "ui/queue/queue_pane.h"
#include "ui/roster/desk_words.h"
#include "ui/shell/undo_stack.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QListView>
#include <QMenu>
#include <QScrollBar>
#include <QTest>

using namespace daisychain;
using namespace daisychain::test;
using namespace daisychain::ui;
using namespace Qt::StringLiterals;

namespace {

struct Pane {
    DeskTown town;
    Theme theme{QApplication::font()};
    Icons icons{theme};
    Roster roster{town.desk, town.desk.notices(), town.me};
    QueueController controller{{town.desk, town.desk, town.desk, town.desk.notices(), town.clock, town.me}};
    SavedViews views{town.desk};
    QueuePane pane{{controller, views, town.desk, town.desk.notices(), theme, icons, roster, town.clock}};

    void start(int customers)
    {
        for (int i = 0; i < customers; ++i) {
            town.says(QStringLiteral("p%1").arg(i),
                      {.by = QStringLiteral("customer%1").arg(i, 3, 10, QChar(u'0')),
                       .text = u"hello"_s,
                       .minute = i - 600});
        }
        pane.resize(320, 600);
        pane.show();
        controller.show(QueueView::AllOpen);
        REQUIRE(eventually([&] { return controller.model().rowCount() == customers; }));
        settle();
    }
    /// What stands at each place of the screen.
    QStringList onScreen() const
    {
        QStringList shown;
        for (int y = 0; y < pane.list()->viewport()->height(); y += 7) {
            const QModelIndex index = pane.list()->indexAt({20, y});
            shown.append(QString::number(y - pane.list()->visualRect(index).top()) + u' ' +
                         index.data().toString());
        }
        return shown;
    }
};

}  // namespace

TEST_CASE("rows on screen stay when 500 arrive, and the one that is read when those are let in",
          "[ui][queue]")
{
    Pane pane;
    pane.start(100);
    pane.pane.list()->verticalScrollBar()->setValue(1234);
    pane.controller.setCurrent(pane.controller.model().at(25).handle);
    settle();
    const QStringList before = pane.onScreen();
    QTest::mouseMove(pane.pane.list()->viewport(), {40, 100});
    for (int i = 0; i < 500; ++i) {
        pane.town.says(QStringLiteral("n%1").arg(i),
                       {.by = QStringLiteral("new%1").arg(i), .text = u"now"_s, .minute = -700 + i});
    }
    REQUIRE(eventually([&] { return pane.controller.arrivals().count == 500; }));
    CHECK(pane.onScreen() == before);
    const auto currentTop = [&] {
        const int row = pane.controller.model().find(pane.controller.current());
        return pane.pane.list()->visualRect(pane.controller.model().index(row)).top();
    };
    const int top = currentTop();
    pane.controller.merge();
    REQUIRE(eventually([&] { return pane.controller.model().rowCount() == 600; }));
    settle();
    // New rows stand between the old ones now; the one that is read has not moved.
    CHECK(currentTop() == top);
}

TEST_CASE("the bar says what waits and lets it in when it is pressed", "[ui][queue]")
{
    Pane pane;
    pane.start(3);
    auto *bar = pane.pane.findChild<QPushButton *>(u"arrivals"_s);
    REQUIRE(bar != nullptr);
    CHECK_FALSE(bar->isVisible());
    const int listTop = pane.pane.list()->mapTo(&pane.pane, QPoint()).y();
    pane.controller.attention().setAttended(true);
    pane.town.says(u"n"_s, {.by = u"nora"_s, .text = u"hi"_s});
    REQUIRE(eventually([&] { return bar->isVisible(); }));
    CHECK(bar->text().startsWith(u"1 new"_s));
    CHECK(pane.pane.list()->mapTo(&pane.pane, QPoint()).y() == listTop);
    QTest::mouseClick(bar, Qt::LeftButton);
    REQUIRE(eventually([&] { return pane.controller.model().rowCount() == 4; }));
    REQUIRE(eventually([&] { return !bar->isVisible(); }));
}

TEST_CASE("the list can be worked by keys and heard row by row", "[ui][queue]")
{
    Pane pane;
    pane.start(5);
    QString opened;
    QObject::connect(&pane.controller, &QueueController::openRequested, &pane.pane,
                     [&](const QString &handle) { opened = handle; });
    pane.pane.focusList();
    QTest::keyClick(pane.pane.list(), Qt::Key_Down);
    QTest::keyClick(pane.pane.list(), Qt::Key_Down);
    CHECK(pane.controller.current() == pane.controller.model().at(2).handle);
    QTest::keyClick(pane.pane.list(), Qt::Key_Return);
    CHECK(opened == pane.controller.current());

    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(pane.pane.list());
    REQUIRE(list != nullptr);
    CHECK(list->text(QAccessible::Name) == u"Conversations"_s);
    const QString sentence = pane.controller.model().index(2).data(Qt::AccessibleTextRole).toString();
    CHECK(sentence.contains(u"Customer002"_s));
    bool isHeard = false;
    for (int i = 0; i < list->childCount(); ++i)
        isHeard = isHeard || list->child(i)->text(QAccessible::Name) == sentence;
    CHECK(isHeard);
}

TEST_CASE("shift and a click mark a range, and the rule gives way to what keys do then", "[ui][queue]")
{
    Pane pane;
    pane.start(6);
    const auto centre = [&](int row) {
        return pane.pane.list()->visualRect(pane.controller.model().index(row)).center();
    };
    QTest::mouseClick(pane.pane.list()->viewport(), Qt::LeftButton, {}, centre(1));
    QTest::mouseClick(pane.pane.list()->viewport(), Qt::LeftButton, Qt::ShiftModifier, centre(3));
    CHECK(pane.controller.model().markedCount() == 3);
    auto *bar = pane.pane.findChild<QWidget *>(u"marksBar"_s);
    REQUIRE(bar != nullptr);
    CHECK(bar->isVisible());
    CHECK(bar->accessibleName() == u"3 marked"_s);
    CHECK(pane.controller.model().index(2).data(Qt::AccessibleTextRole).toString().startsWith(u"marked"_s));
    QTest::keyClick(pane.pane.list(), Qt::Key_Escape);
    CHECK(pane.controller.model().markedCount() == 0);
    CHECK_FALSE(bar->isVisible());
}

TEST_CASE("what is done to many is asked over the list, which doesn't move, and Enter does it", "[ui][queue]")
{
    Pane pane;
    pane.start(30);
    pane.pane.list()->verticalScrollBar()->setValue(333);
    settle();
    const QStringList before = pane.onScreen();
    pane.controller.markAll();
    settle();
    pane.controller.perform(QueueDeed::Claim);
    REQUIRE(eventually([&] { return pane.controller.bulk().state() == BulkWork::State::Planned; }));
    auto *sheet = pane.pane.findChild<QWidget *>(u"bulkSheet"_s);
    REQUIRE(sheet != nullptr);
    REQUIRE(sheet->isVisible());
    CHECK(pane.onScreen() == before);
    CHECK(sheet->accessibleName() == u"Claim 30 conversations?"_s);

    SECTION("Enter does it")
    {
        QTest::keyClick(sheet, Qt::Key_Return);
        REQUIRE(eventually([&] { return pane.controller.counts().mine == 30; }));
        REQUIRE(eventually([&] { return !sheet->isVisible(); }));
    }
    SECTION("Escape leaves it")
    {
        QTest::keyClick(sheet, Qt::Key_Escape);
        CHECK_FALSE(sheet->isVisible());
        CHECK(pane.town.desk.recordings().isEmpty());
    }
}

TEST_CASE("who only said thanks is liked and closed, one or all, and comes back by undo", "[ui][queue]")
{
    Pane pane;
    for (const auto &name : {u"ann"_s, u"bob"_s, u"cem"_s}) {
        const Instant at = pane.town.clock.now();
        pane.town.says(u"ask "_s + name, {.by = name, .text = u"where is it?"_s, .minute = 1});
        pane.town.desk.decides(pane.town.me, at, pane.town.subject(u"ask "_s + name, name),
                               Done{{{DeskTown::post(u"ask "_s + name), {}}}, DoneReason::Settled});
        pane.town.says(u"ta "_s + name,
                       {.by = name, .text = u"thanks!"_s, .minute = 5, .replyTo = u"ask "_s + name});
        pane.town.desk.decides({}, at, pane.town.subject(u"ta "_s + name, name),
                               Thanks{{{DeskTown::post(u"ta "_s + name), {}}}});
    }
    pane.pane.resize(320, 600);
    pane.pane.show();
    pane.controller.show(QueueView::Thanks);
    REQUIRE(eventually([&] { return pane.controller.model().rowCount() == 3; }));
    REQUIRE(eventually([&] { return pane.controller.counts().thanks == 3; }));
    CHECK(pane.controller.counts().allOpen == 0);
    settle();
    auto *all = pane.pane.findChild<QPushButton *>(u"likeAll"_s);
    REQUIRE(all != nullptr);
    REQUIRE(all->isVisible());
    CHECK(all->text().contains(u'3'));

    pane.controller.perform(QueueDeed::LikeAndDone);
    REQUIRE(eventually([&] { return pane.controller.counts().thanks == 2; }));
    QList<Action> decided;
    QObject::connect(&pane.controller, &QueueController::decided, &pane.pane,
                     [&](const QList<Action> &actions) { decided = actions; });
    QTest::mouseClick(all, Qt::LeftButton);
    auto *sheet = pane.pane.findChild<QWidget *>(u"bulkSheet"_s);
    REQUIRE(sheet != nullptr);
    REQUIRE(eventually([&] { return pane.controller.bulk().state() == BulkWork::State::Planned; }));
    CHECK(sheet->isVisible());
    CHECK(pane.controller.counts().thanks == 2);
    QTest::keyClick(sheet, Qt::Key_Return);
    REQUIRE(eventually([&] { return pane.controller.counts().thanks == 0; }));
    REQUIRE(eventually([&] { return !sheet->isVisible(); }));
    CHECK(decided.size() == 4);
    UndoStack undo(pane.town.desk, pane.town.clock, pane.town.me);
    undo.push(u"done"_s, decided);
    undo.undo();
    REQUIRE(eventually([&] { return pane.controller.counts().thanks == 2; }));
}

TEST_CASE("the menu of a row is for the row under the pointer, and for all marks only on one of them",
          "[ui][queue]")
{
    Pane pane;
    pane.start(5);
    QAction done(u"Done"_s);
    pane.pane.setRowActions({&done});
    QWidget *ground = pane.pane.list()->viewport();
    const auto handleAt = [&](int row) { return pane.controller.model().at(row).handle; };
    const auto askAt = [&](int row) {
        const QPoint at = pane.pane.list()->visualRect(pane.controller.model().index(row)).center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, ground->mapToGlobal(at));
        QApplication::sendEvent(ground, &event);
        QMenu *menu = pane.pane.findChild<QMenu *>();
        REQUIRE(menu != nullptr);
        CHECK(menu->actions() == QList<QAction *>{&done});
        delete menu;
    };

    askAt(3);
    CHECK(pane.controller.current() == handleAt(3));

    pane.controller.toggleMark(handleAt(0));
    pane.controller.toggleMark(handleAt(1));
    askAt(1);
    CHECK(pane.controller.model().markedCount() == 2);
    askAt(4);
    CHECK(pane.controller.model().markedCount() == 0);
    CHECK(pane.controller.current() == handleAt(4));
}

TEST_CASE("a row folds harsh words as the thread does", "[ui][queue]")
{
    QueueRow row;
    row.lastText = u"I know where you live."_s;
    CHECK(rowText(row) == u"folded: harsh words"_s);
    row.lastText = u"Where is my parcel?"_s;
    CHECK(rowText(row) == row.lastText);
    row.lastText = u"wilted flowers"_s;
    row.isWarned = true;
    CHECK(rowText(row) == u"content warning: \u2068wilted flowers\u2069"_s);
}
