#include "tests/support/catch.h"
#include "tests/support/desk_town.h"
#include "tests/support/eventually.h"
#include "ui/queue/queue_pane.h"
#include "ui/queue/queue_tabs.h"
#include "ui/widget/plain_label.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QTest>
#include <QToolButton>

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
    SavedViews views{town.desk};
    QueueController controller{{town.desk, town.desk, town.desk, town.desk.notices(), town.clock, town.me}};
    QueuePane pane{{controller, views, town.desk, town.desk.notices(), theme, icons, roster, town.clock}};

    Pane()
    {
        town.says(u"a"_s, {.by = u"ann"_s, .text = u"where is my refund?"_s, .minute = 1});
        town.says(u"b"_s, {.by = u"bob"_s, .text = u"is it down?"_s, .minute = 2});
        town.says(u"c"_s, {.by = u"cem"_s, .text = u"a refund, please"_s, .minute = 3});
    }
    void start()
    {
        pane.resize(360, 600);
        pane.show();
        pane.activateWindow();
        controller.show(QueueView::AllOpen);
        REQUIRE(eventually([&] { return controller.model().rowCount() == 3; }));
        settle();
    }
    template <class W>
    W *part(const char *name)
    {
        W *found = pane.findChild<W *>(QLatin1String(name));
        REQUIRE(found != nullptr);
        return found;
    }
    QString answer() { return part<PlainLabel>("viewAnswer")->text(); }
    bool mayKeep() { return part<QPushButton>("viewKeep")->isEnabled(); }
    QStringList names()
    {
        QStringList names;
        for (const QueueRow &row : controller.model().list().rows())
            names.append(row.customerName);
        return names;
    }
    QString tabNames()
    {
        QStringList names;
        for (const QAbstractButton *tab : pane.findChild<QueueTabs *>()->findChildren<QAbstractButton *>()) {
            if (tab->isCheckable())
                names.append(tab->accessibleName());
        }
        return names.join(u'|');
    }
};

SavedView refunds()
{
    return {u"Refunds"_s, QueueView::AllOpen, u"refund"_s};
}

}  // namespace

TEST_CASE("a view is made with its name and conditions, and says what it would hold", "[ui][queue][view]")
{
    Pane pane;
    pane.start();
    pane.pane.askNewView();
    settle();
    auto *name = pane.part<QLineEdit>("viewName");
    auto *conditions = pane.part<QLineEdit>("viewConditions");
    CHECK_FALSE(pane.mayKeep());
    QTest::keyClicks(name, u"Refunds"_s);
    QTest::keyClicks(conditions, u"refund"_s);
    REQUIRE(eventually([&] { return pane.answer() == u"holds 2 conversations now"_s; }));
    CHECK(pane.mayKeep());
    QTest::keyClick(conditions, Qt::Key_Return);
    REQUIRE(eventually([&] { return pane.names() == QStringList{u"Ann"_s, u"Cem"_s}; }));
    CHECK(pane.controller.ownView() == refunds());
    CHECK(pane.views.all() == QList{refunds()});
    REQUIRE(eventually([&] { return pane.tabNames().contains(u"Refunds 2"_s); }));

    SECTION("and is there at the next start")
    {
        const SavedViews later(pane.town.desk);
        REQUIRE(eventually([&] { return later.all() == QList{refunds()}; }));
    }
    SECTION("Escape leaves an unfinished one")
    {
        pane.pane.askNewView();
        QTest::keyClicks(name, u"Other"_s);
        QTest::keyClick(name, Qt::Key_Escape);
        CHECK_FALSE(name->isVisible());
        CHECK(pane.views.all().size() == 1);
    }
}

TEST_CASE("conditions that mean nothing are told at once and can't be kept", "[ui][queue][view]")
{
    Pane pane;
    pane.start();
    pane.views.add(refunds());
    pane.pane.askNewView(u"colour:red"_s);
    settle();
    CHECK(pane.answer().contains(u"colour"_s));
    CHECK_FALSE(pane.mayKeep());
    pane.part<QLineEdit>("viewConditions")->setText(u"refund"_s);
    pane.part<QLineEdit>("viewName")->setText(u"refunds"_s);
    CHECK(pane.answer() == u"A list or view is called so already."_s);
    CHECK_FALSE(pane.mayKeep());
    pane.part<QLineEdit>("viewName")->setText(u"Refunds abroad"_s);
    CHECK(pane.mayKeep());
}

TEST_CASE("a view keeps itself current: what fits waits outside, what fits no more is greyed",
          "[ui][queue][view]")
{
    Pane pane;
    pane.views.add(refunds());
    pane.start();
    pane.controller.show(refunds());
    REQUIRE(eventually([&] { return pane.names() == QStringList{u"Ann"_s, u"Cem"_s}; }));
    pane.controller.attention().setAttended(true);
    pane.town.says(u"d"_s, {.by = u"dee"_s, .text = u"refund!"_s, .minute = 4});
    pane.town.says(u"e"_s, {.by = u"eve"_s, .text = u"hello"_s, .minute = 5});
    REQUIRE(eventually([&] { return pane.controller.arrivals().count == 1; }));
    pane.town.desk.decides(pane.town.sam, pane.town.clock.now(), pane.town.subject(u"a"_s, u"ann"_s),
                           Wait{{{DeskTown::post(u"a"_s), {}}}});
    REQUIRE(
        eventually([&] { return pane.controller.model().finished(pane.town.handle(u"ann"_s)) != nullptr; }));
    pane.controller.merge();
    REQUIRE(eventually([&] { return pane.names() == QStringList{u"Cem"_s, u"Dee"_s}; }));
    REQUIRE(eventually([&] { return pane.tabNames().contains(u"Refunds 2"_s); }));
}

TEST_CASE("a view is changed, moved and deleted, and what is shown follows", "[ui][queue][view]")
{
    Pane pane;
    const SavedView down{u"Down"_s, QueueView::AllOpen, u"down"_s};
    pane.views.add(refunds());
    pane.views.add(down);
    pane.start();
    pane.controller.show(refunds());
    REQUIRE(eventually([&] { return pane.names().size() == 2; }));
    pane.pane.askViewChange();
    pane.part<QLineEdit>("viewName")->setText(u"Money"_s);
    pane.part<QLineEdit>("viewConditions")->setText(u"please"_s);
    QTest::keyClick(pane.part<QLineEdit>("viewConditions"), Qt::Key_Return);
    REQUIRE(eventually([&] { return pane.names() == QStringList{u"Cem"_s}; }));
    CHECK(pane.views.all().first().name == u"Money"_s);
    CHECK(pane.pane.shownView() == 0);

    pane.views.move(0, 1);
    CHECK(pane.views.all().first() == down);
    CHECK(pane.pane.shownView() == 1);

    int deleted = -1;
    QObject::connect(&pane.pane, &QueuePane::viewDeleteRequested, &pane.pane,
                     [&](int place) { deleted = place; });
    pane.pane.askViewChange();
    QTest::mouseClick(pane.part<QPushButton>("viewDelete"), Qt::LeftButton);
    CHECK(deleted == 1);
    pane.views.remove(deleted);
    CHECK_FALSE(pane.controller.ownView().has_value());
    REQUIRE(eventually([&] { return pane.names().size() == 3; }));
}

TEST_CASE("many views leave the pane as wide as it is, and all can be reached", "[ui][queue][view]")
{
    Pane pane;
    for (int i = 0; i < 40; ++i)
        pane.views.add({u"A view with a rather long name %1"_s.arg(i), QueueView::AllOpen, u"refund"_s});
    pane.start();
    CHECK(pane.pane.width() == 360);
    pane.pane.moveTab(-4);
    REQUIRE(pane.controller.ownView().has_value());
    for (const QAbstractButton *tab : pane.pane.findChild<QueueTabs *>()->findChildren<QAbstractButton *>()) {
        if (tab->isVisible() && tab->isCheckable())
            CHECK(tab->geometry().right() < 360);
    }
}
