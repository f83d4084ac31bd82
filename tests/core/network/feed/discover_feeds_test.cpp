#include "core/network/feed/discover_feeds.h"
#include "tests/support/catch.h"

using namespace daisychain::network;

namespace {

QList<FoundFeed> found(const QByteArray &page)
{
    FeedHints hints;
    hints.address = QUrl(QStringLiteral("https://shop.example/blog/"));
    return discoverFeeds(page, hints);
}

}  // namespace

TEST_CASE("a page's feeds are found with their titles, each once", "[network][feed]")
{
    const QList<FoundFeed> feeds =
        found("<!DOCTYPE html><HTML><head><!-- <link rel=alternate type=application/rss+xml href=/no> -->"
              "<script>if (a<b) '<link rel=alternate type=application/rss+xml href=/no2>'</script>"
              "<LINK REL='Alternate' TYPE='application/RSS+xml; charset=utf-8' HREF='rss?a=1&amp;b=2' "
              "title='News &amp; more'>"
              "<link rel='alternate nofollow' type=application/atom+xml href=/atom>"
              "<link rel=alternate type=application/feed+json href=//cdn.example/feed.json>"
              "<link rel=alternate type=application/atom+xml href=https://shop.example/atom>"
              "<link rel=alternate hreflang=de href=/de><link rel=stylesheet type=text/css href=/s.css>"
              "<link rel=alternate type=application/rss+xml href='javascript:alert(1)'></head>");
    REQUIRE(feeds.size() == 3);
    CHECK(feeds[0] == FoundFeed{QStringLiteral("https://shop.example/blog/rss?a=1&b=2"),
                                QStringLiteral("News & more"), FeedFormat::Rss});
    CHECK(feeds[1].address == u"https://shop.example/atom");
    CHECK(feeds[1].format == FeedFormat::Atom);
    CHECK(feeds[2].address == u"https://cdn.example/feed.json");
    CHECK(feeds[2].format == FeedFormat::Json);
}

TEST_CASE("the base of a page counts, and what is no page names no feed", "[network][feed]")
{
    const QList<FoundFeed> feeds = found("<base href=/other/><link rel=feed href=all>");
    REQUIRE(feeds.size() == 1);
    CHECK(feeds[0].address == u"https://shop.example/other/all");
    CHECK(found("").isEmpty());
    CHECK(found("<<<link <a href=").isEmpty());
    CHECK(found(QByteArray(100, '\xFF')).isEmpty());
}
