#include "tests/support/catch.h"
#include "tests/support/desk_town.h"
#include "tests/support/eventually.h"
#include "tests/support/memory_settings.h"
#include "tests/support/told_writing.h"
#include "ui/gesture/gesture_field.h"
#include "ui/roster/gesture_words.h"
#include "ui/theme/icons.h"
#include "ui/widget/quiet_line.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace daisychain;
using namespace daisychain::test;
using namespace daisychain::ui;
using namespace Qt::StringLiterals;

namespace {

struct Giving {
    DeskTown town;
    MemorySettings settings;
    ToldGestures gestures;
    Theme theme{QApplication::font()};
    Icons icons{theme};
    ConversationController conversation{
        {town.desk, town.desk, town.desk, town.desk, town.desk.notices(), town.clock, town.me}};
    GestureController controller{
        {gestures, town.desk, settings, town.clock, town.me, conversation, QTimeZone::utc()}};
    QWidget window;
    GestureField *field = new GestureField(controller, theme, icons, &window);
    QStringList said;

    Giving()
    {
        QObject::connect(&controller, &GestureController::said, &controller,
                         [this](const QString &sentence) { said.append(sentence); });
        town.says(u"a"_s, {.by = u"mara"_s, .text = u"two days late"_s, .minute = 1});
        conversation.open(town.handle(u"mara"_s));
        REQUIRE(eventually([&] { return conversation.detail().has_value(); }));
        field->resize(700, 160);
        window.resize(700, 200);
        window.show();
        window.activateWindow();
    }
    QLineEdit *amount() { return window.findChild<QLineEdit *>(u"gestureAmount"_s); }
    QLineEdit *reason() { return window.findChild<QLineEdit *>(u"gestureReason"_s); }
    QString shown() const
    {
        QStringList words;
        for (const QLabel *label : field->findChildren<QLabel *>()) {
            if (!label->isHidden())
                words.append(label->text());
        }
        return words.join(u'\n');
    }
    const QList<GestureView> &given() { return conversation.detail()->head.view.gestures; }
};

}  // namespace

TEST_CASE("a daisy is an amount, a reason and Enter", "[ui][gesture]")
{
    Giving desk;
    desk.field->askWith();
    REQUIRE(eventually([&] { return desk.amount()->hasFocus(); }));
    QTest::keyClicks(desk.amount(), u"10"_s);
    QTest::keyClick(desk.amount(), Qt::Key_Tab);
    REQUIRE(desk.reason()->hasFocus());
    QTest::keyClicks(desk.reason(), u"the wait"_s);
    CHECK(desk.town.desk.recordings().isEmpty());
    QTest::keyClick(desk.reason(), Qt::Key_Return);
    REQUIRE(eventually([&] { return desk.given().size() == 1; }));
    CHECK(desk.given().first().gesture ==
          Gesture{GestureKind::Credit, Money{1000, u"EUR"_s}, u"the wait"_s, {}});
    CHECK(desk.given().first().giver == desk.town.me);
    CHECK_FALSE(desk.field->isAsking());
    CHECK(desk.said.size() == 1);
}

TEST_CASE("what is left of the month stands beside it, and beyond it nothing changes", "[ui][gesture]")
{
    Giving desk;
    desk.gestures.given = {2, {Money{5000, u"EUR"_s}}};
    desk.field->askWith();
    REQUIRE(eventually([&] { return desk.shown().contains(u"200.00 EUR of your 250.00 EUR"); }));
    desk.gestures.given = {9, {Money{30'000, u"EUR"_s}}};
    desk.field->askWith(GestureKind::Gift, Money{99'900, u"EUR"_s}, u"the wait"_s);
    REQUIRE(eventually([&] { return desk.shown().contains(u"300.00 EUR this month"); }));
    QTest::keyClick(desk.reason(), Qt::Key_Return);
    CHECK(eventually([&] { return desk.given().size() == 1; }));
}

TEST_CASE("an amount may stay away, and has its own currency when it names one", "[ui][gesture]")
{
    Giving desk;
    desk.field->askWith(GestureKind::HandwrittenNote, {}, u"a birthday"_s);
    QTest::keyClick(desk.reason(), Qt::Key_Return);
    REQUIRE(eventually([&] { return desk.given().size() == 1; }));
    CHECK_FALSE(desk.given().first().gesture.amount.has_value());
    CHECK(desk.given().first().gesture.kind == GestureKind::HandwrittenNote);
    desk.field->askWith(GestureKind::Credit, {}, u"the wait"_s);
    QTest::keyClicks(desk.amount(), u"5,50 $"_s);
    QTest::keyClick(desk.amount(), Qt::Key_Return);
    REQUIRE(eventually([&] { return desk.given().size() == 2; }));
    CHECK(desk.given().last().gesture.amount == Money{550, u"USD"_s});
}

TEST_CASE("what is no amount, or for nothing, stays asked, and Escape gives nothing", "[ui][gesture]")
{
    Giving desk;
    desk.field->askWith(GestureKind::Credit, {}, u"the wait"_s);
    QTest::keyClicks(desk.amount(), u"a lot"_s);
    QTest::keyClick(desk.amount(), Qt::Key_Return);
    CHECK(desk.field->isAsking());
    desk.amount()->setText(u"10"_s);
    desk.reason()->clear();
    QTest::keyClick(desk.reason(), Qt::Key_Return);
    CHECK(desk.field->isAsking());
    CHECK(desk.shown().contains(u"what it is for"));
    QTest::keyClick(desk.reason(), Qt::Key_Escape);
    CHECK_FALSE(desk.field->isAsking());
    settle();
    CHECK(desk.town.desk.recordings().isEmpty());
}

TEST_CASE("how a daisy was taken is recorded later, in the same field", "[ui][gesture]")
{
    Giving desk;
    const ActionId id =
        desk.town.desk.decides(desk.town.me, desk.town.clock.now(), desk.town.subject(u"a"_s, u"mara"_s),
                               Gesture{GestureKind::Gift, {}, u"the wait"_s, {}});
    REQUIRE(eventually([&] { return desk.controller.unanswered().has_value(); }));
    desk.field->askWith();
    auto *glad = desk.field->findChild<QPushButton *>(u"glad"_s);
    REQUIRE(glad->isVisibleTo(desk.field));
    glad->setFocus();
    QTest::keyClick(glad, Qt::Key_Space);
    REQUIRE(eventually([&] { return desk.given().first().reaction == Reaction::Glad; }));
    CHECK(desk.given().first().id == id);
    desk.field->askWith();
    CHECK_FALSE(glad->isVisibleTo(desk.field));
}

TEST_CASE("money is written as the reader's language has it", "[ui][gesture]")
{
    CHECK(moneyWords({1050, u"EUR"_s}) == u"10.50 EUR");
    CHECK(moneyWords({150, u"JPY"_s}) == u"150 JPY");
    CHECK(gestureWords({GestureKind::Gift, Money{1000, u"EUR"_s}, {}, {}}) == u"gift of 10.00 EUR");
}
