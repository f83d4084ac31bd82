#include "tests/support/catch.h"
#include "tests/support/desk_town.h"
#include "tests/support/eventually.h"
#include "ui/composer/composer_controller.h"

using namespace daisychain;
using namespace daisychain::test;
using namespace daisychain::ui;
using namespace Qt::StringLiterals;

namespace {

const QString Line = u"I've written to you."_s;

struct MovingComposer {
    DeskTown town;
    Roster roster{town.desk, town.desk.notices(), town.me};
    std::unique_ptr<ComposerController> controller;

    MovingComposer()
    {
        town.says(u"a"_s, {.by = u"mara"_s, .text = u"where is it?"_s, .minute = 1});
        start();
    }
    void start()
    {
        controller = std::make_unique<ComposerController>(
            ComposerController::Services{town.desk, town.desk, town.desk.notices(), town.clock, roster,
                                         [](Network) { return std::chrono::seconds(10); }});
        show();
    }
    void show()
    {
        const QString handle = town.desk.handleOfSubject(town.subject(u"a"_s, u"mara"_s));
        const auto detail = town.desk.conversation(handle, town.me, town.clock.now(), {}).result();
        REQUIRE(detail.has_value());
        controller->setConversation(*detail, town.desk.pendingReplies({}).result().value());
        REQUIRE(eventually([&] { return controller->isReady() && controller->account() != nullptr; }));
        settle();
    }
    QList<HandOver> handedOver() const
    {
        QList<HandOver> contents;
        for (const Action &action : town.desk.actions()) {
            if (const auto *content = std::get_if<HandOver>(&action.payload))
                contents.append(*content);
        }
        return contents;
    }
    void sendBoth()
    {
        controller->movePrivate(Line);
        controller->setText(u"Your code is 17"_s);
        controller->send(false);
        REQUIRE(eventually([&] { return handedOver().size() == 2; }));
        settle();
    }
};

}  // namespace

TEST_CASE("both are handed over at once: the text for the customer, the line for everybody",
          "[ui][composer][private]")
{
    MovingComposer composer;
    composer.sendBoth();
    const QList<HandOver> both = composer.handedOver();
    CHECK(both[0].visibility == Visibility::Direct);
    CHECK(both[0].text == u"@mara@blumen.example Your code is 17"_s);
    CHECK(both[1].visibility == Visibility::Public);
    CHECK(both[1].text == u"@mara@blumen.example I've written to you."_s);
    CHECK(both[1].parent == DeskTown::post(u"a"_s));
    CHECK(both[1].account == both[0].account);
    const Recording &recording = composer.town.desk.recordings().last();
    CHECK(recording.terms.value(both[1].reply).waitsFor == both[0].reply);
    CHECK_FALSE(recording.terms.value(both[1].reply).after.has_value());
    // The next reply is for everybody again.
    CHECK(composer.controller->visibility() == Visibility::Public);
    CHECK(composer.controller->publicLine().isEmpty());
}

TEST_CASE("without a line the message goes alone", "[ui][composer][private]")
{
    MovingComposer composer;
    composer.controller->movePrivate(Line);
    composer.controller->setText(u"Your code is 17"_s);
    composer.controller->setPublicLine(u"  "_s);
    composer.controller->send(false);
    REQUIRE(eventually([&] { return composer.handedOver().size() == 1; }));
    CHECK(composer.handedOver().first().visibility == Visibility::Direct);
}

TEST_CASE("the line survives an end of the program with its text", "[ui][composer][private]")
{
    MovingComposer composer;
    composer.controller->movePrivate(Line);
    composer.controller->setText(u"Your code is"_s);
    REQUIRE(eventually([&] { return composer.town.desk.drafts().size() == 1; }));
    composer.controller.reset();
    composer.start();
    CHECK(composer.controller->isMovingPrivate());
    CHECK(composer.controller->publicLine() == Line);
    CHECK(composer.controller->text() == u"Your code is"_s);
}

TEST_CASE("taking the message back takes the line back too", "[ui][composer][private]")
{
    MovingComposer composer;
    composer.sendBoth();
    composer.show();
    composer.controller->undoHeld();
    REQUIRE(eventually([&] { return composer.controller->text() == u"Your code is 17"_s; }));
    CHECK(composer.controller->isMovingPrivate());
    CHECK(composer.controller->publicLine() == Line);
    for (const HandOver &content : composer.handedOver()) {
        const auto row = composer.town.desk.reply(content.reply, {}).result();
        CHECK((*row)->state == OutboxState::Withdrawn);
    }
}

TEST_CASE("a public reply that is taken back into a private text stays private", "[ui][composer][private]")
{
    MovingComposer composer;
    composer.controller->setText(u"for everybody"_s);
    composer.controller->send(false);
    REQUIRE(eventually([&] { return composer.handedOver().size() == 1; }));
    settle();
    composer.show();
    composer.controller->movePrivate({});
    composer.controller->setText(u"for Mara"_s);
    composer.controller->undoHeld();
    REQUIRE(eventually([&] { return composer.controller->text().contains(u"everybody"_s); }));
    CHECK(composer.controller->visibility() == Visibility::Direct);
}

TEST_CASE("a refused message lies here again while its line waits", "[ui][composer][private]")
{
    MovingComposer composer;
    composer.sendBoth();
    composer.town.desk.stopReply(composer.handedOver().first().reply, StopReason::Refused, u"closed"_s);
    settle();
    composer.show();
    REQUIRE(composer.controller->stopped().has_value());
    REQUIRE(composer.controller->waitingLine().has_value());
    CHECK(composer.controller->waitingLine()->reply == composer.handedOver().last().reply);
    composer.controller->letGo();
    REQUIRE(eventually([&] {
        const auto row = composer.town.desk.reply(composer.handedOver().last().reply, {}).result();
        return (*row)->state == OutboxState::Withdrawn;
    }));
}

TEST_CASE("a line that is too long is said so and nothing is sent", "[ui][composer][private]")
{
    MovingComposer composer;
    composer.controller->movePrivate(QString(600, u'x'));
    composer.controller->setText(u"short"_s);
    CHECK(composer.controller->obstacle() == ComposerController::Obstacle::LineTooLong);
    composer.controller->send(false);
    settle();
    CHECK(composer.handedOver().isEmpty());
}

TEST_CASE("a private conversation that we began is answered in private alone", "[ui][composer][private]")
{
    MovingComposer composer;
    composer.sendBoth();
    const HandOver message = composer.handedOver().first();
    composer.town.desk.confirmReply(message.reply,
                                    composer.town.fact(u"m"_s, {.by = u"shop"_s,
                                                                .text = message.text,
                                                                .minute = 31,
                                                                .replyTo = u"a"_s,
                                                                .visibility = Visibility::Direct,
                                                                .mentions = {u"mara"_s}}));
    settle();
    const QString handle = composer.town.desk.handleOfSubject(composer.town.subject(u"m"_s, u"mara"_s));
    const auto detail =
        composer.town.desk.conversation(handle, composer.town.me, composer.town.clock.now(), {}).result();
    REQUIRE((detail.has_value() && detail->head.view.privateAccount));
    composer.controller->setConversation(*detail, {});
    REQUIRE(eventually([&] { return composer.controller->isReady(); }));
    CHECK(composer.controller->visibility() == Visibility::Direct);
    CHECK(composer.controller->visibilityChoices() == QList{Visibility::Direct});
    CHECK(composer.controller->parent()->post.id == DeskTown::post(u"m"_s));
    CHECK(composer.controller->addressee() == u"mara@blumen.example"_s);
    CHECK_FALSE(composer.controller->isMovingPrivate());
}

TEST_CASE("whoever else a private text lets in is known while it is written", "[ui][composer][private]")
{
    MovingComposer composer;
    composer.controller->setText(u"ask @ann@blumen.example"_s);
    CHECK(composer.controller->otherReaders().isEmpty());
    composer.controller->movePrivate(Line);
    CHECK(composer.controller->otherReaders() == QStringList{u"@ann@blumen.example"_s});
}
