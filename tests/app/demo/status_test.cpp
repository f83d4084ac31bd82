#include "tests/support/catch.h"
#include "tests/support/demo_server.h"

#include <QElapsedTimer>

using namespace daisychain::test;
using namespace Qt::StringLiterals;

namespace {

QString errorOf(const PlainAnswer &answer)
{
    return answer.object()["error"_L1].toString();
}

QString idOf(const QJsonObject &json)
{
    return json["id"_L1].toString();
}

/// The smallest PNG that a picture reader accepts: one pixel.
QByteArray onePixel()
{
    return QByteArray::fromBase64(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==");
}

PlainAnswer uploaded(const DemoServer &server)
{
    const QByteArray body =
        "--cut\r\nContent-Disposition: form-data; name=\"description\"\r\n\r\na dot\r\n--cut\r\n"
        "Content-Disposition: form-data; name=\"file\"; filename=\"dot.png\"\r\nContent-Type: "
        "image/png\r\n\r\n" +
        onePixel() + "\r\n--cut--\r\n";
    return plainRequest(server.url(), "POST", "/api/v2/media",
                        {{"Authorization", "Bearer " + server.token()},
                         {"Content-Type", "multipart/form-data; boundary=cut"}},
                        body);
}

}  // namespace

TEST_CASE("a repeated key posts once for an hour, and a new post after", "[demo]")
{
    const DemoServer server;
    const PlainHeaders key{{"Idempotency-Key", "k-1"}};
    const QJsonObject text{{u"status"_s, u"hello"_s}};
    const PlainAnswer first = server.send("POST", "/api/v1/statuses", text, key);
    const PlainAnswer second = server.send("POST", "/api/v1/statuses", text, key);
    CHECK(second.status == 200);
    CHECK(second.body == first.body);
    CHECK(server.statuses().size() == 1);
    server.control(u"clock"_s, {{u"advance_seconds"_s, 3700}});
    CHECK(idOf(server.send("POST", "/api/v1/statuses", text, key).object()) != idOf(first.object()));
    CHECK(server.statuses().size() == 2);
}

TEST_CASE("a refused post leaves its key unused", "[demo]")
{
    const DemoServer server;
    const PlainHeaders key{{"Idempotency-Key", "k-1"}};
    CHECK(server.send("POST", "/api/v1/statuses", {{u"status"_s, QString(501, u'x')}}, key).status == 422);
    CHECK(server.send("POST", "/api/v1/statuses", {{u"status"_s, QString(500, u'x')}}, key).status == 200);
}

TEST_CASE("a post is refused with Mastodon's codes and words", "[demo]")
{
    const DemoServer server;
    const auto refused = [&](const QJsonObject &json) {
        return server.send("POST", "/api/v1/statuses", json);
    };
    CHECK(errorOf(refused({{u"status"_s, QString(501, u'x')}})) ==
          u"Validation failed: Text character limit of 500 exceeded"_s);
    CHECK(refused({{u"status"_s, u"to whom"_s}, {u"in_reply_to_id"_s, u"1"_s}}).status == 404);
    CHECK(errorOf(refused({{u"status"_s, u"to whom"_s}, {u"in_reply_to_id"_s, u"1"_s}})) ==
          u"The post you are trying to reply to does not appear to exist."_s);
    CHECK(errorOf(refused({{u"status"_s, u"  "_s}})) == u"Validation failed: Text can't be blank"_s);
}

TEST_CASE("a private reply that would reach a stranger names them and posts nothing", "[demo]")
{
    const DemoServer server;
    const QJsonObject mara =
        server.control(u"post"_s, {{u"as"_s, u"mara@blumen.example"_s}, {u"text"_s, u"@help hi"_s}});
    const QString maraId = mara["account"_L1]["id"_L1].toString();
    server.control(u"post"_s, {{u"as"_s, u"jonas@blumen.example"_s}, {u"text"_s, u"hi"_s}});
    const QJsonObject draft{{u"status"_s, u"@mara@blumen.example like @jonas@blumen.example"_s},
                            {u"visibility"_s, u"direct"_s},
                            {u"allowed_mentions"_s, QJsonArray{maraId}}};
    const PlainAnswer answer = server.send("POST", "/api/v1/statuses", draft);
    CHECK(answer.status == 422);
    const QJsonArray unexpected = answer.object()["unexpected_accounts"_L1].toArray();
    REQUIRE(unexpected.size() == 1);
    CHECK(unexpected[0]["acct"_L1].toString() == u"jonas@blumen.example"_s);
    CHECK(server.statuses().size() == 2);
}

TEST_CASE("an upload is processed for a while before it can be posted", "[demo]")
{
    const DemoServer server({u"--media-delay"_s, u"600000"_s});
    const PlainAnswer upload = uploaded(server);
    REQUIRE(upload.status == 202);
    CHECK(upload.object()["url"_L1].isNull());
    const QString id = idOf(upload.object());
    CHECK(server.get("/api/v1/media/" + id.toLatin1()).status == 206);
    const QJsonObject draft{{u"status"_s, u"look"_s}, {u"media_ids"_s, QJsonArray{id}}};
    CHECK(server.send("POST", "/api/v1/statuses", draft).status == 422);
    server.control(u"clock"_s, {{u"advance_seconds"_s, 601}});
    CHECK(server.get("/api/v1/media/" + id.toLatin1()).status == 200);
    const PlainAnswer posted = server.send("POST", "/api/v1/statuses", draft);
    REQUIRE(posted.status == 200);
    const QJsonValue media = posted.object()["media_attachments"_L1][0];
    CHECK(media["description"_L1].toString() == u"a dot"_s);
    CHECK(server.get("/media/" + id.toLatin1() + "/original").body == onePixel());
}

TEST_CASE("edits keep their history, and a deletion gives the text back", "[demo]")
{
    const DemoServer server;
    const QByteArray path =
        "/api/v1/statuses/" +
        idOf(server.send("POST", "/api/v1/statuses", {{u"status"_s, u"one"_s}}).object()).toLatin1();
    const PlainAnswer edited = server.send("PUT", path, {{u"status"_s, u"two"_s}});
    CHECK(edited.object()["content"_L1].toString() == u"<p>two</p>"_s);
    CHECK(!edited.object()["edited_at"_L1].isNull());
    CHECK(server.get(path + "/history").json().array().size() == 2);
    CHECK(server.get(path + "/source").object()["text"_L1].toString() == u"two"_s);
    CHECK(server.send("DELETE", path).object()["text"_L1].toString() == u"two"_s);
    CHECK(server.get(path).status == 404);
    CHECK(errorOf(server.get(path)) == u"Record not found"_s);
}

TEST_CASE("a thread reads from its root to every branch", "[demo]")
{
    const DemoServer server;
    const auto say = [&](const QString &as, const QString &text, const QString &parent) {
        return idOf(
            server.control(u"post"_s, {{u"as"_s, as}, {u"text"_s, text}, {u"in_reply_to"_s, parent}}));
    };
    const QString root = say(u"mara"_s, u"@help root"_s, {});
    const QString answer = say(u"help"_s, u"@mara answer"_s, root);
    const QString thanks = say(u"mara"_s, u"@help thanks"_s, answer);
    const QJsonObject context = server.get("/api/v1/statuses/" + answer.toLatin1() + "/context").object();
    CHECK(context["ancestors"_L1][0]["id"_L1].toString() == root);
    CHECK(context["descendants"_L1][0]["id"_L1].toString() == thanks);
}

TEST_CASE("GoToSocial's ways are different ways", "[demo]")
{
    const DemoServer server({u"--software"_s, u"gotosocial"_s});
    const QJsonObject posted =
        server.send("POST", "/api/v1/statuses", {{u"status"_s, u"a"_s}}, {{"Idempotency-Key", "k"}}).object();
    CHECK(idOf(posted).size() == 26);
    server.send("POST", "/api/v1/statuses", {{u"status"_s, u"a"_s}}, {{"Idempotency-Key", "k"}});
    CHECK(server.statuses().size() == 2);
    CHECK(server.send("POST", "/api/v1/statuses", {{u"status"_s, QString(5001, u'x')}}).status == 400);
    CHECK(server.get("/api/v1/streaming/user").status == 404);
    CHECK(server.get("/nodeinfo/2.0").object()["software"_L1]["name"_L1].toString() == u"gotosocial"_s);
}
