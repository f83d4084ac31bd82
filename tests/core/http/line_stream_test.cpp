#include "core/http/event_stream.h"

#include "tests/core/http/stream_log.h"
#include "tests/core/http/transport_fixture.h"
#include "tests/support/catch.h"

using namespace daisychain;
using namespace daisychain::http;
using namespace daisychain::test;
using namespace std::chrono_literals;

namespace {

const QByteArray EventStreamHead = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n";

std::unique_ptr<StreamLog> openLines(TransportFixture &f, const char *target, qint64 maxLineBytes = 1000)
{
    return std::make_unique<StreamLog>(f.transport->openLines(f.get(target), maxLineBytes));
}

}  // namespace

TEST_CASE("a stream opens, delivers its lines and says once that it ended", "[http][lineStream]")
{
    TransportFixture f;
    f.server.on("/s",
                Script::chunked(200, {{"X-A", "b"}}, {":)\n", "event: up", "date\r\n\nrest"}).finishChunks());
    HttpRequest request = f.get("/s");
    request.bearer = Secret("t0ken");
    StreamLog log(f.transport->openLines(request));
    CHECK(log.status == 0);
    REQUIRE(log.waitForEnd());
    CHECK(log.status == 200);
    CHECK(headerValue(log.headers, "x-a") == "b");
    CHECK(log.lines == QList<QByteArray>{":)", "event: update", ""});
    CHECK(log.ends == QList<ErrorCode>{ErrorCode::Unanswered});
    CHECK_FALSE(log.stream->refusal());
    CHECK(f.server.requests()[0].header("Authorization") == "Bearer t0ken");
}

TEST_CASE("a stream split at any byte gives the same lines", "[http][lineStream]")
{
    TransportFixture f;
    const QByteArray body =
        ":)\nevent: update\ndata: {\"t\":\"d\xc3\xa4isy \xf0\x9f\x8c\xbc\"}\r\n\r\n:thump\ndata: x\r\r";
    LineSplitter splitter(1000);
    QList<QByteArray> expected;
    REQUIRE(splitter.feed(body, expected));
    for (qsizetype at = 1; at < body.size(); ++at) {
        const QByteArray target = "/s" + QByteArray::number(at);
        f.server.on(target,
                    Script().send(EventStreamHead + body.left(at)).pause(1ms).send(body.mid(at)).close());
        const auto log = openLines(f, target.constData());
        REQUIRE(log->waitForEnd());
        INFO("split at " << at);
        REQUIRE(log->lines == expected);
    }
    f.server.on("/drip", Script().drip(EventStreamHead + body).close());
    f.server.on("/chunks", Script::chunked(200, {}, body.split('i')).finishChunks());
    const auto dripped = openLines(f, "/drip");
    REQUIRE(dripped->waitForEnd());
    CHECK(dripped->lines == expected);
}

TEST_CASE("lines of one read arrive together", "[http][lineStream]")
{
    TransportFixture f;
    f.server.on("/s",
                Script().send(EventStreamHead).pause(20ms).send(QByteArray("a\n").repeated(1000)).close());
    const auto log = openLines(f, "/s");
    REQUIRE(log->waitForEnd());
    CHECK(log->lines.size() == 1000);
    CHECK(log->batches < 20);
}

TEST_CASE("a refused stream has its error and the start of its body", "[http][lineStream]")
{
    TransportFixture f;
    f.server.on("/401", Script::answer(401, {}, R"({"error":"Missing access token"})"));
    f.server.on("/429", Script::answer(429, {{"Retry-After", "7"}}, QByteArray(200'000, 'x')));
    f.server.on("/drip", Script::head(503, {}, 5).drip("daisy"));
    f.server.on("/moved", Script::redirect(302, "/401"));
    const auto missing = openLines(f, "/401");
    REQUIRE(missing->waitForEnd());
    CHECK(missing->ends == QList<ErrorCode>{ErrorCode::Unauthorized});
    CHECK(missing->status == 0);
    REQUIRE(missing->stream->refusal());
    CHECK(missing->stream->refusal()->body == R"({"error":"Missing access token"})");

    const auto limited = openLines(f, "/429");
    REQUIRE(limited->waitForEnd());
    CHECK(limited->lastError.code == ErrorCode::RateLimited);
    CHECK(limited->lastError.retryAfterSec == 7);
    CHECK(limited->stream->refusal()->body.size() == MaxRefusalBytes);

    const auto dripped = openLines(f, "/drip");
    REQUIRE(dripped->waitForEnd());
    CHECK(dripped->stream->refusal()->body == "daisy");

    const auto moved = openLines(f, "/moved");
    REQUIRE(moved->waitForEnd());
    CHECK(moved->ends == QList<ErrorCode>{ErrorCode::Unauthorized});
}

TEST_CASE("a stream that breaks ends as unanswered, one that never stood as offline", "[http][lineStream]")
{
    TransportFixture f;
    f.server.on("/reset", Script().send(EventStreamHead + "a\nhalf").pause(50ms).reset());
    f.server.on("/cut", Script::chunked(200, {}, {"a\n"}).close());
    f.server.on("/close", Script().close());
    for (const char *target : {"/reset", "/cut", "/close"}) {
        INFO(target);
        const auto log = openLines(f, target);
        REQUIRE(log->waitForEnd());
        CHECK(log->ends == QList<ErrorCode>{ErrorCode::Unanswered});
        CHECK(log->lines.size() == (QByteArray(target) == "/close" ? 0 : 1));
    }
    HttpRequest nowhere = f.get("/");
    f.server.shutDown();
    StreamLog log(f.transport->openLines(nowhere));
    REQUIRE(log.waitForEnd());
    CHECK(log.ends == QList<ErrorCode>{ErrorCode::Offline});
}

TEST_CASE("a stream that doesn't open in time ends, an open one may be silent", "[http][lineStream]")
{
    TransportFixture f;
    f.server.on("/never", Script().hold());
    f.server.on("/quiet", Script().send(EventStreamHead).hold());
    HttpRequest request = f.get("/never");
    request.deadline = 100ms;
    StreamLog never(f.transport->openLines(request));
    request.url = f.server.url("/quiet");
    StreamLog quiet(f.transport->openLines(request));
    REQUIRE(never.waitForEnd());
    CHECK(never.ends == QList<ErrorCode>{ErrorCode::Unanswered});
    REQUIRE(eventually([&] { return quiet.status == 200; }));
    CHECK_FALSE(eventually([&] { return !quiet.ends.isEmpty(); }, 300ms));
}

TEST_CASE("a line longer than allowed ends the stream", "[http][lineStream]")
{
    TransportFixture f;
    f.server.on("/s", Script().send(EventStreamHead + "ok\n" + QByteArray(3000, 'x')).hold());
    const auto log = openLines(f, "/s", 1000);
    REQUIRE(log->waitForEnd());
    CHECK(log->lines == QList<QByteArray>{"ok"});
    CHECK(log->ends == QList<ErrorCode>{ErrorCode::Protocol});
    CHECK(eventually([&] { return f.server.openConnections() == 0; }));
}

TEST_CASE("the time of the last byte moves with bytes and stops when they do", "[http][lineStream]")
{
    TransportFixture f;
    f.server.on("/s", Script().send(EventStreamHead).hold());
    const auto log = openLines(f, "/s");
    REQUIRE(eventually([&] { return log->status == 200; }));
    const auto opened = log->stream->lastByteAt();
    REQUIRE(eventually([&] { return f.clock.steady() > opened + 5ms; }));
    f.server.sendToHeld(":thump\n");
    REQUIRE(eventually([&] { return log->lines.size() == 1; }));
    const auto thumped = log->stream->lastByteAt();
    CHECK(thumped > opened);
    CHECK_FALSE(eventually([&] { return log->stream->lastByteAt() != thumped; }, 100ms));
    CHECK(log->ends.isEmpty());
}

TEST_CASE("a closed stream is cancelled and silent", "[http][lineStream]")
{
    TransportFixture f;
    f.server.on("/s", Script().send(EventStreamHead + "a\n").hold());
    const auto log = openLines(f, "/s");
    REQUIRE(eventually([&] { return log->lines.size() == 1; }));
    log->stream->close();
    CHECK(log->ends.isEmpty());
    f.server.sendToHeld("b\n");
    REQUIRE(log->waitForEnd());
    CHECK(log->ends == QList<ErrorCode>{ErrorCode::Cancelled});
    CHECK(log->lines.size() == 1);
    CHECK(eventually([&] { return f.server.openConnections() == 0; }));
    log->stream->close();
    CHECK_FALSE(eventually([&] { return log->ends.size() > 1; }, 50ms));
    CHECK(log->stream->sendText("x"));
}

TEST_CASE("a stream may be deleted from a slot of each of its signals", "[http][lineStream]")
{
    TransportFixture f;
    f.server.on("/s", Script().send(EventStreamHead + "a\nb\n").close());
    for (const int at : {0, 1, 2}) {
        std::unique_ptr<LineStream> stream = f.transport->openLines(f.get("/s"));
        int calls = 0;
        const auto letGo = [&](int when) {
            ++calls;
            if (when == at)
                stream.reset();
        };
        QObject::connect(stream.get(), &LineStream::opened, &f.server, [&] { letGo(0); });
        QObject::connect(stream.get(), &LineStream::linesArrived, &f.server, [&] { letGo(1); });
        QObject::connect(stream.get(), &LineStream::ended, &f.server, [&] { letGo(2); });
        REQUIRE(eventually([&] { return stream == nullptr; }));
        CHECK(calls >= at + 1);
    }
}

TEST_CASE("a stream ends as cancelled when its transport goes, also from its own slot", "[http][lineStream]")
{
    TransportFixture f;
    f.server.on("/s", Script().send(EventStreamHead + "a\n").hold());
    f.server.on("/never", Script().hold());
    const auto log = openLines(f, "/s");
    const auto never = openLines(f, "/never");
    QObject::connect(log->stream.get(), &LineStream::linesArrived, &f.server, [&] { f.transport.reset(); });
    REQUIRE(log->waitForEnd());
    REQUIRE(never->waitForEnd());
    CHECK(log->ends == QList<ErrorCode>{ErrorCode::Cancelled});
    CHECK(never->ends == QList<ErrorCode>{ErrorCode::Cancelled});
}

TEST_CASE("a forbidden stream ends from the event loop, not while it is opened", "[http][lineStream]")
{
    TransportFixture f;
    HttpRequest request;
    request.url = QUrl(QStringLiteral("http://social.example/api/v1/streaming/user"));
    for (const bool webSocket : {false, true}) {
        StreamLog log(webSocket ? f.transport->openWebSocket(request) : f.transport->openLines(request));
        CHECK(log.ends.isEmpty());
        REQUIRE(log.waitForEnd());
        CHECK(log.ends == QList<ErrorCode>{ErrorCode::Protocol});
    }
}

TEST_CASE("Mastodon's stream becomes events", "[http][lineStream]")
{
    TransportFixture f;
    f.server.on(
        "/s",
        Script().drip(EventStreamHead + ":)\n:thump\nevent: update\ndata: {\"id\":\"1\"}\n\n", 7).close());
    const auto log = openLines(f, "/s");
    REQUIRE(log->waitForEnd());
    EventStream parser;
    QList<ServerEvent> events;
    for (const QByteArray &line : log->lines) {
        if (auto event = parser.feedLine(line))
            events.append(*event);
    }
    CHECK(events == QList<ServerEvent>{{"update", "{\"id\":\"1\"}", ""}});
}
