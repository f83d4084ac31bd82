#include "core/sync/account_watch.h"

#include "core/base/when_ready.h"
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

namespace {

/// Stores nothing until it is told to.
class SlowDisk final : public FactSink {
public:
    QFuture<Result<IngestReport>> ingest(QList<FactBatch> batches, IngestMode) override
    {
        calls.append(batches);
        m_promise = {};
        m_promise.start();
        return m_promise.future();
    }

    void end(Result<IngestReport> result)
    {
        m_promise.addResult(std::move(result));
        m_promise.finish();
    }

    QList<QList<FactBatch>> calls;

private:
    QPromise<Result<IngestReport>> m_promise;  ///< of the last call
};

/// Somebody's answer is awaited.
class OneAwaited final : public AwaitedReader {
public:
    QFuture<Result<QList<IdentityId>>> awaited(Network network, int) override
    {
        return readyFuture<QList<IdentityId>>(QList<IdentityId>{{network, QStringLiteral("mara")}});
    }
};

/// An account whose one stream is pushed.
class PushedDesk {
    const QTemporaryDir m_folder;
    const store::TextTokens m_tokens;

public:
    explicit PushedDesk(bool listensToPeople = false)
        : network(account, clock, 1)
    {
        auto opened = store::DeskStore::open(m_folder.filePath(QStringLiteral("desk.db")),
                                             store::Schema::Migrate, m_tokens, nullptr);
        REQUIRE(opened.has_value());
        store = std::move(*opened);
        REQUIRE(store->directory().saveAccount(account).result().has_value());
        REQUIRE(store->directory().saveStream(stream).result().has_value());
        network.pushes = true;
        network.listensToPeople = listensToPeople;
        CollectServices services;
        services.awaited = &awaited;
        services.facts = &disk;
        services.coverage = &store->coverage();
        services.posts = &store->posts();
        services.clock = &clock;
        services.random = [] { return 0.5; };
        watch =
            std::make_unique<AccountWatch>(network.connection(), QList<Stream>{stream}, services, nullptr);
        bool isCaughtUp = false;
        QObject::connect(watch.get(), &AccountWatch::caughtUp, watch.get(), [&] { isCaughtUp = true; });
        watch->start();
        REQUIRE(eventually([&] { return isCaughtUp; }));
        QObject::disconnect(watch.get(), &AccountWatch::caughtUp, nullptr, nullptr);
        REQUIRE(network.feed != nullptr);
    }

    void push(int posts)
    {
        FactBatch facts;
        facts.account = account.id;
        for (int i = 0; i < posts; ++i) {
            PostFact post;
            post.id = {Network::Mastodon, QStringLiteral("https://shop.example/%1").arg(++m_pushed)};
            facts.posts.append(post);
        }
        Q_EMIT network.feed->arrived(facts);
    }

    FakeClock clock;
    const Account account = shopAccount();
    const Stream stream{
        streamIdFor(account.id, StreamKind::Mentions, {}), account.id, StreamKind::Mentions, {}};
    PretendNetwork network;
    std::unique_ptr<store::DeskStore> store;
    SlowDisk disk;
    OneAwaited awaited;
    std::unique_ptr<AccountWatch> watch;

private:
    int m_pushed = 0;
};

}  // namespace

TEST_CASE("what is pushed while facts are being stored waits, and is handed in together",
          "[sync][accountWatch]")
{
    PushedDesk desk;
    desk.push(1);
    REQUIRE(desk.disk.calls.size() == 1);
    desk.push(1);
    desk.push(2);
    desk.push(3);
    CHECK(desk.disk.calls.size() == 1);
    desk.disk.end(IngestReport{});
    REQUIRE(eventually([&] { return desk.disk.calls.size() == 2; }));
    REQUIRE(desk.disk.calls[1].size() == 3);
    CHECK(desk.disk.calls[1][0].posts.size() == 1);
    CHECK(desk.disk.calls[1][2].posts.size() == 3);
    CHECK(desk.network.openCalls == 1);
}

TEST_CASE("a feed that outruns the disk is closed until the disk has followed, and nothing of it is lost",
          "[sync][accountWatch]")
{
    PushedDesk desk;
    int pushed = 0;
    while (desk.network.feed != nullptr && pushed < 10'000) {
        desk.push(100);
        pushed += 100;
    }
    CHECK(pushed < 3'000);
    CHECK(desk.disk.calls.size() == 1);
    desk.disk.end(IngestReport{});
    REQUIRE(eventually([&] { return desk.disk.calls.size() == 2; }));
    CHECK(desk.network.openCalls == 1);
    desk.disk.end(IngestReport{});
    REQUIRE(eventually([&] { return desk.network.openCalls == 2; }));
    qsizetype handedIn = 0;
    for (const auto &call : desk.disk.calls) {
        for (const FactBatch &facts : call)
            handedIn += facts.posts.size();
    }
    CHECK(handedIn == pushed);
}

TEST_CASE("when pushed facts can't be stored, the streams are read again", "[sync][accountWatch]")
{
    PushedDesk desk;
    desk.push(1);
    desk.disk.end(Failure(Error{ErrorCode::Storage}));
    REQUIRE(eventually([&] { return desk.network.openCalls == 2; }));
}

TEST_CASE("a feed that hears some people alone is told whose answers are awaited, each anew",
          "[sync][accountWatch]")
{
    PushedDesk desk(true);
    REQUIRE(eventually([&] { return desk.network.listenedTo.size() == 1; }));
    CHECK(desk.network.listenedTo.first() == QList<IdentityId>{{Network::Mastodon, QStringLiteral("mara")}});
    desk.push(1);
    desk.disk.end(Failure(Error{ErrorCode::Storage}));
    CHECK(eventually([&] { return desk.network.openCalls == 2 && desk.network.listenedTo.size() == 2; }));
}

TEST_CASE("a feed that hears everybody isn't told of anybody", "[sync][accountWatch]")
{
    PushedDesk desk;
    CHECK(desk.network.listenedTo.isEmpty());
}
