#include "core/http/answer_error.h"

#include "tests/support/catch.h"

using namespace daisychain;
using namespace daisychain::http;

namespace {

const Instant Now = *parseInstant("2030-01-01T00:00:00Z");

Error errorOf(int status, QList<HttpHeader> headers = {}, QByteArray body = {}, const QString &words = {})
{
    return answerError(
        {status, std::move(headers), std::move(body), QUrl(QStringLiteral("https://a.example/x?token=t"))},
        Now, words);
}

}  // namespace

TEST_CASE("each status has its code", "[http][answerError]")
{
    const QList<std::pair<int, ErrorCode>> cases{
        {400, ErrorCode::Refused},     {401, ErrorCode::Unauthorized}, {403, ErrorCode::Refused},
        {404, ErrorCode::NotFound},    {408, ErrorCode::Unavailable},  {409, ErrorCode::Conflict},
        {410, ErrorCode::NotFound},    {413, ErrorCode::Refused},      {422, ErrorCode::Refused},
        {425, ErrorCode::Unavailable}, {429, ErrorCode::RateLimited},  {500, ErrorCode::Unavailable},
        {503, ErrorCode::Unavailable}, {599, ErrorCode::Unavailable},  {308, ErrorCode::Protocol},
        {700, ErrorCode::Protocol},
    };
    for (const auto &[status, code] : cases) {
        INFO(status);
        CHECK(errorOf(status).code == code);
        CHECK(errorOf(status).arguments.at(1) == QString::number(status));
    }
}

TEST_CASE("a refusal holds the server's own words on one line", "[http][answerError]")
{
    const Error error = errorOf(422, {}, "{}", QStringLiteral(" Text limit\n\tof 500  exceeded\u0000 "));
    CHECK(error.arguments ==
          QStringList{QStringLiteral("Text limit of 500 exceeded"), QStringLiteral("422")});
    CHECK(errorOf(422, {}, {}, QString(5000, u'x')).arguments[0].size() == 500);
}

TEST_CASE("of an HTML error page only the title is kept", "[http][answerError]")
{
    const QByteArray page =
        "<!doctype html><html><head><TITLE lang=en>502 Bad\nGateway &amp; more</TITLE></head>"
        "<body><script>alert(1)</script></body>";
    const Error error = errorOf(502, {{"content-type", "text/html; charset=utf-8"}}, page);
    CHECK(error.arguments == QStringList{QStringLiteral("502 Bad Gateway & more"), QStringLiteral("502")});
    CHECK_FALSE(error.detail.contains(QLatin1String("script")));
    CHECK(errorOf(502, {{"content-type", "text/plain"}}, page).arguments[0].isEmpty());
    CHECK(errorOf(502, {{"content-type", "text/html"}}, "<title>never closed").arguments[0].isEmpty());
}

TEST_CASE("a rate refusal says how long to wait", "[http][answerError]")
{
    CHECK(errorOf(429, {{"Retry-After", "30"}}).retryAfterSec == 30);
    CHECK(errorOf(429, {{"X-RateLimit-Reset", "2030-01-01T00:01:00Z"}}).retryAfterSec == 60);
    CHECK_FALSE(errorOf(429).retryAfterSec);
    CHECK(errorOf(503, {{"Retry-After", "30"}}).retryAfterSec == 30);
    CHECK_FALSE(errorOf(503, {{"X-RateLimit-Reset", "2030-01-01T00:01:00Z"}}).retryAfterSec);
    CHECK_FALSE(errorOf(404, {{"Retry-After", "30"}}).retryAfterSec);
}

TEST_CASE("the detail of an answer names the host and not the query", "[http][answerError]")
{
    const Error error = errorOf(500);
    CHECK(error.detail.contains(QLatin1String("a.example")));
    CHECK_FALSE(error.detail.contains(QLatin1String("token")));
}
