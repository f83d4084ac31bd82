#include "core/http/oauth.h"

#include "tests/support/catch.h"

#include <QSet>
#include <QUrlQuery>

using namespace daisychain;
using namespace daisychain::http;

TEST_CASE("the challenge is the one of RFC 7636's example", "[http][oauth]")
{
    CHECK(pkceChallenge(Secret("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")) ==
          "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
}

TEST_CASE("verifiers and states are long, unreserved and never the same", "[http][oauth]")
{
    QSet<QByteArray> seen;
    for (int i = 0; i < 200; ++i) {
        const Pkce pkce = newPkce();
        CHECK(pkce.challenge == pkceChallenge(pkce.verifier));
        for (const QByteArray &text : {pkce.verifier.reveal(), newOAuthState()}) {
            CHECK(text.size() == 43);
            CHECK(QString::fromLatin1(text).toUtf8().toPercentEncoding() == text);
            seen.insert(text);
        }
    }
    CHECK(seen.size() == 400);
}

TEST_CASE("two texts are equal in constant time only if they are equal", "[http][oauth]")
{
    CHECK(equalInConstantTime("", ""));
    CHECK(equalInConstantTime("abc", "abc"));
    CHECK_FALSE(equalInConstantTime("abc", "abd"));
    CHECK_FALSE(equalInConstantTime("abc", "ab"));
    CHECK_FALSE(equalInConstantTime("\xff", "\x7f"));
}

TEST_CASE("the authorisation address carries every part, encoded", "[http][oauth]")
{
    AuthorizationRequest request;
    request.endpoint = QUrl(QStringLiteral("https://social.example/oauth/authorize?tenant=a%26b"));
    request.clientId = QStringLiteral("id & more");
    request.redirectUri = QStringLiteral("http://127.0.0.1:4711/callback");
    request.scopes = {QStringLiteral("read:accounts"), QStringLiteral("write:statuses")};
    request.state = "st";
    request.challenge = "ch";
    request.more = {{QStringLiteral("force_login"), QStringLiteral("true")}};
    const QByteArray url = authorizationUrl(request).toEncoded();
    CHECK(url ==
          "https://social.example/oauth/authorize?tenant=a%26b&response_type=code&client_id=id%20%26%20more"
          "&redirect_uri=http%3A%2F%2F127.0.0.1%3A4711%2Fcallback&scope=read%3Aaccounts%20write%3Astatuses"
          "&state=st&code_challenge=ch&code_challenge_method=S256&force_login=true");
    request.challenge.clear();
    CHECK_FALSE(authorizationUrl(request).query().contains(QLatin1String("code_challenge")));
}
