#include "tests/support/catch.h"
#include "tests/support/demo_server.h"

using namespace daisychain::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray streamRequest(const DemoServer &server, const QByteArray &path)
{
    return plainRequestBytes("GET", "/api/v1/streaming/" + path,
                             {{"Authorization", "Bearer " + server.token()}});
}

QString said(const DemoServer &server, const QString &text)
{
    return server.control(u"post"_s, {{u"as"_s, u"mara"_s}, {u"text"_s, text}})["id"_L1].toString();
}

QByteArray upgrade(const QByteArray &query, const PlainHeaders &more)
{
    PlainHeaders headers{{"Connection", "Upgrade"},
                         {"Upgrade", "websocket"},
                         {"Sec-WebSocket-Version", "13"},
                         {"Sec-WebSocket-Key", "AAAAAAAAAAAAAAAAAAAAAA=="}};
    headers << more;
    return plainRequestBytes("GET", "/api/v1/streaming" + query, headers);
}

/// A masked frame from a client; `payload` shorter than 126 bytes.
QByteArray frame(char opcode, const QByteArray &payload)
{
    return QByteArray(1, static_cast<char>(0x80 | opcode)) + static_cast<char>(0x80 | payload.size()) +
           QByteArray(4, '\0') + payload;
}

}  // namespace

TEST_CASE("an event stream begins with a smile and carries posts, edits, deletions and mentions", "[demo]")
{
    const DemoServer server;
    PlainConnection stream(server.url());
    stream.write(streamRequest(server, "user"));
    CHECK(stream.readUntil("3\r\n:)\n\r\n").contains("Content-Type: text/event-stream"));
    const QString id = said(server, u"@help hello"_s);
    CHECK(!stream.readUntil("event: update\ndata: {").isEmpty());
    CHECK(!stream.readUntil("event: notification\ndata: {").isEmpty());
    server.control(u"edit"_s, {{u"id"_s, id}, {u"text"_s, u"@help hello again"_s}});
    CHECK(!stream.readUntil("event: status.update\ndata: {").isEmpty());
    server.control(u"delete"_s, {{u"id"_s, id}});
    CHECK(!stream.readUntil("event: delete\ndata: " + id.toLatin1() + "\n\n").isEmpty());
    server.control(u"stream_event"_s, {{u"event"_s, u"filters_changed"_s}});
    CHECK(!stream.readUntil("event: filters_changed\ndata: undefined\n\n").isEmpty());
}

TEST_CASE("streams are refused with the streaming server's own words", "[demo]")
{
    const DemoServer server;
    const auto error = [&](const QByteArray &target, const PlainHeaders &headers) {
        const PlainAnswer answer = plainRequest(server.url(), "GET", target, headers);
        return QString::number(answer.status) + u' ' + answer.object()["error"_L1].toString();
    };
    const PlainHeaders good{{"Authorization", "Bearer " + server.token()}};
    CHECK(error("/api/v1/streaming/user", {}) == u"401 Missing access token"_s);
    CHECK(error("/api/v1/streaming/user", {{"Authorization", "Bearer no"}}) == u"401 Invalid access token"_s);
    CHECK(error("/api/v1/streaming/hashtag", good) == u"400 Missing tag name parameter"_s);
    CHECK(error("/api/v1/streaming?stream=moon", good) == u"400 Unknown channel requested"_s);
    CHECK(server.get("/api/v1/streaming/health").body == "OK");
}

TEST_CASE("a revoked token ends its streams without a word, and answers 401 then", "[demo]")
{
    const DemoServer server;
    PlainConnection stream(server.url());
    stream.write(streamRequest(server, "user"));
    stream.readUntil(":)\n\r\n");
    server.control(u"revoke"_s, {{u"token"_s, QString::fromLatin1(server.token())}});
    CHECK(stream.waitForEnd());
    CHECK(stream.unread() == "0\r\n\r\n");
    CHECK(server.get("/api/v1/streaming/user").status == 401);
}

TEST_CASE("half-open streams stay and fall silent", "[demo]")
{
    const DemoServer server;
    PlainConnection stream(server.url());
    stream.write(streamRequest(server, "user"));
    stream.readUntil(":)\n\r\n");
    server.control(u"half_open"_s, {{u"seconds"_s, 60}});
    said(server, u"@help anybody?"_s);
    CHECK(stream.readUntil("event", 300).isEmpty());
    CHECK(stream.isOpen());
    PlainConnection late(server.url());
    CHECK(late.isOpen());
    late.write(plainRequestBytes("GET", "/api/v2/instance"));
    CHECK(late.readUntil("HTTP", 300).isEmpty());
}

TEST_CASE("a WebSocket hears what it subscribed to, with the payload as text", "[demo]")
{
    const DemoServer server;
    PlainConnection socket(server.url());
    socket.write(upgrade("?stream=user", {{"Authorization", "Bearer " + server.token()}}));
    CHECK(socket.readUntil("\r\n\r\n").startsWith("HTTP/1.1 101"));
    socket.write(frame(1, R"({"type":"subscribe","stream":"hashtag","tag":"Daisy"})"));
    socket.write(frame(1, R"({"type":"subscribe","stream":"moon"})"));
    CHECK(!socket.readUntil(R"({"error":"Unknown channel requested","status":400})").isEmpty());
    said(server, u"@help a #daisy"_s);
    CHECK(!socket.readUntil(R"("stream":["user"]})").isEmpty());
    CHECK(!socket.readUntil(R"("event":"update","payload":"{\"account\")").isEmpty());
    CHECK(!socket.readUntil(R"("stream":["hashtag","daisy"]})").isEmpty());
    socket.write(frame(2, "binary"));
    CHECK(!socket.readUntil(QByteArray::fromHex("880203eb")).isEmpty());
}

TEST_CASE("a WebSocket is refused before it opens, with the reason in a header", "[demo]")
{
    const DemoServer server;
    PlainConnection socket(server.url());
    socket.write(upgrade({}, {{"Sec-WebSocket-Protocol", "not-a-token"}}));
    const PlainAnswer answer = socket.readAnswer();
    CHECK(answer.status == 401);
    CHECK(answer.headers["x-error-message"] == "Invalid access token");
    PlainConnection good(server.url());
    good.write(upgrade({}, {{"Sec-WebSocket-Protocol", server.token()}}));
    CHECK(good.readUntil("\r\n\r\n").contains("Sec-WebSocket-Protocol: " + server.token()));
}

TEST_CASE("a private mention is a conversation that can be read and left", "[demo]")
{
    const DemoServer server;
    PlainConnection stream(server.url());
    stream.write(streamRequest(server, "direct"));
    stream.readUntil(":)\n\r\n");
    const QJsonObject post = server.control(
        u"post"_s, {{u"as"_s, u"mara"_s}, {u"text"_s, u"@help my order"_s}, {u"visibility"_s, u"direct"_s}});
    CHECK(!stream.readUntil("event: conversation\n").isEmpty());
    const QJsonArray list = server.get("/api/v1/conversations").json().array();
    REQUIRE(list.size() == 1);
    CHECK(list[0]["last_status"_L1]["id"_L1] == post["id"_L1]);
    const QByteArray path = "/api/v1/conversations/" + list[0]["id"_L1].toString().toLatin1();
    CHECK(!server.send("POST", path + "/read").object()["unread"_L1].toBool());
    CHECK(server.send("DELETE", path).status == 200);
    CHECK(server.get("/api/v1/conversations").json().array().isEmpty());
}

TEST_CASE("a half-open WebSocket answers no ping", "[demo]")
{
    const DemoServer server;
    PlainConnection socket(server.url());
    socket.write(upgrade("?stream=user", {{"Authorization", "Bearer " + server.token()}}));
    socket.readUntil("\r\n\r\n");
    socket.write(frame(9, "a"));
    CHECK(!socket.readUntil(QByteArray::fromHex("8a0161")).isEmpty());
    server.control(u"half_open"_s, {{u"seconds"_s, 60}});
    socket.write(frame(9, "b"));
    said(server, u"@help anybody?"_s);
    CHECK(socket.readUntil(QByteArray::fromHex("8a0162"), 300).isEmpty());
    CHECK(socket.unread().isEmpty());
    CHECK(socket.isOpen());
}
