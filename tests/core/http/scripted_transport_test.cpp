#include "tests/support/scripted_transport.h"

#include "core/base/when_ready.h"
#include "tests/core/http/stream_log.h"
#include "tests/support/catch.h"

using namespace daisychain;
using namespace daisychain::http;
using namespace daisychain::test;

namespace {

HttpRequest requestTo(const char *method, const char *target)
{
    HttpRequest request;
    request.method = method;
    request.url = QUrl(QStringLiteral("https://social.example") + QString::fromLatin1(target));
    return request;
}

Result<HttpAnswer> sent(ScriptedTransport &http, const char *method, const char *target)
{
    return http.send(requestTo(method, target)).result();
}

}  // namespace

TEST_CASE("a scripted transport answers what it was told, in order", "[http][scripted]")
{
    ScriptedTransport http;
    http.expect("POST", QStringLiteral("/api/v1/statuses")).answer(429, {{"Retry-After", "30"}}, "{}");
    http.expect("POST", QStringLiteral("/api/v1/statuses")).fail(Error{ErrorCode::Unanswered});
    http.expect("GET", QStringLiteral("/a?b=c")).answer(200, {}, "with query").always();
    CHECK_FALSE(http.allUsed());
    CHECK(sent(http, "POST", "/api/v1/statuses?x=y").value().header("retry-after") == "30");
    CHECK(sent(http, "POST", "/api/v1/statuses").error().code == ErrorCode::Unanswered);
    CHECK(sent(http, "GET", "/a?b=c").value().body == "with query");
    CHECK(http.unexpected().isEmpty());
    CHECK(sent(http, "GET", "/a?b=d").error().code == ErrorCode::Protocol);
    CHECK(http.unexpected() == QStringList{QStringLiteral("GET /a?b=d")});
    CHECK(http.requests().size() == 4);
    CHECK(http.allUsed());
}

TEST_CASE("a held request is answered when the test says", "[http][scripted]")
{
    ScriptedTransport http;
    http.expect("GET", QStringLiteral("/a")).hold();
    const auto future = http.send(requestTo("GET", "/a"));
    CHECK_FALSE(future.isFinished());
    CHECK(http.heldCount() == 1);
    http.releaseHeld(HttpAnswer{200, {}, "late", {}});
    CHECK(future.result().value().body == "late");
}

TEST_CASE("a scripted stream plays its lines and ends", "[http][scripted]")
{
    ScriptedTransport http;
    http.expectLines(QStringLiteral("/s"))
        .open()
        .lines({":)", "event: update"})
        .end(Error{ErrorCode::Unanswered});
    http.expectWebSocket(QStringLiteral("/ws")).refuse(401, {{"X-Error-Message", "no"}}, "body");
    http.expectLines(QStringLiteral("/open")).open();
    StreamLog played(http.openLines(requestTo("GET", "/s"), DefaultMaxLineBytes));
    CHECK(played.status == 0);
    REQUIRE(played.waitForEnd());
    CHECK(played.status == 200);
    CHECK(played.lines == QList<QByteArray>{":)", "event: update"});
    CHECK(played.ends == QList<ErrorCode>{ErrorCode::Unanswered});

    StreamLog refused(http.openWebSocket(requestTo("GET", "/ws"), {}, DefaultMaxLineBytes));
    REQUIRE(refused.waitForEnd());
    CHECK(refused.ends == QList<ErrorCode>{ErrorCode::Unauthorized});
    CHECK(refused.stream->refusal()->body == "body");

    StreamLog open(http.openLines(requestTo("GET", "/open"), DefaultMaxLineBytes));
    REQUIRE(eventually([&] { return open.status == 200; }));
    http.stream(2)->play({"live"});
    CHECK(open.lines == QList<QByteArray>{"live"});
    REQUIRE(open.stream->sendText("hello"));
    CHECK(http.stream(2)->sentTexts() == QList<QByteArray>{"hello"});
    open.stream->close();
    REQUIRE(open.waitForEnd());
    CHECK(open.ends == QList<ErrorCode>{ErrorCode::Cancelled});
    CHECK(http.allUsed());
}
