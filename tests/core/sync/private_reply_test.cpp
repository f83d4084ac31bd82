#include "core/sync/private_passage.h"

#include "tests/core/sync/sender_desk.h"

#include <random>

using namespace daisychain;
using namespace daisychain::sync;
using namespace daisychain::test;
using namespace Qt::StringLiterals;

namespace {

struct Moved {
    ReplyId message;
    ReplyId line;
};

/// A private message and the public line that waits for it.
Moved moveToPrivate(SenderDesk &desk, int number)
{
    const Instant now = desk.clock.now();
    HandOver message;
    message.reply = {newUuid(now)};
    message.account = desk.account.id;
    message.parent = desk.question(number);
    message.text = u"@c%1@flowers.example your code is 17"_s.arg(number);
    message.visibility = Visibility::Direct;
    message.seen = {{desk.question(number), {0, {}}}};
    HandOver line = message;
    line.reply = {newUuid(now)};
    line.text = u"@c%1@flowers.example I've written to you."_s.arg(number);
    line.visibility = Visibility::Public;
    const ConversationSubject subject{desk.question(number), desk.customer(number)};
    Recording recording;
    recording.actions = {newAction(desk.sam, now, subject, message), newAction(desk.sam, now, subject, line)};
    recording.terms.insert(line.reply, SendTerms{{}, {}, 1, 1, message.reply});
    REQUIRE(desk.store->journal().record(recording).result().has_value());
    return {message.reply, line.reply};
}

QList<Visibility> visibilities(const SenderDesk &desk)
{
    QList<Visibility> said;
    for (const auto &post : desk.network.posts)
        said.append(post.visibility);
    return said;
}

QString handleOf(SenderDesk &desk, int number)
{
    return desk.store->conversations()
        .handleOf({desk.question(number), desk.customer(number)})
        .result()
        .value();
}

ConversationDetail detailOf(SenderDesk &desk, const QString &handle)
{
    const auto detail =
        desk.store->conversations().conversation(handle, desk.sam, desk.clock.now(), {}).result();
    REQUIRE(detail.has_value());
    return *detail;
}

}  // namespace

TEST_CASE("the message goes out before the public line, each once and to whom it is for", "[sync][private]")
{
    SenderDesk desk;
    desk.ask(1);
    (void)moveToPrivate(desk, 1);
    desk.startSender();
    REQUIRE(desk.workUntilSettled());
    CHECK(visibilities(desk) == QList{Visibility::Direct, Visibility::Public});
    CHECK(desk.network.posts[1].parentLocalId == u"1"_s);
    CHECK(desk.doubles() == 0);
}

TEST_CASE("the private conversation and the public one show each other", "[sync][private]")
{
    SenderDesk desk;
    desk.ask(1);
    (void)moveToPrivate(desk, 1);
    desk.startSender();
    REQUIRE(desk.workUntilSettled());
    const ConversationDetail inPublic = detailOf(desk, handleOf(desk, 1));
    CHECK(inPublic.head.view.hasOtherSide);
    REQUIRE(inPublic.otherSides.size() == 1);
    const QueueRow &other = inPublic.otherSides.first();
    CHECK(other.view.privateAccount == desk.account.id);
    CHECK(other.view.status == Status::Waiting);
    CHECK(other.view.owner == desk.sam);
    const ConversationDetail inPrivate = detailOf(desk, other.handle);
    REQUIRE(inPrivate.otherSides.size() == 1);
    CHECK(inPrivate.otherSides.first().handle == inPublic.head.handle);
    // A rebuild says the same.
    const auto rebuilt = desk.store->upkeep().rebuild(false).result();
    REQUIRE(rebuilt.has_value());
    CHECK(rebuilt->differences == QStringList());
}

TEST_CASE("a refused message holds the public line back until it is out, or withdrawn", "[sync][private]")
{
    SenderDesk desk;
    desk.ask(1);
    const Moved moved = moveToPrivate(desk, 1);
    desk.network.refusesMessages = Error{ErrorCode::Refused, {u"takes no messages"_s}};
    desk.startSender();
    for (int i = 0; i < 30; ++i)
        desk.turn();
    CHECK(desk.network.posts.isEmpty());
    CHECK(desk.row(moved.message).state == OutboxState::Refused);
    CHECK_FALSE(isSettled(desk.row(moved.line).state));

    SECTION("handed over again, both go out")
    {
        desk.network.refusesMessages.reset();
        Recording again;
        again.actions = {newAction(desk.sam, desk.clock.now(), desk.row(moved.message).subject,
                                   desk.row(moved.message).content)};
        REQUIRE(desk.store->journal().record(again).result().has_value());
        REQUIRE(desk.workUntilSettled());
        CHECK(visibilities(desk) == QList{Visibility::Direct, Visibility::Public});
    }
    SECTION("withdrawn, nothing does")
    {
        Recording withdrawn;
        for (const ReplyId reply : {moved.message, moved.line})
            withdrawn.actions.append(
                newAction(desk.sam, desk.clock.now(), desk.row(reply).subject, Withdraw{reply}));
        REQUIRE(desk.store->journal().record(withdrawn).result().has_value());
        REQUIRE(desk.workUntilSettled());
        CHECK(desk.network.posts.isEmpty());
    }
}

TEST_CASE("interrupted at any point, message and line stand once, in their order", "[sync][private]")
{
    std::mt19937 random(1729);
    for (int interrupted = 0; interrupted < 12; ++interrupted) {
        CAPTURE(interrupted);
        SenderDesk desk(keyedAccount(), quint32(interrupted + 1));
        desk.network.dropsAnswerPercent = 50;
        desk.ask(1);
        (void)moveToPrivate(desk, 1);
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
        CHECK(visibilities(desk) == QList{Visibility::Direct, Visibility::Public});
    }
}

TEST_CASE("a private reply may be read by its addressee alone, unless the author named others",
          "[sync][private]")
{
    Account account = shopAccount();
    account.handle = u"shop@shop.example"_s;
    ProfileFact mara;
    mara.handle = u"mara@blumen.example"_s;
    HandOver content;
    content.text = u"@mara@blumen.example hello"_s;
    CHECK(allowedReaders(content, account, mara, u"7001"_s) == QStringList{u"7001"_s});
    CHECK(allowedReaders(content, account, mara, std::nullopt) == std::nullopt);
    content.text += u" ask @ann@blumen.example"_s;
    CHECK(allowedReaders(content, account, mara, u"7001"_s) == std::nullopt);
}

TEST_CASE("the network is told who may read a private reply", "[sync][private]")
{
    SenderDesk desk;
    desk.ask(1);
    FactBatch people;
    people.account = desk.account.id;
    people.received = desk.clock.now();
    ProfileFact customer;
    customer.id = desk.customer(1);
    customer.handle = u"c1@flowers.example"_s;
    customer.localId = u"901"_s;
    people.profiles.append(customer);
    REQUIRE(desk.store->facts().ingest({people}, IngestMode::Live).result().has_value());
    (void)moveToPrivate(desk, 1);
    desk.startSender();
    REQUIRE(desk.workUntilSettled());
    CHECK(desk.network.posts[0].readers == QStringList{u"901"_s});
    CHECK(desk.network.posts[1].readers == std::nullopt);
}
