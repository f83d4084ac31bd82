#include "core/network/feed/feed_connector.h"

#include "tests/core/network/feed/feed_fixture.h"
#include "tests/support/catch.h"
#include "tests/support/scripted_transport.h"

using namespace daisychain;
using namespace daisychain::network;
using namespace daisychain::network::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The account of all feeds, over answers that the test says.
struct Feeds {
    Stream stream(const QString &words = {}) const
    {
        return feedStream(feedArgument({QStringLiteral("https://forum.example/feed"), words}));
    }
    Result<FactPage> read(const QString &cursor, const QString &words = {})
    {
        return result(connector.streamPage(stream(words), cursor, false));
    }

    daisychain::test::FakeClock clock{"2026-03-04T12:00:00Z"};
    daisychain::test::ScriptedTransport http{clock};
    FeedConnector connector{http, clock, feedsAccount().id};
};

const QByteArray One = rssOf(item("1", "daisy one"));

QStringList argumentsOf(const Result<QList<Stream>> &streams)
{
    QStringList arguments;
    for (const Stream &stream : streams.value())
        arguments.append(stream.argument);
    return arguments;
}

}  // namespace

TEST_CASE("a feed that isn't due is left alone, and nothing is claimed for the time since", "[network][feed]")
{
    Feeds feeds;
    feeds.http.expect("GET", u"/feed"_s).answer(200, {{"Cache-Control", "max-age=600"}}, One).times(2);
    const auto first = feeds.read({});
    REQUIRE(first);
    CHECK_FALSE(first->asOf);
    CHECK(feeds.connector.pollInterval(feeds.stream()) == 10min);
    const Instant asked = feeds.clock.now();
    feeds.clock.advance(9min);
    const auto early = feeds.read(first->nextCursor);
    REQUIRE(early);
    CHECK(early->facts.isEmpty());
    CHECK(early->isAtEnd);
    CHECK(early->asOf == asked);
    CHECK(early->nextCursor == first->nextCursor);
    CHECK(feeds.http.requests().size() == 1);
    feeds.clock.advance(1min);
    const auto due = feeds.read(first->nextCursor);
    REQUIRE(due);
    CHECK_FALSE(due->asOf);
    CHECK(feeds.http.requests().size() == 2);
}

TEST_CASE("the time until a feed is due outlives the program", "[network][feed]")
{
    Feeds before;
    before.http.expect("GET", u"/feed"_s).answer(200, {}, rssOf("<ttl>120</ttl>" + item("1", "daisy one")));
    const auto first = before.read({});
    REQUIRE(first);
    Feeds after;
    after.clock.advance(90min);
    const auto early = after.read(first->nextCursor);
    REQUIRE(early);
    CHECK(early->asOf == before.clock.now());
    CHECK(after.connector.pollInterval(after.stream()) == 30min);
    CHECK(after.http.requests().isEmpty());
}

TEST_CASE("a clock that was set back keeps no feed from being read", "[network][feed]")
{
    Feeds feeds;
    feeds.http.expect("GET", u"/feed"_s).answer(200, {}, One).times(2);
    const auto first = feeds.read({});
    REQUIRE(first);
    feeds.clock.set(feeds.clock.now() - 24h * 365);
    const auto second = feeds.read(first->nextCursor);
    REQUIRE(second);
    CHECK_FALSE(second->asOf);
}

TEST_CASE("a server that was never reached is not left alone", "[network][feed]")
{
    Feeds feeds;
    feeds.http.expect("GET", u"/feed"_s).fail({ErrorCode::Offline, {QStringLiteral("name")}});
    feeds.http.expect("GET", u"/feed"_s).answer(200, {}, One);
    const auto offline = feeds.read({});
    REQUIRE_FALSE(offline);
    CHECK(offline.error().code == ErrorCode::Offline);
    CHECK(feeds.read({}));
}

TEST_CASE("a cursor that can't be read begins the feed anew and leaves a gap", "[network][feed]")
{
    Feeds feeds;
    feeds.http.expect("GET", u"/feed"_s).answer(200, {}, One);
    const auto page = feeds.read(QStringLiteral("109501"));
    REQUIRE(page);
    CHECK(page->facts.isEmpty());
    CHECK(page->forgottenUntil == feeds.clock.now());
    CHECK_FALSE(page->nextCursor.isEmpty());
}

TEST_CASE("a stream catches what has its words", "[network][feed]")
{
    Feeds feeds;
    const QString words = QStringLiteral("daisy OR \"rose garden\"");
    feeds.http.expect("GET", u"/feed"_s).answer(200, {}, One);
    feeds.http.expect("GET", u"/feed"_s)
        .answer(200, {},
                rssOf(item("4", "the rose garden") + item("3", "a garden, a rose") +
                      item("2", "Daisy again") + item("1", "daisy one")));
    const auto first = feeds.read({}, words);
    REQUIRE(first);
    feeds.clock.advance(1h);
    const auto second = feeds.read(first->nextCursor, words);
    REQUIRE(second);
    CHECK(textsIn(second->facts) ==
          QStringList{QStringLiteral("the rose garden"), QStringLiteral("Daisy again")});
    CHECK(second->facts.caught.size() == 2);
    CHECK(second->facts.caught.first().stream == feeds.stream(words).id);
}

TEST_CASE("streams that are no feed of the account are refused unasked", "[network][feed]")
{
    Feeds feeds;
    Stream other = feeds.stream();
    other.account = accountIdFor({Network::Feed, QStringLiteral("others")});
    Stream mentions = feeds.stream();
    mentions.kind = StreamKind::Mentions;
    for (const Stream &stream : {other, mentions, feedStream(QStringLiteral("file:///etc/passwd"))}) {
        CHECK(result(feeds.connector.streamPage(stream, {}, false)).error().code == ErrorCode::Invalid);
        CHECK(result(feeds.connector.history(stream, {}, {})).error().code == ErrorCode::Invalid);
    }
    CHECK(feeds.http.requests().isEmpty());
}

TEST_CASE("a page's address finds the feeds that it names, comments last", "[network][feed]")
{
    Feeds feeds;
    feeds.http.expect("GET", u"/blog"_s).answer(200, {{"Content-Type", "text/html"}}, R"(<html><head>
        <link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed">
        <link rel="alternate" type="application/atom+xml" title="News" href="http://forum.example/news.atom">
        </head></html>)");
    const auto found = result(feeds.connector.feedsAt(QStringLiteral("forum.example/blog")));
    REQUIRE(found);
    CHECK(argumentsOf(found) == QStringList{QStringLiteral("https://forum.example/news.atom"),
                                            QStringLiteral("https://forum.example/comments/feed")});
    CHECK(found->first().title == u"News");
    CHECK(found->first().kind == StreamKind::Feed);
    CHECK(found->first().id == feedStream(found->first().argument).id);
}

TEST_CASE("a feed's address finds itself, where it moved to and with its words", "[network][feed]")
{
    Feeds feeds;
    feeds.http.expect("GET", u"/old"_s).answer(301, {{"Location", "/feed"}});
    feeds.http.expect("GET", u"/feed"_s).answer(200, {}, One);
    const auto found =
        result(feeds.connector.feedsAt(QStringLiteral("https://forum.example/old  daisy shop")));
    REQUIRE(found);
    CHECK(argumentsOf(found) == QStringList{QStringLiteral("https://forum.example/feed daisy shop")});
    CHECK(found->first().title == u"Forum: daisy shop");
}

TEST_CASE("where there is no feed, none is found", "[network][feed]")
{
    Feeds feeds;
    feeds.http.expect("GET", u"/page"_s).answer(200, {}, "<html><body>nothing</body></html>");
    feeds.http.expect("GET", u"/json"_s).answer(200, {}, R"({"a":1})");
    feeds.http.expect("GET", u"/missing"_s).answer(404);
    feeds.http.expect("GET", u"/broken"_s).answer(500);
    const auto codeAt = [&](const char *path) {
        return result(feeds.connector.feedsAt(QStringLiteral("https://forum.example") + QLatin1String(path)))
            .error()
            .code;
    };
    CHECK(codeAt("/page") == ErrorCode::NotFound);
    CHECK(codeAt("/json") == ErrorCode::NotFound);
    CHECK(codeAt("/missing") == ErrorCode::NotFound);
    CHECK(codeAt("/broken") == ErrorCode::Unavailable);
    CHECK(result(feeds.connector.feedsAt(QStringLiteral("ftp://forum.example"))).error().code ==
          ErrorCode::Invalid);
}

TEST_CASE("the account of feeds reads, and does nothing else", "[network][feed]")
{
    Feeds feeds;
    const auto check = result(feeds.connector.checkAccount());
    REQUIRE(check);
    CHECK(check->profile.id == IdentityId{Network::Feed, QStringLiteral("feeds")});
    CHECK(check->limits.isReadOnly);
    CHECK(result(feeds.connector.postsOf({}, {}))->isAtEnd);
    CHECK(result(feeds.connector.lists())->isEmpty());
    CHECK(result(feeds.connector.ownPosts({}))->isEmpty());
    CHECK(result(feeds.connector.post(QStringLiteral("1"))).error().code == ErrorCode::NotFound);
    CHECK(result(feeds.connector.thread(QStringLiteral("1"))).error().code == ErrorCode::NotFound);
    CHECK(result(feeds.connector.profile({}, QStringLiteral("mara"))).error().code == ErrorCode::NotFound);
    CHECK(result(feeds.connector.lookUp(QStringLiteral("https://forum.example/1"))).error().code ==
          ErrorCode::NotFound);
    CHECK_FALSE(feeds.connector.canStream(feeds.stream()));
    CHECK(feeds.http.requests().isEmpty());
}

TEST_CASE("a feed that is to be pushed is refused", "[network][feed]")
{
    Feeds feeds;
    const std::unique_ptr<LiveFeed> live = feeds.connector.open({feeds.stream()});
    QList<StreamId> refused;
    bool isEnded = false;
    QObject::connect(live.get(), &LiveFeed::refused,
                     [&](StreamId stream, const Error &) { refused.append(stream); });
    QObject::connect(live.get(), &LiveFeed::ended, [&](const Error &) { isEnded = true; });
    CHECK(daisychain::test::eventually([&] { return isEnded; }));
    CHECK(refused == QList<StreamId>{feeds.stream().id});
}
