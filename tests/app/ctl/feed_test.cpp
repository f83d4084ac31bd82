#include "tests/app/ctl/ctl_program.h"

#include <QJsonDocument>

using namespace daisychain::test;
using namespace Qt::StringLiterals;

TEST_CASE("feed parse prints what it reads, with times, addresses and warnings", "[ctl]")
{
    const CtlDesk desk;
    const QString file = desk.write(
        u"status.xml"_s, "<rss version='2.0'><channel><title>Shop status</title><link>/</link>\n"
                         "<item><guid isPermaLink='false'>7</guid><title>Is it down?</title>"
                         "<link>/posts/7</link><author>mara@blumen.example (Mara)</author>"
                         "<pubDate>Wed, 04 Mar 2026 10:15:42 +0100</pubDate>"
                         "<description>&lt;p&gt;Tea &amp;amp; roses&lt;/p&gt;</description></item>\n"
                         "<item><title>No date</title><pubDate>soon</pubDate></item>"
                         "</channel></rss>");
    const CtlRun run =
        desk.json({u"feed"_s, u"parse"_s, file, u"--address"_s, u"https://status.shop.example/feed"_s});
    const QJsonObject feed = run.object();
    CHECK(feed[u"title"].toString() == u"Shop status"_s);
    CHECK(feed[u"link"].toString() == u"https://status.shop.example/"_s);
    CHECK(feed[u"entries"].toArray().size() == 2);
    const QJsonObject entry = feed[u"entries"].toArray()[0].toObject();
    CHECK(entry[u"id"].toString() == u"7"_s);
    CHECK(entry[u"link"].toString() == u"https://status.shop.example/posts/7"_s);
    CHECK(entry[u"title"].toString() == u"Is it down?"_s);
    CHECK(entry[u"author"].toString() == u"Mara"_s);
    CHECK(entry[u"published"].toString() == u"2026-03-04T09:15:42.000Z"_s);
    CHECK(entry[u"updated"].isNull());
    CHECK(entry[u"text"].toString() == u"Tea & roses"_s);
    const QJsonObject warning = feed[u"warnings"].toArray()[0].toObject();
    CHECK(warning[u"kind"].toString() == u"date"_s);
    CHECK(warning[u"line"].toInt() == 3);
    CHECK(warning[u"subject"].toString() == u"soon"_s);
}

TEST_CASE("feed parse says what a file is that is no feed, and which feeds a page names", "[ctl]")
{
    const CtlDesk desk;
    const QString page = desk.write(
        u"page.html"_s,
        "<html><head><link rel=alternate type=application/rss+xml href=/feed></head><body>Hi</body></html>");
    const CtlRun run =
        desk.run({u"feed"_s, u"parse"_s, page, u"--address"_s, u"https://shop.example/"_s, u"--json"_s});
    CHECK(run.exitCode == 1);
    CHECK(run.errorCode() == u"invalid"_s);
    CHECK(run.err.contains(u"it is a web page"_s));
    CHECK(run.object()[u"error"].toObject()[u"arguments"].toArray().last().toString() ==
          u"https://shop.example/feed"_s);
    const CtlRun missing = desk.run({u"feed"_s, u"parse"_s, desk.path(u"nowhere.xml"_s)});
    CHECK(missing.exitCode == 1);
    CHECK(missing.err.contains(u"can't be opened"_s));
    CHECK(desk.run({u"feed"_s, u"parse"_s}).exitCode == 2);
}
