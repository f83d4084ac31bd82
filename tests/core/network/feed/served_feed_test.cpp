// What servers do with feeds (networks.md section 4), over a real connection.
#include "tests/core/network/feed/feed_fixture.h"
#include "tests/support/catch.h"

using namespace daisychain;
using namespace daisychain::network;
using namespace daisychain::network::test;
using namespace std::chrono_literals;
using daisychain::test::Script;

namespace {

const QByteArray One = rssOf(item("1", "daisy one"));
const QByteArray Two = rssOf(item("2", "daisy two") + item("1", "daisy one"));

}  // namespace

TEST_CASE("validators go back byte for byte, and only those that came", "[network][feed]")
{
    struct Row {
        QList<http::HttpHeader> headers;
        QByteArray match;
        QByteArray since;
    };
    const QByteArray date = "Wed, 04 Mar 2026 08:00:00 GMT";
    const QList<Row> rows{{{{"ETag", "\"a1\""}}, "\"a1\"", {}},
                          {{{"ETag", "W/\"a1\""}, {"Last-Modified", date}}, "W/\"a1\"", date},
                          {{{"Last-Modified", date}}, {}, date},
                          {{}, {}, {}}};
    for (const Row &row : rows) {
        ServedFeed feed;
        feed.answer(Script::answer(200, row.headers, One));
        const bool hasValidator = !row.headers.isEmpty();
        feed.answer(hasValidator ? Script::answer(304) : Script::answer(200, {}, One));
        REQUIRE(feed.read());
        const auto second = feed.readLater();
        REQUIRE(second);
        CHECK(second->facts.isEmpty());
        CHECK(second->isAtEnd);
        const auto &request = feed.server.requests().last();
        CHECK(request.header("If-None-Match") == row.match);
        CHECK(request.header("If-Modified-Since") == row.since);
        CHECK(request.header("Accept").startsWith("application/feed+json"));
        CHECK(request.header("User-Agent").startsWith("Daisychain/"));
        CHECK(request.header("Accept-Encoding").contains("gzip"));
    }
}

TEST_CASE("the first reading brings nothing, history brings it, and asks no second time", "[network][feed]")
{
    ServedFeed feed;
    feed.answer(Script::gzip(200, {{"ETag", "W/\"a\""}}, One));
    const auto first = feed.read();
    REQUIRE(first);
    CHECK(first->facts.isEmpty());
    CHECK_FALSE(first->nextCursor.isEmpty());
    feed.clock.advance(1min);
    const auto history = feed.history();
    REQUIRE(history);
    CHECK(textsIn(history->facts) == QStringList{QStringLiteral("daisy one")});
    REQUIRE(history->facts.caught.size() == 1);
    CHECK(history->facts.caught.first().clockFrom == feed.clock.now() - 1min);
    CHECK(history->isAtEnd);
    CHECK(feed.server.requests().size() == 1);
    CHECK(textsIn(feed.history()->facts).size() == 1);
    CHECK(feed.server.requests().size() == 2);
}

TEST_CASE("what is new, changed or moved since is told apart", "[network][feed]")
{
    ServedFeed feed;
    feed.answer(Script::answer(200, {}, One));
    feed.answer(Script::answer(200, {}, Two));
    feed.answer(Script::answer(200, {}, rssOf(item("1", "daisy one") + item("2", "daisy two"))));
    feed.answer(Script::answer(200, {}, rssOf(item("1", "daisy one, edited") + item("2", "daisy two"))));
    REQUIRE(feed.read());
    const auto news = feed.readLater();
    REQUIRE(news);
    CHECK(textsIn(news->facts) == QStringList{QStringLiteral("daisy two")});
    CHECK(news->facts.caught.size() == 1);
    CHECK_FALSE(news->forgottenUntil);
    CHECK(feed.readLater()->facts.isEmpty());
    const auto edited = feed.readLater();
    REQUIRE(edited);
    CHECK(textsIn(edited->facts) == QStringList{QStringLiteral("daisy one, edited")});
    CHECK(edited->facts.posts.first().id.globalId.endsWith(u" 1"));
    CHECK(edited->facts.posts.first().version.order > 0);
    CHECK(edited->facts.caught.isEmpty());
}

TEST_CASE("a feed that was empty at first misses nothing that comes then", "[network][feed]")
{
    ServedFeed feed;
    feed.answer(Script::answer(200, {}, rssOf({})));
    feed.answer(Script::answer(200, {}, One));
    REQUIRE(feed.read());
    CHECK(textsIn(feed.readLater()->facts) == QStringList{QStringLiteral("daisy one")});
}

TEST_CASE("a feed that moved for good is asked there from now on", "[network][feed]")
{
    for (const int status : {301, 308, 302, 307}) {
        ServedFeed feed;
        feed.answer(Script::redirect(status, "/new"));
        feed.server.on("/new", Script::answer(200, {{"ETag", "\"n\""}}, One));
        feed.server.on("/new", Script::answer(304));
        REQUIRE(feed.read());
        const auto second = feed.readLater();
        REQUIRE(second);
        CHECK(second->facts.isEmpty());
        const bool isForGood = status == 301 || status == 308;
        CHECK(feed.asked() == (isForGood ? QByteArrayList{"/feed", "/new", "/new"}
                                         : QByteArrayList{"/feed", "/new", "/feed", "/new"}));
        CHECK(feed.server.requests().last().header("If-None-Match") == "\"n\"");
    }
}

TEST_CASE("a feed that moved keeps its posts", "[network][feed]")
{
    ServedFeed feed;
    feed.answer(Script::answer(200, {}, One));
    feed.answer(Script::redirect(301, "/new"));
    feed.server.on("/new", Script::answer(200, {}, Two));
    REQUIRE(feed.read());
    const auto moved = feed.readLater();
    REQUIRE(moved);
    REQUIRE(moved->facts.posts.size() == 1);
    CHECK(moved->facts.posts.first().id ==
          feedPostId(feed.server.url("/feed").toString(), QStringLiteral("2")));
}

TEST_CASE("redirects that go round end", "[network][feed]")
{
    ServedFeed feed;
    feed.answer(Script::redirect(308, "/feed"));
    const auto read = feed.read();
    REQUIRE_FALSE(read);
    CHECK(read.error().code == ErrorCode::Protocol);
    CHECK(feed.server.requests().size() == MaxFeedRedirects + 1);
    CHECK_FALSE(feed.read());
    CHECK(feed.server.requests().size() == MaxFeedRedirects + 1);
}

TEST_CASE("a feed that is gone is asked no more, and says so", "[network][feed]")
{
    ServedFeed feed;
    feed.answer(Script::answer(410));
    for (int i = 0; i < 2; ++i) {
        const auto read = feed.readLater();
        REQUIRE_FALSE(read);
        CHECK(read.error().code == ErrorCode::Refused);
        CHECK(read.error().arguments.value(0) == u"gone");
    }
    CHECK_FALSE(feed.history());
    CHECK(feed.server.requests().size() == 1);
}

TEST_CASE("a server that wants to be left alone is, until the time it names", "[network][feed]")
{
    ServedFeed feed;
    feed.answer(Script::answer(429, {{"Retry-After", "Wed, 04 Mar 2026 15:00:00 GMT"}}));
    feed.answer(Script::answer(200, {}, One));
    const auto limited = feed.read();
    REQUIRE_FALSE(limited);
    CHECK(limited.error().code == ErrorCode::RateLimited);
    CHECK(limited.error().retryAfterSec == 3 * 60 * 60);
    CHECK(feed.connector.pollInterval(feed.stream()) == 3h);
    feed.clock.advance(2h);
    const auto held = feed.read();
    REQUIRE_FALSE(held);
    CHECK(held.error().code == ErrorCode::RateLimited);
    CHECK(held.error().retryAfterSec == 60 * 60);
    CHECK(feed.server.requests().size() == 1);
    feed.clock.advance(1h);
    CHECK(feed.read());
}

TEST_CASE("a feed that fails is kept, and asked less and less often", "[network][feed]")
{
    for (const int status : {404, 500, 503}) {
        ServedFeed feed;
        feed.answer(Script::answer(200, {{"ETag", "\"a\""}}, One));
        feed.answer(Script::answer(status));
        feed.answer(Script::answer(status));
        feed.answer(Script::answer(304));
        REQUIRE(feed.read());
        CHECK_FALSE(feed.readLater());
        CHECK(feed.connector.pollInterval(feed.stream()) == 30min);
        feed.clock.advance(30min);
        CHECK_FALSE(feed.read());
        CHECK(feed.connector.pollInterval(feed.stream()) == 1h);
        feed.clock.advance(1h);
        REQUIRE(feed.read());
        CHECK(feed.server.requests().last().header("If-None-Match") == "\"a\"");
    }
}

TEST_CASE("a feed is read in whatever state it comes", "[network][feed]")
{
    const QByteArray head = "<rss version='2.0'><channel><title>Forum</title>";
    const QByteArray tail = "</channel></rss>";
    struct Row {
        QByteArray type;
        QByteArray body;
        QString text;
    };
    const QString umlauts = QStringLiteral("Störung");
    const QList<Row> rows{
        {"application/rss+xml", head + item("1", "whole") + "<item><title>cut", QStringLiteral("whole")},
        {"application/rss+xml; charset=iso-8859-1", head + item("1", "St\xF6rung") + tail, umlauts},
        {"text/xml",
         "<?xml version='1.0' encoding='windows-1252'?>" + head + item("1", "\x84St\xF6rung\x93") + tail,
         QStringLiteral("„Störung“")},
        {"text/xml; charset=iso-8859-1", "\xEF\xBB\xBF" + head + item("1", umlauts.toUtf8()) + tail, umlauts},
        {"text/html",
         head + "<item><link>https://forum.example/1</link><description>no id</description></item>" + tail,
         QStringLiteral("no id")},
        {"application/rss+xml",
         head + "<item><guid>not a link</guid><description>x&nbsp;y</description></item>" + tail,
         QString::fromUtf8("x\u00A0y")}};
    for (const Row &row : rows) {
        ServedFeed feed;
        feed.answer(Script::answer(200, {{"Content-Type", row.type}}, row.body));
        const auto first = feed.read();
        REQUIRE(first);
        const auto history = feed.history();
        REQUIRE(history);
        CHECK(textsIn(history->facts).value(0) == row.text);
        CHECK(feed.readLater()->facts.isEmpty());
    }
}

TEST_CASE("what is no feed changes nothing that is known of one", "[network][feed]")
{
    const QByteArray bomb = "<!DOCTYPE r [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>"
                            "<!ENTITY c '&b;&b;&b;&b;'>]>" +
                            rssOf("<item><title>&c;</title></item>");
    const QByteArray page = "<!DOCTYPE html><html><body>Please sign in</body></html>";
    const QByteArray huge = rssOf("<item><title>" + QByteArray(20 * 1024 * 1024, 'x') + "</title></item>");
    struct Row {
        QByteArray body;
        QString why;
    };
    for (const Row &row : {Row{bomb, QStringLiteral("entity-bomb")}, Row{page, QStringLiteral("html")},
                           Row{huge, {}}, Row{{}, QStringLiteral("empty")}}) {
        ServedFeed feed;
        feed.answer(Script::answer(200, {{"ETag", "\"a\""}}, One));
        feed.answer(Script::answer(200, {{"ETag", "\"not-a-feed\""}}, row.body));
        feed.answer(Script::answer(304));
        REQUIRE(feed.read());
        const auto read = feed.readLater();
        REQUIRE_FALSE(read);
        CHECK(read.error().code == ErrorCode::Protocol);
        CHECK(read.error().arguments.value(1) == row.why);
        REQUIRE(feed.readLater());
        CHECK(feed.server.requests().last().header("If-None-Match") == "\"a\"");
    }
}
