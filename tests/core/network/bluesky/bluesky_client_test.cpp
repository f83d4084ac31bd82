#include "tests/core/network/bluesky/desk_fixture.h"

using namespace daisychain;
using namespace daisychain::network;
using namespace daisychain::network::bluesky;
using namespace daisychain::network::bluesky::test;

namespace {

const QString Refresh = xrpc("com.atproto.server.refreshSession");
const QString Call = xrpc("app.bsky.feed.getPosts");

XrpcCall aCall()
{
    return query(u"app.bsky.feed.getPosts");
}

QByteArray sessionJson(const char *number)
{
    const QByteArray n(number);
    return R"({"did":")" + Shop.toUtf8() + R"(","handle":"help.shop.example","accessJwt":"access-)" + n +
           R"(","refreshJwt":"refresh-)" + n + R"("})";
}

auto withToken(const char *token)
{
    return [token](const http::HttpRequest &request) { return bearerOf(request) == token; };
}

}  // namespace

TEST_CASE("a session that got too old is renewed once, kept, and the call repeated", "[network][bluesky]")
{
    Desk desk;
    desk.http.expect("GET", Call)
        .where(withToken("access-1"))
        .answer(400, {}, errorJson("ExpiredToken"))
        .times(2);
    desk.http.expect("POST", Refresh).where(withToken("refresh-1")).answer(200, {}, sessionJson("2"));
    desk.http.expect("GET", Call).where(withToken("access-2")).answer(200, {}, R"({"posts":[]})").times(2);
    const auto first = desk.client->answer(aCall());
    const auto second = desk.client->answer(aCall());
    CHECK(outcome(first));
    CHECK(outcome(second));
    REQUIRE(desk.kept.size() == 1);
    CHECK(desk.kept.first() == session("access-2", "refresh-2"));
    CHECK(desk.http.allUsed());
    CHECK(desk.http.unexpected() == QStringList());
}

TEST_CASE("new tokens that can't be kept are not used", "[network][bluesky]")
{
    Desk desk;
    desk.keeping = Failure(Error{ErrorCode::Storage});
    desk.http.expect("GET", Call).answer(400, {}, errorJson("ExpiredToken")).times(2);
    desk.http.expect("POST", Refresh)
        .where(withToken("refresh-1"))
        .answer(200, {}, sessionJson("2"))
        .times(2);
    CHECK(outcome(desk.client->answer(aCall())).error().code == ErrorCode::Unavailable);
    desk.keeping = {};
    desk.http.expect("GET", Call).where(withToken("access-2")).answer(200, {}, R"({"posts":[]})");
    CHECK(outcome(desk.client->answer(aCall())));
}

TEST_CASE("who signed out elsewhere must sign in again", "[network][bluesky]")
{
    Desk desk;
    desk.http.expect("GET", Call).answer(400, {}, errorJson("ExpiredToken")).always();
    desk.http.expect("POST", Refresh).answer(400, {}, errorJson("ExpiredToken"));
    CHECK(outcome(desk.client->answer(aCall())).error().code == ErrorCode::Unauthorized);
    desk.http.expect("POST", Refresh).fail(Error{ErrorCode::Unanswered});
    CHECK(outcome(desk.client->answer(aCall())).error().code == ErrorCode::Unavailable);
    desk.http.expect("POST", Refresh).answer(502, {}, "<html>bad gateway</html>");
    CHECK(outcome(desk.client->answer(aCall())).error().code == ErrorCode::Unavailable);
    CHECK(desk.kept.isEmpty());
}

TEST_CASE("another account's session is not taken for ours", "[network][bluesky]")
{
    Desk desk;
    desk.http.expect("GET", Call).answer(400, {}, errorJson("ExpiredToken"));
    QByteArray foreign = sessionJson("2");
    desk.http.expect("POST", Refresh).answer(200, {}, foreign.replace(Shop.toUtf8(), Mara.toUtf8()));
    CHECK(outcome(desk.client->answer(aCall())).error().code == ErrorCode::Unauthorized);
    CHECK(desk.kept.isEmpty());
}

TEST_CASE("a token that is refused twice is not renewed twice", "[network][bluesky]")
{
    Desk desk;
    desk.http.expect("GET", Call).answer(400, {}, errorJson("ExpiredToken")).times(2);
    desk.http.expect("POST", Refresh).answer(200, {}, sessionJson("2"));
    CHECK(outcome(desk.client->answer(aCall())).error().code == ErrorCode::Unauthorized);
    CHECK(desk.http.requests().size() == 3);
}

TEST_CASE("a limit holds what it is about, and nothing else", "[network][bluesky]")
{
    Desk desk;
    desk.http.expect("GET", Call).answer(429, {{"Retry-After", "30"}}, errorJson("RateLimitExceeded"));
    CHECK(outcome(desk.client->answer(aCall())).error().retryAfterSec == 30);
    desk.clock.advance(std::chrono::seconds(10));
    const Error held = outcome(desk.client->answer(aCall())).error();
    CHECK(held.code == ErrorCode::RateLimited);
    CHECK(held.retryAfterSec == 20);
    desk.http.expect("POST", xrpc("com.atproto.repo.deleteRecord")).answer(200, {}, "{}");
    CHECK(outcome(desk.client->answer(procedure(u"com.atproto.repo.deleteRecord", "{}"))));
    desk.clock.advance(std::chrono::seconds(21));
    desk.http.expect("GET", Call).answer(200, {}, R"({"posts":[]})");
    CHECK(outcome(desk.client->answer(aCall())));
    CHECK(desk.http.unexpected() == QStringList());
}

TEST_CASE("a server that says that nothing is left is left alone until its time", "[network][bluesky]")
{
    Desk desk;
    const QByteArray reset = QByteArray::number(desk.clock.now().ms / 1000 + 60);
    desk.http.expect("GET", Call)
        .answer(200, {{"RateLimit-Remaining", "0"}, {"RateLimit-Reset", reset}}, R"({"posts":[]})");
    CHECK(outcome(desk.client->answer(aCall())));
    CHECK(outcome(desk.client->answer(aCall())).error().retryAfterSec == 60);
    CHECK(desk.http.requests().size() == 1);
}

TEST_CASE("calls to the chat go through the account's server", "[network][bluesky]")
{
    Desk desk;
    desk.http.expect("GET", xrpc("chat.bsky.convo.getLog")).answer(400, {}, errorJson("InvalidToken"));
    const Error error = outcome(desk.client->answer(toChat(query(u"chat.bsky.convo.getLog")))).error();
    CHECK(error.code == ErrorCode::Refused);
    const http::HttpRequest asked = desk.http.requests().first();
    CHECK(asked.url.host() == u"pds.example");
    CHECK(http::headerValue(asked.headers, "atproto-proxy") == "did:web:api.bsky.chat#bsky_chat");
}

TEST_CASE("a page in place of an answer is no fact and no sign-out", "[network][bluesky]")
{
    Desk desk;
    desk.http.expect("GET", Call).answer(502, {}, "<html><title>Bad gateway</title></html>");
    CHECK(outcome(desk.client->answer(aCall())).error().code == ErrorCode::Unavailable);
    desk.http.expect("GET", xrpc("app.bsky.actor.getProfile")).answer(200, {}, "<html>hello</html>");
    CHECK(outcome(desk.connector.checkAccount()).error().code == ErrorCode::Protocol);
}

TEST_CASE("a credential is read back as it was, and none that leads elsewhere", "[network][bluesky]")
{
    const Credential known = session();
    CHECK(decoded(encoded(known)) == known);
    CHECK_FALSE(decoded(Secret("the-token")));
    CHECK_FALSE(
        decoded(Secret(R"({"did":"did:web:shop.example","pds":"http://pds.example","refresh":"r"})")));
    CHECK_FALSE(decoded(Secret(R"({"did":"did:web:shop.example","pds":"https://pds.example"})")));
    Desk desk{Credential()};
    CHECK(outcome(desk.client->answer(aCall())).error().code == ErrorCode::Unauthorized);
    CHECK(desk.http.requests().isEmpty());
}
