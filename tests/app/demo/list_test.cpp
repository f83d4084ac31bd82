#include "tests/support/catch.h"
#include "tests/support/demo_server.h"
#include "tests/support/plain_http.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace daisychain::test;
using namespace Qt::StringLiterals;

TEST_CASE("a list shows what those on it post, also as it happens", "[demo]")
{
    const DemoServer server;
    const auto say = [&](const QString &who, const QString &text) {
        return server.control(u"post"_s, {{u"as"_s, who}, {u"text"_s, text}});
    };
    const QString mara = say(u"mara@blumen.example"_s, u"on the list"_s)["account"_L1]["id"_L1].toString();
    say(u"graham@seaside.example"_s, u"not on it"_s);
    const QByteArray id = server.send("POST", "/api/v1/lists", {{u"title"_s, u"Friends"_s}})
                              .object()["id"_L1]
                              .toString()
                              .toUtf8();
    REQUIRE_FALSE(id.isEmpty());
    server.send("POST", "/api/v1/accounts/" + mara.toUtf8() + "/follow", {});
    server.send("POST", "/api/v1/lists/" + id + "/accounts", {{u"account_ids"_s, QJsonArray{mara}}});
    CHECK(server.get("/api/v1/lists").json().array().first()["title"_L1].toString() == u"Friends"_s);
    CHECK(server.get("/api/v1/lists/" + id + "/accounts").json().array().size() == 1);
    const auto shown = [&] { return server.get("/api/v1/timelines/list/" + id).json().array(); };
    REQUIRE(shown().size() == 1);
    CHECK(shown().first()["content"_L1].toString().contains(u"on the list"));

    PlainConnection stream(server.url());
    stream.write(plainRequestBytes("GET", "/api/v1/streaming/list?list=" + id,
                                   {{"Authorization", "Bearer " + server.token()}}));
    stream.readUntil(":)\n\r\n");
    say(u"graham@seaside.example"_s, u"still not on it"_s);
    say(u"mara@blumen.example"_s, u"as it happens"_s);
    const QByteArray heard = stream.readUntil("as it happens");
    CHECK(!heard.isEmpty());
    CHECK(!heard.contains("still not on it"));

    CHECK(server.send("DELETE", "/api/v1/lists/" + id, {}).status == 200);
    CHECK(server.get("/api/v1/timelines/list/" + id).status == 404);
    for (const QJsonValue left : server.get("/api/v1/lists").json().array())
        CHECK(left["title"_L1].toString() != u"Friends");
}
