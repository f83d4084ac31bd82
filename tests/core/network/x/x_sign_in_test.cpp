#include "core/network/x/x_service.h"
#include "core/network/x/x_sign_in.h"
#include "tests/core/network/x/x_fixture.h"

using namespace daisychain;
using namespace daisychain::network;
using namespace daisychain::network::x::test;
using namespace Qt::StringLiterals;

namespace {

/// Somebody at a desk who wants to connect an account on X.
struct Newcomer {
    Newcomer()
    {
        answers.network = Network::X;
        answers.words = {{SignInField::ClientId, u" client-1 "_s}};
    }
    Result<QUrl> begin() { return outcome(signIn->begin(answers, xRedirect())); }

    daisychain::test::FakeClock clock{"2026-03-04T12:00:00Z"};
    daisychain::test::ScriptedTransport http{clock};
    daisychain::test::KeptUsage usage;
    XService service{http, clock, usage};
    std::unique_ptr<SignIn> signIn = service.signIn();
    SignInAnswers answers;
};

const QByteArray Me = R"({"data":{"id":"4242","name":"Shop","username":"shop"}})";

}  // namespace

TEST_CASE("a sign-in at X needs the company's client id, and may have the app's token", "[network][x]")
{
    Newcomer sam;
    const SignInForm form = sam.service.form();
    REQUIRE(form.ways.size() == 1);
    CHECK(form.ways[0].usesBrowser);
    CHECK(form.ways[0].fields == QList{SignInField::ClientId});
    CHECK(form.ways[0].moreFields == QList{SignInField::AppToken, SignInField::Server});
    CHECK(sam.service.redirectPort() == 17239);
    sam.answers.words.clear();
    CHECK(sam.begin().error().code == ErrorCode::Invalid);
}

TEST_CASE("the page of X is asked for with a proof key and the address to the letter", "[network][x]")
{
    Newcomer sam;
    const Result<QUrl> page = sam.begin();
    REQUIRE(page);
    CHECK(page->host() == u"x.com");
    CHECK(page->path() == u"/i/oauth2/authorize");
    const QUrlQuery query(*page);
    CHECK(query.queryItemValue(u"client_id"_s) == u"client-1");
    CHECK(query.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded) == u"http://127.0.0.1:17239/callback");
    CHECK(query.queryItemValue(u"code_challenge_method"_s) == u"S256");
    CHECK(query.queryItemValue(u"scope"_s, QUrl::FullyDecoded).contains(u"offline.access"));
    CHECK(query.queryItemValue(u"state"_s).toLatin1() == sam.signIn->state());
    for (const std::optional<QUrl> &other :
         {std::optional<QUrl>(), std::optional(QUrl(u"http://localhost:17239/callback"_s))})
        CHECK(outcome(sam.signIn->begin(sam.answers, other)).error().code == ErrorCode::Invalid);
}

TEST_CASE("the code becomes a credential and an account", "[network][x]")
{
    Newcomer sam;
    sam.answers.secret = Secret("app-token ");
    const QUrlQuery page(sam.begin().value());
    sam.http.expect("POST", u"/2/oauth2/token"_s).answer(200, {}, Token2);
    sam.http.expect("GET", u"/2/users/me"_s).answer(200, {}, Me);
    const auto signedIn = outcome(sam.signIn->finish(Secret("the-code")));
    REQUIRE(signedIn);
    const http::HttpRequest asked = sam.http.requests().first();
    CHECK(asked.url.host() == u"api.x.com");
    CHECK(parameter(asked, u"code"_s) == u"the-code");
    CHECK(parameter(asked, u"client_id"_s) == u"client-1");
    CHECK(parameter(asked, u"redirect_uri"_s) == u"http://127.0.0.1:17239/callback");
    const Secret verifier(parameter(asked, u"code_verifier"_s).toLatin1());
    CHECK(http::pkceChallenge(verifier) == page.queryItemValue(u"code_challenge"_s).toLatin1());
    CHECK_FALSE(asked.bearer);
    CHECK(signedIn->account.identity == person("4242"));
    CHECK(signedIn->account.network == Network::X);
    CHECK(signedIn->account.handle == u"shop");
    CHECK(signedIn->account.limits.needsSummons);
    CHECK(signedIn->isOurs);
    REQUIRE(signedIn->streams.size() == 1);
    CHECK(signedIn->streams[0].kind == StreamKind::Mentions);
    CHECK(signedIn->streams[0].account == signedIn->account.id);
    const XCredential credential = decodeXCredential(signedIn->credential).value();
    CHECK(credential == XCredential{u"client-1"_s, Secret("access-2"), Secret("refresh-2"),
                                    at("2026-03-04T14:00:00Z"), Secret("app-token")});
}

TEST_CASE("a code that came too late is not accepted", "[network][x]")
{
    Newcomer sam;
    REQUIRE(sam.begin());
    sam.http.expect("POST", u"/2/oauth2/token"_s)
        .answer(
            400, {},
            R"({"error":"invalid_request","error_description":"Value passed for the authorization code was invalid."})");
    const Error error = outcome(sam.signIn->finish(Secret("old"))).error();
    CHECK(sam.http.requests().size() == 1);
    CHECK(error.code == ErrorCode::Unauthorized);
}

TEST_CASE("another address of X's interface is a double on this machine or a proxy", "[network][x]")
{
    Newcomer sam;
    sam.answers.words.insert(SignInField::Server, u"http://127.0.0.1:8080/x"_s);
    const Result<QUrl> page = sam.begin();
    REQUIRE(page);
    CHECK(page->toString(QUrl::RemoveQuery) == u"http://127.0.0.1:8080/i/oauth2/authorize");
    CHECK(xServerFrom({}) == xServer());
    CHECK(xServerFrom(u"proxy.example"_s) == QUrl(u"https://proxy.example"_s));
    CHECK(xServerFrom(u"localhost:9"_s) == QUrl(u"http://localhost:9"_s));
    for (const QString &bad :
         {u"http://proxy.example"_s, u"https://me@proxy.example"_s, u"ftp://x"_s, u"::"_s})
        CHECK(xServerFrom(bad).error().code == ErrorCode::Invalid);
}

TEST_CASE("signing out makes X forget both tokens", "[network][x]")
{
    Newcomer sam;
    const Secret credential = encodeXCredential({u"client-1"_s, Secret("a"), Secret("r"), {}, Secret("app")});
    sam.http.expect("POST", u"/2/oauth2/revoke"_s).answer(200, {}, R"({"revoked":true})").times(2);
    REQUIRE(outcome(sam.service.signOut(shopAccount(), credential)));
    const auto requests = sam.http.requests();
    REQUIRE(requests.size() == 2);
    CHECK(parameter(requests[0], u"token"_s) == u"r");
    CHECK(parameter(requests[1], u"token"_s) == u"a");
    CHECK(parameter(requests[1], u"client_id"_s) == u"client-1");
    sam.http.expect("POST", u"/2/oauth2/revoke"_s).answer(503);
    CHECK(outcome(sam.service.signOut(shopAccount(), credential)).error().code == ErrorCode::Unavailable);
    sam.http.expect("POST", u"/2/oauth2/revoke"_s).answer(401).times(2);
    CHECK(outcome(sam.service.signOut(shopAccount(), credential)));
}

TEST_CASE("the service's voice reads, speaks and keeps people off", "[network][x]")
{
    Newcomer sam;
    const XCredential credential{u"c"_s, Secret("a"), Secret("r"), at("2026-03-04T13:00:00Z"), {}};
    const auto voice = sam.service.voice(shopAccount(), encodeXCredential(credential),
                                         [](const Secret &) { return readyFuture<void>({}); });
    REQUIRE(voice->poster() != nullptr);
    REQUIRE(voice->moderation() != nullptr);
    sam.http.expect("GET", u"/2/users/me"_s).answer(200, {}, Me);
    CHECK(outcome(voice->connector().checkAccount()));
    const auto lost = sam.service.voice(shopAccount(), Secret("nonsense"),
                                        [](const Secret &) { return readyFuture<void>({}); });
    CHECK(outcome(lost->connector().checkAccount()).error().code == ErrorCode::Unauthorized);
}
