#include "tests/core/sync/sender_desk.h"

#include <random>

using namespace daisychain;
using namespace daisychain::sync;
using namespace daisychain::test;
using namespace std::chrono_literals;

namespace {

constexpr int Parts = 4;

/// The parts that stand, each below the one before it.
void checkChain(const SenderDesk &desk, int standing = Parts)
{
    REQUIRE(desk.network.posts.size() == standing);
    for (int i = 0; i < standing; ++i) {
        const auto &post = desk.network.posts[i];
        CHECK(post.text.endsWith(QStringLiteral(" %1/%2").arg(i + 1).arg(Parts)));
        CHECK(post.parentLocalId == (i == 0 ? QStringLiteral("1") : desk.network.posts[i - 1].localId));
    }
}

}  // namespace

TEST_CASE("the parts of a chain answer each other, in their order", "[sync][chain]")
{
    SenderDesk desk;
    desk.ask(1);
    const QList<ReplyId> replies = desk.answerInParts(1, Parts);
    desk.startSender();
    REQUIRE(desk.workUntilSettled());
    checkChain(desk);
    for (const ReplyId &reply : replies)
        CHECK(desk.row(reply).state == OutboxState::Sent);
}

TEST_CASE("a chain that is interrupted at any point goes on there, and doubles nothing", "[sync][chain]")
{
    std::mt19937 random(1729);
    for (const bool remembersKeys : {true, false}) {
        for (int interrupted = 0; interrupted < 4 * Parts; ++interrupted) {
            CAPTURE(remembersKeys, interrupted);
            SenderDesk desk(remembersKeys ? keyedAccount() : forgetfulAccount(), quint32(interrupted + 1));
            desk.network.remembersKeys = remembersKeys;
            desk.network.dropsAnswerPercent = 50;
            desk.ask(1);
            (void)desk.answerInParts(1, Parts);
            desk.startSender();
            for (int turn = 0; turn < interrupted; ++turn)
                desk.turn();
            desk.clock.advance(1s);
            desk.sender->poke();
            for (int i = int(random() % 20); i > 0; --i)
                (void)eventually([] { return false; }, std::chrono::milliseconds(random() % 2));
            desk.kill();
            desk.open();
            desk.startSender();
            REQUIRE(desk.workUntilSettled());
            checkChain(desk);
        }
    }
}

TEST_CASE("a refused part stops the chain, which goes on with other words", "[sync][chain]")
{
    SenderDesk desk;
    desk.ask(1);
    const QList<ReplyId> replies = desk.answerInParts(1, Parts, 10s);
    desk.startSender();
    desk.turn();
    REQUIRE(desk.network.posts.size() == 2);
    desk.network.refuses = Error{ErrorCode::Refused, {QStringLiteral("no such words")}};
    for (int i = 0; i < 30; ++i)
        desk.turn();
    checkChain(desk, 2);
    const OutboxRow refused = desk.row(replies[2]);
    CHECK(refused.state == OutboxState::Refused);
    CHECK(refused.terms.part == 3);
    CHECK_FALSE(isSettled(desk.row(replies[3]).state));

    desk.network.refuses.reset();
    HandOver other = refused.content;
    other.text = QStringLiteral("In other words. 3/4");
    Recording recording;
    recording.actions = {Action{{newUuid(desk.clock.now())},
                                desk.sam,
                                desk.clock.now(),
                                Audience::Desk,
                                ConversationSubject{desk.question(1), desk.customer(1)},
                                other}};
    REQUIRE(desk.store->journal().record(recording).result().has_value());
    REQUIRE(desk.workUntilSettled());
    checkChain(desk);
}

TEST_CASE("what the customer writes meanwhile stops the rest of a chain", "[sync][chain]")
{
    SenderDesk desk;
    desk.ask(1);
    const QList<ReplyId> replies = desk.answerInParts(1, Parts, 10s);
    desk.startSender();
    desk.turn();
    REQUIRE(desk.network.posts.size() == 2);
    desk.ask(1, 1);
    for (int i = 0; i < 30; ++i)
        desk.turn();
    checkChain(desk, 2);
    CHECK(desk.row(replies[2]).state == OutboxState::Stopped);
    CHECK(desk.stopReason() == StopReason::Edited);
}
