#include "core/network/bluesky/parse_error.h"
#include "core/network/bluesky/parse_identity.h"
#include "core/network/bluesky/parse_session.h"
#include "core/network/send_failure.h"
#include "tests/core/network/bluesky/answer_fixture.h"

using namespace daisychain;
using namespace daisychain::network;
using namespace daisychain::network::bluesky;
using namespace daisychain::network::bluesky::test;

namespace {

http::HttpAnswer answer(int status, const char *body, QList<http::HttpHeader> headers = {})
{
    return {status, std::move(headers), body, QUrl(QStringLiteral("https://pds.example/xrpc/x"))};
}

Secret token(const QByteArray &claims)
{
    const auto part = [](const QByteArray &json) {
        return json.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    };
    return Secret(part(R"({"alg":"ES256K"})") + '.' + part(claims) + ".c2ln");
}

}  // namespace

TEST_CASE("a DID's document names the server and the handles", "[network][bluesky]")
{
    const Result<DidDocument> plc = parseDidDocument(recorded("did_plc.json"), Mara);
    REQUIRE(plc);
    CHECK(plc->handles == QStringList{QStringLiteral("mara.blumen.example"), QStringLiteral("old.example")});
    CHECK(plc->pds == QUrl(QStringLiteral("https://amanita.pds.example")));
    const Result<DidDocument> web =
        parseDidDocument(recorded("did_web.json"), QStringLiteral("did:web:shop.example"));
    REQUIRE(web);
    CHECK(web->pds == QUrl(QStringLiteral("https://pds.shop.example")));
    CHECK_FALSE(parseDidDocument(recorded("did_plc.json"), Shop));
}

TEST_CASE("our tokens go to an origin that is safe, or nowhere", "[network][bluesky]")
{
    CHECK(safeOrigin(QStringLiteral("https://pds.example:8443/")) ==
          QUrl(QStringLiteral("https://pds.example:8443")));
    CHECK(safeOrigin(QStringLiteral("http://127.0.0.1:2583")) ==
          QUrl(QStringLiteral("http://127.0.0.1:2583")));
    for (const char *unsafe : {"http://pds.example", "https://pds.example/path", "https://u:p@pds.example",
                               "https://pds.example?x", "ftp://pds.example", "https://", "", "pds.example"})
        CHECK(safeOrigin(QString::fromLatin1(unsafe)).isEmpty());
}

TEST_CASE("where a DID's document lies", "[network][bluesky]")
{
    const QUrl plc(QStringLiteral("https://plc.example"));
    CHECK(didDocumentAddress(Mara, plc) == QUrl(QStringLiteral("https://plc.example/") + Mara));
    CHECK(didDocumentAddress(QStringLiteral("did:web:shop.example"), plc) ==
          QUrl(QStringLiteral("https://shop.example/.well-known/did.json")));
    CHECK(didDocumentAddress(QStringLiteral("did:web:localhost%3A2583"), plc) ==
          QUrl(QStringLiteral("http://localhost:2583/.well-known/did.json")));
    for (const char *other : {"did:key:zabc", "did:plc:short", "did:plc:MARA234567ABCDEFGHIJKLMN", "did:web:",
                              "did:web:a/b", "did:web:a@b", "did:web:a%3Ax", "did:web:.a", "mara.example"})
        CHECK_FALSE(didDocumentAddress(QString::fromLatin1(other), plc));
}

TEST_CASE("a handle is trusted when both ways agree", "[network][bluesky]")
{
    const Result<DidDocument> document = parseDidDocument(recorded("did_plc.json"), Mara);
    REQUIRE(document);
    const Result<QString> resolved = parseResolvedHandle(R"({"did":"did:plc:mara234567abcdefghijklmn"})");
    REQUIRE(resolved);
    CHECK(agree(QStringLiteral("Mara.Blumen.example"), *resolved, *document));
    CHECK_FALSE(agree(QStringLiteral("old.example"), *resolved, *document));
    CHECK_FALSE(agree(QStringLiteral("mara.blumen.example"), Shop, *document));
    CHECK(parseWellKnownDid(" did:plc:mara234567abcdefghijklmn\n") == *resolved);
    CHECK_FALSE(parseWellKnownDid("<html>"));
    CHECK_FALSE(parseResolvedHandle(R"({"did":"nobody"})"));
}

TEST_CASE("a session brings both tokens and the account's server", "[network][bluesky]")
{
    const Result<Session> session = parseSession(recorded("session.json"));
    REQUIRE(session);
    CHECK(session->access.reveal() == "aaa.bbb.ccc");
    CHECK(session->refresh.reveal() == "ddd.eee.fff");
    CHECK(session->did == Shop);
    CHECK(session->handle == u"help.shop.example");
    CHECK(session->pds == QUrl(QStringLiteral("https://pds.example")));
    CHECK(session->isActive);
    CHECK_FALSE(parseSession(R"({"accessJwt":"a","did":"did:plc:mara234567abcdefghijklmn"})"));
    const Result<Session> other = parseSession(
        R"({"accessJwt":"a","refreshJwt":"b","did":"did:plc:mara234567abcdefghijklmn","active":false,
            "status":"takendown","didDoc":{"id":"did:plc:shop234567abcdefghijklmn","service":[{"id":"#atproto_pds",
            "type":"AtprotoPersonalDataServer","serviceEndpoint":"https://evil.example"}]}})");
    REQUIRE(other);
    CHECK(other->pds.isEmpty());
    CHECK_FALSE(other->isActive);
    CHECK(other->status == u"takendown");
}

TEST_CASE("a token tells when to refresh, and is not believed more", "[network][bluesky]")
{
    CHECK(readTokenHint(token(R"({"exp":1772616942,"scope":"com.atproto.appPassPrivileged"})")) ==
          TokenHint{Instant{1'772'616'942'000}, true});
    CHECK(readTokenHint(token(R"({"scope":"com.atproto.appPass"})")) == TokenHint{std::nullopt, false});
    CHECK(readTokenHint(token(R"({"exp":-5,"scope":"com.example"})")) == TokenHint());
    for (const char *opaque : {"", "a.b", "a.b.c", "..", "a.eyJ.c", "not a token"})
        CHECK(readTokenHint(Secret(opaque)) == TokenHint());
}

TEST_CASE("only an app password has the form of one", "[network][bluesky]")
{
    CHECK(isAppPassword(u"abcd-ef23-ghij-klm7"));
    for (const char16_t *other : {u"", u"abcd-ef23-ghij-klm", u"abcd-ef23-ghij-klm7-", u"ABCD-ef23-ghij-klm7",
                                  u"correct horse batte", u"abcdef-23-ghij-klm7"})
        CHECK_FALSE(isAppPassword(other));
}

TEST_CASE("errors are known by their name", "[network][bluesky]")
{
    const Instant now = at("2026-03-04T12:00:00Z");
    const http::HttpAnswer expired = answer(400, R"({"error":"ExpiredToken","message":"Token has expired"})");
    CHECK(isTokenExpired(expired));
    const Error error = xrpcError(expired, now);
    CHECK(error.code == ErrorCode::Unauthorized);
    CHECK(error.arguments == QStringList{QStringLiteral("Token has expired"), QStringLiteral("400"),
                                         QStringLiteral("ExpiredToken")});
    const http::HttpAnswer chat = answer(400, R"({"error":"InvalidToken","message":"Bad token method"})");
    CHECK(isTokenExpired(chat));
    CHECK_FALSE(isTokenExpired(chat, XrpcService::Chat));
    CHECK(xrpcError(chat, now, XrpcService::Chat).code == ErrorCode::Refused);
    CHECK(xrpcError(answer(401, R"({"error":"AuthenticationRequired"})"), now).arguments.first() ==
          u"AuthenticationRequired");
    CHECK_FALSE(isTokenExpired(answer(401, R"({"error":"AuthMissing"})")));
    CHECK(xrpcError(answer(400, R"({"error":"NotFound"})"), now).code == ErrorCode::NotFound);
    CHECK(xrpcError(answer(400, R"({"error":"InvalidSwap"})"), now).code == ErrorCode::Conflict);
    CHECK(xrpcError(answer(400, R"({"error":"Hologram","message":"no"})"), now).code == ErrorCode::Refused);
}

TEST_CASE("a server that is down is down, whatever it sends", "[network][bluesky]")
{
    const Instant now = at("2026-03-04T12:00:00Z");
    const Error page =
        xrpcError(answer(502, "<html><title>Bad gateway</title>", {{"Content-Type", "text/html"}}), now);
    CHECK(page.code == ErrorCode::Unavailable);
    CHECK(page.arguments == QStringList{QStringLiteral("Bad gateway"), QStringLiteral("502"), QString()});
    CHECK(xrpcError(answer(500, R"({"error":"InvalidSwap"})"), now).code == ErrorCode::Unavailable);
    CHECK(readXrpcWords(R"({"error":{"x":1},"message":7})") == XrpcWords());
    CHECK(readXrpcWords("not json") == XrpcWords());
}

TEST_CASE("too many calls wait as long as the server says", "[network][bluesky]")
{
    const Instant now = at("2026-03-04T12:00:00Z");
    const http::HttpHeader reset{"RateLimit-Reset", QByteArray::number(now.ms / 1000 + 42)};
    const Error limited = xrpcError(answer(429, R"({"error":"RateLimitExceeded"})", {reset}), now);
    CHECK(limited.code == ErrorCode::RateLimited);
    CHECK(limited.retryAfterSec == 42);
    const Error early =
        xrpcError(answer(400, R"({"error":"RateLimitExceeded"})", {{"Retry-After", "7"}}), now);
    CHECK(early.code == ErrorCode::RateLimited);
    CHECK(early.retryAfterSec == 7);
}

TEST_CASE("what an answer means for a reply under its own record key", "[network][bluesky]")
{
    const Instant now = at("2026-03-04T12:00:00Z");
    const auto sorted = [&](int status, const char *body, bool isRepeat) {
        const Error error = xrpcError(answer(status, body), now);
        return sendFailureOf(classifySend({error, status, {RetryKind::OwnRecordKey, {}}, isRepeat}).code);
    };
    CHECK(sorted(429, R"({"error":"RateLimitExceeded"})", false) == SendFailure::RetryLater);
    CHECK(sorted(502, "", false) == SendFailure::RetryLater);
    CHECK(sorted(500, R"({"error":"InternalServerError"})", true) == SendFailure::MayBeSent);
    CHECK(sorted(401, R"({"error":"AuthMissing"})", false) == SendFailure::SignInAgain);
    CHECK(sorted(400, R"({"error":"ExpiredToken"})", false) == SendFailure::SignInAgain);
    CHECK(sorted(400, R"({"error":"InvalidRequest","message":"too long"})", false) == SendFailure::Rejected);
    CHECK(sorted(400, R"({"error":"InvalidSwap"})", true) == SendFailure::Rejected);
    CHECK(sorted(413, R"({"error":"PayloadTooLarge"})", false) == SendFailure::Rejected);
}
