#include "core/base/content_name.h"
#include "tests/support/catch.h"
#include "tests/support/desk_town.h"
#include "tests/support/eventually.h"
#include "ui/composer/composer_controller.h"

using namespace daisychain;
using namespace daisychain::test;
using namespace daisychain::ui;
using namespace Qt::StringLiterals;

namespace {

struct Composer {
    DeskTown town;
    Roster roster{town.desk, town.desk.notices(), town.me};
    std::unique_ptr<ComposerController> controller;
    QString shown;
    QString failure;

    Composer() { start(); }
    void start()
    {
        controller = std::make_unique<ComposerController>(
            ComposerController::Services{town.desk, town.desk, town.desk.notices(), town.clock, roster,
                                         [](Network) { return std::chrono::seconds(10); }});
        QObject::connect(controller.get(), &ComposerController::textReplaced, &roster,
                         [this](const QString &text) { shown = text; });
        QObject::connect(controller.get(), &ComposerController::failed, &roster,
                         [this](const Error &error) { failure = errorCodeName(error.code); });
    }
    void show(const QString &customer)
    {
        const auto detail =
            town.desk.conversation(town.handle(customer), town.me, town.clock.now(), {}).result();
        REQUIRE(detail.has_value());
        controller->setConversation(*detail, town.desk.pendingReplies({}).result().value());
        REQUIRE(eventually([&] { return controller->isReady() && controller->account() != nullptr; }));
        settle();
    }
    HandOver lastHandOver() const { return std::get<HandOver>(town.desk.actions().last().payload); }
    qsizetype recorded() const { return town.desk.recordings().size(); }
};

}  // namespace

TEST_CASE("what is written is on disk within a second, and back after the program was killed",
          "[ui][composer]")
{
    Composer composer;
    composer.town.says(u"a"_s, {.by = u"mara"_s, .text = u"where is it?"_s, .minute = 1});
    composer.show(u"mara"_s);
    composer.controller->setText(u"Hi Mara, I look"_s);
    REQUIRE(eventually([&] { return composer.town.desk.draftSaves() == 1; }));
    composer.controller->setText(u"Hi Mara, I look into it"_s);
    composer.controller.reset();
    CHECK(composer.town.desk.drafts().first().text == u"Hi Mara, I look into it"_s);
    CHECK(composer.town.desk.drafts().first().seen == Seen{{DeskTown::post(u"a"_s), {}}});

    composer.start();
    composer.show(u"mara"_s);
    CHECK(composer.controller->text() == u"Hi Mara, I look into it"_s);
    CHECK(composer.shown == u"Hi Mara, I look into it"_s);
}

TEST_CASE("every conversation has its own draft, also while one goes through the list", "[ui][composer]")
{
    Composer composer;
    composer.town.says(u"a"_s, {.by = u"mara"_s, .text = u"one"_s, .minute = 1});
    composer.town.says(u"b"_s, {.by = u"bob"_s, .text = u"two"_s, .minute = 2});
    composer.show(u"mara"_s);
    composer.controller->setText(u"for Mara"_s);
    composer.show(u"bob"_s);
    CHECK(composer.controller->text().isEmpty());
    composer.controller->setText(u"for Bob"_s);
    composer.show(u"mara"_s);
    CHECK(composer.controller->text() == u"for Mara"_s);
    composer.controller->setText({});
    composer.controller->flush();
    REQUIRE(eventually([&] { return composer.town.desk.drafts().size() == 1; }));
}

TEST_CASE("what is typed before a conversation is there is for that one, behind its draft", "[ui][composer]")
{
    Composer composer;
    composer.town.says(u"a"_s, {.by = u"mara"_s, .text = u"one"_s, .minute = 1});
    composer.town.says(u"b"_s, {.by = u"bob"_s, .text = u"two"_s, .minute = 2});
    composer.show(u"mara"_s);
    composer.controller->setText(u"for Mara"_s);

    composer.controller->expectConversation(composer.town.handle(u"bob"_s));
    CHECK(composer.controller->canWrite());
    CHECK_FALSE(composer.controller->isReady());
    composer.controller->setText(u"for Bob"_s);
    composer.controller->send(false);
    composer.show(u"bob"_s);
    CHECK(composer.controller->text() == u"for Bob"_s);
    CHECK(composer.recorded() == 0);
    REQUIRE(eventually([&] { return composer.town.desk.drafts().size() == 2; }));

    composer.controller->expectConversation(composer.town.handle(u"mara"_s));
    composer.controller->setText(u"and more"_s);
    SECTION("and is there when one comes back to it")
    {
        composer.controller->expectConversation(composer.town.handle(u"bob"_s));
        CHECK(composer.controller->text().isEmpty());
        composer.show(u"bob"_s);
        CHECK(composer.controller->text() == u"for Bob"_s);
        composer.controller->expectConversation(composer.town.handle(u"mara"_s));
        CHECK(composer.shown == u"and more"_s);
    }
    composer.show(u"mara"_s);
    CHECK(composer.controller->text() == u"for Mara and more"_s);
    CHECK(composer.shown == u"for Mara and more"_s);
}

TEST_CASE("a colleague's draft is shown and not touched", "[ui][composer]")
{
    Composer composer;
    composer.town.says(u"a"_s, {.by = u"mara"_s, .text = u"one"_s, .minute = 1});
    Draft draft;
    draft.id = {newUuid(composer.town.clock.now())};
    draft.person = composer.town.sam;
    draft.subject = composer.town.subject(u"a"_s, u"mara"_s);
    draft.text = u"Dear Mara"_s;
    (void)composer.town.desk.saveDraft(draft);
    composer.show(u"mara"_s);
    REQUIRE(composer.controller->othersDrafts().size() == 1);
    CHECK(composer.controller->text().isEmpty());
    composer.controller->setText(u"Hi"_s);
    composer.controller->flush();
    settle();
    CHECK(composer.town.desk.drafts().size() == 2);
}

TEST_CASE("a reply is handed over with what was on screen and may be taken back for ten seconds",
          "[ui][composer]")
{
    Composer composer;
    composer.town.says(u"a"_s, {.by = u"mara"_s, .text = u"one"_s, .minute = 1, .version = 4});
    composer.town.says(u"b"_s, {.by = u"mara"_s, .text = u"two"_s, .minute = 2, .replyTo = u"a"_s});
    composer.show(u"mara"_s);
    composer.controller->setText(u"Hi Mara"_s);
    composer.controller->send(true);
    REQUIRE(eventually([&] { return composer.recorded() == 1; }));
    const HandOver sent = composer.lastHandOver();
    CHECK(sent.text == u"@mara@blumen.example Hi Mara"_s);
    CHECK(sent.parent == DeskTown::post(u"b"_s));
    CHECK(sent.seen == Seen{{DeskTown::post(u"a"_s), {4, {}}}, {DeskTown::post(u"b"_s), {}}});
    CHECK(sent.thenDone);
    const SendTerms terms = composer.town.desk.recordings().last().terms.value(sent.reply);
    CHECK(terms.notBefore == composer.town.clock.now() + std::chrono::seconds(10));
    REQUIRE(eventually([&] { return composer.controller->text().isEmpty(); }));
    CHECK(composer.town.desk.drafts().isEmpty());

    composer.show(u"mara"_s);
    REQUIRE(composer.controller->held().has_value());
    composer.controller->undoHeld();
    REQUIRE(eventually([&] { return composer.controller->text() == u"Hi Mara"_s; }));
    CHECK(std::holds_alternative<Withdraw>(composer.town.desk.actions().last().payload));
}

TEST_CASE("taking back what is being sent says so and changes nothing", "[ui][composer]")
{
    Composer composer;
    composer.town.says(u"a"_s, {.by = u"mara"_s, .text = u"one"_s, .minute = 1});
    composer.show(u"mara"_s);
    composer.controller->setText(u"Hi Mara"_s);
    composer.controller->send(false);
    REQUIRE(eventually([&] { return composer.recorded() == 1; }));
    composer.show(u"mara"_s);
    composer.town.desk.setOutboxState(composer.lastHandOver().reply, OutboxState::Sending);
    composer.controller->undoHeld();
    REQUIRE(eventually([&] { return !composer.failure.isEmpty(); }));
    CHECK(composer.failure == errorCodeName(ErrorCode::Conflict));
    CHECK(composer.controller->text().isEmpty());
}

TEST_CASE("a text that could not be recorded stays in the field", "[ui][composer]")
{
    Composer composer;
    composer.town.says(u"a"_s, {.by = u"mara"_s, .text = u"one"_s, .minute = 1});
    composer.show(u"mara"_s);
    composer.controller->setText(u"Hi Mara"_s);
    composer.town.desk.failWith(Error{ErrorCode::Storage});
    composer.controller->send(false);
    REQUIRE(eventually([&] { return !composer.failure.isEmpty(); }));
    CHECK(composer.controller->text() == u"Hi Mara"_s);
}

TEST_CASE("a stopped reply keeps its pictures when its words are changed", "[ui][composer]")
{
    Composer composer;
    composer.town.says(u"a"_s, {.by = u"mara"_s, .text = u"one"_s, .minute = 1});
    composer.show(u"mara"_s);
    composer.controller->setText(u"Hi Mara"_s);
    composer.controller->send(false);
    REQUIRE(eventually([&] { return composer.recorded() == 1; }));
    REQUIRE(eventually([&] { return composer.controller->text().isEmpty(); }));
    HandOver pictured = composer.lastHandOver();
    pictured.pictures = {{contentName("tulip", u"jpg"), u"A tulip"_s}};
    Recording recording;
    recording.actions = {newAction(composer.town.me, composer.town.clock.now(),
                                   composer.town.subject(u"a"_s, u"mara"_s), pictured)};
    REQUIRE(composer.town.desk.record(recording).result().has_value());
    composer.town.desk.stopReply(pictured.reply, StopReason::Woke);
    composer.show(u"mara"_s);
    composer.controller->setText(u"Hi Mara, look"_s);
    composer.controller->send(false);
    REQUIRE(eventually([&] { return composer.recorded() == 3; }));
    CHECK(composer.lastHandOver().pictures == pictured.pictures);
}

TEST_CASE("a stopped reply comes back with its reason and goes out under the same name", "[ui][composer]")
{
    Composer composer;
    composer.town.says(u"a"_s, {.by = u"mara"_s, .text = u"one"_s, .minute = 1});
    composer.show(u"mara"_s);
    composer.controller->setText(u"Hi Mara"_s);
    composer.controller->send(false);
    REQUIRE(eventually([&] { return composer.recorded() == 1; }));
    REQUIRE(eventually([&] { return composer.controller->text().isEmpty(); }));
    const HandOver first = composer.lastHandOver();
    composer.town.says(u"b"_s,
                       {.by = u"mara"_s, .text = u"wait, found it"_s, .minute = 3, .replyTo = u"a"_s});
    composer.town.desk.stopReply(first.reply, StopReason::NewPost);
    composer.show(u"mara"_s);
    REQUIRE(composer.controller->stopped().has_value());
    CHECK(composer.controller->stopped()->reason == StopReason::NewPost);
    CHECK(composer.controller->stopped()->unseen == QList{DeskTown::post(u"b"_s)});
    CHECK(composer.controller->text() == first.text);

    SECTION("as it is")
    {
        composer.controller->sendAsItIs();
        REQUIRE(eventually([&] { return composer.recorded() == 2; }));
        CHECK(composer.lastHandOver().reply == first.reply);
        CHECK(composer.lastHandOver().text == first.text);
        REQUIRE(eventually([&] { return composer.controller->text().isEmpty(); }));
        CHECK(composer.lastHandOver().seen.size() == 2);
    }
    SECTION("changed")
    {
        composer.controller->setText(first.text + u" - good to hear"_s);
        composer.controller->send(false);
        REQUIRE(eventually([&] { return composer.recorded() == 2; }));
        CHECK(composer.lastHandOver().reply == first.reply);
        CHECK(composer.lastHandOver().text.endsWith(u"good to hear"_s));
    }
    SECTION("not at all")
    {
        composer.controller->letGo();
        REQUIRE(eventually([&] { return composer.recorded() == 2; }));
        CHECK(std::holds_alternative<Withdraw>(composer.town.desk.actions().last().payload));
        CHECK(composer.controller->text() == first.text);
    }
}

TEST_CASE("a reading from before a stopped reply went out again doesn't bring its text back",
          "[ui][composer]")
{
    Composer composer;
    composer.town.says(u"a"_s, {.by = u"mara"_s, .text = u"one"_s, .minute = 1});
    composer.show(u"mara"_s);
    composer.controller->setText(u"Hi Mara"_s);
    composer.controller->send(false);
    REQUIRE(eventually([&] { return composer.controller->text().isEmpty(); }));
    composer.town.desk.stopReply(composer.lastHandOver().reply, StopReason::Woke);
    composer.show(u"mara"_s);
    const auto old =
        composer.town.desk.conversation(composer.town.handle(u"mara"_s), composer.town.me, {}, {}).result();
    REQUIRE(composer.controller->stopped().has_value());
    composer.controller->setText(u"Hi Mara, better words"_s);
    composer.controller->send(false);
    REQUIRE(eventually([&] { return composer.controller->text().isEmpty(); }));
    composer.controller->setConversation(*old, {});
    CHECK(composer.controller->text().isEmpty());
    CHECK_FALSE(composer.controller->stopped().has_value());
}

TEST_CASE("too long, empty or signed out can't be sent, and says why", "[ui][composer]")
{
    Composer composer;
    composer.town.says(u"a"_s,
                       {.by = u"mara"_s, .text = u"one"_s, .minute = 1, .visibility = Visibility::Unlisted});
    CHECK(composer.controller->obstacle() == ComposerController::Obstacle::NoConversation);
    composer.show(u"mara"_s);
    CHECK(composer.controller->obstacle() == ComposerController::Obstacle::NoText);
    CHECK(composer.controller->visibility() == Visibility::Unlisted);
    composer.controller->setVisibility(Visibility::Public);
    CHECK(composer.controller->visibility() == Visibility::Unlisted);
    const QString link = u"https://parcels.example/"_s + QString(600, u'x');
    composer.controller->setContentWarning(QString(490, u'w'));
    composer.controller->setText(link);
    CHECK(composer.controller->obstacle() == ComposerController::Obstacle::TooLong);
    CHECK(composer.controller->partCount() == 0);
    CHECK(composer.controller->length().left() < 0);
    composer.controller->send(false);
    settle();
    CHECK(composer.recorded() == 0);
}

TEST_CASE("an answer goes out signed, is counted so, and comes back without the signature", "[ui][composer]")
{
    Composer composer;
    composer.town.says(u"a"_s, {.by = u"mara"_s, .text = u"where is it?"_s, .minute = 1});
    composer.show(u"mara"_s);
    composer.controller->setText(u"On its way."_s);
    const int before = composer.controller->length().length;
    (void)composer.town.desk.savePerson({composer.town.me, u"Jo Abebe"_s, u"Jo"_s, {}});
    REQUIRE(eventually([&] { return !composer.roster.signature().isEmpty(); }));
    CHECK(composer.controller->length().length == before + 5);
    composer.controller->send(false);
    REQUIRE(eventually([&] { return composer.recorded() == 1; }));
    CHECK(composer.lastHandOver().text.endsWith(u"On its way.\n– Jo"_s));
    composer.show(u"mara"_s);
    composer.controller->undoHeld();
    CHECK(eventually([&] { return composer.controller->text() == u"On its way."_s; }));
}

TEST_CASE("each account signs by its own rule, and a name that is there already isn't put twice",
          "[ui][composer]")
{
    Composer composer;
    composer.town.says(u"a"_s, {.by = u"mara"_s, .text = u"where is it?"_s, .minute = 1});
    composer.show(u"mara"_s);
    (void)composer.town.desk.savePerson({composer.town.me, u"Jo Abebe"_s, u"Jo"_s, {}});
    composer.controller->setText(u"On its way."_s);
    const auto suffixBy = [&](const SignatureRule &rule) {
        Account account = *composer.controller->account();
        account.signature = rule;
        (void)composer.town.desk.saveAccount(account);
        REQUIRE(eventually([&] { return composer.controller->account()->signature == rule; }));
        return composer.controller->suffix();
    };
    REQUIRE(eventually([&] { return !composer.roster.signature().isEmpty(); }));
    CHECK(suffixBy({SignatureStyle::FullName, {}, false}) == u"\n– Jo Abebe"_s);
    CHECK(suffixBy({SignatureStyle::None, {}, false}).isEmpty());
    CHECK(suffixBy({SignatureStyle::Initials, {}, true}) == u" ^JA"_s);
    composer.controller->setText(u"On its way. ^ja"_s);
    CHECK(composer.controller->suffix().isEmpty());
    composer.controller->setText(u"It comes tomorrow. "_s.repeated(40).trimmed());
    REQUIRE(composer.controller->partCount() > 1);
    composer.controller->send(false);
    REQUIRE(eventually([&] { return composer.recorded() == 1; }));
    for (const Action &action : composer.town.desk.recordings().first().actions)
        CHECK(std::get<HandOver>(action.payload).text.endsWith(u" ^JA"));
    composer.show(u"mara"_s);
    composer.controller->undoHeld();
    CHECK(eventually(
        [&] { return composer.controller->text() == u"It comes tomorrow. "_s.repeated(40).trimmed(); }));
}

TEST_CASE("what the network takes from us decides whether a reply can be sent", "[ui][composer]")
{
    Composer composer;
    composer.town.says(u"a"_s, {.by = u"mara"_s, .text = u"one"_s, .minute = 1});
    composer.town.says(u"b"_s, {.by = u"bob"_s, .text = u"the shop is shut"_s, .minute = 2, .mentions = {}});
    composer.show(u"mara"_s);
    composer.controller->setText(u"On its way."_s);
    REQUIRE(composer.controller->obstacle() == ComposerController::Obstacle::Nothing);
    Account account = *composer.controller->account();
    const auto limited = [&](const std::function<void(NetworkLimits &)> &change) {
        Account other = account;
        change(other.limits);
        (void)composer.town.desk.saveAccount(other);
        REQUIRE(eventually([&] { return composer.controller->account()->limits == other.limits; }));
        return composer.controller->obstacle();
    };
    CHECK(limited([](NetworkLimits &limits) { limits.isReadOnly = true; }) ==
          ComposerController::Obstacle::ReadOnly);
    composer.controller->setText(u"On its \uFFFEway."_s);
    CHECK(limited([](NetworkLimits &limits) { limits.measureRule = text::MeasureRule::X; }) ==
          ComposerController::Obstacle::Unsendable);
    composer.controller->setText(u"On its way."_s);
    const auto fewBytes = [](NetworkLimits &limits) {
        limits.measureRule = text::MeasureRule::Bluesky;
        limits.namesAddressee = false;
        limits.maxBytes = 10;
    };
    CHECK(limited(fewBytes) == ComposerController::Obstacle::Nothing);
    CHECK(composer.controller->partCount() == 2);
    const auto summoned = [](NetworkLimits &limits) { limits.needsSummons = true; };
    CHECK(limited(summoned) == ComposerController::Obstacle::Nothing);
    composer.show(u"bob"_s);
    CHECK(composer.controller->obstacle() == ComposerController::Obstacle::NotSummoned);
    composer.controller->setText(u"It is not."_s);
    composer.controller->send(false);
    settle();
    CHECK(composer.recorded() == 0);

    composer.show(u"mara"_s);
    CHECK(limited([](NetworkLimits &limits) {
              limits.hasVisibilities = false;
              limits.namesAddressee = false;
          }) == ComposerController::Obstacle::Nothing);
    CHECK(composer.controller->visibilityChoices() == QList{Visibility::Public, Visibility::Direct});
    CHECK(composer.controller->prefix().isEmpty());
}

TEST_CASE("a text that is too long goes out as a chain, and comes back as one text", "[ui][composer]")
{
    Composer composer;
    composer.town.says(u"a"_s, {.by = u"mara"_s, .text = u"where is it?"_s, .minute = 1});
    composer.show(u"mara"_s);
    QStringList sentences;
    for (int i = 0; i < 30; ++i)
        sentences.append(u"Sentence %1 says where the parcel is."_s.arg(i));
    const QString text = sentences.join(u' ');
    composer.controller->setText(text);
    CHECK(composer.controller->obstacle() == ComposerController::Obstacle::Nothing);
    const int parts = composer.controller->partCount();
    CHECK(parts == 3);
    composer.controller->send(true);
    REQUIRE(eventually([&] { return composer.recorded() == 1; }));
    const Recording recording = composer.town.desk.recordings().last();
    REQUIRE(recording.actions.size() == parts);
    std::optional<ReplyId> before;
    for (int i = 0; i < parts; ++i) {
        const auto part = std::get<HandOver>(recording.actions[i].payload);
        const SendTerms terms = recording.terms.value(part.reply);
        CHECK(terms.after == before);
        CHECK(terms.part == i + 1);
        CHECK(terms.parts == parts);
        CHECK(part.thenDone == (i + 1 == parts));
        CHECK(part.text.endsWith(u" %1/%2"_s.arg(i + 1).arg(parts)));
        before = part.reply;
    }
    composer.show(u"mara"_s);
    composer.controller->undoHeld();
    REQUIRE(eventually([&] { return composer.recorded() == 2; }));
    CHECK(composer.town.desk.recordings().last().actions.size() == parts);
    CHECK(eventually([&] { return composer.controller->text() == text; }));
}
