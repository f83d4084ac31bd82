#include "core/network/bluesky/parse_error.h"

#include "core/http/answer_error.h"
#include "core/http/rate_limit.h"
#include "core/network/json_reader.h"

#include <array>

namespace daisychain::network::bluesky {

namespace {

struct NamedError {
    QStringView name;
    ErrorCode code;
};

constexpr std::array<NamedError, 14> Named{{
    {u"ExpiredToken", ErrorCode::Unauthorized},
    {u"InvalidToken", ErrorCode::Unauthorized},
    {u"AuthMissing", ErrorCode::Unauthorized},
    {u"AuthenticationRequired", ErrorCode::Unauthorized},
    {u"AccountTakedown", ErrorCode::Unauthorized},
    {u"AccountDeactivated", ErrorCode::Unauthorized},
    {u"AuthFactorTokenRequired", ErrorCode::Unauthorized},
    {u"RateLimitExceeded", ErrorCode::RateLimited},
    {u"NotFound", ErrorCode::NotFound},
    {u"RecordNotFound", ErrorCode::NotFound},
    {u"RepoNotFound", ErrorCode::NotFound},
    {u"HandleNotFound", ErrorCode::NotFound},
    {u"InvalidConvo", ErrorCode::NotFound},
    {u"InvalidSwap", ErrorCode::Conflict},
}};

/// Names decide about refusals only: a server that is down is down, whatever it says.
ErrorCode codeOf(const QString &name, int status, XrpcService service, ErrorCode byStatus)
{
    if (status < 400 || status >= 500 || status == 429)
        return byStatus;
    if (service == XrpcService::Chat && name == u"InvalidToken")
        return ErrorCode::Refused;
    // The session's own account is refused with 401.
    if (status == 400 && (name == u"AccountTakedown" || name == u"AccountDeactivated"))
        return ErrorCode::NotFound;
    for (const NamedError &each : Named) {
        if (each.name == name)
            return each.code;
    }
    return byStatus;
}

}  // namespace

XrpcWords readXrpcWords(QByteArrayView body)
{
    JsonReader json(body);
    XrpcWords words;
    const bool read = json.readObject([&](quint64 name, JsonValue member) {
        if (name == jsonName("error"))
            return json.textIfOne(member, words.name);
        return name == jsonName("message") ? json.textIfOne(member, words.message) : json.skip(member);
    });
    constexpr qsizetype MaxName = 100;
    words.name.truncate(MaxName);
    return read ? words : XrpcWords();
}

Error xrpcError(const http::HttpAnswer &answer, Instant now, XrpcService service)
{
    const XrpcWords words = readXrpcWords(answer.body);
    Error error = http::answerError(answer, now, words.message.isEmpty() ? words.name : words.message);
    error.arguments.append(words.name);
    error.code = codeOf(words.name, answer.status, service, error.code);
    if (error.code == ErrorCode::RateLimited && !error.retryAfterSec)
        error.retryAfterSec = http::waitSec(http::readRateLimit(answer.headers, now), now);
    return error;
}

bool isTokenExpired(const http::HttpAnswer &answer, XrpcService service)
{
    if (answer.status != 400 && answer.status != 401)
        return false;
    const QString name = readXrpcWords(answer.body).name;
    return name == u"ExpiredToken" || (name == u"InvalidToken" && service == XrpcService::Network);
}

}  // namespace daisychain::network::bluesky
