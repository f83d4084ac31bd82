#include "tests/support/catch.h"
#include "tests/support/demo_server.h"

#include <QXmlStreamReader>

#include <utility>

using namespace daisychain::test;
using namespace Qt::StringLiterals;

namespace {

PlainAnswer fetched(const DemoServer &server, const QByteArray &path, const PlainHeaders &headers = {})
{
    return plainRequest(server.url(), "GET", path, headers);
}

QString posted(const DemoServer &server, const QString &text, const QString &feed = u"reviews"_s)
{
    return server
        .control(
            u"feeds/post"_s,
            {{u"feed"_s, feed}, {u"title"_s, text}, {u"text"_s, text}, {u"author"_s, u"Mara"_s}})["id"_L1]
        .toString();
}

void serve(const DemoServer &server, QJsonObject manner)
{
    manner.insert(u"feed"_s, u"reviews"_s);
    server.control(u"feeds/serve"_s, manner);
}

QStringList titles(const PlainAnswer &answer)
{
    QStringList found;
    QXmlStreamReader xml(answer.body);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"title")
            found << xml.readElementText();
    }
    CHECK(!xml.hasError());
    return found.mid(1);
}

}  // namespace

TEST_CASE("three feeds speak RSS, Atom and JSON, and a page names them all", "[demo][feeds]")
{
    const DemoServer server;
    posted(server, u"Tulips & more"_s);
    posted(server, u"Wrapping"_s, u"forum"_s);
    posted(server, u"All well"_s, u"status"_s);
    const PlainAnswer rss = fetched(server, "/feeds/reviews");
    CHECK(rss.headers["content-type"] == "application/rss+xml");
    CHECK(titles(rss) == QStringList{u"Tulips & more"_s});
    CHECK(rss.body.contains("<guid isPermaLink=\"false\">"));
    CHECK(titles(fetched(server, "/feeds/forum")) == QStringList{u"Wrapping"_s});
    const QJsonObject json = fetched(server, "/feeds/status").object();
    CHECK(json["version"_L1].toString() == u"https://jsonfeed.org/version/1.1"_s);
    CHECK(json["items"_L1][0]["title"_L1].toString() == u"All well"_s);
    for (const QByteArray type : {"rss+xml", "atom+xml", "feed+json"})
        CHECK(fetched(server, "/feeds/").body.contains("application/" + type));
    CHECK(server.facts()["feeds"_L1]["forum"_L1].toString() == server.url() + u"/feeds/forum"_s);
    CHECK(fetched(server, "/feeds/nothing").status == 404);
}

TEST_CASE("what has not changed is answered with 304 and no body", "[demo][feeds]")
{
    const DemoServer server;
    const QString id = posted(server, u"First"_s);
    const PlainAnswer first = fetched(server, "/feeds/reviews");
    const QByteArray etag = first.headers["etag"];
    const QByteArray date = first.headers["last-modified"];
    const PlainAnswer again = fetched(server, "/feeds/reviews", {{"If-None-Match", etag}});
    CHECK(again.status == 304);
    CHECK(again.body.isEmpty());
    CHECK(fetched(server, "/feeds/reviews", {{"If-Modified-Since", date}}).status == 304);
    CHECK(fetched(server, "/feeds/reviews", {{"If-None-Match", "\"other\""}, {"If-Modified-Since", date}})
              .status == 200);
    server.control(u"feeds/edit"_s,
                   {{u"feed"_s, u"reviews"_s}, {u"id"_s, id}, {u"text"_s, u"Second thoughts"_s}});
    const PlainAnswer edited = fetched(server, "/feeds/reviews", {{"If-None-Match", etag}});
    CHECK(edited.status == 200);
    CHECK(edited.body.contains("Second thoughts"));
    CHECK(edited.body.contains(id.toUtf8()));
    CHECK(fetched(server, "/feeds/reviews", {{"If-Modified-Since", date}}).status == 200);
}

TEST_CASE("a feed may have either validator, a weak one, or none", "[demo][feeds]")
{
    const DemoServer server;
    posted(server, u"First"_s);
    const auto validators = [&](const QString &which) {
        serve(server, {{u"validators"_s, which}});
        return fetched(server, "/feeds/reviews").headers;
    };
    const auto none = validators(u"none"_s);
    CHECK(!none.contains("etag"));
    CHECK(!none.contains("last-modified"));
    const auto date = validators(u"last_modified"_s);
    CHECK(!date.contains("etag"));
    CHECK(date["last-modified"].endsWith(" GMT"));
    const auto weak = validators(u"weak_etag"_s);
    CHECK(weak["etag"].startsWith("W/\""));
    CHECK(fetched(server, "/feeds/reviews", {{"If-None-Match", weak["etag"]}}).status == 304);
    CHECK(fetched(server, "/feeds/reviews", {{"If-None-Match", weak["etag"].sliced(2)}}).status == 200);
}

TEST_CASE("a feed moves, goes in circles, is gone, or asks for patience", "[demo][feeds]")
{
    const DemoServer server;
    posted(server, u"First"_s);
    for (const int status : {301, 302, 308}) {
        serve(server, {{u"moved"_s, QString::number(status)}});
        const PlainAnswer moved = fetched(server, "/feeds/reviews");
        CHECK(moved.status == status);
        CHECK(moved.headers["location"] == server.url().toUtf8() + "/feeds/reviews/elsewhere");
        CHECK(fetched(server, "/feeds/reviews/elsewhere").status == 200);
    }
    serve(server, {{u"moved"_s, u"308_loop"_s}});
    CHECK(fetched(server, "/feeds/reviews").status == 308);
    CHECK(fetched(server, "/feeds/reviews/elsewhere").headers["location"] ==
          server.url().toUtf8() + "/feeds/reviews");
    serve(server, {{u"gone"_s, true}});
    CHECK(fetched(server, "/feeds/reviews").status == 410);
    serve(server, {});
    server.control(u"misbehave"_s, {{u"kind"_s, u"rate_limited"_s}, {u"count"_s, 1}});
    const PlainAnswer busy = fetched(server, "/feeds/reviews");
    CHECK(busy.status == 429);
    CHECK(busy.headers["retry-after"].endsWith(" GMT"));
    CHECK(fetched(server, "/feeds/reviews").status == 200);
}

TEST_CASE("old encodings are what their declarations say", "[demo][feeds]")
{
    const DemoServer server;
    posted(server, u"Grüße – 5 € ✿"_s);
    serve(server, {{u"encoding"_s, u"latin-1"_s}});
    const QByteArray latin = fetched(server, "/feeds/reviews").body;
    CHECK(latin.contains("encoding=\"iso-8859-1\""));
    CHECK(latin.contains("Gr\xfc\xdf"
                         "e &#8211; 5 &#8364; &#10047;"));
    serve(server, {{u"encoding"_s, u"windows-1252"_s}});
    const QByteArray windows = fetched(server, "/feeds/reviews").body;
    CHECK(windows.contains("encoding=\"windows-1252\""));
    CHECK(windows.contains("Gr\xfc\xdf"
                           "e \x96 5 \x80 &#10047;"));
    serve(server, {{u"encoding"_s, u"bom"_s}});
    CHECK(fetched(server, "/feeds/reviews").body.startsWith("\xef\xbb\xbf<?xml"));
}

TEST_CASE("items have no id, an id that claims to be a link, or another order", "[demo][feeds]")
{
    const DemoServer server;
    const QByteArray id = posted(server, u"First"_s).toUtf8();
    posted(server, u"Second"_s);
    CHECK(titles(fetched(server, "/feeds/reviews")) == QStringList{u"Second"_s, u"First"_s});
    server.control(u"feeds/reorder"_s, {{u"feed"_s, u"reviews"_s}});
    CHECK(titles(fetched(server, "/feeds/reviews")) == QStringList{u"First"_s, u"Second"_s});
    serve(server, {{u"ids"_s, u"none"_s}});
    CHECK(!fetched(server, "/feeds/reviews").body.contains("<guid"));
    serve(server, {{u"ids"_s, u"plain"_s}});
    CHECK(fetched(server, "/feeds/reviews").body.contains("<guid>" + id + "</guid>"));
    serve(server, {{u"ids"_s, u"link"_s}});
    CHECK(fetched(server, "/feeds/reviews").body.contains("<guid>http://"));
    server.control(u"feeds/delete"_s, {{u"feed"_s, u"reviews"_s}, {u"id"_s, QString::fromUtf8(id)}});
    CHECK(titles(fetched(server, "/feeds/reviews")) == QStringList{u"Second"_s});
}

TEST_CASE("what is served in place of a feed is broken, huge, hostile or a page", "[demo][feeds]")
{
    const DemoServer server;
    posted(server, u"First"_s);
    const auto instead = [&](const QString &what) {
        serve(server, {{u"instead"_s, what}});
        return fetched(server, "/feeds/reviews");
    };
    QXmlStreamReader truncated(instead(u"truncated"_s).body);
    while (!truncated.atEnd())
        truncated.readNext();
    CHECK(truncated.error() == QXmlStreamReader::PrematureEndOfDocumentError);
    CHECK(instead(u"huge"_s).body.size() == 20 * 1024 * 1024);
    CHECK(instead(u"entity_bomb"_s).body.contains("<!ENTITY p9 \"&p8;&p8;"));
    CHECK(instead(u"html"_s).headers["content-type"].startsWith("text/html"));
    CHECK(instead(u"html_with_feed"_s).body.contains("href=\"" + server.url().toUtf8() + "/feeds/reviews\""));
}

TEST_CASE("a feed is packed for who accepts it", "[demo][feeds]")
{
    const DemoServer server;
    posted(server, u"First"_s);
    const QByteArray plain = fetched(server, "/feeds/reviews").body;
    serve(server, {{u"gzip"_s, true}});
    CHECK(fetched(server, "/feeds/reviews").body == plain);
    const PlainAnswer packed = fetched(server, "/feeds/reviews", {{"Accept-Encoding", "gzip, deflate"}});
    CHECK(packed.headers["content-encoding"] == "gzip");
    REQUIRE(packed.body.startsWith("\x1f\x8b\x08"));
    // qUncompress() wants the length in front and zlib's head and checksum around what gzip carries.
    quint32 a = 1;
    quint32 b = 0;
    for (const char byte : plain) {
        a = (a + static_cast<quint8>(byte)) % 65521;
        b = (b + a) % 65521;
    }
    const quint32 sum = (b << 16) | a;
    const auto bigEndian = [](quint32 value) {
        QByteArray bytes;
        for (int shift = 24; shift >= 0; shift -= 8)
            bytes += static_cast<char>((value >> shift) & 0xff);
        return bytes;
    };
    const QByteArray zlib = bigEndian(static_cast<quint32>(plain.size())) + QByteArray("\x78\x9c", 2) +
                            packed.body.sliced(10).chopped(8) + bigEndian(sum);
    CHECK(qUncompress(zlib) == plain);
}
