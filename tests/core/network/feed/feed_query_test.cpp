#include "core/network/feed/feed_query.h"
#include "tests/support/catch.h"

using namespace daisychain::network;

namespace {

QString addressOf(QStringView typed)
{
    const std::optional<QUrl> address = feedAddress(typed.toString());
    return address ? address->toString(QUrl::FullyEncoded) : QString();
}

}  // namespace

TEST_CASE("a feed's argument is its address and the words to look for", "[network][feed]")
{
    const QString argument = QStringLiteral("https://forum.example/feed?a=1 daisy OR \"daisy shop\"");
    const std::optional<FeedQuery> query = parseFeedQuery(argument);
    REQUIRE(query);
    CHECK(query->address == u"https://forum.example/feed?a=1");
    CHECK(query->words == u"daisy OR \"daisy shop\"");
    CHECK(feedArgument(*query) == argument);
    const FeedQuery everything{QStringLiteral("https://forum.example/feed"), {}};
    CHECK(feedArgument(everything) == everything.address);
    CHECK(parseFeedQuery(everything.address + QStringLiteral("  ")) == everything);
    CHECK(parseFeedQuery(QStringLiteral("forum.example/feed\n  a   b ")) ==
          FeedQuery{everything.address, QStringLiteral("a b")});
    CHECK_FALSE(parseFeedQuery(QString()));
    CHECK_FALSE(parseFeedQuery(QStringLiteral("file:///etc/passwd daisy")));
}

TEST_CASE("an address may be typed as people do, and never asks without TLS elsewhere", "[network][feed]")
{
    CHECK(addressOf(u" forum.example/feed ") == u"https://forum.example/feed");
    CHECK(addressOf(u"http://forum.example/feed#top") == u"https://forum.example/feed");
    CHECK(addressOf(u"http://forum.example:80/feed") == u"https://forum.example/feed");
    CHECK(addressOf(u"feed://forum.example/feed") == u"https://forum.example/feed");
    CHECK(addressOf(u"feed:https://forum.example/feed") == u"https://forum.example/feed");
    CHECK(addressOf(u"http://127.0.0.1:8080/feed") == u"http://127.0.0.1:8080/feed");
    CHECK(addressOf(u"localhost:8080/feed") == u"http://localhost:8080/feed");
    CHECK(addressOf(u"https://me:secret@forum.example/feed").isEmpty());
    CHECK(addressOf(u"ftp://forum.example/feed").isEmpty());
    CHECK(addressOf(u"javascript:alert(1)").isEmpty());
    CHECK(addressOf(u"").isEmpty());
}
