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

TEST_CASE("text measure knows X's own limit", "[ctl]")
{
    const CtlDesk desk;
    const CtlRun run = desk.run({u"text"_s, u"measure"_s, u"--network"_s, u"x"_s},
                                "{\"text\": \"\xE6\x97\xA5\xE6\x9C\xAC $ACME shop.com/a/b/c\"}\n");
    const QJsonObject json = run.object();
    CHECK(json[u"length"].toInt() == 34);
    CHECK(json[u"limit"].toInt() == 280);
    const QJsonObject first = json[u"entities"].toArray().first().toObject();
    CHECK(first[u"kind"].toString() == u"cashtag"_s);
    CHECK(first[u"start"].toInt() == 3);
    CHECK(first[u"end"].toInt() == 8);
}

TEST_CASE("text measure places Bluesky's facets in bytes", "[ctl]")
{
    const CtlDesk desk;
    const CtlRun run = desk.run({u"text"_s, u"measure"_s, u"--network"_s, u"bluesky"_s},
                                "{\"text\": \"\xE6\x97\xA5\xE6\x9C\xAC #daisy\"}\n");
    const QJsonObject json = run.object();
    CHECK(json[u"length"].toInt() == 9);
    CHECK(json[u"limit"].toInt() == 300);
    const QJsonObject tag = json[u"entities"].toArray().first().toObject();
    CHECK(tag[u"kind"].toString() == u"tag"_s);
    CHECK(tag[u"start"].toInt() == 7);
    CHECK(tag[u"end"].toInt() == 13);
}

TEST_CASE("text valid judges each line as it is, spaces and all", "[ctl]")
{
    const CtlDesk desk;
    const auto valid = [&](const QString &kind, const QByteArray &lines) {
        return desk.run({u"text"_s, u"valid"_s, u"--kind"_s, kind}, lines).out;
    };
    CHECK(valid(u"handle"_s, "{\"text\":\"help.shop.example\"}\n{\"text\":\"help.shop.example \"}\n") ==
          "{\"valid\":true}\n{\"valid\":false}\n");
    CHECK(valid(u"did"_s, "{\"text\":\"did:plc:abc\"}") == "{\"valid\":true}\n");
    CHECK(valid(u"aturi"_s, "{\"text\":\"at://shop.example/\"}") == "{\"valid\":false}\n");
    CHECK(valid(u"tid"_s, "{\"text\":\"3mgabcdd7xk2b\"}") == "{\"valid\":true}\n");
    CHECK(valid(u"rkey"_s, "{\"text\":\"..\"}") == "{\"valid\":false}\n");
    CHECK(valid(u"datetime"_s, "{\"text\":\"2026-02-31T00:00:00Z\"}") == "{\"valid\":false}\n");
    CHECK(valid(u"language"_s, "{\"text\":\"zh-Hant\"}") == "{\"valid\":true}\n");
    CHECK(desk.run({u"text"_s, u"valid"_s, u"--kind"_s, u"colour"_s}, "").exitCode == 2);
}

TEST_CASE("text guard says what is wrong with a reply, and masks it", "[ctl]")
{
    const CtlDesk desk;
    const CtlRun run =
        desk.run({u"text"_s, u"guard"_s}, "{\"text\": \"Sorry, order #12345 is late.\"}\n"
                                          "{\"text\": \"Sorry, order #12345 is late.\", \"public\": false}\n"
                                          "{\"text\": \"We are on it.\"}\n");
    CHECK(run.exitCode == 0);
    const QList<QByteArray> out = run.out.trimmed().split('\n');
    REQUIRE(out.size() == 3);
    const QJsonObject open = QJsonDocument::fromJson(out[0]).object();
    REQUIRE(open[u"warnings"].toArray().size() == 2);
    const QJsonObject number = open[u"warnings"].toArray().first().toObject();
    CHECK(number[u"kind"].toString() == u"reference"_s);
    CHECK(number[u"start"].toInt() == 14);
    CHECK(number[u"end"].toInt() == 19);
    CHECK(open[u"warnings"].toArray().last().toObject()[u"kind"].toString() == u"empty-apology"_s);
    CHECK(open[u"masked"].toString() == u"Sorry, order #•••45 is late."_s);
    const QJsonObject closed = QJsonDocument::fromJson(out[1]).object();
    CHECK(closed[u"warnings"].toArray().size() == 1);
    CHECK(closed[u"masked"] == open[u"masked"]);
    const QJsonObject fine = QJsonDocument::fromJson(out[2]).object();
    CHECK(fine[u"warnings"].toArray().isEmpty());
    CHECK(fine[u"masked"].toString() == u"We are on it."_s);
}

TEST_CASE("text promise answers each line with its promise and when it is due", "[ctl]")
{
    const CtlDesk desk;
    const QStringList berlin{u"text"_s, u"promise"_s, u"--zone"_s, u"Europe/Berlin"_s};
    const QByteArray lines =
        "{\"text\":\"Sorry! I'll call you by Friday.\",\"now\":\"2026-11-25T09:00:00Z\"}\n"
        "{\"text\":\"Thank you\",\"now\":\"2026-11-25T09:00:00Z\"}\n"
        "{\"text\":\"Wir melden uns.\",\"now\":\"2026-11-27T09:00:00+01:00\"}\n";
    CHECK(desk.run(berlin, lines).out ==
          "{\"promise\":{\"dueMs\":1795798800000,\"end\":30,\"isGuessed\":false,\"start\":7}}\n"
          "{\"promise\":null}\n"
          "{\"promise\":{\"dueMs\":1796058000000,\"end\":14,\"isGuessed\":true,\"start\":0}}\n");
    const CtlRun bad = desk.run(berlin, "{\"text\":\"a\"}\n{\"text\":\"a\",\"now\":\"noon\"}\n");
    CHECK(bad.exitCode == 1);
    CHECK(bad.err.startsWith(u"Line 2 "_s));
    CHECK(desk.run({u"text"_s, u"promise"_s, u"--zone"_s, u"Nowhere/None"_s}, "").exitCode == 2);
}

TEST_CASE("text language names the language of each line, or none", "[ctl]")
{
    const CtlDesk desk;
    const QByteArray out = desk.run({u"text"_s, u"language"_s}, "{\"text\":\"Wo bleibt denn mein Paket?\"}\n"
                                                                "{\"text\":\"@help 4711\"}\n")
                               .out;
    CHECK(out.contains("\"language\":\"de\""));
    CHECK(out.endsWith("{\"confidence\":0,\"language\":null}\n"));
}

TEST_CASE("text measure names the line that is no JSON", "[ctl]")
{
    const CtlDesk desk;
    const CtlRun run =
        desk.run({u"text"_s, u"measure"_s, u"--network"_s, u"mastodon"_s}, "{\"text\":\"a\"}\n{oops\n");
    CHECK(run.exitCode == 1);
    CHECK(run.err.startsWith(u"Line 2 "_s));
}
