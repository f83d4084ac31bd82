#include "core/network/x/refusal.h"

#include "core/http/answer_error.h"
#include "core/network/x/problem_reader.h"
#include "core/network/x/rate_window.h"

#include <algorithm>

namespace daisychain::network::x {

namespace {

constexpr int OldDuplicate = 187;
constexpr int OldInvalidToken = 89;

bool says(const ServerWords &words, QLatin1String what)
{
    return words.text.contains(what, Qt::CaseInsensitive);
}

/// X has no kinds for its refusals to post; their English sentences are all there is. A sentence that
/// changes becomes Other, and is shown as it is.
RefusalReason reasonOf(const ServerWords &words, int status)
{
    for (const Problem &problem : words.problems) {
        if (problem.kind == ProblemKind::UsageCapped)
            return RefusalReason::UsageCapped;
        if (problem.kind == ProblemKind::TooManyConnections)
            return RefusalReason::TooManyConnections;
        if (problem.code == OldDuplicate)
            return RefusalReason::Duplicate;
        if (problem.code == OldInvalidToken)
            return RefusalReason::TokenExpired;
    }
    const bool isAboutGrant =
        says(words, QLatin1String("token")) || says(words, QLatin1String("authorization code"));
    if (words.code == u"invalid_grant" || (words.code == u"invalid_request" && isAboutGrant))
        return RefusalReason::InvalidGrant;
    if (status == 401)
        return RefusalReason::TokenExpired;
    if (status == 402)
        return RefusalReason::UsageCapped;
    if (status != 403)
        return RefusalReason::Other;
    if (says(words, QLatin1String("duplicate content")))
        return RefusalReason::Duplicate;
    const bool isReply = says(words, QLatin1String("reply")) || says(words, QLatin1String("conversation"));
    if (isReply && (says(words, QLatin1String("not allowed")) || says(words, QLatin1String("not permitted"))))
        return RefusalReason::NotSummoned;
    const bool isMessage =
        says(words, QLatin1String("direct message")) || says(words, QLatin1String("dm conversation"));
    return isMessage ? RefusalReason::MessagesClosed : RefusalReason::Other;
}

ErrorCode codeOf(ProblemKind kind)
{
    switch (kind) {
    case ProblemKind::NotFound:
        return ErrorCode::NotFound;
    case ProblemKind::RateLimited:
    case ProblemKind::TooManyConnections:
        return ErrorCode::RateLimited;
    case ProblemKind::Disconnected:
        return ErrorCode::Unanswered;
    case ProblemKind::Unavailable:
        return ErrorCode::Unavailable;
    case ProblemKind::Other:
    case ProblemKind::InvalidRequest:
    case ProblemKind::NotAuthorized:
    case ProblemKind::Forbidden:
    case ProblemKind::UsageCapped:
    case ProblemKind::RuleCap:
    case ProblemKind::InvalidRules:
    case ProblemKind::DuplicateRules:
        return ErrorCode::Refused;
    }
    Q_UNREACHABLE();
}

QString wordsOf(const Problem &problem)
{
    return problem.detail.isEmpty() ? problem.title : problem.detail;
}

}  // namespace

ServerWords readServerWords(QByteArrayView body)
{
    JsonReader json(body);
    ServerWords words;
    ProblemSketch whole;
    QString error;
    QString description;
    bool isProblem = false;
    const bool read = json.readObject([&](quint64 name, JsonValue member) {
        if (name == jsonName("errors"))
            return json.isText(member) ? json.skip(member) : readProblems(json, member, words.problems);
        if (name == jsonName("error"))
            return json.isText(member) ? json.text(member, error) : json.skip(member);
        if (name == jsonName("error_description"))
            return json.isText(member) ? json.text(member, description) : json.skip(member);
        bool isKnown = false;
        if (!readProblemField(json, name, member, whole, isKnown))
            return false;
        isProblem = isProblem || isKnown;
        return isKnown || json.skip(member);
    });
    if (!read)
        return {};
    if (isProblem)
        words.problems.prepend(problemOf(whole));
    words.code = error;
    words.text = description.isEmpty() ? error : description;
    for (const Problem &problem : std::as_const(words.problems)) {
        if (words.text.isEmpty())
            words.text = wordsOf(problem);
    }
    return words;
}

Refusal readRefusal(const http::HttpAnswer &answer, Instant now)
{
    const ServerWords words = readServerWords(answer.body);
    Refusal refusal{http::answerError(answer, now, words.text), answer.status,
                    reasonOf(words, answer.status)};
    const bool isRateLimited = std::ranges::any_of(
        words.problems, [](const Problem &problem) { return problem.kind == ProblemKind::RateLimited; });
    switch (refusal.reason) {
    case RefusalReason::UsageCapped:
        refusal.error.code = ErrorCode::Refused;
        refusal.error.retryAfterSec.reset();
        return refusal;
    case RefusalReason::TokenExpired:
    case RefusalReason::InvalidGrant:
        refusal.error.code = ErrorCode::Unauthorized;
        return refusal;
    default:
        break;
    }
    if (isRateLimited && answer.status < 500)
        refusal.error.code = ErrorCode::RateLimited;
    if (refusal.error.code == ErrorCode::RateLimited) {
        if (const auto wait = usedUpSec(readRateWindows(answer.headers, now), now))
            refusal.error.retryAfterSec = std::max(refusal.error.retryAfterSec.value_or(0), *wait);
    }
    return refusal;
}

Error problemError(const Problem &problem)
{
    return {codeOf(problem.kind), {wordsOf(problem), QString::number(problem.status)}};
}

Error classifySend(const Refusal &refusal, bool isRepeat)
{
    if (isRepeat && refusal.reason == RefusalReason::Duplicate) {
        Error maybe = refusal.error;
        maybe.code = ErrorCode::Unanswered;
        return maybe;
    }
    return network::classifySend({refusal.error, refusal.status, RetrySafety{}, isRepeat});
}

}  // namespace daisychain::network::x
