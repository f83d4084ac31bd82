#include "core/sync/held_watch.h"

#include "tests/core/sync/sender_desk.h"

using namespace daisychain;
using namespace daisychain::test;

namespace {

/// The desk of a sender, and what looks after replies that go out later.
struct LaterDesk : SenderDesk {
    std::unique_ptr<HeldWatch> watch;
    int looks = 0;

    LaterDesk()
    {
        ask(1);
        SendServices services;
        services.outbox = &store->outbox();
        services.replies = &store->outboxReader();
        services.conversations = &store->conversations();
        services.clock = &clock;
        watch = std::make_unique<HeldWatch>(services, nullptr);
        QObject::connect(watch.get(), &HeldWatch::looked, watch.get(), [this] { ++looks; });
        QObject::connect(watch.get(), &HeldWatch::troubled, watch.get(),
                         [](const Error &error) { FAIL(errorCodeName(error.code).toStdString()); });
        watch->start();
    }
    /// Time told in steps, as somebody sees it who was awake.
    void pass(std::chrono::seconds time)
    {
        constexpr auto Step = 30s;
        for (auto gone = 0s; gone + Step <= time; gone += Step) {
            clock.advance(Step - 1s);
            turn();
        }
    }
    void look()
    {
        const int before = looks;
        watch->poke();
        REQUIRE(eventually([&] { return looks > before; }));
    }
    /// The customer says something more in the same thread.
    void saysMore(int number)
    {
        FactBatch batch = asked(1);
        PostFact &post = batch.posts.first();
        post.id = question(number);
        post.localId = QString::number(number);
        post.replyTo = question(1);
        batch.caught = {{post.id, stream.id, post.created}};
        REQUIRE(store->facts().ingest({batch}, IngestMode::Live).result().has_value());
    }
    ReplyId answerLater(bool evenIfTheyWrite)
    {
        HandOver handOver;
        handOver.reply = {newUuid(clock.now())};
        handOver.account = account.id;
        handOver.parent = question(1);
        handOver.text = QStringLiteral("Good morning, it left.");
        handOver.seen = {{question(1), {0, {}}}};
        handOver.evenIfTheyWrite = evenIfTheyWrite;
        Recording recording;
        recording.actions = {
            newAction(sam, clock.now(), ConversationSubject{question(1), customer(1)}, handOver)};
        recording.terms.insert(handOver.reply, SendTerms{clock.now() + 1h, {}, 1, 1});
        REQUIRE(store->journal().record(recording).result().has_value());
        return handOver.reply;
    }
};

}  // namespace

TEST_CASE("a reply for later lies with its author again as soon as the customer writes", "[sync][later]")
{
    LaterDesk desk;
    const ReplyId reply = desk.answerLater(false);
    desk.look();
    CHECK(desk.row(reply).state == OutboxState::Held);
    desk.saysMore(2);
    desk.look();
    CHECK(desk.row(reply).state == OutboxState::Stopped);
    CHECK(desk.stopReason() == StopReason::NewPost);
}

TEST_CASE("a reply that goes out even if they write waits on, and goes out at its time", "[sync][later]")
{
    LaterDesk desk;
    const ReplyId reply = desk.answerLater(true);
    desk.saysMore(2);
    desk.look();
    CHECK(desk.row(reply).state == OutboxState::Held);
    desk.startSender();
    desk.pass(3590s);
    REQUIRE(desk.workUntilSettled(60));
    CHECK(desk.row(reply).state == OutboxState::Sent);
    CHECK(desk.network.posts.size() == 1);
}

TEST_CASE("an edit of what it answers stops a reply for later all the same", "[sync][later]")
{
    LaterDesk desk;
    const ReplyId reply = desk.answerLater(true);
    desk.ask(1, 1);
    desk.look();
    CHECK(desk.row(reply).state == OutboxState::Stopped);
    CHECK(desk.stopReason() == StopReason::Edited);
}

TEST_CASE("a reply for later goes out when its time has come, not before, and once", "[sync][later]")
{
    LaterDesk desk;
    const ReplyId reply = desk.answerLater(false);
    desk.startSender();
    desk.pass(3590s);
    CHECK(desk.network.posts.isEmpty());
    REQUIRE(desk.workUntilSettled(60));
    CHECK(desk.row(reply).state == OutboxState::Sent);
    CHECK(desk.network.posts.size() == 1);
}

TEST_CASE("a reply whose time passed while no program ran waits for a look", "[sync][later]")
{
    LaterDesk desk;
    const ReplyId reply = desk.answerLater(false);
    desk.clock.advance(2h);
    desk.startSender();
    REQUIRE(desk.workUntilSettled(60));
    CHECK(desk.row(reply).state == OutboxState::Stopped);
    CHECK(desk.stopReason() == StopReason::Woke);
    CHECK(desk.network.posts.isEmpty());
}
