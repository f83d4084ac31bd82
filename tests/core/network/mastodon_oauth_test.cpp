#include "core/network/mastodon/mastodon_oauth.h"
#include "core/network/server_address.h"
#include "tests/core/network/account_fixture.h"

using namespace daisychain;
using namespace daisychain::network;
using namespace daisychain::network::test;

namespace {

const QUrl Shop(QStringLiteral("https://shop.example"));
const QString Redirect = QStringLiteral("http://127.0.0.1:4711/callback");
const QString WellKnown = QStringLiteral("/.well-known/oauth-authorization-server");
const QString Apps = QStringLiteral("/api/v1/apps");
const QByteArray App = R"({"id":"1","name":"Daisychain","client_id":"the-id","client_secret":"the-secret"})";

struct Visit {
    daisychain::test::FakeClock clock{"2026-03-04T12:00:00Z"};
    daisychain::test::ScriptedTransport http{clock};
    MastodonOAuth signIn{http, clock};

    void expectWho()
    {
        http.expect("GET", QStringLiteral("/.well-known/nodeinfo")).answer(404);
        http.expect("GET", QStringLiteral("/api/v2/instance")).answer(200, {}, recorded("instance_v2.json"));
        http.expect("GET", QStringLiteral("/api/v1/accounts/verify_credentials"))
            .answer(200, {}, recorded("verify_credentials.json"));
    }
};

QString queryOf(const QUrl &url, const char *name)
{
    return QUrlQuery(url).queryItemValue(QLatin1String(name), QUrl::FullyDecoded);
}

}  // namespace

TEST_CASE("a server is meant in many ways", "[network][mastodon]")
{
    for (const auto given : {u"shop.example", u" https://shop.example/ ", u"https://shop.example/@help",
                             u"@help@shop.example", u"help@shop.example"})
        CHECK(serverAddress(QString::fromUtf16(given)) == Shop);
    CHECK(serverAddress(QStringLiteral("127.0.0.1:4000")) == QUrl(QStringLiteral("http://127.0.0.1:4000")));
    CHECK(serverAddress(QStringLiteral("http://localhost:4000/x")) ==
          QUrl(QStringLiteral("http://localhost:4000")));
    for (const auto given :
         {u"", u"http://shop.example", u"ftp://shop.example", u"https://a:b@shop.example", u"a b"})
        CHECK(serverAddress(QString::fromUtf16(given)).error().code == ErrorCode::Invalid);
}

TEST_CASE("signing in goes through the browser and ends with an account", "[network][mastodon]")
{
    Visit visit;
    visit.http.expect("GET", WellKnown).answer(404, {{"Content-Type", "text/html"}}, "<h1>404</h1>");
    visit.http.expect("POST", Apps)
        .where([](const http::HttpRequest &request) {
            return parameter(request, "redirect_uris") == Redirect &&
                   parameter(request, "scopes").contains(u"write:statuses");
        })
        .answer(200, {}, App);
    const Result<SignInAttempt> attempt =
        outcome(visit.signIn.begin(Shop, Redirect, {.askAgain = true, .language = QStringLiteral("de")}));
    REQUIRE(attempt);
    CHECK(attempt->browse.path() == u"/oauth/authorize");
    CHECK(queryOf(attempt->browse, "client_id") == u"the-id");
    CHECK(queryOf(attempt->browse, "redirect_uri") == Redirect);
    CHECK(queryOf(attempt->browse, "state").toLatin1() == attempt->state);
    CHECK(queryOf(attempt->browse, "code_challenge_method") == u"S256");
    CHECK(queryOf(attempt->browse, "force_login") == u"true");
    CHECK(queryOf(attempt->browse, "lang") == u"de");
    REQUIRE(attempt->verifier);
    visit.http.expect("POST", QStringLiteral("/oauth/token"))
        .where([&](const http::HttpRequest &request) {
            return parameter(request, "code") == u"the-code" &&
                   parameter(request, "client_secret") == u"the-secret" &&
                   parameter(request, "code_verifier").toLatin1() == attempt->verifier->reveal() &&
                   parameter(request, "redirect_uri") == Redirect;
        })
        .answer(200, {}, R"({"access_token":"the-token","token_type":"Bearer"})");
    visit.expectWho();
    const Result<MastodonGuest> signedIn = outcome(visit.signIn.finish(*attempt, Secret(" the-code\n")));
    REQUIRE(signedIn);
    CHECK(signedIn->token.access == Secret("the-token"));
    CHECK(signedIn->account.handle == u"help@shop.example");
    CHECK(signedIn->account.identity == person("https://shop.example/@help"));
    CHECK(signedIn->account.id == accountIdFor(signedIn->account.identity));
    CHECK(signedIn->account.server == Shop);
    CHECK(signedIn->account.software == u"mastodon");
    CHECK(signedIn->account.limits.maxCharacters == 777);
    CHECK(visit.http.requests().last().bearer == Secret("the-token"));
    CHECK(visit.http.unexpected().isEmpty());
}

TEST_CASE("a server's own endpoints are used, and PKCE only where it is offered", "[network][mastodon]")
{
    Visit visit;
    visit.http.expect("GET", WellKnown)
        .answer(200, {}, R"({"authorization_endpoint":"https://shop.example/a"})");
    visit.http.expect("POST", Apps).answer(200, {}, App);
    const Result<SignInAttempt> attempt =
        outcome(visit.signIn.begin(Shop, MastodonOAuth::CopyPaste.toString(), {}));
    REQUIRE(attempt);
    CHECK(attempt->browse.path() == u"/a");
    CHECK_FALSE(attempt->verifier);
    CHECK(queryOf(attempt->browse, "code_challenge").isEmpty());
    CHECK(queryOf(attempt->browse, "redirect_uri") == u"urn:ietf:wg:oauth:2.0:oob");
}

TEST_CASE("fine scopes give way to coarse ones", "[network][mastodon]")
{
    Visit visit;
    const auto asksCoarse = [](const http::HttpRequest &request) {
        return parameter(request, "scopes") == u"read write";
    };
    SECTION("where they are refused")
    {
        visit.http.expect("GET", WellKnown).answer(404);
        visit.http.expect("POST", Apps).where(asksCoarse).answer(200, {}, App);
        visit.http.expect("POST", Apps).answer(422, {}, R"({"error":"Scopes doesn't match configured"})");
    }
    SECTION("where they aren't listed")
    {
        visit.http.expect("GET", WellKnown).answer(200, {}, recorded("oauth_server.json"));
        visit.http.expect("POST", Apps).where(asksCoarse).answer(200, {}, App);
    }
    const Result<SignInAttempt> attempt = outcome(visit.signIn.begin(Shop, Redirect, {}));
    REQUIRE(attempt);
    CHECK(attempt->scopes == words("read write"));
    CHECK(queryOf(attempt->browse, "scope") == u"read write");
    CHECK(visit.http.allUsed());
}

TEST_CASE("a failed sign-in says what failed", "[network][mastodon]")
{
    Visit visit;
    visit.http.expect("GET", WellKnown).answer(404).always();
    SECTION("nothing there speaks the API")
    {
        visit.http.expect("POST", Apps).answer(404, {{"Content-Type", "text/html"}}, "<title>Shoes</title>");
        const Error error = outcome(visit.signIn.begin(Shop, Redirect, {})).error();
        CHECK(error.code == ErrorCode::NotFound);
        CHECK(error.arguments == words("shop.example"));
    }
    SECTION("a page for an answer")
    {
        visit.http.expect("POST", Apps).answer(200, {{"Content-Type", "text/html"}}, "<title>Shoes</title>");
        CHECK(outcome(visit.signIn.begin(Shop, Redirect, {})).error().code == ErrorCode::NotFound);
    }
    SECTION("the redirect is refused")
    {
        visit.http.expect("POST", Apps)
            .answer(422, {}, R"({"error":"Redirect URI must be an absolute URI."})")
            .times(2);
        const Error error = outcome(visit.signIn.begin(Shop, Redirect, {})).error();
        CHECK(error.code == ErrorCode::Refused);
        CHECK(error.arguments.first() == u"Redirect URI must be an absolute URI.");
    }
    SECTION("the code is old")
    {
        visit.http.expect("POST", Apps).answer(200, {}, App);
        const Result<SignInAttempt> attempt = outcome(visit.signIn.begin(Shop, Redirect, {}));
        REQUIRE(attempt);
        visit.http.expect("POST", QStringLiteral("/oauth/token"))
            .answer(400, {}, R"({"error":"invalid_grant","error_description":"The code is invalid"})");
        const Error error = outcome(visit.signIn.finish(*attempt, Secret("old"))).error();
        CHECK(error.code == ErrorCode::Refused);
        CHECK(error.arguments == QStringList{QStringLiteral("The code is invalid"), QStringLiteral("400"),
                                             QStringLiteral("invalid_grant")});
    }
    SECTION("the server can't be reached")
    {
        Visit offline;
        offline.http.expect("GET", WellKnown).fail(Error{ErrorCode::Offline, words("name shop.example")});
        CHECK(outcome(offline.signIn.begin(Shop, Redirect, {})).error().code == ErrorCode::Offline);
    }
}

TEST_CASE("tokens are refreshed and given back", "[network][mastodon]")
{
    Visit visit;
    const OAuthApp app{QStringLiteral("the-id"), Secret("the-secret")};
    visit.http.expect("POST", QStringLiteral("/oauth/token"))
        .where(asking({{"grant_type", "refresh_token"}, {"refresh_token", "r"}}))
        .answer(200, {}, R"({"access_token":"new","refresh_token":"r2","expires_in":600})");
    visit.http.expect("POST", QStringLiteral("/oauth/revoke"))
        .where(asking({{"token", "new"}, {"client_id", "the-id"}}))
        .answer(200, {}, "{}");
    const Result<OAuthToken> token = outcome(visit.signIn.refresh(Shop, app, Secret("r")));
    REQUIRE(token);
    CHECK(token->access == Secret("new"));
    CHECK(outcome(visit.signIn.signOut(Shop, app, token->access)));
    CHECK(visit.http.allUsed());
}
