#include "core/network/mastodon/mastodon_credential.h"
#include "core/network/mastodon/mastodon_service.h"
#include "tests/core/network/account_fixture.h"

using namespace daisychain;
using namespace daisychain::network;
using namespace daisychain::network::test;

namespace {

struct Visit {
    daisychain::test::FakeClock clock{"2026-03-04T12:00:00Z"};
    daisychain::test::ScriptedTransport http{clock};
    MastodonService service{http, clock};
    std::unique_ptr<SignIn> signIn = service.signIn();

    void expectWho()
    {
        http.expect("GET", QStringLiteral("/.well-known/nodeinfo")).answer(404);
        http.expect("GET", QStringLiteral("/api/v2/instance")).answer(200, {}, recorded("instance_v2.json"));
        http.expect("GET", QStringLiteral("/api/v1/accounts/verify_credentials"))
            .answer(200, {}, recorded("verify_credentials.json"));
    }
};

SignInAnswers answersFor(const QString &server, const Secret &token = {})
{
    return {Network::Mastodon, token.isEmpty() ? 0 : 1, {{SignInField::Server, server}}, token};
}

}  // namespace

TEST_CASE("a kept credential comes back whole, and an old one is a token", "[network][mastodon]")
{
    const MastodonCredential ours{Secret("the token"),
                                  OAuthApp{QStringLiteral("id"), Secret("secret \"x\"")}};
    const MastodonCredential back = mastodonCredential(encoded(ours));
    CHECK(back.access == ours.access);
    REQUIRE(back.app);
    CHECK(back.app->clientId == ours.app->clientId);
    CHECK(back.app->clientSecret == ours.app->clientSecret);
    CHECK_FALSE(mastodonCredential(encoded({Secret("the token"), {}})).app);
    const MastodonCredential old = mastodonCredential(Secret("plain-token"));
    CHECK(old.access == Secret("plain-token"));
    CHECK_FALSE(old.app);
}

TEST_CASE("with a token of their own nobody needs the browser", "[network][mastodon]")
{
    Visit visit;
    const Result<QUrl> page =
        outcome(visit.signIn->begin(answersFor(QStringLiteral("shop.example"), Secret("mine")), QUrl()));
    REQUIRE(page);
    CHECK(page->isEmpty());
    visit.expectWho();
    const Result<SignedIn> guest = outcome(visit.signIn->finish({}));
    REQUIRE(guest);
    CHECK_FALSE(guest->isOurs);
    CHECK(guest->account.server == QUrl(QStringLiteral("https://shop.example")));
    CHECK(guest->streams == QList{mentionsOf(guest->account.id)});
    // Taking it back is the person's own business.
    CHECK(outcome(visit.service.signOut(guest->account, guest->credential)));
}

TEST_CASE("what the browser brought is handed back when signing out", "[network][mastodon]")
{
    Visit visit;
    visit.http.expect("GET", QStringLiteral("/.well-known/oauth-authorization-server")).answer(404);
    visit.http.expect("POST", QStringLiteral("/api/v1/apps"))
        .answer(200, {}, R"({"client_id":"the-id","client_secret":"the-secret"})");
    const QUrl redirect(QStringLiteral("http://127.0.0.1:4711/callback"));
    const Result<QUrl> page =
        outcome(visit.signIn->begin(answersFor(QStringLiteral("shop.example")), redirect));
    REQUIRE(page);
    CHECK(page->host() == u"shop.example");
    CHECK_FALSE(visit.signIn->state().isEmpty());
    visit.http.expect("POST", QStringLiteral("/oauth/token"))
        .answer(200, {}, R"({"access_token":"the-token","token_type":"Bearer"})");
    visit.expectWho();
    const Result<SignedIn> guest = outcome(visit.signIn->finish(Secret("code")));
    REQUIRE(guest);
    CHECK(guest->isOurs);
    visit.http.expect("POST", QStringLiteral("/oauth/revoke"))
        .where([](const http::HttpRequest &request) {
            return parameter(request, "token") == u"the-token" &&
                   parameter(request, "client_secret") == u"the-secret";
        })
        .answer(200, {}, "{}");
    CHECK(outcome(visit.service.signOut(guest->account, guest->credential)));
}

TEST_CASE("what is no server begins nothing", "[network][mastodon]")
{
    Visit visit;
    const auto page = outcome(visit.signIn->begin(answersFor(QStringLiteral("ftp://x.example")), QUrl()));
    REQUIRE_FALSE(page);
    CHECK(page.error().code == ErrorCode::Invalid);
    CHECK(outcome(visit.signIn->finish(Secret("code"))).error().code == ErrorCode::Cancelled);
}
