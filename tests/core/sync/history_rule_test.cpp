#include "core/sync/history_rule.h"

#include "core/store/desk_store.h"
#include "core/store/text_tokens.h"
#include "tests/support/catch.h"

#include <QTemporaryDir>

using namespace daisychain;
using namespace daisychain::sync;
using namespace std::chrono_literals;

namespace {

constexpr Instant Now{1893456000000};

RuleInput history(std::chrono::hours age)
{
    RuleInput input;
    input.post.id = {Network::Mastodon, QStringLiteral("p")};
    input.post.author = {Network::Mastodon, QStringLiteral("mara")};
    input.post.created = Now - age;
    input.received = Now;
    input.heardSince = Now;
    input.caughtBy = {AccountId{uuidFromName("shop")}};
    input.clockFrom = Now;
    input.view.customer = input.post.author;
    input.view.openCount = 1;
    return input;
}

/// A mention that no stream caught, received now.
RuleInput alongTheThread(std::chrono::hours age, std::chrono::hours watchedFor)
{
    RuleInput input = history(age);
    input.caughtBy = {};
    input.clockFrom = input.post.created;
    input.heardSince = Now - watchedFor;
    return input;
}

/// A desk with one account whose mentions are a stream, and with the rule.
struct RuledDesk {
    RuledDesk()
    {
        account.identity = {Network::Mastodon, QStringLiteral("shop")};
        account.id = accountIdFor(account.identity);
        account.server = QUrl(QStringLiteral("https://shop.example"));
        account.handle = QStringLiteral("shop@shop.example");
        stream = {streamIdFor(account.id, StreamKind::Mentions, {}), account.id, StreamKind::Mentions, {}};
        store = std::move(*store::DeskStore::open(folder.filePath(QStringLiteral("desk.db")),
                                                  store::Schema::Migrate, tokens, &rule));
        REQUIRE(store->directory().saveAccount(account).result().has_value());
        REQUIRE(store->directory().saveStream(stream).result().has_value());
    }

    PostFact mention(const QString &id, std::chrono::hours age) const
    {
        PostFact post;
        post.id = {Network::Mastodon, id};
        post.version = {1, QStringLiteral("v1")};
        post.author = {Network::Mastodon, QStringLiteral("mara")};
        post.created = Now - age;
        post.text = QStringLiteral("where is it?");
        post.mentions = {{account.identity, account.handle, {}}};
        return post;
    }
    void receive(const QList<PostFact> &posts, const QList<CaughtFact> &caught, Instant at = Now)
    {
        FactBatch batch;
        batch.account = account.id;
        batch.received = at;
        batch.posts = posts;
        batch.caught = caught;
        REQUIRE(store->facts().ingest({batch}, IngestMode::Live).result().has_value());
    }
    int open() { return store->queue().queueCounts({}, Now, {}).result()->allOpen; }

    const QTemporaryDir folder;
    const store::TextTokens tokens;
    const HistoryRule rule;
    Account account;
    Stream stream;
    std::unique_ptr<store::DeskStore> store;
};

}  // namespace

TEST_CASE("what is older than the page of history is done with it", "[sync][history]")
{
    RuledDesk desk;
    const auto caught = desk.mention(QStringLiteral("caught"), 24h * 20);
    desk.receive({caught, desk.mention(QStringLiteral("older"), 24h * 60)},
                 {{caught.id, desk.stream.id, Now}});
    CHECK(desk.open() == 0);
}

TEST_CASE("an old post that comes along with a thread after a long absence is work", "[sync][history]")
{
    RuledDesk desk;
    const Instant connected = Now - 24h * 30;
    REQUIRE(
        desk.store->coverage().addSpan({desk.stream.id, connected, connected + 1h, {}}).result().has_value());
    desk.receive({desk.mention(QStringLiteral("missed"), 24h * 5)}, {});
    CHECK(desk.open() == 1);
    desk.receive({desk.mention(QStringLiteral("before"), 24h * 40)}, {});
    CHECK(desk.open() == 1);
}

TEST_CASE("what no stream caught is history if it is older than the watch", "[sync][history]")
{
    const HistoryRule rule;
    CHECK(rule.actionsFor(alongTheThread(24h * 40, 24h * 30)).size() == 1);
    CHECK(rule.actionsFor(alongTheThread(24h * 31, 24h * 30)).isEmpty());
    CHECK(rule.actionsFor(alongTheThread(24h * 20, 24h * 30)).isEmpty());
}

TEST_CASE("old history is done before Daisychain, new and unanswered history is work", "[sync][history]")
{
    const HistoryRule rule;
    CHECK(rule.actionsFor(history(71h)).isEmpty());
    const auto actions = rule.actionsFor(history(73h));
    REQUIRE(actions.size() == 1);
    const auto *done = std::get_if<Done>(&actions[0].payload);
    REQUIRE(done != nullptr);
    CHECK(done->reason == DoneReason::BeforeDaisychain);
    CHECK(done->seen.size() == 1);
    CHECK(actions[0].actor.isNull());
    CHECK(rule.actionsFor(history(73h))[0].id == actions[0].id);
}

TEST_CASE("answered history is done, an answered live mention isn't history", "[sync][history]")
{
    const HistoryRule rule;
    RuleInput input = history(2h);
    input.view.openCount = 0;
    input.view.isAnsweredOutside = true;
    CHECK(rule.actionsFor(input).size() == 1);
    input.clockFrom = input.post.created;
    CHECK(rule.actionsFor(input).isEmpty());
    input = history(100h);
    input.clockFrom = input.post.created;
    CHECK(rule.actionsFor(input).isEmpty());
}
