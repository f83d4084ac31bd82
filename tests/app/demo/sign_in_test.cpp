#include "tests/support/catch.h"
#include "tests/support/demo_server.h"

#include <QCryptographicHash>
#include <QUrl>
#include <QUrlQuery>

using namespace daisychain::test;
using namespace Qt::StringLiterals;

namespace {

const PlainHeaders Form{{"Content-Type", "application/x-www-form-urlencoded"}};

QJsonObject registered(const DemoServer &server, const QByteArray &redirectUri)
{
    return plainRequest(server.url(), "POST", "/api/v1/apps", Form,
                        "client_name=Test&scopes=read+write&redirect_uris=" + redirectUri)
        .object();
}

QByteArray field(const QJsonObject &json, const QString &name)
{
    return json[name].toString().toUtf8();
}

/// The query of the address that the browser is sent to.
QUrlQuery decided(const DemoServer &server, const QJsonObject &app, const QByteArray &more)
{
    const PlainAnswer answer = plainRequest(server.url(), "POST", "/oauth/authorize", Form,
                                            "response_type=code&scope=read+write&state=xy%26z&redirect_uri="
                                            "http%3A%2F%2F127.0.0.1%3A7%2Fdone&client_id=" +
                                                field(app, u"client_id"_s) + more);
    CHECK(answer.status == 302);
    return QUrlQuery(QUrl::fromEncoded(answer.headers["location"]));
}

PlainAnswer exchanged(const DemoServer &server, const QJsonObject &app, const QString &code,
                      const QByteArray &more = {})
{
    return plainRequest(server.url(), "POST", "/oauth/token", Form,
                        "grant_type=authorization_code&redirect_uri=http%3A%2F%2F127.0.0.1%3A7%2Fdone&code=" +
                            code.toLatin1() + "&client_id=" + field(app, u"client_id"_s) +
                            "&client_secret=" + field(app, u"client_secret"_s) + more);
}

}  // namespace

TEST_CASE("a person signs in with a code, once, and the token says who", "[demo]")
{
    const DemoServer server;
    const QJsonObject app = registered(server, "http%3A%2F%2F127.0.0.1%3A7%2Fdone");
    const QByteArray form =
        plainRequest(server.url(), "GET",
                     "/oauth/authorize?response_type=code&redirect_uri=http%3A%2F%2F127.0.0.1%3A7%"
                     "2Fdone&client_id=" +
                         field(app, u"client_id"_s))
            .body;
    CHECK(form.contains("<form method=\"post\""));
    const QUrlQuery query = decided(server, app, "&account=news");
    CHECK(query.queryItemValue(u"state"_s, QUrl::FullyDecoded) == u"xy&z"_s);
    const QString code = query.queryItemValue(u"code"_s);
    const PlainAnswer token = exchanged(server, app, code);
    REQUIRE(token.status == 200);
    const PlainAnswer who =
        plainRequest(server.url(), "GET", "/api/v1/accounts/verify_credentials",
                     {{"Authorization", "Bearer " + field(token.object(), u"access_token"_s)}});
    CHECK(who.object()["acct"_L1].toString() == u"news"_s);
    CHECK(exchanged(server, app, code).object()["error"_L1].toString() == u"invalid_grant"_s);
}

TEST_CASE("with PKCE only the holder of the verifier gets the token", "[demo]")
{
    const DemoServer server;
    const QJsonObject app = registered(server, "http%3A%2F%2F127.0.0.1%3A7%2Fdone");
    const QByteArray verifier = "a-verifier-of-more-than-forty-three-characters-length";
    const QByteArray challenge =
        QCryptographicHash::hash(verifier, QCryptographicHash::Sha256)
            .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const QByteArray asked = "&code_challenge_method=S256&code_challenge=" + challenge;
    const QString code = decided(server, app, asked).queryItemValue(u"code"_s);
    CHECK(exchanged(server, app, code, "&code_verifier=wrong").status == 400);
    CHECK(exchanged(server, app, code, "&code_verifier=" + verifier).status == 200);
}

TEST_CASE("who says no sends the program an error and no code", "[demo]")
{
    const DemoServer server;
    const QJsonObject app = registered(server, "http%3A%2F%2F127.0.0.1%3A7%2Fdone");
    const QUrlQuery query = decided(server, app, "&decision=deny");
    CHECK(query.queryItemValue(u"error"_s) == u"access_denied"_s);
    CHECK(!query.hasQueryItem(u"code"_s));
}

TEST_CASE("refusals of tokens have Mastodon's codes and words", "[demo]")
{
    const DemoServer server;
    const auto with = [&](const QByteArray &token) {
        return plainRequest(server.url(), "GET", "/api/v1/notifications",
                            {{"Authorization", "Bearer " + token}});
    };
    CHECK(with("nonsense").status == 401);
    CHECK(with("nonsense").object()["error"_L1].toString() == u"The access token is invalid"_s);
    const QJsonObject app = registered(server, "urn%3Aietf%3Awg%3Aoauth%3A2.0%3Aoob");
    const PlainAnswer own =
        plainRequest(server.url(), "POST", "/oauth/token", Form,
                     "grant_type=client_credentials&scope=read&client_id=" + field(app, u"client_id"_s) +
                         "&client_secret=" + field(app, u"client_secret"_s));
    const QByteArray appToken = field(own.object(), u"access_token"_s);
    CHECK(with(appToken).status == 422);
    CHECK(plainRequest(server.url(), "POST", "/api/v1/statuses", {{"Authorization", "Bearer " + appToken}})
              .status == 403);
    server.control(u"account"_s, {{u"as"_s, u"help"_s}, {u"disabled"_s, true}});
    CHECK(with(server.token()).status == 403);
}

TEST_CASE("a page elsewhere can't reach the network by a name of its own", "[demo]")
{
    const DemoServer server;
    PlainConnection connection(server.url());
    connection.write("GET /api/v2/instance HTTP/1.1\r\nHost: rebound.example\r\n\r\n");
    CHECK(connection.readAnswer().status == 421);
}
