#include "core/network/feed/feed_facts.h"

#include "core/desk/account.h"
#include "core/desk/stream.h"
#include "tests/support/catch.h"

using namespace daisychain;
using namespace daisychain::network;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Instant Now = *parseInstant("2026-03-04T12:00:00Z");
const QString Address = QStringLiteral("https://forum.example/feed");

FeedSource source(const QString &words = {}, Instant received = Now)
{
    const AccountId account = accountIdFor({Network::Feed, QStringLiteral("feeds")});
    return {account, streamIdFor(account, StreamKind::Feed, Address), {Address, words}, received};
}

FeedEntry entry(const QString &id, const QString &text, std::optional<Instant> published = Now - 2h)
{
    FeedEntry entry;
    entry.id = id;
    entry.text = text;
    entry.published = published;
    return entry;
}

Feed feedOf(const QList<FeedEntry> &entries)
{
    Feed feed;
    feed.title = QStringLiteral("Forum");
    feed.link = QStringLiteral("https://forum.example/");
    feed.entries = entries;
    return feed;
}

const FeedEntry A = entry(QStringLiteral("a"), QStringLiteral("daisy is down"));
const FeedEntry B = entry(QStringLiteral("b"), QStringLiteral("roses"));

PostFact factOf(const FeedEntry &entry)
{
    return feedNews(feedOf({entry}), {}, source()).facts.posts.first();
}

}  // namespace

TEST_CASE("an entry becomes a post that stands alone", "[network][feed]")
{
    FeedEntry written = A;
    written.title = QStringLiteral("Checkout");
    written.entities = {{EntityKind::Link, 0, 5, QStringLiteral("https://daisy.example/")}};
    written.link = QStringLiteral("https://forum.example/a");
    written.language = QStringLiteral("en-US");
    written.author = {QStringLiteral("Mara  Blum"), {}, QStringLiteral("https://mara.example/")};
    const FactBatch facts = feedNews(feedOf({written}), {}, source()).facts;
    REQUIRE(facts.posts.size() == 1);
    const PostFact &post = facts.posts.first();
    CHECK(post.id == PostId{Network::Feed, Address + u" a"_s});
    CHECK(post.author == IdentityId{Network::Feed, Address + u" mara blum"_s});
    CHECK(post.text == u"Checkout\n\ndaisy is down");
    CHECK(post.entities ==
          QList<PostEntity>{{EntityKind::Link, 10, 5, QStringLiteral("https://daisy.example/")}});
    CHECK(post.created == Now - 2h);
    CHECK(post.language == u"en");
    CHECK(post.url == u"https://forum.example/a");
    CHECK_FALSE(post.replyTo);
    CHECK(facts.caught == QList<CaughtFact>{{post.id, source().stream, Now - 2h}});
    REQUIRE(facts.profiles.size() == 1);
    CHECK(facts.profiles.first().id == post.author);
    CHECK(facts.profiles.first().handle == u"Mara Blum@forum.example");
    CHECK(facts.profiles.first().url == u"https://mara.example/");
}

TEST_CASE("an entry that nobody signed is by the feed itself", "[network][feed]")
{
    const FactBatch facts = feedNews(feedOf({A, B}), {}, source()).facts;
    REQUIRE(facts.profiles.size() == 1);
    CHECK(facts.profiles.first().id == IdentityId{Network::Feed, Address});
    CHECK(facts.profiles.first().displayName == u"Forum");
    CHECK(facts.profiles.first().handle == u"forum.example");
    CHECK(facts.posts.last().author == facts.profiles.first().id);
}

TEST_CASE("a title that only repeats the text is left out", "[network][feed]")
{
    const auto textOf = [](const char16_t *title, const char16_t *text) {
        FeedEntry written = A;
        written.title = QString::fromUtf16(title);
        written.text = QString::fromUtf16(text);
        return factOf(written).text;
    };
    CHECK(textOf(u"Daisy is", u"Daisy is down") == u"Daisy is\n\nDaisy is down");
    CHECK(textOf(u"Daisy is…", u"Daisy is down") == u"Daisy is down");
    CHECK(textOf(u"Daisy ...", u"Daisy is down") == u"Daisy is down");
    CHECK(textOf(u"Down", u"Down\nagain") == u"Down\nagain");
    CHECK(textOf(u"Only this", u"") == u"Only this");
}

TEST_CASE("a text without end is cut between characters", "[network][feed]")
{
    FeedEntry endless = A;
    endless.text = QString(MaxEntryText - 1, u'x') + QString::fromUtf8("🌼") + QString(100, u'y');
    endless.entities = {{EntityKind::Link, 0, 4, {}}, {EntityKind::Link, int(MaxEntryText), 20, {}}};
    const PostFact post = factOf(endless);
    CHECK(post.text == QString(MaxEntryText - 1, u'x') + u'…');
    CHECK(post.entities.size() == 1);
}

TEST_CASE("what moves within a feed is nothing, what changes is a new version", "[network][feed]")
{
    const FeedNews first = feedNews(feedOf({A, B}), {}, source());
    CHECK(first.facts.posts.size() == 2);
    CHECK_FALSE(first.forgottenUntil);
    const FeedNews moved = feedNews(feedOf({B, A}), first.seen, source({}, Now + 30min));
    CHECK(moved.facts.isEmpty());
    FeedEntry edited = A;
    edited.text = QStringLiteral("daisy is up again");
    const FeedNews changed = feedNews(feedOf({B, edited}), moved.seen, source({}, Now + 1h));
    REQUIRE(changed.facts.posts.size() == 1);
    CHECK(changed.facts.caught.isEmpty());
    CHECK(changed.facts.posts.first().id == factOf(A).id);
    CHECK(changed.facts.posts.first().created == factOf(A).created);
    CHECK(changed.facts.posts.first().version > factOf(A).version);
    const FeedNews back = feedNews(feedOf({A, B}), changed.seen, source({}, Now + 2h));
    REQUIRE(back.facts.posts.size() == 1);
    CHECK(back.facts.posts.first().version > changed.facts.posts.first().version);
}

TEST_CASE("an edit that its feed dates is of that time", "[network][feed]")
{
    FeedEntry edited = A;
    edited.updated = Now - 1h;
    CHECK(factOf(edited).version.order == (Now - 1h).ms);
    edited.updated = A.published;
    CHECK(factOf(edited).version.order == 0);
    edited.updated = Now + 24h;
    CHECK(factOf(edited).version.order == 0);
}

TEST_CASE("only entries with the words are caught, also when an edit brings them", "[network][feed]")
{
    const FeedNews first = feedNews(feedOf({A, B}), {}, source(QStringLiteral("daisy")));
    REQUIRE(first.facts.posts.size() == 1);
    CHECK(first.facts.posts.first().id == factOf(A).id);
    FeedEntry edited = B;
    edited.title = QStringLiteral("Daisy");
    const Instant later = Now + 1h;
    const FeedNews second = feedNews(feedOf({A, edited}), first.seen, source(QStringLiteral("daisy"), later));
    REQUIRE(second.facts.caught.size() == 1);
    CHECK(second.facts.caught.first() == CaughtFact{factOf(B).id, source().stream, later});
    FeedEntry without = A;
    without.text = QStringLiteral("never mind");
    const FeedNews third = feedNews(feedOf({without}), second.seen, source(QStringLiteral("daisy"), later));
    REQUIRE(third.facts.posts.size() == 1);
    CHECK(third.facts.posts.first().text == u"never mind");
}

TEST_CASE("an entry without a date, or from the future, is from when it was first seen", "[network][feed]")
{
    for (const auto &published : {std::optional<Instant>(), std::optional(Now + 24h)}) {
        const FeedEntry undated = entry(QStringLiteral("u"), QStringLiteral("x"), published);
        const FeedNews first = feedNews(feedOf({undated}), {}, source());
        CHECK(first.facts.posts.first().created == Now);
        FeedEntry edited = undated;
        edited.text = QStringLiteral("y");
        const FeedNews second = feedNews(feedOf({edited}), first.seen, source({}, Now + 1h));
        REQUIRE(second.facts.posts.size() == 1);
        CHECK(second.facts.posts.first().created == Now);
    }
}

TEST_CASE("an entry that left a feed and returns is nothing new", "[network][feed]")
{
    const FeedNews first = feedNews(feedOf({A, B}), {}, source());
    const FeedNews without = feedNews(feedOf({B}), first.seen, source());
    CHECK(without.facts.isEmpty());
    CHECK(feedNews(feedOf({A, B}), without.seen, source()).facts.isEmpty());
}

TEST_CASE("a feed of which nothing known is left has forgotten something", "[network][feed]")
{
    const FeedNews first = feedNews(feedOf({A}), {}, source());
    const FeedEntry old = entry(QStringLiteral("c"), QStringLiteral("c"), Now - 1h);
    const FeedNews jumped = feedNews(feedOf({B, old}), first.seen, source({}, Now + 1h));
    CHECK(jumped.forgottenUntil == Now - 2h);
    CHECK_FALSE(feedNews(feedOf({}), first.seen, source()).forgottenUntil);
}

TEST_CASE("of several states of an entry the newest counts", "[network][feed]")
{
    FeedEntry newer = A;
    newer.updated = Now - 1h;
    newer.text = QStringLiteral("newer");
    FeedEntry older = A;
    older.updated = Now - 90min;
    older.text = QStringLiteral("older");
    const FactBatch facts = feedNews(feedOf({A, newer, older}), {}, source()).facts;
    REQUIRE(facts.posts.size() == 1);
    CHECK(facts.posts.first().text == u"newer");
}

TEST_CASE("history counts from now, and opens nothing of unknown age", "[network][feed]")
{
    const FeedEntry ancient = entry(QStringLiteral("old"), QStringLiteral("daisy"), Now - 24h * 40);
    const FeedEntry undated = entry(QStringLiteral("u"), QStringLiteral("daisy"), {});
    const FactBatch facts =
        feedHistory(feedOf({A, B, ancient, undated}), source(QStringLiteral("daisy")), Now - 24h * 30);
    CHECK(facts.posts.size() == 2);
    REQUIRE(facts.caught.size() == 1);
    CHECK(facts.caught.first() == CaughtFact{factOf(A).id, source().stream, Now});
    CHECK(facts.received == Now);
}
