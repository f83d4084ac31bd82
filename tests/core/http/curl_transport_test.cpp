#include "tests/core/http/transport_fixture.h"

#include "tests/support/catch.h"

#include <QThread>

using namespace daisychain;
using namespace daisychain::http;
using namespace daisychain::test;
using namespace std::chrono_literals;

TEST_CASE("any status is an answer, with its headers and body", "[http][transport]")
{
    TransportFixture f;
    for (const int status : {200, 202, 206, 400, 401, 404, 422, 429, 500, 503}) {
        f.server.on(
            "/s" + QByteArray::number(status),
            Script::answer(status, {{"X-One", "1"}, {"x-one", "2"}}, "body " + QByteArray::number(status)));
        const auto answer = f.sent(f.get(("/s" + QByteArray::number(status)).constData()));
        REQUIRE(answer);
        CHECK(answer->status == status);
        CHECK(answer->header("X-ONE") == "1");
        CHECK(answer->header("absent").isEmpty());
        CHECK(answer->body == "body " + QByteArray::number(status));
        CHECK(answer->url == f.server.url(("/s" + QByteArray::number(status)).constData()));
    }
    CHECK(f.server.connectionCount() == 1);
}

TEST_CASE("a request arrives as it was made", "[http][transport]")
{
    TransportFixture f;
    f.server.on("/api", Script::answer(200));
    HttpRequest request = f.post("/api?a=b%20c", QByteArray("one\0two", 7));
    request.headers = {{"Idempotency-Key", "k1"}, {"Content-Type", "text/plain"}, {"X-Empty", ""}};
    request.bearer = Secret("t0ken");
    REQUIRE(f.sent(request));
    for (const char *method : {"PUT", "DELETE", "PATCH"}) {
        request.method = method;
        REQUIRE(f.sent(request));
    }
    REQUIRE(f.server.requests().size() == 4);
    CHECK(f.server.requests()[1].method == "PUT");
    CHECK(f.server.requests()[2].method == "DELETE");
    CHECK(f.server.requests()[3].method == "PATCH");
    for (const LoopbackRequest &seen : f.server.requests()) {
        CHECK(seen.target == "/api?a=b%20c");
        CHECK(seen.body == QByteArray("one\0two", 7));
        CHECK(seen.header("Idempotency-Key") == "k1");
        CHECK(seen.header("Authorization") == "Bearer t0ken");
        CHECK(seen.header("Content-Type") == "text/plain");
        CHECK(seen.header("User-Agent") == "Daisychain/" DAISYCHAIN_VERSION);
        CHECK(seen.header("Expect").isEmpty());
    }
}

TEST_CASE("a GET has no body and a HEAD gets none", "[http][transport]")
{
    TransportFixture f;
    f.server.on("/h", Script::head(200, {{"X-Size", "9"}}, 9));
    HttpRequest request = f.get("/h");
    request.method = "HEAD";
    const auto answer = f.sent(request);
    REQUIRE(answer);
    CHECK(answer->body.isEmpty());
    CHECK(answer->header("x-size") == "9");
    CHECK(f.server.requests()[0].header("Content-Type").isEmpty());
}

TEST_CASE("an answer may come in pieces, in chunks or compressed", "[http][transport]")
{
    TransportFixture f;
    f.server.on("/drip", Script().drip("HTTP/1.1 200 OK\r\nX-A: b\r\nContent-Length: 5\r\n\r\ndaisy"));
    f.server.on("/chunked", Script::chunked(200, {}, {"dai", "s", "y"}).finishChunks());
    f.server.on("/gzip", Script::gzip(200, {}, QByteArray(100'000, 'd')));
    CHECK(f.sent(f.get("/drip")).value().body == "daisy");
    CHECK(f.sent(f.get("/chunked")).value().body == "daisy");
    CHECK(f.sent(f.get("/gzip")).value().body == QByteArray(100'000, 'd'));
    CHECK(f.server.requests().last().header("Accept-Encoding").contains("gzip"));
}

TEST_CASE("an answer without a length ends with its connection", "[http][transport]")
{
    TransportFixture f;
    f.server.on("/", Script().send("HTTP/1.0 200 OK\r\n\r\ndaisy").close());
    CHECK(f.sent(f.get("/")).value().body == "daisy");
}

TEST_CASE("an answer larger than allowed is refused, also when it is compressed", "[http][transport]")
{
    TransportFixture f;
    f.server.on("/plain", Script::answer(200, {}, QByteArray(2000, 'x')));
    f.server.on("/bomb", Script::gzip(200, {}, QByteArray(20'000'000, 'x')));
    f.server.on("/fits", Script::answer(200, {}, QByteArray(1000, 'x')));
    for (const char *target : {"/plain", "/bomb", "/fits"}) {
        INFO(target);
        HttpRequest request = f.get(target);
        request.maxAnswerBytes = 1000;
        const auto answer = f.sent(request);
        CHECK(answer.has_value() == (QByteArray(target) == "/fits"));
        if (!answer)
            CHECK(answer.error().code == ErrorCode::Protocol);
        request.method = "POST";
        const auto posted = f.sent(request);
        if (!posted)
            CHECK(posted.error().code == ErrorCode::Unanswered);
    }
}

TEST_CASE("a head larger than allowed is refused", "[http][transport]")
{
    TransportFixture f;
    QByteArray head = "HTTP/1.1 200 OK\r\n";
    for (int i = 0; i < 400; ++i)
        head += "X-" + QByteArray::number(i) + ": " + QByteArray(1000, 'x') + "\r\n";
    f.server.on("/", Script().send(head + "\r\n").close());
    CHECK(f.sent(f.get("/")).error().code == ErrorCode::Protocol);
}

TEST_CASE("a hundred requests at once all get their own answer", "[http][transport]")
{
    TransportFixture f;
    f.server.on("/echo",
                [](const LoopbackRequest &request) { return Script::answer(200, {}, request.target); });
    QList<QFuture<Result<HttpAnswer>>> futures;
    for (int i = 0; i < 100; ++i)
        futures.append(f.transport->send(f.get(("/echo?n=" + QByteArray::number(i)).constData())));
    for (int i = 0; i < 100; ++i) {
        const auto answer = f.resultOf(futures[i]);
        REQUIRE(answer);
        REQUIRE(answer->body == "/echo?n=" + QByteArray::number(i));
    }
}

TEST_CASE("a transport on its own thread serves others and goes with its thread", "[http][transport]")
{
    TransportFixture f;
    f.server.on("/", Script::answer(200, {}, "daisy"));
    f.server.on("/never", Script().hold());
    QThread thread;
    auto *transport = new CurlTransport(f.clock);
    transport->moveToThread(&thread);
    QObject::connect(&thread, &QThread::finished, transport, &QObject::deleteLater);
    thread.start();
    for (int i = 0; i < 20; ++i)
        CHECK(f.resultOf(transport->send(f.get("/"))).value().body == "daisy");
    const auto open = transport->send(f.get("/never"));
    REQUIRE(eventually([&] { return f.server.requests().size() == 21; }));
    thread.quit();
    REQUIRE(thread.wait());
    CHECK(open.isFinished());
    CHECK(open.isCanceled());
    CHECK(open.resultCount() == 0);
}

TEST_CASE("a cancelled future aborts its transfer at once", "[http][transport]")
{
    TransportFixture f;
    f.server.on("/never", Script().hold());
    auto future = f.transport->send(f.get("/never"));
    REQUIRE(eventually([&] { return f.server.requests().size() == 1; }));
    future.cancel();
    CHECK(eventually([&] { return f.server.openConnections() == 0; }, 5s));
    CHECK(f.resultOf(future).error().code == ErrorCode::Cancelled);

    auto early = f.transport->send(f.get("/never"));
    early.cancel();
    CHECK(f.resultOf(early).error().code == ErrorCode::Cancelled);
}

TEST_CASE("destroying the transport cancels what is in flight", "[http][transport]")
{
    TransportFixture f;
    f.server.on("/never", Script().hold());
    QList<QFuture<Result<HttpAnswer>>> futures;
    for (int i = 0; i < 10; ++i)
        futures.append(f.transport->send(i % 2 == 0 ? f.get("/never") : f.post("/never")));
    REQUIRE(eventually([&] { return f.server.requests().size() == 10; }));
    f.transport.reset();
    for (const auto &future : futures) {
        CHECK(future.isFinished());
        CHECK(future.isCanceled());
    }
}

TEST_CASE("a receiver of an answer may destroy the transport", "[http][transport]")
{
    TransportFixture f;
    f.server.on("/", Script::answer(200));
    f.server.on("/never", Script().hold());
    const auto other = f.transport->send(f.get("/never"));
    bool ran = false;
    f.transport->send(f.get("/")).then([&](const Result<HttpAnswer> &) {
        f.transport.reset();
        ran = true;
    });
    REQUIRE(eventually([&] { return ran; }));
    CHECK(other.isCanceled());
}

TEST_CASE("a receiver of an answer may send the next request", "[http][transport]")
{
    TransportFixture f;
    f.server.on("/", Script::answer(200));
    int answers = 0;
    std::function<void(const Result<HttpAnswer> &)> again = [&](const Result<HttpAnswer> &) {
        if (++answers < 20)
            f.transport->send(f.get("/")).then(again);
    };
    f.transport->send(f.get("/")).then(again);
    CHECK(eventually([&] { return answers == 20; }));
}
