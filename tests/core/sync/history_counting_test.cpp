#include "core/sync/history_counting.h"

#include "core/store/desk_store.h"
#include "core/store/text_tokens.h"
#include "core/sync/history_rule.h"
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

/// An account with a past, not connected yet.
struct Past {
    Past()
        : network(account, clock, 1)
    {
    }

    /// Somebody writes to us; each of them a customer of their own.
    PostFact mention(const QString &id, std::chrono::hours age, const QString &from = {}) const
    {
        PostFact post;
        post.id = {Network::Mastodon, id};
        post.version = {1, QStringLiteral("v1")};
        post.author = {Network::Mastodon, from.isEmpty() ? QStringLiteral("of-") + id : from};
        post.created = clock.now() - age;
        post.mentions = {{account.identity, account.handle, {}}};
        return post;
    }
    PostFact answer(const PostFact &to) const
    {
        PostFact post;
        post.id = {Network::Mastodon, QStringLiteral("to-") + to.id.globalId};
        post.version = {1, QStringLiteral("v1")};
        post.author = account.identity;
        post.created = to.created + 1h;
        post.replyTo = to.id;
        post.visibility = to.visibility;
        post.mentions = {{to.author, {}, {}}};
        return post;
    }
    FactBatch page(const QList<PostFact> &posts, bool isCaught) const
    {
        FactBatch batch;
        batch.account = account.id;
        batch.received = clock.now();
        batch.posts = posts;
        for (const PostFact &post : posts) {
            if (isCaught)
                batch.caught.append({post.id, stream.id, batch.received});
        }
        return batch;
    }
    void happened(const QList<QList<PostFact>> &mentions, const QList<QList<PostFact>> &answers = {})
    {
        for (const QList<PostFact> &posts : mentions)
            network.before.append(page(posts, true));
        for (const QList<PostFact> &posts : answers)
            network.ownBefore.append(page(posts, false));
    }

    Result<HistoryCount> count(OwnIdentities others = {}, HistoryBounds bounds = {})
    {
        HistoryCounting counting(network.connection(), stream, clock, std::move(others), nullptr, bounds);
        std::optional<Result<HistoryCount>> result;
        QObject::connect(&counting, &HistoryCounting::finished, &counting,
                         [&](const HistoryCount &count) { result = count; });
        QObject::connect(&counting, &HistoryCounting::failed, &counting,
                         [&](const Error &error) { result = Failure(error); });
        QObject::connect(&counting, &HistoryCounting::counted, &counting,
                         [&](int mentions) { steps.append(mentions); });
        counting.start();
        REQUIRE(eventually([&] { return result.has_value(); }));
        return *result;
    }

    /// What is open once the same past was read into a desk.
    int openAfterReading()
    {
        const QTemporaryDir folder;
        const store::TextTokens tokens;
        const HistoryRule rule;
        auto store = std::move(*store::DeskStore::open(folder.filePath(QStringLiteral("desk.db")),
                                                       store::Schema::Migrate, tokens, &rule));
        REQUIRE(store->directory().saveAccount(account).result().has_value());
        REQUIRE(store->directory().saveStream(stream).result().has_value());
        CollectServices services;
        services.facts = &store->facts();
        services.clock = &clock;
        HistoryReading reading(network.connection(), stream, services, nullptr);
        bool isFinished = false;
        QObject::connect(&reading, &HistoryReading::finished, &reading,
                         [&](const std::optional<Error> &error) {
                             CHECK_FALSE(error);
                             isFinished = true;
                         });
        reading.start();
        REQUIRE(eventually([&] { return isFinished; }));
        return store->queue().queueCounts({}, clock.now(), {}).result()->allOpen;
    }

    FakeClock clock;
    const Account account = shopAccount();
    const Stream stream{
        streamIdFor(account.id, StreamKind::Mentions, {}), account.id, StreamKind::Mentions, {}};
    PretendNetwork network;
    QList<int> steps;
};

}  // namespace

TEST_CASE("what is counted before connecting is what opens afterwards", "[sync][history]")
{
    Past past;
    const PostFact answered = past.mention(QStringLiteral("answered"), 20h);
    PostFact whispered = past.mention(QStringLiteral("whispered"), 30h);
    whispered.visibility = Visibility::Direct;
    PostFact settled = past.mention(QStringLiteral("settled"), 50h);
    settled.visibility = Visibility::Direct;
    past.happened(
        {{past.mention(QStringLiteral("new"), 1h), answered, whispered},
         {past.mention(QStringLiteral("edge"), 71h), settled},
         {past.mention(QStringLiteral("old"), 73h), past.mention(QStringLiteral("older"), 24h * 29)}},
        {{past.answer(answered)}, {past.answer(settled)}});
    const auto count = past.count();
    REQUIRE(count.has_value());
    CHECK(*count == HistoryCount{7, 3, false, HistoryCount::Worth::Exact});
    CHECK(past.steps == QList<int>{3, 5, 7});
    CHECK(past.openAfterReading() == 3);
}

TEST_CASE("somebody answered who wrote again is counted once, as the new words", "[sync][history]")
{
    Past past;
    const PostFact first = past.mention(QStringLiteral("first"), 40h, QStringLiteral("mara"));
    const PostFact answer = past.answer(first);
    PostFact again = past.mention(QStringLiteral("again"), 2h, QStringLiteral("mara"));
    again.replyTo = answer.id;
    past.happened({{again, first}}, {{answer}});
    CHECK(past.count() == HistoryCount{2, 1, false, HistoryCount::Worth::Exact});
    CHECK(past.openAfterReading() == 1);
}

TEST_CASE("an account without a past counts nothing", "[sync][history]")
{
    Past past;
    CHECK(past.count() == HistoryCount{});
    CHECK(past.steps.isEmpty());
}

TEST_CASE("counting stops where the number says enough", "[sync][history]")
{
    Past past;
    past.happened({{past.mention(QStringLiteral("a"), 1h), past.mention(QStringLiteral("b"), 2h)},
                   {past.mention(QStringLiteral("c"), 3h), past.mention(QStringLiteral("d"), 24h * 5)},
                   {past.mention(QStringLiteral("e"), 24h * 6)}});
    CHECK(past.count({}, {100, 2}) == HistoryCount{2, 2, true, HistoryCount::Worth::AtLeast});
    CHECK(past.count({}, {100, 3}) == HistoryCount{3, 3, true, HistoryCount::Worth::Exact});
    CHECK(past.count({}, {100, 5}) == HistoryCount{5, 3, false, HistoryCount::Worth::Exact});
}

TEST_CASE("where not every answer of ours is known the number is an upper bound", "[sync][history]")
{
    Past past;
    const PostFact a = past.mention(QStringLiteral("a"), 1h);
    const PostFact b = past.mention(QStringLiteral("b"), 2h);
    past.happened({{a, b}}, {{past.answer(a)}, {past.answer(b)}});
    CHECK(past.count() == HistoryCount{2, 0, false, HistoryCount::Worth::Exact});
    CHECK(past.count({}, {1, 100}) == HistoryCount{2, 1, false, HistoryCount::Worth::AtMost});
    past.network.ownBefore.removeLast();
    const AccountId other{uuidFromName("other")};
    CHECK(past.count({{{Network::Mastodon, QStringLiteral("https://shop.example/@sales")}, other}}) ==
          HistoryCount{2, 1, false, HistoryCount::Worth::AtMost});
}

TEST_CASE("a count that fails says why", "[sync][history]")
{
    Past past;
    past.network.isDown = true;
    const auto count = past.count();
    REQUIRE_FALSE(count.has_value());
    CHECK(count.error().code == ErrorCode::Offline);
}
