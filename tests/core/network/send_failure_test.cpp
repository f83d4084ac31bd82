#include "core/network/send_failure.h"
#include "tests/support/catch.h"

using namespace daisychain;
using namespace daisychain::network;

namespace {

const RetrySafety None{};
const RetrySafety Keyed{RetryKind::Keyed, std::chrono::minutes(60)};

SendFailure kindOf(int status, const RetrySafety &safety, bool isRepeat)
{
    ErrorCode code = ErrorCode::Refused;
    if (status == 401)
        code = ErrorCode::Unauthorized;
    else if (status == 404)
        code = ErrorCode::NotFound;
    else if (status == 429)
        code = ErrorCode::RateLimited;
    else if (status >= 500 || status == 408 || status == 425)
        code = ErrorCode::Unavailable;
    else if (status < 400)
        code = ErrorCode::Protocol;
    return sendFailureOf(classifySend({{code}, status, safety, isRepeat}).code);
}

SendFailure kindWithoutAnswer(ErrorCode code, const RetrySafety &safety)
{
    return sendFailureOf(classifySend({{code}, 0, safety, false}).code);
}

}  // namespace

TEST_CASE("what surely did not arrive is sent again later", "[network]")
{
    for (const RetrySafety &safety : {None, Keyed}) {
        for (const bool isRepeat : {false, true}) {
            for (const int status : {408, 425, 429, 503})
                CHECK(kindOf(status, safety, isRepeat) == SendFailure::RetryLater);
        }
        CHECK(kindWithoutAnswer(ErrorCode::Offline, safety) == SendFailure::RetryLater);
        CHECK(kindWithoutAnswer(ErrorCode::RateLimited, safety) == SendFailure::RetryLater);
    }
}

TEST_CASE("without an answer nobody knows whether a reply arrived", "[network]")
{
    for (const RetrySafety &safety : {None, Keyed}) {
        CHECK(kindWithoutAnswer(ErrorCode::Unanswered, safety) == SendFailure::MayBeSent);
        CHECK(kindWithoutAnswer(ErrorCode::Cancelled, safety) == SendFailure::MayBeSent);
        CHECK(kindOf(200, safety, false) == SendFailure::MayBeSent);  // an answer that can't be read
    }
}

TEST_CASE("a server error may hide a sent reply where no key protects it", "[network]")
{
    for (const int status : {500, 502, 504, 507, 520})
        CHECK(kindOf(status, None, false) == SendFailure::MayBeSent);
    for (const int status : {500, 502, 504, 507, 520})
        CHECK(kindOf(status, Keyed, false) == SendFailure::RetryLater);
}

TEST_CASE("a 500 on a repeated key is read back first", "[network]")
{
    CHECK(kindOf(500, Keyed, true) == SendFailure::MayBeSent);
    CHECK(kindOf(502, Keyed, true) == SendFailure::RetryLater);
    CHECK(kindOf(500, RetrySafety{RetryKind::OwnRecordKey, {}}, true) == SendFailure::MayBeSent);
}

TEST_CASE("a refusal is the author's, a lost token somebody else's", "[network]")
{
    for (const RetrySafety &safety : {None, Keyed}) {
        for (const int status : {301, 302, 400, 403, 404, 413, 422})
            CHECK(kindOf(status, safety, false) == SendFailure::Rejected);
        CHECK(kindOf(401, safety, false) == SendFailure::SignInAgain);
        CHECK(kindWithoutAnswer(ErrorCode::Protocol, safety) == SendFailure::Rejected);
        CHECK(kindWithoutAnswer(ErrorCode::Invalid, safety) == SendFailure::Rejected);
    }
}

TEST_CASE("the server's words and its wish to wait outlive the sorting", "[network]")
{
    Error error{ErrorCode::Unavailable, {QStringLiteral("Busy"), QStringLiteral("500")}};
    error.retryAfterSec = 7;
    const Error sorted = classifySend({error, 500, None, false});
    CHECK(sorted.code == ErrorCode::Unanswered);
    CHECK(sorted.arguments == error.arguments);
    CHECK(sorted.retryAfterSec == 7);
}
