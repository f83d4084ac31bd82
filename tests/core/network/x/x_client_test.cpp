#include "core/network/x/parse_posts.h"
#include "core/network/x/x_requests.h"
#include "tests/core/network/x/x_fixture.h"

using namespace daisychain;
using namespace daisychain::network;
using namespace daisychain::network::x::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

XCredential expired()
{
    return {u"client-1"_s, Secret("access-1"), Secret("refresh-1"), at("2026-03-04T12:00:30Z"), {}};
}

QByteArray bearerOf(const http::HttpRequest &request)
{
    return request.bearer ? request.bearer->reveal() : QByteArray();
}

QFuture<Result<http::HttpAnswer>> askSomething(Desk &desk)
{
    return desk.client->answer(desk.client->get(u"/something"_s), {u"something"_s, {}, 0});
}

}  // namespace

TEST_CASE("a credential is read back as it was written", "[network][x]")
{
    const XCredential credential{u"c"_s, Secret("a"), Secret("r\"\n"), at("2026-03-04T12:00:00Z"),
                                 Secret("app")};
    CHECK(decodeXCredential(encodeXCredential(credential)) == credential);
    XCredential withoutApp = credential;
    withoutApp.appToken = {};
    CHECK(decodeXCredential(encodeXCredential(withoutApp)) == withoutApp);
    for (const char *broken : {"", "{}", "[]", R"({"client":"c"})", R"({"client":7,"access":"a"})"})
        CHECK(decodeXCredential(Secret(broken)).error().code == ErrorCode::Invalid);
}

TEST_CASE("a token that is about to end is exchanged before anything is asked", "[network][x]")
{
    Desk desk(expired());
    desk.http.expect("POST", u"/2/oauth2/token"_s).answer(200, {}, Token2);
    desk.http.expect("GET", u"/2/something"_s);
    REQUIRE(outcome(askSomething(desk)));
    const auto requests = desk.http.requests();
    CHECK(parameter(requests[0], u"grant_type"_s) == u"refresh_token");
    CHECK(parameter(requests[0], u"refresh_token"_s) == u"refresh-1");
    CHECK(parameter(requests[0], u"client_id"_s) == u"client-1");
    CHECK_FALSE(requests[0].bearer);
    CHECK(bearerOf(requests[1]) == "access-2");
    REQUIRE(desk.kept.size() == 1);
    CHECK(desk.kept[0].refresh == Secret("refresh-2"));
    CHECK(desk.kept[0].expires == at("2026-03-04T14:00:00Z"));
}

TEST_CASE("a new pair of tokens is used only once it is kept, and the old is not spent twice", "[network][x]")
{
    Desk desk(expired());
    desk.keeping = Failure(Error{ErrorCode::Storage});
    desk.http.expect("POST", u"/2/oauth2/token"_s).answer(200, {}, Token2);
    CHECK(outcome(askSomething(desk)).error().code == ErrorCode::Unavailable);
    CHECK(desk.http.requests().size() == 1);
    desk.keeping = {};
    desk.http.expect("GET", u"/2/something"_s);
    REQUIRE(outcome(askSomething(desk)));
    CHECK(desk.http.unexpected().isEmpty());
    CHECK(bearerOf(desk.last()) == "access-2");
    CHECK(desk.kept.size() == 2);
}

TEST_CASE("two calls at once exchange the token once", "[network][x]")
{
    Desk desk(expired());
    desk.http.expect("POST", u"/2/oauth2/token"_s).answer(200, {}, Token2);
    desk.http.expect("GET", u"/2/something"_s).times(2);
    const auto first = askSomething(desk);
    const auto second = askSomething(desk);
    CHECK(outcome(first));
    CHECK(outcome(second));
    CHECK(desk.http.unexpected().isEmpty());
    CHECK(desk.kept.size() == 1);
}

TEST_CASE("a token that X refuses is exchanged once, and the request repeated", "[network][x]")
{
    Desk desk;
    desk.http.expect("GET", u"/2/something"_s).answer(401, {}, TokenExpired);
    desk.http.expect("POST", u"/2/oauth2/token"_s).answer(200, {}, Token2);
    desk.http.expect("GET", u"/2/something"_s).answer(200, {}, "{}");
    CHECK(outcome(askSomething(desk)));
    CHECK(bearerOf(desk.http.requests()[0]) == "access-1");
    CHECK(bearerOf(desk.last()) == "access-2");
}

TEST_CASE("a second refusal means signing in again", "[network][x]")
{
    Desk desk;
    desk.http.expect("GET", u"/2/something"_s).answer(401, {}, TokenExpired).times(2);
    desk.http.expect("POST", u"/2/oauth2/token"_s).answer(200, {}, Token2);
    CHECK(outcome(askSomething(desk)).error().code == ErrorCode::Unauthorized);
    CHECK(desk.http.requests().size() == 3);
}

TEST_CASE("a refresh token that is spent means signing in again", "[network][x]")
{
    Desk desk(expired());
    desk.http.expect("POST", u"/2/oauth2/token"_s)
        .answer(
            400, {},
            R"({"error":"invalid_request","error_description":"Value passed for the token was invalid."})");
    CHECK(outcome(askSomething(desk)).error().code == ErrorCode::Unauthorized);
    CHECK(desk.kept.isEmpty());
}

TEST_CASE("a lost answer to the exchange is no lost answer to the request", "[network][x]")
{
    Desk desk(expired());
    desk.http.expect("POST", u"/2/oauth2/token"_s).fail(Error{ErrorCode::Unanswered});
    CHECK(outcome(askSomething(desk)).error().code == ErrorCode::Unavailable);
}

TEST_CASE("a window that is used up is waited for without asking, and told to the ledger", "[network][x]")
{
    Desk desk;
    desk.http.expect("GET", u"/2/something"_s)
        .answer(200,
                {{"x-rate-limit-limit", "15"},
                 {"x-rate-limit-remaining", "0"},
                 {"x-rate-limit-reset", "1772625900"}},
                "{}");
    CHECK(outcome(askSomething(desk)));
    REQUIRE(desk.usage.kept.size() == 1);
    CHECK(desk.usage.kept[0] ==
          UsageWindow{desk.account.id, u"something"_s, 15, 0, at("2026-03-04T12:05:00Z"), desk.clock.now()});
    const Error held = outcome(askSomething(desk)).error();
    CHECK(held.code == ErrorCode::RateLimited);
    CHECK(held.retryAfterSec == 300);
    CHECK(desk.http.requests().size() == 1);
    desk.clock.advance(5min);
    desk.http.expect("GET", u"/2/something"_s);
    CHECK(outcome(askSomething(desk)));
}

TEST_CASE("credits that are used up are no rate limit: nothing is waited for", "[network][x]")
{
    Desk desk;
    desk.http.expect("GET", u"/2/something"_s)
        .answer(
            429, {},
            R"({"title":"UsageCapExceeded","detail":"Usage cap exceeded","type":"https://api.x.com/2/problems/usage-capped"})");
    const Error error = outcome(askSomething(desk)).error();
    CHECK(error.code == ErrorCode::Refused);
    CHECK(error.arguments.value(0) == u"Usage cap exceeded");
    desk.http.expect("GET", u"/2/something"_s);
    CHECK(outcome(askSomething(desk)));
}

TEST_CASE("the app's own token being refused doesn't sign the account out", "[network][x]")
{
    Desk desk("app-token");
    desk.http.expect("GET", u"/2/something"_s).answer(401, {}, TokenExpired);
    const auto asked = desk.client->answer(desk.client->get(u"/something"_s), {u"something"_s, {}, 0, true});
    const Error error = outcome(asked).error();
    CHECK(error.code == ErrorCode::Refused);
    CHECK(error.arguments.value(0) == u"app-token");
    CHECK(bearerOf(desk.last()) == "app-token");
}

TEST_CASE("the same post is charged once a day", "[network][x]")
{
    Desk desk;
    const auto readTwo = [&] {
        desk.http.expect("GET", u"/2/tweets"_s).answer(200, {}, listJson({postJson("1"), postJson("2")}));
        const XRequest request = postsRequest({u"1"_s, u"2"_s});
        const auto parse = [&](QByteArrayView json) { return x::parsePosts(json, desk.client->context()); };
        return outcome(desk.client->read(desk.client->get(request.path, request.query), request.call, parse));
    };
    REQUIRE(readTwo());
    REQUIRE(readTwo());
    CHECK(desk.usage.countOf(UsageKind::PostRead) == 2);
    desk.clock.advance(12h);
    desk.http.expect("POST", u"/2/oauth2/token"_s).answer(200, {}, Token2);
    REQUIRE(readTwo());
    CHECK(desk.usage.countOf(UsageKind::PostRead) == 4);
}

TEST_CASE("a reading that might pass the cap is not begun", "[network][x]")
{
    Desk desk;
    const auto readOne = [&] { return outcome(desk.connector.post(u"1"_s)); };
    desk.usage.rules.monthlyCap = MicroDollars{4'999};
    const Error error = readOne().error();
    CHECK(error.code == ErrorCode::Refused);
    CHECK(error.arguments == QStringList{u"spending-cap"_s});
    CHECK(desk.http.requests().isEmpty());
    desk.usage.rules.monthlyCap = MicroDollars{5'000};
    desk.http.expect("GET", u"/2/tweets"_s).answer(200, {}, listJson({postJson("1")}));
    REQUIRE(readOne());
    CHECK(readOne().error().arguments == QStringList{u"spending-cap"_s});
}

TEST_CASE("readings under way count against the cap before they are answered", "[network][x]")
{
    Desk desk;
    desk.usage.rules.monthlyCap = MicroDollars{9'000};
    desk.http.expect("GET", u"/2/tweets"_s).hold();
    const auto first = desk.connector.post(u"1"_s);
    REQUIRE(daisychain::test::eventually([&] { return desk.http.heldCount() == 1; }));
    CHECK(outcome(desk.connector.post(u"2"_s)).error().arguments == QStringList{u"spending-cap"_s});
    desk.http.releaseHeld(Failure(Error{ErrorCode::Unanswered}));
    CHECK(outcome(first).error().code == ErrorCode::Unanswered);
    desk.http.expect("GET", u"/2/tweets"_s).answer(200, {}, listJson({postJson("2")}));
    CHECK(outcome(desk.connector.post(u"2"_s)));
}
