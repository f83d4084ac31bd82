#include "core/sync/desk_fetcher.h"

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
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString Address = u"https://blumen.example/@mara/7"_s;

/// A desk with one account on a pretended network.
struct AskingDesk {
    AskingDesk()
    {
        auto opened =
            store::DeskStore::open(folder.filePath(u"desk.db"_s), store::Schema::Migrate, tokens, nullptr);
        REQUIRE(opened.has_value());
        store = std::move(*opened);
        REQUIRE(store->directory().saveAccount(account).result().has_value());
        REQUIRE(store->directory().saveStream(mentions).result().has_value());
        CollectServices collect;
        collect.facts = &store->facts();
        collect.coverage = &store->coverage();
        collect.posts = &store->posts();
        collect.clock = &clock;
        fetcher = std::make_unique<DeskFetcher>(
            DeskFetcher::Services{collect, &store->directory(), &store->conversations()}, &connections,
            nullptr);
    }

    void signIn() { REQUIRE(connections.add(account, Secret()).has_value()); }

    template <class T>
    Result<T> outcome(const QFuture<Result<T>> &future)
    {
        REQUIRE(eventually([&] { return future.isFinished(); }));
        return future.result();
    }

    PostFact post(const QString &localId, const IdentityId &author, Instant created) const
    {
        PostFact post;
        post.id = {Network::Mastodon, u"https://blumen.example/s/"_s + localId};
        post.author = author;
        post.localId = localId;
        post.created = created;
        post.text = u"is it down?"_s;
        return post;
    }
    FactBatch batch(const QList<PostFact> &posts, const QList<CaughtFact> &caught = {}) const
    {
        FactBatch facts;
        facts.account = account.id;
        facts.received = clock.now();
        facts.posts = posts;
        facts.caught = caught;
        return facts;
    }
    void stand(const PostFact &post)
    {
        network::Found found;
        found.facts = batch({post});
        found.post = post;
        network.found.insert(Address, found);
    }

    const QTemporaryDir folder;
    const store::TextTokens tokens;
    FakeClock clock;
    const Account account = shopAccount();
    const Stream mentions{
        streamIdFor(account.id, StreamKind::Mentions, {}), account.id, StreamKind::Mentions, {}};
    const IdentityId mara{Network::Mastodon, u"https://blumen.example/@mara"_s};
    PretendNetwork network{account, clock, 1};
    Connections connections{[this](const Account &, const Secret &) { return network.connection(); }};
    std::unique_ptr<store::DeskStore> store;
    std::unique_ptr<DeskFetcher> fetcher;
};

}  // namespace

TEST_CASE("a post brought in by its address is a mention, waiting from now on", "[sync][fetcher]")
{
    AskingDesk desk;
    desk.signIn();
    desk.stand(desk.post(u"7"_s, desk.mara, desk.clock.now() - 5h));
    const auto brought = desk.outcome(desk.fetcher->bringPost(Address));
    REQUIRE(brought);
    const auto conversation =
        desk.store->conversations().conversation(brought->conversation, {}, desk.clock.now(), {}).result();
    REQUIRE(conversation);
    CHECK(conversation->head.view.status == Status::Open);
    CHECK(conversation->head.view.waitingSince == desk.clock.now());
    const auto streams = desk.store->directory().streams().result().value();
    CHECK(std::any_of(streams.begin(), streams.end(),
                      [](const Stream &stream) { return stream.kind == StreamKind::Hand; }));
}

TEST_CASE("what stands around a post comes in with it", "[sync][fetcher]")
{
    AskingDesk desk;
    desk.signIn();
    const PostFact root = desk.post(u"6"_s, desk.mara, desk.clock.now() - 6h);
    PostFact post = desk.post(u"7"_s, desk.mara, desk.clock.now() - 5h);
    post.replyTo = root.id;
    desk.stand(post);
    desk.network.around.insert(u"7"_s, desk.batch({root}));
    const auto brought = desk.outcome(desk.fetcher->bringPost(Address));
    REQUIRE(brought);
    const auto conversation =
        desk.store->conversations().conversation(brought->conversation, {}, desk.clock.now(), {}).result();
    REQUIRE(conversation);
    CHECK(conversation->posts.size() == 2);
}

TEST_CASE("an address says why nothing was brought in", "[sync][fetcher]")
{
    AskingDesk desk;
    CHECK(desk.outcome(desk.fetcher->bringPost(Address)).error().code == ErrorCode::Unauthorized);
    desk.signIn();
    CHECK(desk.outcome(desk.fetcher->bringPost(Address)).error().code == ErrorCode::NotFound);
    desk.stand(desk.post(u"7"_s, desk.account.identity, desk.clock.now()));
    CHECK(desk.outcome(desk.fetcher->bringPost(Address)).error().code == ErrorCode::Invalid);
    const auto queue = desk.store->queue().queueCounts({}, desk.clock.now(), {}).result();
    REQUIRE(queue);
    CHECK(queue->allOpen == 0);
}

TEST_CASE("a handle is offered as a stream, other words find lists", "[sync][fetcher]")
{
    AskingDesk desk;
    desk.signIn();
    ProfileFact mara;
    mara.id = desk.mara;
    mara.handle = u"mara@blumen.example"_s;
    mara.localId = u"12"_s;
    desk.network.people.insert(mara.handle, mara);
    ProfileFact own = mara;
    own.id = desk.account.identity;
    desk.network.people.insert(u"shop@shop.example"_s, own);
    const auto list = [&](const QString &id, const QString &title) {
        return Stream{streamIdFor(desk.account.id, StreamKind::List, id), desk.account.id, StreamKind::List,
                      id, title};
    };
    desk.network.listsKept = {list(u"1"_s, u"Florists"_s), list(u"2"_s, u"Press"_s)};
    const auto offered = [&](const QString &words) {
        const auto streams = desk.outcome(desk.fetcher->streamsFor(desk.account.id, words));
        QStringList titles;
        for (const Stream &stream : streams.value_or(QList<Stream>()))
            titles.append(stream.title + u'=' + stream.argument);
        return titles;
    };
    CHECK(offered(u"@mara@blumen.example"_s) == QStringList{u"mara@blumen.example=12"_s});
    CHECK(offered(u"mara@blumen.example"_s) == QStringList{u"mara@blumen.example=12"_s});
    CHECK(offered(u"@shop@shop.example"_s).isEmpty());
    CHECK(offered(u"flor"_s) == QStringList{u"Florists=1"_s});
    CHECK(offered({}).size() == 2);
    CHECK(desk.outcome(desk.fetcher->streamsFor(desk.account.id, u"@nobody"_s)).error().code ==
          ErrorCode::NotFound);
}

TEST_CASE("the account of feeds is offered what an address leads to", "[sync][fetcher]")
{
    AskingDesk desk;
    Account feeds;
    feeds.network = Network::Feed;
    feeds.identity = {Network::Feed, u"feeds"_s};
    feeds.id = accountIdFor(feeds.identity);
    const QString page = u"https://forum.example/@mara daisy"_s;
    const QString argument = u"https://forum.example/@mara.rss daisy"_s;
    const Stream feed{streamIdFor(feeds.id, StreamKind::Feed, argument), feeds.id, StreamKind::Feed, argument,
                      u"Mara"_s};
    desk.network.serverEach = true;
    desk.network.feeds.insert(page, {feed});
    QObject life;
    const auto offered = [&](const QString &words) {
        return desk.outcome(offeredStreams(feeds, desk.network, words, &life));
    };
    CHECK(offered(u" https://forum.example/@mara  daisy"_s).value() == QList<Stream>{feed});
    CHECK(offered(u"https://forum.example/"_s).error().code == ErrorCode::NotFound);
}

TEST_CASE("a gap is asked for once more, and nothing outside of it", "[sync][fetcher]")
{
    AskingDesk desk;
    desk.signIn();
    const Instant now = desk.clock.now();
    const CoverageSpan gap{desk.mentions.id, now - 3h, now - 2h, GapReason::Forgotten};
    const auto page = [&](const QString &id, Instant created) {
        const PostFact post = desk.post(id, desk.mara, created);
        return desk.batch({post}, {{post.id, desk.mentions.id, now}});
    };
    desk.network.before = {page(u"9"_s, now - 1h), page(u"8"_s, now - 150min), page(u"5"_s, now - 4h)};
    const auto fetched = desk.outcome(desk.fetcher->fetchGap(gap));
    REQUIRE(fetched);
    CHECK(fetched->posts == 1);
    CHECK_FALSE(fetched->isCut);
    const auto again = desk.outcome(desk.fetcher->fetchGap(gap));
    REQUIRE(again);
    CHECK(again->posts == 0);
    CHECK(desk.outcome(desk.fetcher->fetchGap({})).error().code == ErrorCode::Invalid);
}
