#include "core/network/bluesky/bluesky_service.h"
#include "tests/core/network/bluesky/desk_fixture.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace daisychain;
using namespace daisychain::network;
using namespace daisychain::network::bluesky;
using namespace daisychain::network::bluesky::test;

namespace {

const QString Create = xrpc("com.atproto.server.createSession");
const QString Resolve = xrpc("com.atproto.identity.resolveHandle");
const QString Profile = xrpc("app.bsky.actor.getProfile");

QByteArray documentJson(const char *handle, const char *pds)
{
    return R"({"id":")" + Shop.toUtf8() + R"(","alsoKnownAs":["at://)" + handle +
           R"("],"service":[{"id":"#atproto_pds","type":"AtprotoPersonalDataServer","serviceEndpoint":")" +
           pds + R"("}]})";
}

QByteArray ownProfile()
{
    return R"({"did":")" + Shop.toUtf8() +
           R"(","handle":"help.shop.example","displayName":"Shop help","description":"We help"})";
}

SignInAnswers answers(const char *handle = "@Help.Shop.example", const char *password = "abcd-efgh-ijkl-mnop")
{
    SignInAnswers typed;
    typed.network = Network::Bluesky;
    typed.words = {{SignInField::Handle, QString::fromLatin1(handle)}};
    typed.secret = Secret(password);
    return typed;
}

/// Somebody at the form, and the servers that a sign-in asks.
struct Door {
    Door()
        : service(http, clock)
        , signIn(service.signIn())
    {
    }

    /// What leads from the handle to the server.
    void showIdentity(const char *pds, const char *handle = "help.shop.example")
    {
        http.expect("GET", Resolve)
            .where(asking("handle", QStringLiteral("help.shop.example")))
            .answer(200, {}, R"({"did":")" + Shop.toUtf8() + R"("})");
        http.expect("GET", u'/' + Shop).answer(200, {}, documentJson(handle, pds));
    }

    Result<SignedIn> enter(const SignInAnswers &typed)
    {
        const Result<QUrl> page = outcome(signIn->begin(typed, {}));
        if (!page)
            return Failure(page.error());
        CHECK(page->isEmpty());
        return outcome(signIn->finish({}));
    }

    daisychain::test::FakeClock clock{"2026-03-04T12:00:00Z"};
    daisychain::test::ScriptedTransport http{clock};
    BlueskyService service;
    std::unique_ptr<SignIn> signIn;
};

}  // namespace

TEST_CASE("a hosted account signs in at the entry and lives at its own server", "[network][bluesky]")
{
    Door door;
    door.showIdentity("https://morel.us-east.host.bsky.network");
    QByteArray asked;
    door.http.expect("POST", Create)
        .whenAsked([&](const http::HttpRequest &request) {
            asked = request.body;
            CHECK(request.url.host() == u"bsky.social");
        })
        .answer(200, {}, recorded("session.json"));
    door.http.expect("GET", Profile)
        .where([](const http::HttpRequest &request) { return request.url.host() == u"pds.example"; })
        .answer(200, {}, ownProfile());
    const Result<SignedIn> in = door.enter(answers());
    REQUIRE(in);
    const QJsonObject sent = QJsonDocument::fromJson(asked).object();
    CHECK(sent.value(u"identifier").toString() == u"help.shop.example");
    CHECK(sent.value(u"password").toString() == u"abcd-efgh-ijkl-mnop");
    CHECK_FALSE(sent.contains(u"authFactorToken"));
    CHECK(in->account.identity.globalId == Shop);
    CHECK(in->account.id == accountIdFor(in->account.identity));
    CHECK(in->account.server == QUrl(QStringLiteral("https://bsky.social")));
    CHECK(in->account.handle == u"help.shop.example");
    CHECK(in->account.displayName == u"Shop help");
    CHECK(in->account.retrySafety.kind == RetryKind::OwnRecordKey);
    CHECK(in->account.limits.maxCharacters == 300);
    CHECK_FALSE(in->account.limits.namesAddressee);
    CHECK(in->isOurs);
    REQUIRE(in->streams.size() == 1);
    CHECK(in->streams.first().kind == StreamKind::Mentions);
    const Credential kept = decoded(in->credential).value();
    CHECK(kept.pds == QUrl(QStringLiteral("https://pds.example")));
    CHECK(kept.refresh == Secret("ddd.eee.fff"));
    CHECK_FALSE(in->credential.reveal().contains("abcd-efgh"));
    CHECK(door.http.unexpected() == QStringList());
}

TEST_CASE("the main password of a hosted account is refused before it goes anywhere", "[network][bluesky]")
{
    Door door;
    door.showIdentity("https://morel.us-east.host.bsky.network");
    const Error error = door.enter(answers("help.shop.example", "correct horse battery")).error();
    CHECK(error.code == ErrorCode::Invalid);
    CHECK(error.arguments == QStringList{QStringLiteral("app-password")});
    CHECK(door.http.requests().size() == 2);
}

TEST_CASE("a server of one's own is taken as given, with its own passwords", "[network][bluesky]")
{
    Door door;
    SignInAnswers typed = answers("brand.test", "pw-brand");
    typed.words.insert(SignInField::Server, QStringLiteral("localhost:2583"));
    const QByteArray session = R"({"did":")" + Shop.toUtf8() +
                               R"(","handle":"brand.test","accessJwt":"a","refreshJwt":"r","didDoc":)" +
                               documentJson("brand.test", "http://localhost:2583") + '}';
    door.http.expect("POST", Create).answer(200, {}, session);
    door.http.expect("GET", Profile).answer(200, {}, ownProfile());
    const Result<SignedIn> in = door.enter(typed);
    REQUIRE(in);
    CHECK(decoded(in->credential).value().pds == QUrl(QStringLiteral("http://localhost:2583")));
    CHECK(door.http.requests().first().url.toString() ==
          u"http://localhost:2583/xrpc/com.atproto.server.createSession");
}

TEST_CASE("a handle that its account doesn't name is not believed", "[network][bluesky]")
{
    Door door;
    door.showIdentity("https://pds.example", "somebody.else.example");
    CHECK(door.enter(answers()).error().code == ErrorCode::Invalid);
}

TEST_CASE("a handle is looked for at its own host when the network doesn't know it", "[network][bluesky]")
{
    Door door;
    door.http.expect("GET", Resolve).answer(400, {}, errorJson("InvalidRequest")).times(2);
    door.http.expect("GET", QStringLiteral("/.well-known/atproto-did")).answer(200, {}, Shop.toUtf8() + '\n');
    door.http.expect("GET", u'/' + Shop)
        .answer(200, {}, documentJson("help.shop.example", "https://pds.example"));
    CHECK(outcome(door.signIn->begin(answers(), {})));
    door.http.expect("GET", QStringLiteral("/.well-known/atproto-did")).answer(404, {}, "<html></html>");
    const Error error = outcome(door.signIn->begin(answers(), {})).error();
    CHECK(error.code == ErrorCode::NotFound);
    CHECK(error.arguments == QStringList{QStringLiteral("help.shop.example")});
}

TEST_CASE("what is no handle is not asked for", "[network][bluesky]")
{
    Door door;
    CHECK(outcome(door.signIn->begin(answers("help"), {})).error().code == ErrorCode::Invalid);
    CHECK(outcome(door.signIn->begin(answers("a@b.example"), {})).error().code == ErrorCode::Invalid);
    SignInAnswers typed = answers();
    typed.words.insert(SignInField::Server, QStringLiteral("http://pds.example"));
    CHECK(outcome(door.signIn->begin(typed, {})).error().code == ErrorCode::Invalid);
    CHECK(door.http.requests().isEmpty());
}

TEST_CASE("a code from the mail is asked for and handed on", "[network][bluesky]")
{
    Door door;
    SignInAnswers typed = answers();
    typed.words.insert(SignInField::Server, QStringLiteral("bsky.social"));
    door.http.expect("POST", Create).answer(401, {}, errorJson("AuthFactorTokenRequired"));
    const Error error = door.enter(typed).error();
    CHECK(error.code == ErrorCode::Conflict);
    CHECK(error.arguments == QStringList{QStringLiteral("email-code")});
    typed.words.insert(SignInField::EmailCode, QStringLiteral(" ABCDE-12345 "));
    door.http.expect("POST", Create)
        .where([](const http::HttpRequest &request) {
            return request.body.contains(R"("authFactorToken":"ABCDE-12345")");
        })
        .answer(200, {}, recorded("session.json"));
    door.http.expect("GET", Profile).answer(200, {}, ownProfile());
    CHECK(door.enter(typed));
}

TEST_CASE("what a server says to a sign-in is sorted", "[network][bluesky]")
{
    const auto codeOf = [](int status, const QByteArray &body) {
        Door door;
        SignInAnswers typed = answers();
        typed.words.insert(SignInField::Server, QStringLiteral("pds.example"));
        door.http.expect("POST", Create).answer(status, {{"Retry-After", "60"}}, body);
        return door.enter(typed).error().code;
    };
    CHECK(codeOf(401, errorJson("AuthenticationRequired")) == ErrorCode::Unauthorized);
    CHECK(codeOf(401, errorJson("AccountTakedown")) == ErrorCode::Unauthorized);
    CHECK(codeOf(429, errorJson("RateLimitExceeded")) == ErrorCode::RateLimited);
    CHECK(codeOf(404, "<html>nothing here</html>") == ErrorCode::NotFound);
    CHECK(codeOf(200, "<html>welcome</html>") == ErrorCode::NotFound);
    CHECK(codeOf(502, "<html>bad gateway</html>") == ErrorCode::Unavailable);
    QByteArray inactive = recorded("session.json");
    inactive.replace(R"("active": true)", R"("active": false, "status": "deactivated")");
    CHECK(codeOf(200, inactive) == ErrorCode::Refused);
}

TEST_CASE("a session of somebody else is not taken", "[network][bluesky]")
{
    Door door;
    door.showIdentity("https://pds.example");
    QByteArray foreign = recorded("session.json");
    door.http.expect("POST", Create).answer(200, {}, foreign.replace(Shop.toUtf8(), Mara.toUtf8()));
    CHECK(door.enter(answers()).error().code == ErrorCode::Invalid);
}

TEST_CASE("signing out ends the session with the token that renews it", "[network][bluesky]")
{
    Door door;
    const Secret credential = encoded(session());
    const QString path = xrpc("com.atproto.server.deleteSession");
    const auto withRefresh = [](const http::HttpRequest &request) {
        return bearerOf(request) == "refresh-1";
    };
    door.http.expect("POST", path).where(withRefresh).answer(200);
    CHECK(outcome(door.service.signOut(shopAccount(), credential)));
    door.http.expect("POST", path).answer(400, {}, errorJson("ExpiredToken"));
    CHECK(outcome(door.service.signOut(shopAccount(), credential)));
    door.http.expect("POST", path).answer(503);
    CHECK(outcome(door.service.signOut(shopAccount(), credential)).error().code == ErrorCode::Unavailable);
    CHECK(outcome(door.service.signOut(shopAccount(), Secret("lost"))));
}

TEST_CASE("the service makes a voice that speaks and keeps off", "[network][bluesky]")
{
    Door door;
    CHECK(door.service.form().ways.first().fields ==
          QList<SignInField>{SignInField::Handle, SignInField::AppPassword});
    const auto keep = [](const Secret &) { return readyFuture<void>(Result<void>()); };
    const auto voice = door.service.voice(shopAccount(), encoded(session()), keep);
    CHECK(voice->poster() != nullptr);
    CHECK(voice->moderation() != nullptr);
    const Stream mentions{{}, shopAccount().id, StreamKind::Mentions, {}};
    CHECK(voice->connector().canStream(mentions));
    CHECK(voice->connector().pollInterval(mentions) == std::chrono::seconds(20));
}
