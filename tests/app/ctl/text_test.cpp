#include "tests/app/ctl/ctl_program.h"

#include <QJsonDocument>

using namespace daisychain::test;
using namespace Qt::StringLiterals;

TEST_CASE("text strip turns HTML into plain text", "[ctl]")
{
    const CtlDesk desk;
    const QByteArray html = "<p>Is <b>it</b> down?</p><p><a href=\"https://shop.example/a\">here</a></p>";
    CHECK(desk.run({u"text"_s, u"strip"_s}, html).out == "Is it down?\n\nhere\n");
    const QJsonObject json = desk.json({u"text"_s, u"strip"_s}, html).object();
    CHECK(json[u"text"].toString() == u"Is it down?\n\nhere"_s);
    const QJsonObject link = json[u"links"].toArray().first().toObject();
    CHECK(link[u"href"].toString() == u"https://shop.example/a"_s);
    CHECK(link[u"start"].toInt() == 13);
    CHECK(link[u"end"].toInt() == 17);
}

TEST_CASE("text measure answers each line in the network's own unit", "[ctl]")
{
    const CtlDesk desk;
    const QByteArray lines =
        "{\"text\": \"Hi @mara@shop.example \xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x92\xBB #up\"}\n"
        "{\"text\": \"\"}\n";
    const CtlRun mastodon = desk.run({u"text"_s, u"measure"_s, u"--network"_s, u"mastodon"_s}, lines);
    CHECK(mastodon.exitCode == 0);
    const QList<QByteArray> out = mastodon.out.trimmed().split('\n');
    REQUIRE(out.size() == 2);
    const QJsonObject first = QJsonDocument::fromJson(out[0]).object();
    CHECK(first[u"length"].toInt() == 14);  // the host of a mention is free, the family is one
    CHECK(first[u"limit"].toInt() == 500);
    CHECK(first[u"valid"].toBool());
    const QJsonObject tag = first[u"entities"].toArray().last().toObject();
    CHECK(tag[u"kind"].toString() == u"tag"_s);
    CHECK(tag[u"text"].toString() == u"#up"_s);
    CHECK(tag[u"end"].toInt() - tag[u"start"].toInt() == 3);
    CHECK_FALSE(QJsonDocument::fromJson(out[1]).object()[u"valid"].toBool());

    const CtlRun gotosocial =
        desk.run({u"text"_s, u"measure"_s, u"--network"_s, u"gotosocial"_s, u"--limit"_s, u"10"_s}, lines);
    const QJsonObject counted =
        QJsonDocument::fromJson(gotosocial.out.trimmed().split('\n').first()).object();
    CHECK(counted[u"length"].toInt() == 29);
    CHECK_FALSE(counted[u"valid"].toBool());
}

TEST_CASE("text measure names the line that is no JSON", "[ctl]")
{
    const CtlDesk desk;
    const CtlRun run =
        desk.run({u"text"_s, u"measure"_s, u"--network"_s, u"mastodon"_s}, "{\"text\":\"a\"}\n{oops\n");
    CHECK(run.exitCode == 1);
    CHECK(run.err.startsWith(u"Line 2 "_s));
}
