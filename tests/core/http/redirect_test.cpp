#include "core/http/request_rules.h"

#include "tests/core/http/transport_fixture.h"
#include "tests/support/catch.h"

using namespace daisychain;
using namespace daisychain::http;
using namespace daisychain::test;

namespace {

HttpRequest requestTo(const char *url)
{
    HttpRequest request;
    request.url = QUrl(QString::fromLatin1(url));
    request.bearer = Secret("t0ken");
    request.headers = {{"authorization", "Basic x"}, {"COOKIE", "c=1"}, {"Accept", "*/*"}};
    return request;
}

auto hopTo(const char *from, const char *location)
{
    return nextHop(requestTo(from), {302, {{"Location", location}}, {}, {}});
}

}  // namespace

TEST_CASE("a GET follows redirects and knows where it arrived", "[http][redirect]")
{
    TransportFixture f;
    for (const int status : {301, 302, 303, 307, 308}) {
        const QByteArray from = "/from" + QByteArray::number(status);
        f.server.on(from, Script::redirect(status, "to?n=" + QByteArray::number(status)));
        f.server.on("/to",
                    [](const LoopbackRequest &request) { return Script::answer(200, {}, request.target); });
        HttpRequest request = f.get(from.constData());
        request.bearer = Secret("t0ken");
        const auto answer = f.sent(request);
        REQUIRE(answer);
        CHECK(answer->body == "/to?n=" + QByteArray::number(status));
        CHECK(answer->url == f.server.url(answer->body.constData()));
        CHECK(f.server.requests().last().header("Authorization") == "Bearer t0ken");
    }
}

TEST_CASE("a POST never follows a redirect", "[http][redirect]")
{
    TransportFixture f;
    for (const int status : {301, 302, 303, 307, 308}) {
        const QByteArray from = "/from" + QByteArray::number(status);
        f.server.on(from, Script::redirect(status, "/to"));
        for (const char *method : {"POST", "PUT", "DELETE"}) {
            HttpRequest request = f.post(from.constData());
            request.method = method;
            const auto answer = f.sent(request);
            REQUIRE(answer);
            CHECK(answer->status == status);
            CHECK(answer->header("Location") == "/to");
        }
    }
    CHECK(f.server.requests().size() == 15);
}

TEST_CASE("who wants to see a redirect gets it as the answer", "[http][redirect]")
{
    TransportFixture f;
    for (const int status : {301, 302, 303, 307, 308}) {
        const QByteArray from = "/from" + QByteArray::number(status);
        f.server.on(from, Script::redirect(status, "/to"));
        HttpRequest request = f.get(from.constData());
        request.followsRedirects = false;
        const auto answer = f.sent(request);
        REQUIRE(answer);
        CHECK(answer->status == status);
        CHECK(answer->header("Location") == "/to");
        CHECK(answer->url == f.server.url(from.constData()));
    }
    CHECK(f.server.requests().size() == 5);
}

TEST_CASE("redirects end after as many hops as allowed", "[http][redirect]")
{
    TransportFixture f;
    f.server.on("/loop", Script::redirect(302, "/loop"));
    const auto answer = f.sent(f.get("/loop"));
    REQUIRE_FALSE(answer);
    CHECK(answer.error().code == ErrorCode::Protocol);
    CHECK(f.server.requests().size() == 6);
}

TEST_CASE("a bearer stays with its origin", "[http][redirect]")
{
    TransportFixture f;
    LoopbackServer other;
    other.on("/", Script::answer(200, {}, "other"));
    f.server.on("/", Script::redirect(302, other.url("/").toEncoded()));
    HttpRequest request = f.get("/");
    request.bearer = Secret("t0ken");
    CHECK(f.sent(request).value().body == "other");
    CHECK(f.server.requests()[0].header("Authorization") == "Bearer t0ken");
    CHECK(other.requests()[0].header("Authorization").isEmpty());
}

TEST_CASE("a redirect never leaves its scheme nor gives credentials away", "[http][redirect]")
{
    for (const char *location : {"http://a.example/", "http://127.0.0.1/", "ftp://a.example/", "file:///x",
                                 "javascript:alert(1)", "https://u:p@a.example/", "https://"}) {
        INFO(location);
        const auto hop = hopTo("https://a.example/", location);
        REQUIRE_FALSE(hop);
        CHECK(hop.error().code == ErrorCode::Protocol);
    }
    CHECK_FALSE(hopTo("http://127.0.0.1/", "https://a.example/"));
    CHECK_FALSE(hopTo("http://127.0.0.1/", "http://a.example/"));

    for (const char *location : {"/b", "b", "?c", "https://a.example:443/b", "//a.example/b"}) {
        INFO(location);
        const auto hop = hopTo("https://a.example/", location);
        REQUIRE(hop);
        CHECK((*hop)->bearer.has_value());
        CHECK((*hop)->headers.size() == 3);
    }
    for (const char *location :
         {"https://b.example/", "https://a.example:8443/", "https://a.example.evil.example/"}) {
        INFO(location);
        const auto hop = hopTo("https://a.example/", location);
        REQUIRE(hop);
        CHECK_FALSE((*hop)->bearer);
        CHECK((*hop)->headers == QList<HttpHeader>{{"Accept", "*/*"}});
    }
}

TEST_CASE("what is no redirect stands as the answer", "[http][redirect]")
{
    CHECK_FALSE(nextHop(requestTo("https://a.example/"), {302, {}, {}, {}}).value());
    CHECK_FALSE(nextHop(requestTo("https://a.example/"), {304, {{"Location", "/b"}}, {}, {}}).value());
    CHECK_FALSE(nextHop(requestTo("https://a.example/"), {201, {{"Location", "/b"}}, {}, {}}).value());
}

TEST_CASE("only this machine counts as this machine", "[http][redirect]")
{
    for (const char *host : {"localhost", "127.0.0.1", "127.8.9.10", "::1"})
        CHECK(isLoopbackHost(QString::fromLatin1(host)));
    for (const char *host :
         {"", "localhost.example", "128.0.0.1", "10.0.0.1", "::2", "127.0.0.1.example", "0.0.0.0"})
        CHECK_FALSE(isLoopbackHost(QString::fromLatin1(host)));
}
