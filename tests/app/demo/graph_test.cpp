#include "tests/support/catch.h"
#include "tests/support/demo_server.h"

using namespace daisychain::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray accountPath(const DemoServer &server, const QByteArray &acct)
{
    return "/api/v1/accounts/" +
           server.get("/api/v1/accounts/lookup?acct=" + acct).object()["id"_L1].toString().toLatin1();
}

qsizetype mentions(const DemoServer &server)
{
    return server.get("/api/v1/notifications?types%5B%5D=mention").json().array().size();
}

}  // namespace

TEST_CASE("who is muted or blocked is not heard, and after that heard again", "[demo]")
{
    const DemoServer server;
    const auto say = [&] {
        server.control(u"post"_s, {{u"as"_s, u"mara@b.example"_s}, {u"text"_s, u"@help hi"_s}});
    };
    say();
    const QByteArray mara = accountPath(server, "mara@b.example");
    for (const QByteArray &way : {QByteArray("mute"), QByteArray("block")}) {
        const qsizetype before = mentions(server);
        CHECK(server.send("POST", mara + '/' + way)
                  .object()[way == "mute" ? u"muting"_s : u"blocking"_s]
                  .toBool());
        say();
        CHECK(mentions(server) <= before);
        CHECK(server.get("/api/v1/" + way + "s").json().array().size() == 1);
        server.send("POST", mara + "/un" + way);
        say();
        CHECK(mentions(server) > before);
    }
}

TEST_CASE("likes, boosts and bookmarks show to who made them, and undo", "[demo]")
{
    const DemoServer server;
    const QJsonObject post = server.control(u"post"_s, {{u"as"_s, u"mara"_s}, {u"text"_s, u"@help hi"_s}});
    const QByteArray path = "/api/v1/statuses/" + post["id"_L1].toString().toLatin1();
    CHECK(server.send("POST", path + "/favourite").object()["favourited"_L1].toBool());
    CHECK(server.send("POST", path + "/favourite").object()["favourites_count"_L1].toInt() == 1);
    CHECK(!server.send("POST", path + "/unfavourite").object()["favourited"_L1].toBool());
    CHECK(server.send("POST", path + "/bookmark").object()["bookmarked"_L1].toBool());
    const QJsonObject boost = server.send("POST", path + "/reblog").object();
    CHECK(boost["reblog"_L1]["id"_L1] == post["id"_L1]);
    CHECK(server.send("POST", path + "/reblog").object()["id"_L1] == boost["id"_L1]);
    CHECK(server.get(path).object()["reblogged"_L1].toBool());
    CHECK(!server.send("POST", path + "/unreblog").object()["reblogged"_L1].toBool());
}

TEST_CASE("a private post is not there for those it is not for", "[demo]")
{
    const DemoServer server;
    const QJsonObject post = server.control(
        u"post"_s, {{u"as"_s, u"mara"_s}, {u"text"_s, u"@jonas hi"_s}, {u"visibility"_s, u"direct"_s}});
    const QByteArray path = "/api/v1/statuses/" + post["id"_L1].toString().toLatin1();
    CHECK(server.get(path).status == 404);
    CHECK(server.get(path + "/context").status == 404);
    CHECK(
        server.send("POST", "/api/v1/statuses", {{u"status"_s, u"?"_s}, {u"in_reply_to_id"_s, post["id"_L1]}})
            .status == 404);
}

TEST_CASE("search finds words in posts, people and tags, and resolves a link", "[demo]")
{
    const DemoServer server;
    const QJsonObject post =
        server.control(u"post"_s, {{u"as"_s, u"kenji@hanaya.example"_s},
                                   {u"text"_s, u"@help サイトが開きません #marigolddown"_s}});
    const auto found = [&](const QByteArray &query) {
        return server.get("/api/v2/search?q=" + query).object();
    };
    CHECK(found(QString(u"サイト"_s).toUtf8().toPercentEncoding())["statuses"_L1].toArray().size() == 1);
    CHECK(found("kenji")["accounts"_L1].toArray().size() == 1);
    CHECK(found("%23marigold")["hashtags"_L1][0]["name"_L1].toString() == u"marigolddown"_s);
    const QByteArray link = post["url"_L1].toString().toUtf8().toPercentEncoding();
    CHECK(found(link + "&resolve=true")["statuses"_L1][0]["id"_L1] == post["id"_L1]);
}

TEST_CASE("a tag's page takes further tags into account", "[demo]")
{
    const DemoServer server;
    const auto say = [&](const QString &text) {
        server.control(u"post"_s, {{u"as"_s, u"mara"_s}, {u"text"_s, text}});
    };
    say(u"#daisy"_s);
    say(u"#daisy #rose"_s);
    say(u"#rose"_s);
    say(u"#thistle"_s);
    const auto count = [&](const QByteArray &query) {
        return server.get("/api/v1/timelines/tag/daisy" + query).json().array().size();
    };
    CHECK(count("") == 2);
    CHECK(count("?any%5B%5D=thistle") == 3);
    CHECK(count("?all%5B%5D=rose") == 1);
    CHECK(count("?none%5B%5D=rose") == 1);
}

TEST_CASE("a post for later waits for its time", "[demo]")
{
    const DemoServer server;
    const QString later =
        server.control(u"clock"_s, {{u"advance_seconds"_s, 0}})["now"_L1].toString().left(4);
    const QString at = QString::number(later.toInt() + 1) + u"-12-31T00:00:00.000Z"_s;
    const PlainAnswer scheduled =
        server.send("POST", "/api/v1/statuses", {{u"status"_s, u"later"_s}, {u"scheduled_at"_s, at}});
    REQUIRE(scheduled.object()["scheduled_at"_L1].toString() == at);
    CHECK(server.get("/api/v1/timelines/home").json().array().isEmpty());
    CHECK(server.get("/api/v1/scheduled_statuses").json().array().size() == 1);
    PlainConnection stream(server.url());
    stream.write(
        plainRequestBytes("GET", "/api/v1/streaming/user", {{"Authorization", "Bearer " + server.token()}}));
    stream.readUntil(":)\n\r\n");
    server.control(u"clock"_s, {{u"advance_seconds"_s, 3 * 366 * 86'400}});
    CHECK(!stream.readUntil("event: update\n").isEmpty());
    CHECK(server.get("/api/v1/scheduled_statuses").json().array().isEmpty());
}
