#include "tests/core/sync/sender_desk.h"

#include <random>

using namespace daisychain;
using namespace daisychain::sync;
using namespace daisychain::test;
using namespace std::chrono_literals;

TEST_CASE("a reply goes out once, and its post is tied to it", "[sync][outbox]")
{
    SenderDesk desk;
    desk.ask(1);
    const ReplyId reply = desk.answer(1);
    desk.startSender();
    REQUIRE(desk.workUntilSettled());
    CHECK(desk.row(reply).state == OutboxState::Sent);
    REQUIRE(desk.network.posts.size() == 1);
    CHECK(desk.network.posts[0].parentLocalId == QStringLiteral("1"));
    const PostId posted = desk.network.fact(desk.network.posts[0]).id;
    CHECK(desk.store->outboxReader().replyOfPost(posted).result().value() == reply);
}

TEST_CASE("answers that get lost double nothing, whether the server knows keys or not", "[sync][outbox]")
{
    for (const bool remembersKeys : {true, false}) {
        CAPTURE(remembersKeys);
        SenderDesk desk(remembersKeys ? keyedAccount() : forgetfulAccount(), 7);
        desk.network.remembersKeys = remembersKeys;
        desk.network.dropsAnswerPercent = 40;
        desk.network.failsBeforePercent = 20;
        for (int i = 0; i < 12; ++i) {
            desk.ask(i);
            (void)desk.answer(i);
        }
        desk.startSender();
        REQUIRE(desk.workUntilSettled());
        CHECK(desk.network.posts.size() == 12);
        CHECK(desk.doubles() == 0);
    }
}

TEST_CASE("killed at any moment, nothing is lost and nothing is sent twice", "[sync][outbox]")
{
    std::mt19937 random(4711);
    for (const bool remembersKeys : {true, false}) {
        CAPTURE(remembersKeys);
        SenderDesk desk(remembersKeys ? keyedAccount() : forgetfulAccount(), 11);
        desk.network.remembersKeys = remembersKeys;
        desk.network.dropsAnswerPercent = 20;
        for (int i = 0; i < 10; ++i) {
            desk.ask(i);
            (void)desk.answer(i);
        }
        for (int kill = 0; kill < 15; ++kill) {
            desk.startSender();
            const int turns = int(random() % 3);
            for (int i = 0; i < turns; ++i)
                desk.turn();
            desk.clock.advance(1s);
            desk.sender->poke();
            for (int i = int(random() % 40); i > 0; --i)
                (void)eventually([] { return false; }, std::chrono::milliseconds(random() % 3));
            desk.kill();
            desk.open();
        }
        desk.startSender();
        REQUIRE(desk.workUntilSettled());
        CHECK(desk.network.posts.size() == 10);
        CHECK(desk.doubles() == 0);
        const auto rebuilt = desk.store->upkeep().rebuild(false).result();
        REQUIRE(rebuilt.has_value());
        CHECK(rebuilt->differences == QStringList{});
    }
}

TEST_CASE("two replies with the same words each claim a post of their own", "[sync][outbox]")
{
    SenderDesk desk(forgetfulAccount(), 3);
    desk.network.remembersKeys = false;
    desk.network.dropsAnswerPercent = 100;
    desk.ask(1);
    const QString same = QStringLiteral("We are on it.");
    const ReplyId first = desk.answer(1, {}, same);
    const ReplyId second = desk.answer(1, {}, same);
    desk.startSender();
    REQUIRE(desk.workUntilSettled());
    CHECK(desk.network.posts.size() == 2);
    CHECK(desk.row(first).state == OutboxState::Sent);
    CHECK(desk.row(second).state == OutboxState::Sent);
}

TEST_CASE("what the author has not seen stops the reply and leaves it with them", "[sync][outbox]")
{
    SenderDesk desk;
    desk.ask(1);
    const ReplyId reply = desk.answer(1);
    desk.ask(1, 5);
    desk.startSender();
    REQUIRE(desk.workUntilSettled());
    CHECK(desk.row(reply).state == OutboxState::Stopped);
    CHECK(desk.network.posts.isEmpty());
    const auto queue = desk.store->queue().queuePage({QueueView::Mine, desk.sam, desk.clock.now(), {}}, {},
                                                     PageDirection::After, 10);
    const auto page = queue.result();
    REQUIRE((page.has_value() && page->rows.size() == 1));
    CHECK(page->rows[0].view.stopReason == StopReason::Edited);
}

TEST_CASE("what nobody heard of is asked for before a reply goes out", "[sync][outbox]")
{
    SenderDesk desk;
    desk.ask(1);
    const ReplyId reply = desk.answer(1);
    SECTION("a newer post of the customer")
    {
        FactBatch newer = desk.asked(2);
        newer.posts[0].author = desk.customer(1);
        newer.posts[0].replyTo = desk.question(1);
        newer.caught.clear();
        desk.network.around[QStringLiteral("1")] = newer;
        desk.startSender();
        REQUIRE(desk.workUntilSettled());
        CHECK(desk.stopReason() == StopReason::NewPost);
    }
    SECTION("an edit")
    {
        desk.network.asItStands[QStringLiteral("1")] = desk.asked(1, 5);
        desk.startSender();
        REQUIRE(desk.workUntilSettled());
        CHECK(desk.stopReason() == StopReason::Edited);
    }
    SECTION("a deletion")
    {
        desk.network.gone = QStringList{QStringLiteral("1")};
        desk.startSender();
        REQUIRE(desk.workUntilSettled());
        CHECK(desk.stopReason() == StopReason::Deleted);
    }
    CHECK(desk.row(reply).state == OutboxState::Stopped);
    CHECK(desk.network.posts.isEmpty());
}

TEST_CASE("without a network replies wait, and go out when it is back", "[sync][outbox]")
{
    SenderDesk desk;
    desk.network.isDown = true;
    desk.ask(1);
    const ReplyId reply = desk.answer(1);
    desk.startSender();
    int turns = 0;
    for (; turns < 400 && desk.network.lookCalls < 5; ++turns)
        desk.turn();
    CHECK(desk.network.lookCalls == 5);
    CHECK(turns > 20);  // the waits grow
    CHECK(desk.network.sendCalls == 0);
    CHECK(desk.network.posts.isEmpty());
    CHECK(desk.row(reply).lastError->code == ErrorCode::Offline);
    desk.network.isDown = false;
    REQUIRE(desk.workUntilSettled());
    CHECK(desk.row(reply).state == OutboxState::Sent);
    CHECK(desk.network.posts.size() == 1);
}

TEST_CASE("a refusal lies with its author, with the network's words", "[sync][outbox]")
{
    SenderDesk desk;
    desk.network.refuses =
        Error{ErrorCode::Refused, {QStringLiteral("Text character limit of 500 exceeded")}};
    desk.ask(1);
    const ReplyId reply = desk.answer(1);
    desk.startSender();
    REQUIRE(desk.workUntilSettled());
    CHECK(desk.row(reply).state == OutboxState::Refused);
    CHECK(desk.network.sendCalls == 1);
}

TEST_CASE("an undo window that ran out while nobody was awake waits for a look", "[sync][outbox]")
{
    SenderDesk desk;
    desk.ask(1);
    const ReplyId reply = desk.answer(1, 10s);
    desk.startSender();
    for (int i = 0; i < 3; ++i)
        desk.turn();
    CHECK(desk.row(reply).state == OutboxState::Held);
    desk.clock.advance(10min);
    REQUIRE(desk.workUntilSettled());
    CHECK(desk.row(reply).state == OutboxState::Stopped);
    CHECK(desk.network.posts.isEmpty());

    const ReplyId next = desk.answer(1, 10s, QStringLiteral("Once more."));
    REQUIRE(desk.workUntilSettled());
    CHECK(desk.row(next).state == OutboxState::Sent);
}

TEST_CASE("a revoked token keeps the queue until somebody signs in", "[sync][outbox]")
{
    SenderDesk desk;
    desk.network.refuses = Error{ErrorCode::Unauthorized};
    desk.ask(1);
    const ReplyId reply = desk.answer(1);
    desk.startSender();
    bool asked = false;
    QObject::connect(desk.connections.get(), &Connections::needsSignIn,
                     [&asked](AccountId) { asked = true; });
    for (int i = 0; i < 400 && !asked; ++i)
        desk.turn();
    CHECK(asked);
    CHECK(desk.network.sendCalls == 1);
    CHECK(desk.network.posts.isEmpty());
    desk.network.refuses.reset();
    REQUIRE(desk.connections->add(desk.account, Secret("new token")).has_value());
    CHECK(desk.row(reply).state == OutboxState::Ready);
    REQUIRE(desk.workUntilSettled());
    CHECK(desk.row(reply).state == OutboxState::Sent);
}
