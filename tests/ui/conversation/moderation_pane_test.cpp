#include "tests/support/catch.h"
#include "tests/support/desk_town.h"
#include "tests/support/eventually.h"
#include "tests/support/fake_moderator.h"
#include "ui/conversation/moderation_pane.h"
#include "ui/widget/strip.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace daisychain;
using namespace daisychain::test;
using namespace daisychain::ui;
using namespace Qt::StringLiterals;

namespace {

struct Field {
    DeskTown town;
    FakeModerator moderator;
    Theme theme{QApplication::font()};
    Icons icons{theme};
    Roster roster{town.desk, town.desk.notices(), town.me};
    ModerationController controller{{moderator, town.desk, town.clock, town.me}};
    ModerationPane pane{controller, theme, icons, roster};
    QStringList said;
    int left = 0;

    Field()
    {
        town.says(u"a"_s, {.by = u"eve"_s, .text = u"spam"_s, .minute = 1});
        QObject::connect(&pane, &ModerationPane::said, [this](const QString &words) { said.append(words); });
        QObject::connect(&pane, &ModerationPane::left, [this] { ++left; });
        pane.resize(600, 200);
        pane.show();
        settle();
    }
    Encounter eve() const { return {town.account.id, DeskTown::identity(u"eve"_s), u"eve@blumen.example"_s}; }
    void ask(KeepOffKind kind)
    {
        pane.ask(eve(), kind, DeskTown::post(u"a"_s), town.subject(u"a"_s, u"eve"_s));
        settle();
    }
    QPushButton *button() { return pane.findChild<QPushButton *>(u"keepOff"_s); }
    QLineEdit *reason() { return pane.findChild<QLineEdit *>(u"reason"_s); }
    Strip *standing() { return pane.findChild<Strip *>(u"standing"_s); }
    int recorded() const
    {
        return int(
            std::count_if(town.desk.actions().begin(), town.desk.actions().end(), [](const Action &action) {
                return std::holds_alternative<KeepOff>(action.payload);
            }));
    }
};

}  // namespace

TEST_CASE("blocking needs Enter in its field, is done by the network, then recorded", "[ui][moderation]")
{
    Field field;
    field.ask(KeepOffKind::Block);
    CHECK(field.moderator.orders.isEmpty());
    QTest::keyClick(field.button(), Qt::Key_Return);
    REQUIRE(eventually([&] { return field.recorded() == 1; }));
    REQUIRE(field.moderator.orders.size() == 1);
    const auto &off = std::get<KeepOff>(field.town.desk.actions().last().payload);
    CHECK(off.kind == KeepOffKind::Block);
    CHECK(off.who == DeskTown::identity(u"eve"_s));
    CHECK(off.handle == u"eve@blumen.example");
    REQUIRE(eventually([&] { return field.left == 1; }));
    CHECK(field.said.value(0).contains(u"is blocked by @shop"));
    CHECK_FALSE(field.pane.isAsking());
}

TEST_CASE("Escape leaves the field and nothing happens", "[ui][moderation]")
{
    Field field;
    field.ask(KeepOffKind::Mute);
    QTest::keyClick(field.button(), Qt::Key_Escape);
    CHECK_FALSE(field.pane.isAsking());
    CHECK(field.left == 1);
    settle();
    CHECK(field.moderator.orders.isEmpty());
    CHECK(field.recorded() == 0);
}

TEST_CASE("a report needs a reason and names the post", "[ui][moderation]")
{
    Field field;
    field.ask(KeepOffKind::Report);
    QTest::keyClick(field.reason(), Qt::Key_Return);
    CHECK(field.moderator.orders.isEmpty());
    QTest::keyClicks(field.reason(), u"sells stolen bulbs"_s);
    QTest::keyClick(field.reason(), Qt::Key_Return);
    REQUIRE(eventually([&] { return field.recorded() == 1; }));
    CHECK(field.moderator.orders.first().posts == QList{DeskTown::post(u"a"_s)});
    CHECK(field.moderator.orders.first().reason == u"sells stolen bulbs");
}

TEST_CASE("what the network refused is not recorded and can be tried again", "[ui][moderation]")
{
    Field field;
    field.moderator.failure = Error{ErrorCode::Unavailable};
    field.ask(KeepOffKind::Block);
    QTest::keyClick(field.button(), Qt::Key_Return);
    REQUIRE(eventually([&] { return field.moderator.orders.size() == 1 && field.button()->isEnabled(); }));
    CHECK(field.recorded() == 0);
    CHECK(field.pane.isAsking());
    field.moderator.failure.reset();
    QTest::keyClick(field.button(), Qt::Key_Return);
    REQUIRE(eventually([&] { return field.recorded() == 1; }));
}

TEST_CASE("whoever blocks us is named before one writes, and who stays a moment is asked about once",
          "[ui][moderation]")
{
    Field field;
    field.moderator.is.blocksUs = true;
    field.controller.meet(field.eve());
    REQUIRE(eventually([&] { return field.standing()->isVisible(); }));
    CHECK(field.standing()->sentence().contains(u"blocks @shop"));
    field.controller.meet(std::nullopt);
    CHECK_FALSE(field.standing()->isVisible());
    field.controller.meet(field.eve());
    CHECK(field.standing()->isVisible());
    CHECK(field.moderator.asked.size() == 1);
}

TEST_CASE("without an answer from the network nothing is said", "[ui][moderation]")
{
    Field field;
    field.moderator.failure = Error{ErrorCode::Offline};
    field.controller.meet(field.eve());
    REQUIRE(eventually([&] { return field.moderator.asked.size() == 1; }));
    settle();
    CHECK_FALSE(field.standing()->isVisible());
}
