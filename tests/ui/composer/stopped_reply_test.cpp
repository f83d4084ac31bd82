#include "tests/support/catch.h"
#include "tests/support/desk_town.h"
#include "tests/support/eventually.h"
#include "ui/composer/composer_controller.h"

using namespace daisychain;
using namespace daisychain::test;
using namespace daisychain::ui;
using namespace Qt::StringLiterals;

namespace {

/// Somebody handed a reply over and began another text; then the first was stopped.
struct Composer {
    DeskTown town;
    Roster roster{town.desk, town.desk.notices(), town.me};
    ComposerController controller{{town.desk, town.desk, town.desk.notices(), town.clock, roster,
                                   [](Network) { return std::chrono::seconds(10); }}};
    HandOver first;

    Composer()
    {
        town.says(u"a"_s, {.by = u"mara"_s, .text = u"one"_s, .minute = 1});
        show();
        controller.setText(u"Hi Mara, it comes today"_s);
        controller.send(false);
        REQUIRE(eventually([&] { return recorded() == 1 && controller.text().isEmpty(); }));
        first = lastHandOver();
    }
    void show()
    {
        const auto detail =
            town.desk.conversation(town.handle(u"mara"_s), town.me, town.clock.now(), {}).result();
        REQUIRE(detail.has_value());
        controller.setConversation(*detail, town.desk.pendingReplies({}).result().value());
        REQUIRE(eventually([&] { return controller.isReady() && controller.account() != nullptr; }));
        settle();
    }
    void stopWhileWriting(const QString &text)
    {
        controller.setText(text);
        town.desk.stopReply(first.reply, StopReason::AnsweredByOther);
        show();
        REQUIRE(controller.stopped().has_value());
        CHECK(controller.text() == text);
    }
    HandOver lastHandOver() const { return std::get<HandOver>(town.desk.actions().last().payload); }
    qsizetype recorded() const { return town.desk.recordings().size(); }
};

}  // namespace

TEST_CASE("a text that is sent beside a stopped reply doesn't take its place", "[ui][composer]")
{
    Composer composer;
    composer.stopWhileWriting(u"And the invoice is by mail"_s);
    CHECK_FALSE(composer.controller.stopped()->isInText);
    composer.controller.send(false);
    REQUIRE(eventually([&] { return composer.recorded() == 2; }));
    CHECK_FALSE(composer.lastHandOver().reply == composer.first.reply);
    REQUIRE(eventually([&] { return composer.controller.text().isEmpty(); }));
    REQUIRE(composer.controller.stopped().has_value());
    composer.controller.sendAsItIs();
    REQUIRE(eventually([&] { return composer.recorded() == 3; }));
    CHECK(composer.lastHandOver().reply == composer.first.reply);
    CHECK(composer.lastHandOver().text == composer.first.text);
    CHECK(eventually([&] { return !composer.controller.stopped().has_value(); }));
}

TEST_CASE("a stopped reply that goes out as it is leaves the text beside it alone", "[ui][composer]")
{
    Composer composer;
    composer.stopWhileWriting(u"And the invoice is by mail"_s);
    composer.controller.sendAsItIs();
    REQUIRE(eventually([&] { return composer.recorded() == 2; }));
    CHECK(composer.lastHandOver().text == composer.first.text);
    CHECK(composer.town.desk.recordings().last().finishedDrafts.isEmpty());
    CHECK(composer.controller.text() == u"And the invoice is by mail"_s);
    CHECK(eventually([&] { return !composer.controller.stopped().has_value(); }));
}

TEST_CASE("what was kept of a stopped reply is that reply again", "[ui][composer]")
{
    Composer composer;
    composer.stopWhileWriting(composer.first.text + u" by noon"_s);
    CHECK(composer.controller.stopped()->isInText);
    composer.controller.send(false);
    REQUIRE(eventually([&] { return composer.recorded() == 2; }));
    CHECK(composer.lastHandOver().reply == composer.first.reply);
    CHECK(eventually([&] { return !composer.controller.stopped().has_value(); }));
}
