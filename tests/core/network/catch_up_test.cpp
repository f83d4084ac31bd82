#include "tests/core/network/account_fixture.h"

using namespace daisychain;
using namespace daisychain::network;
using namespace daisychain::network::test;

namespace {

const QString Notifications = QStringLiteral("/api/v1/notifications");

}  // namespace

TEST_CASE("an empty cursor only finds where a stream stands", "[network][mastodon]")
{
    Desk desk;
    desk.http.expect("GET", Notifications).where(asking({{"limit", "1"}})).answer(200, {}, mentionsJson({7}));
    const Result<FactPage> page = outcome(desk.connector.streamPage(desk.stream(), {}, true));
    REQUIRE(page);
    CHECK(page->nextCursor == u"7");
    CHECK(page->isAtEnd);
    CHECK(page->facts.isEmpty());
    CHECK_FALSE(page->forgottenUntil);
}

TEST_CASE("catching up on Mastodon follows min_id until nothing comes", "[network][mastodon]")
{
    Desk desk;
    desk.http.expect("GET", Notifications)
        .where(asking({{"min_id", "7"}, {"since_id", ""}, {"limit", "80"}, {"include_filtered", "true"}}))
        .answer(200, {}, mentionsJson({9, 8}));
    desk.http.expect("GET", Notifications)
        .where(asking({{"min_id", "9"}}))
        .answer(200, {}, mentionsJson({10}));
    desk.http.expect("GET", Notifications).where(asking({{"min_id", "10"}})).answer(200, {}, "[]");
    QString cursor = QStringLiteral("7");
    QStringList caught;
    int pages = 0;
    for (bool isAtEnd = false; !isAtEnd && pages < 10; ++pages) {
        const Result<FactPage> page = outcome(desk.connector.streamPage(desk.stream(), cursor, false));
        REQUIRE(page);
        cursor = page->nextCursor;
        isAtEnd = page->isAtEnd;
        caught += caughtIn(page->facts);
    }
    CHECK(pages == 3);
    CHECK(cursor == u"10");
    CHECK(caught == words("s9 s8 s10"));
    CHECK(desk.http.allUsed());
    CHECK(desk.http.unexpected().isEmpty());
}

TEST_CASE("what a stream caught waits since it was posted", "[network][mastodon]")
{
    Desk desk;
    desk.http.expect("GET", Notifications).answer(200, {}, mentionsJson({8}));
    const Stream mentions = desk.stream();
    const Result<FactPage> page = outcome(desk.connector.streamPage(mentions, QStringLiteral("7"), false));
    REQUIRE(page);
    REQUIRE(page->facts.caught.size() == 1);
    CHECK(page->facts.caught.first() ==
          CaughtFact{postId("https://blumen.example/s/s8"), mentions.id, at("2026-03-04T09:15:43Z")});
    CHECK(page->facts.account == desk.account.id);
    CHECK(page->facts.received == desk.clock.now());
}

TEST_CASE("a server whose min_id gives the newest page is asked for the rest", "[network][mastodon]")
{
    Desk desk("snac");
    desk.http.expect("GET", Notifications)
        .where(asking({{"min_id", "1"}, {"max_id", ""}}))
        .answer(200, {}, mentionsJson({6, 5}));
    desk.http.expect("GET", Notifications)
        .where(asking({{"min_id", "1"}, {"max_id", "5"}}))
        .answer(200, {}, mentionsJson({5, 4, 3}));  // 5 again: doubles are dropped
    desk.http.expect("GET", Notifications)
        .where(asking({{"min_id", "1"}, {"max_id", "3"}}))
        .answer(200, {}, mentionsJson({2}));
    desk.http.expect("GET", Notifications).where(asking({{"max_id", "2"}})).answer(200, {}, "[]");
    const Result<FactPage> page =
        outcome(desk.connector.streamPage(desk.stream(), QStringLiteral("1"), false));
    REQUIRE(page);
    CHECK(caughtIn(page->facts) == words("s6 s5 s4 s3 s2"));
    CHECK(page->nextCursor == u"6");
    CHECK(page->isAtEnd);
    CHECK(desk.http.allUsed());
}

TEST_CASE("a server that ignores where we are can't make us loop or repeat", "[network][mastodon]")
{
    const char *software = GENERATE("mastodon", "snac", "novel");
    Desk desk(software);
    desk.http.expect("GET", Notifications).answer(200, {}, mentionsJson({6, 5, 4, 3, 2, 1})).always();
    const Result<FactPage> page =
        outcome(desk.connector.streamPage(desk.stream(), QStringLiteral("4"), true));
    REQUIRE(page);
    CHECK(caughtIn(page->facts) == words("s6 s5"));
    CHECK(page->nextCursor == u"6");
    CHECK(page->isAtEnd);
    CHECK_FALSE(page->forgottenUntil);
    CHECK(desk.http.requests().size() == 1);
    const Result<FactPage> again = outcome(desk.connector.streamPage(desk.stream(), page->nextCursor, false));
    REQUIRE(again);
    CHECK(again->facts.caught.isEmpty());
    CHECK(again->isAtEnd);
}

TEST_CASE("filling up ends when nothing new comes, even if the cursor is never met", "[network][mastodon]")
{
    Desk desk("novel");
    desk.http.expect("GET", Notifications).answer(200, {}, mentionsJson({6, 5})).always();
    const Result<FactPage> page =
        outcome(desk.connector.streamPage(desk.stream(), QStringLiteral("gone"), false));
    REQUIRE(page);
    CHECK(caughtIn(page->facts) == words("s6 s5"));
    CHECK(desk.http.requests().size() == 2);
}

TEST_CASE("everything in a list that was empty before is new", "[network][mastodon]")
{
    Desk desk;
    desk.http.expect("GET", Notifications).where(asking({{"limit", "1"}})).answer(200, {}, "[]");
    const Result<FactPage> nothing = outcome(desk.connector.streamPage(desk.stream(), {}, false));
    REQUIRE(nothing);
    CHECK_FALSE(nothing->nextCursor.isEmpty());
    desk.http.expect("GET", Notifications)
        .where(asking({{"min_id", ""}, {"max_id", ""}}))
        .answer(200, {}, mentionsJson({3, 2}));
    desk.http.expect("GET", Notifications)
        .where(asking({{"min_id", ""}, {"max_id", "2"}}))
        .answer(200, {}, mentionsJson({1}));
    desk.http.expect("GET", Notifications).where(asking({{"max_id", "1"}})).answer(200, {}, "[]");
    const Result<FactPage> page =
        outcome(desk.connector.streamPage(desk.stream(), nothing->nextCursor, true));
    REQUIRE(page);
    CHECK(caughtIn(page->facts) == words("s3 s2 s1"));
    CHECK(page->nextCursor == u"3");
    CHECK_FALSE(page->forgottenUntil);
}

TEST_CASE("after an absence it is told when the server forgot", "[network][mastodon]")
{
    Desk desk;
    desk.http.expect("GET", Notifications)
        .where(asking({{"min_id", "7"}}))
        .answer(200, {}, mentionsJson({9}));
    auto &older = desk.http.expect("GET", Notifications).where(asking({{"max_id", "9"}, {"limit", "1"}}));
    SECTION("nothing as old as the cursor is left")
    {
        older.answer(200, {}, "[]");
        const Result<FactPage> page =
            outcome(desk.connector.streamPage(desk.stream(), QStringLiteral("7"), true));
        REQUIRE(page);
        CHECK(page->forgottenUntil == at("2026-03-04T09:15:43Z"));
        CHECK(caughtIn(page->facts) == words("s9"));
    }
    SECTION("what is older than the cursor is still there")
    {
        older.answer(200, {}, mentionsJson({7}));
        const Result<FactPage> page =
            outcome(desk.connector.streamPage(desk.stream(), QStringLiteral("7"), true));
        REQUIRE(page);
        CHECK_FALSE(page->forgottenUntil);
    }
}

TEST_CASE("a server that forgot everything is found out too", "[network][mastodon]")
{
    Desk desk;
    desk.http.expect("GET", Notifications).answer(200, {}, "[]").always();
    const Result<FactPage> page =
        outcome(desk.connector.streamPage(desk.stream(), QStringLiteral("7"), true));
    REQUIRE(page);
    CHECK(page->isAtEnd);
    CHECK(page->nextCursor == u"7");
    CHECK(page->forgottenUntil == desk.clock.now());
}

TEST_CASE("history goes backward to its beginning, and waits from now", "[network][mastodon]")
{
    Desk desk;
    desk.http.expect("GET", Notifications)
        .where(asking({{"max_id", ""}, {"min_id", ""}}))
        .answer(200, {}, mentionsJson({9, 8}));
    desk.http.expect("GET", Notifications)
        .where(asking({{"max_id", "8"}}))
        .answer(200, {},
                QByteArray(mentionsJson({8, 7})).replace("2026-03-04T09:15:43Z", "2026-01-01T00:00:00Z"));
    const Instant since = at("2026-02-02T12:00:00Z");
    const Result<FactPage> first = outcome(desk.connector.history(desk.stream(), since, {}));
    REQUIRE(first);
    CHECK_FALSE(first->isAtEnd);
    CHECK(first->nextCursor == u"8");
    REQUIRE(first->facts.caught.size() == 2);
    CHECK(first->facts.caught.first().clockFrom == desk.clock.now());
    const Result<FactPage> second = outcome(desk.connector.history(desk.stream(), since, first->nextCursor));
    REQUIRE(second);
    CHECK(second->isAtEnd);
    CHECK(second->facts.caught.isEmpty());
}

TEST_CASE("tags and searches catch what others say, without boosts", "[network][mastodon]")
{
    Desk desk;
    const QByteArray own =
        QByteArray(statusJson("mine")).replace("https://blumen.example/@mara", "https://shop.example/@help");
    const QByteArray boost = statusJson("boost", R"("reblog":)" + statusJson("old"));
    const QByteArray list = '[' + statusJson("a") + ',' + own + ',' + boost + ']';
    desk.http.expect("GET", QStringLiteral("/api/v1/timelines/tag/g%C3%A4nsebl%C3%BCmchen"))
        .where(asking({{"min_id", "1"}, {"limit", "40"}}))
        .answer(200, {}, list);
    const Stream tag = desk.stream(StreamKind::Tag, QStringLiteral("gänseblümchen"));
    const Result<FactPage> page = outcome(desk.connector.streamPage(tag, QStringLiteral("1"), false));
    REQUIRE(page);
    CHECK(caughtIn(page->facts) == words("a"));
    CHECK(page->facts.posts.size() == 3);
    CHECK(page->nextCursor == u"a");

    desk.http.expect("GET", QStringLiteral("/api/v2/search"))
        .where(asking({{"q", "is it down?"}, {"type", "statuses"}, {"min_id", "1"}}))
        .answer(200, {}, R"({"accounts":[],"hashtags":[],"statuses":)" + list + '}');
    const Stream search = desk.stream(StreamKind::Search, QStringLiteral("is it down?"));
    const Result<FactPage> found = outcome(desk.connector.streamPage(search, QStringLiteral("1"), false));
    REQUIRE(found);
    CHECK(caughtIn(found->facts) == words("a"));
}

TEST_CASE("a stream of somebody else is refused before anything is asked", "[network][mastodon]")
{
    Desk desk;
    Stream other = desk.stream();
    other.account = {};
    CHECK(outcome(desk.connector.streamPage(other, {}, false)).error().code == ErrorCode::Invalid);
    const Stream feed = desk.stream(StreamKind::Feed, QStringLiteral("https://a.example/feed"));
    CHECK(outcome(desk.connector.history(feed, {}, {})).error().code == ErrorCode::Invalid);
    CHECK(desk.http.requests().isEmpty());
}

TEST_CASE("a failure in the middle of catching up is a failure", "[network][mastodon]")
{
    Desk desk("snac");
    desk.http.expect("GET", Notifications).answer(200, {}, mentionsJson({6, 5}));
    desk.http.expect("GET", Notifications).fail(Error{ErrorCode::Unanswered});
    CHECK(outcome(desk.connector.streamPage(desk.stream(), QStringLiteral("1"), false)).error().code ==
          ErrorCode::Unanswered);
}
