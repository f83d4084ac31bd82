#include "core/sync/like_sender.h"

#include "core/store/desk_store.h"
#include "core/store/text_tokens.h"
#include "tests/core/sync/pretend_network.h"
#include "tests/support/catch.h"
#include "tests/support/eventually.h"
#include "tests/support/fake_clock.h"

#include <QTemporaryDir>

using namespace daisychain;
using namespace daisychain::sync;
using namespace daisychain::test;
using namespace std::chrono_literals;

namespace {

/// A desk on disk with one post of a customer, and a sender of likes that can be made again at any moment.
class LikeDesk {
    QTemporaryDir m_dir;
    store::TextTokens m_tokens;  // outlives the store

public:
    LikeDesk()
        : account(shopAccount())
        , network(account, clock, 1)
    {
        auto opened = store::DeskStore::open(m_dir.filePath(QStringLiteral("desk.db")),
                                             store::Schema::Migrate, m_tokens, nullptr);
        REQUIRE(opened.has_value());
        store = std::move(*opened);
        REQUIRE(store->directory().saveAccount(account).result().has_value());
        ask(1);
        start();
    }

    static PostId post(int number)
    {
        return {Network::Mastodon, QStringLiteral("https://flowers.example/q/%1").arg(number)};
    }
    void ask(int number)
    {
        FactBatch batch;
        batch.account = account.id;
        batch.received = clock.now();
        PostFact fact;
        fact.id = post(number);
        fact.localId = QString::number(number);
        fact.author = customer;
        fact.created = clock.now();
        fact.text = QStringLiteral("thank you");
        batch.posts.append(fact);
        REQUIRE(store->facts().ingest({batch}, IngestMode::Live).result().has_value());
    }
    void start()
    {
        sender.reset();
        connections = std::make_unique<Connections>(
            [this](const Account &, const Secret &) { return network.connection(); });
        REQUIRE(connections->add(account, Secret("token")).has_value());
        sender = std::make_unique<LikeSender>(
            LikeServices{&store->likes(), &store->posts(), &store->facts(), &clock, [] { return 0.5; }},
            connections.get(), nullptr);
        sender->start();
    }
    ActionId record(const ActionPayload &payload)
    {
        const Action action{{newUuid(clock.now())},
                            {uuidFromName("sam")},
                            clock.now(),
                            Audience::Desk,
                            ConversationSubject{post(1), customer},
                            payload};
        Recording recording;
        recording.actions = {action};
        REQUIRE(store->journal().record(recording).result().has_value());
        return action.id;
    }
    ActionId like(int number = 1) { return record(Like{post(number), account.id}); }
    /// Lets told time go by, with a look each second.
    void pass(std::chrono::seconds time)
    {
        for (auto gone = 0s; gone < time; gone += 1s) {
            clock.advance(1s);
            sender->poke();
            const auto due = store->likes().due(clock.now()).result();
            REQUIRE(due.has_value());
            const int calls = int(network.likes.size());
            if (!due->tasks.isEmpty())
                (void)eventually([&] { return network.likes.size() > calls; });
        }
    }
    bool isSettled() const
    {
        const auto due = store->likes().due(clock.now()).result();
        return due && due->tasks.isEmpty() && !due->next;
    }

    FakeClock clock;
    Account account;
    PretendNetwork network;
    IdentityId customer{Network::Mastodon, QStringLiteral("https://flowers.example/@mara")};
    std::unique_ptr<store::DeskStore> store;
    std::unique_ptr<Connections> connections;
    std::unique_ptr<LikeSender> sender;
};

}  // namespace

TEST_CASE("a like reaches the network once, some seconds after it was decided", "[sync][likes]")
{
    LikeDesk desk;
    (void)desk.like();
    desk.pass(4s);
    CHECK(desk.network.likes.isEmpty());
    desk.pass(2s);
    REQUIRE(eventually([&] { return desk.isSettled(); }));
    CHECK(desk.network.likes == QStringList{QStringLiteral("1 on")});
    desk.start();
    desk.pass(10s);
    CHECK(desk.network.likes.size() == 1);
}

TEST_CASE("a like that is taken back at once is never heard of, and later it is taken back there too",
          "[sync][likes]")
{
    LikeDesk desk;
    const ActionId first = desk.like();
    desk.clock.advance(2s);
    (void)desk.record(Undo{first});
    desk.pass(10s);
    CHECK(desk.network.likes.isEmpty());

    const ActionId second = desk.like();
    desk.pass(6s);
    REQUIRE(eventually([&] { return desk.isSettled(); }));
    const ActionId undo = desk.record(Undo{second});
    desk.pass(6s);
    REQUIRE(eventually([&] { return desk.isSettled(); }));
    CHECK(desk.network.likes == QStringList{QStringLiteral("1 on"), QStringLiteral("1 off")});

    (void)desk.record(Undo{undo});
    desk.pass(6s);
    REQUIRE(eventually([&] { return desk.isSettled(); }));
    CHECK(desk.network.likes.last() == QStringLiteral("1 on"));
}

TEST_CASE("of two likes of one post, taking one back leaves it liked", "[sync][likes]")
{
    LikeDesk desk;
    const ActionId first = desk.like();
    (void)desk.like();
    desk.pass(6s);
    REQUIRE(eventually([&] { return desk.isSettled(); }));
    (void)desk.record(Undo{first});
    desk.pass(10s);
    CHECK_FALSE(desk.network.likes.contains(QStringLiteral("1 off")));
}

TEST_CASE("without a network a like waits, and what can't be liked any more is let go of", "[sync][likes]")
{
    LikeDesk desk;
    desk.network.isDown = true;
    (void)desk.like();
    desk.pass(8s);
    CHECK(desk.network.likes.isEmpty());
    CHECK_FALSE(desk.isSettled());
    desk.network.isDown = false;
    desk.start();  // as after a restart
    desk.clock.advance(1h);
    desk.sender->poke();
    REQUIRE(eventually([&] { return desk.network.likes.size() == 1; }));
    REQUIRE(eventually([&] { return desk.isSettled(); }));

    desk.ask(2);
    desk.network.gone = {QStringLiteral("2")};
    (void)desk.like(2);
    desk.clock.advance(6s);
    desk.sender->poke();
    CHECK(eventually([&] { return desk.isSettled(); }));
    CHECK(desk.network.likes.size() == 1);
}

TEST_CASE("a like that nobody could be told of for a week is told no more", "[sync][likes]")
{
    LikeDesk desk;
    desk.network.isDown = true;
    (void)desk.like();
    desk.pass(6s);
    desk.network.isDown = false;
    desk.clock.advance(LikeLife + 1h);
    desk.pass(6s);
    CHECK(desk.network.likes.isEmpty());
    CHECK(desk.isSettled());
}
