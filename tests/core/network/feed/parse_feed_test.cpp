#include "core/network/feed/parse_feed.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace daisychain;
using namespace daisychain::network;

namespace {

Feed feedOf(const QByteArray &bytes, const FeedHints &hints = {})
{
    const Result<Feed> read = parseFeed(bytes, hints);
    REQUIRE(read);
    return *read;
}

QByteArray rss(const QByteArray &items)
{
    return "<rss version=\"2.0\"><channel><title>Status</title>\n" + items + "</channel></rss>";
}

QString refusal(const QByteArray &bytes)
{
    const Result<Feed> read = parseFeed(bytes);
    REQUIRE_FALSE(read);
    CHECK(read.error().code == ErrorCode::Invalid);
    return read.error().arguments.value(0);
}

bool warns(const Feed &feed, FeedWarningKind kind)
{
    return std::ranges::any_of(feed.warnings, [&](const FeedWarning &each) { return each.kind == kind; });
}

QStringList titles(const Feed &feed)
{
    QStringList titles;
    for (const FeedEntry &entry : feed.entries)
        titles.append(entry.title);
    return titles;
}

}  // namespace

TEST_CASE("an entry without an id takes its link, or a hash where others share it", "[network][feed]")
{
    const Feed feed = feedOf(rss("<item><title>a</title><link>http://shop.example/1</link></item>"
                                 "<item><title>b</title><link>http://shop.example/all</link></item>"
                                 "<item><title>c</title><link>http://shop.example/all</link></item>"
                                 "<item><title>d</title></item>"));
    REQUIRE(feed.entries.size() == 4);
    CHECK(feed.entries[0].id == u"http://shop.example/1");
    CHECK(feed.entries[1].id.startsWith(u"hash:"));
    CHECK(feed.entries[2].id.startsWith(u"hash:"));
    CHECK(feed.entries[1].id != feed.entries[2].id);
    CHECK(feed.entries[3].id.startsWith(u"hash:"));
}

TEST_CASE("a guid is a link unless it says that it is none", "[network][feed]")
{
    const Feed feed = feedOf(rss("<item><guid>http://shop.example/1</guid></item>"
                                 "<item><guid isPermaLink=\"false\">http://shop.example/2</guid></item>"));
    CHECK(feed.entries[0].link == u"http://shop.example/1");
    CHECK(feed.entries[1].id == u"http://shop.example/2");
    CHECK(feed.entries[1].link.isEmpty());
}

TEST_CASE("an address that no browser should open is left out with its line", "[network][feed]")
{
    const Feed feed = feedOf(rss("<item><title>a</title>\n<link>javascript:alert(1)</link></item>"));
    CHECK(feed.entries[0].link.isEmpty());
    REQUIRE(feed.warnings.size() == 1);
    CHECK(feed.warnings[0].kind == FeedWarningKind::Address);
    CHECK(feed.warnings[0].line == 3);
}

TEST_CASE("blanks in an address are written as browsers do", "[network][feed]")
{
    FeedHints hints;
    hints.address = QUrl(QStringLiteral("https://shop.example/"));
    const Feed feed = feedOf(rss("<item><link> a b/c%20d?q=ä </link></item>"
                                 "<item><link>https://far.example/a b</link></item>"),
                             hints);
    CHECK(feed.entries[0].link == u"https://shop.example/a%20b/c%20d?q=%C3%A4");
    CHECK(feed.entries[1].link == u"https://far.example/a%20b");
}

TEST_CASE("links of Atom stand on xml:base and the document's address", "[network][feed]")
{
    FeedHints hints;
    hints.address = QUrl(QStringLiteral("https://shop.example/news/feed.atom"));
    const Feed feed =
        feedOf("<feed xmlns='http://www.w3.org/2005/Atom' xml:base='/blog/'><entry>"
               "<id>tag:1</id><link href='a'/><content type='xhtml'><div "
               "xmlns='http://www.w3.org/1999/xhtml'><p>See <a href='b'>this</a></p></div></content>"
               "</entry></feed>",
               hints);
    CHECK(feed.entries[0].link == u"https://shop.example/blog/a");
    CHECK(feed.entries[0].text == u"See this");
    REQUIRE(feed.entries[0].entities.size() == 1);
    CHECK(feed.entries[0].entities[0].target == u"https://shop.example/blog/b");
}

TEST_CASE("JSON Feed takes numbers for ids and passes over what is of the wrong kind", "[network][feed]")
{
    const Feed feed =
        feedOf("{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"News\","
               "\"authors\":[{\"name\":\"Ann\"}],\"items\":[{\"id\":17,\"title\":false,"
               "\"content_html\":\"<p>Hi</p>\",\"date_published\":\"2026-03-04T10:00:00Z\"},3]}");
    CHECK(feed.format == FeedFormat::Json);
    REQUIRE(feed.entries.size() == 1);
    CHECK(feed.entries[0].id == u"17");
    CHECK(feed.entries[0].text == u"Hi");
    CHECK(feed.entries[0].author.name == u"Ann");
    CHECK(feed.entries[0].published);
    CHECK(warns(feed, FeedWarningKind::WrongKind));
    CHECK(refusal("{\"version\": 1}") == u"json");
    CHECK(refusal("{\"version\": ") == u"json");
}

TEST_CASE("broken markup loses no entry", "[network][feed]")
{
    const auto [bytes, expected] = GENERATE(table<QByteArray, FeedWarningKind>({
        {rss("<item><title>a<item><title>b</title></item>"), FeedWarningKind::UnclosedElement},
        {rss("<item><title>a</title></b></item><item><title>b</title></item>"), FeedWarningKind::StrayEndTag},
        {rss("<item><title>a</title><link href=x y></link></item><item><title>b</title></item>"),
         FeedWarningKind::BrokenTag},
        {rss("<item><title>a</title><author>x & y <3</author></item><item><title>b</title></item>"),
         FeedWarningKind::Unescaped},
        {rss("<item><title>a</title><description>x<br>y</description></item><item><title>b</title></item>"),
         FeedWarningKind::UnclosedElement},
        {"<rss><channel><item><title>a</title></item><item><title>b</title><descr",
         FeedWarningKind::CutShort},
        {"Warning: x in <b>y.php</b>\n<?xml version='1.0'?>" +
             rss("<item><title>a</title></item><item><title>b</title></item>"),
         FeedWarningKind::OutsideText},
        {rss("<item><title>a\x01</title></item><item><title>b</title></item>"),
         FeedWarningKind::ControlCharacter},
        {rss("<item><title>a</title><x:y>1</x:y></item><item><title>b</title></item>"),
         FeedWarningKind::UnknownPrefix},
    }));
    const Feed feed = feedOf(bytes);
    CHECK(titles(feed) == QStringList{QStringLiteral("a"), QStringLiteral("b")});
    CHECK(warns(feed, expected));
}

TEST_CASE("names that only HTML knows keep their character, unknown ones their text", "[network][feed]")
{
    const Feed feed = feedOf(rss("<item><title>Caf&eacute;&nbsp;&bogus; open</title></item>"));
    CHECK(feed.entries[0].title == u"Café &bogus; open");
    CHECK(warns(feed, FeedWarningKind::HtmlEntity));
    CHECK(warns(feed, FeedWarningKind::UnknownEntity));
}

TEST_CASE("declared entities are put in when they are harmless, never loaded, and bombs are refused",
          "[network][feed]")
{
    const auto with = [](const QByteArray &declared, const QByteArray &used) {
        return "<!DOCTYPE rss [" + declared + "]>" + rss("<item><title>" + used + "</title></item>");
    };
    CHECK(feedOf(with("<!ENTITY shop \"Tea &#38; Roses\">", "&shop;")).entries[0].title == u"Tea & Roses");
    const Feed external = feedOf(with("<!ENTITY file SYSTEM \"file:///etc/passwd\">", "x&file;"));
    CHECK(external.entries[0].title == u"x");
    CHECK(warns(external, FeedWarningKind::ExternalEntity));
    CHECK(refusal(with("<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">", "&b;")) == u"entity-bomb");
    QByteArray many;
    for (int i = 0; i < 3000; ++i)
        many += "&a;";
    CHECK(refusal(with("<!ENTITY a \"" + QByteArray(1900, 'h') + "\">", many)) == u"entity-bomb");
}

TEST_CASE("what is no feed is refused with what it is", "[network][feed]")
{
    CHECK(refusal("") == u"empty");
    CHECK(refusal(" \n ") == u"empty");
    CHECK(refusal("<!-- nothing -->") == u"empty");
    CHECK(refusal("<!DOCTYPE html><html><body>Hello</body></html>") == u"html");
    CHECK(refusal("<opml version='2.0'/>") == u"xml");
    CHECK(refusal("just a note") == u"text");
    CHECK(refusal(QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16)) == u"binary");
    CHECK(refusal(QByteArray(MaxFeedBytes + 1, ' ')) == u"too-large");
}

TEST_CASE("the encoding is the first of mark, header and declaration that fits the bytes", "[network][feed]")
{
    const QByteArray latin = "<?xml version='1.0' encoding='iso-8859-1'?>" + rss("<item><title>Stra\xDF"
                                                                                 "e</title></item>");
    CHECK(feedOf(latin).entries[0].title == u"Straße");
    CHECK(feedOf(latin).warnings.isEmpty());

    FeedHints wrong;
    wrong.contentType = "application/rss+xml; charset=utf-8";
    const Feed mended = feedOf(latin, wrong);
    CHECK(mended.entries[0].title == u"Straße");
    CHECK(warns(mended, FeedWarningKind::WrongEncoding));

    FeedHints cyrillic;
    cyrillic.contentType = "application/rss+xml; charset=\"koi8-r\"";
    const Feed served =
        feedOf("<?xml version='1.0' encoding='utf-8'?>" + rss("<item><title>\xF7\xCF\xC4\xC1</title></item>"),
               cyrillic);
    CHECK(served.entries[0].title == u"Вода");
    CHECK(served.encoding == u"koi8-r");

    const Feed marked = feedOf("\xEF\xBB\xBF" + rss("<item><title>\xC3\xA9\xC3\xA8\xFF</title></item>"));
    CHECK(marked.entries[0].title == u"éè\uFFFD");
    CHECK(warns(marked, FeedWarningKind::BrokenBytes));
}

TEST_CASE("depth, size and number are bounded", "[network][feed]")
{
    QByteArray deep;
    for (int i = 0; i < 5000; ++i)
        deep += "<b>";
    const Feed feed = feedOf(rss("<item><title>a</title><description>" + deep + "x</description></item>"));
    CHECK(feed.entries[0].text == u"x");
    CHECK(warns(feed, FeedWarningKind::TooDeep));

    QByteArray items;
    for (int i = 0; i < MaxFeedEntries + 2; ++i)
        items += "<item><guid>" + QByteArray::number(i) + "</guid></item>";
    const Feed many = feedOf(rss(items));
    CHECK(many.entries.size() == MaxFeedEntries);
    CHECK(warns(many, FeedWarningKind::TooManyEntries));
}

TEST_CASE("a feed says for how long it stays as it is", "[network][feed]")
{
    CHECK(feedOf(rss("<ttl>90</ttl>")).rhythm.refreshMin == 90);
    CHECK(feedOf("<rss xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'><channel>"
                 "<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>"
                 "</channel></rss>")
              .rhythm.refreshMin == 360);
    CHECK_FALSE(feedOf(rss("<ttl>soon</ttl>")).rhythm.refreshMin);
}

TEST_CASE("a feed says when it never changes", "[network][feed]")
{
    const Feed feed =
        feedOf(rss("<skipHours><hour>0</hour><hour>24</hour><hour>7</hour><hour>99</hour></skipHours>"
                   "<skipDays><day>Sunday</day><day>monday</day><day>Someday</day></skipDays>"));
    CHECK(feed.rhythm.skippedHours == (1U << 0 | 1U << 7));
    CHECK(feed.rhythm.skippedDays == (1U << 0 | 1U << 6));
}

TEST_CASE("pictures and sounds come with their entry, each once", "[network][feed]")
{
    const auto image = [](const char *url, MediaKind kind = MediaKind::Image) {
        PostMedia media;
        media.kind = kind;
        media.url = QString::fromLatin1(url);
        return media;
    };
    const Feed ofRss =
        feedOf("<rss xmlns:media='http://search.yahoo.com/mrss/'><channel><item><title>t</title>"
               "<enclosure url='https://shop.example/a.png' type='image/png'/>"
               "<media:content url='https://shop.example/a.png' medium='image'/>"
               "<media:group><media:content url='https://shop.example/b.mp4' type='video/mp4'/></media:group>"
               "<enclosure url='javascript:alert(1)' type='image/png'/></item></channel></rss>");
    CHECK(ofRss.entries.first().media ==
          QList<PostMedia>{image("https://shop.example/a.png"),
                           image("https://shop.example/b.mp4", MediaKind::Video)});
    const Feed ofAtom = feedOf("<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>t</title>"
                               "<link rel='enclosure' href='https://shop.example/c.ogg' type='audio/ogg'/>"
                               "</entry></feed>");
    CHECK(ofAtom.entries.first().media ==
          QList<PostMedia>{image("https://shop.example/c.ogg", MediaKind::Audio)});
    const Feed ofJson =
        feedOf(R"({"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","title":"t",
        "attachments":[{"url":"https://shop.example/d.jpg","mime_type":"image/jpeg"},3]}]})");
    CHECK(ofJson.entries.first().media == QList<PostMedia>{image("https://shop.example/d.jpg")});
}
