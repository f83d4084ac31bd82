#pragma once

#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/http/http_answer.h"

namespace daisychain::network::bluesky {

/// What an answer that isn't 2xx says in its JSON, `{"error", "message"}`; empty when it isn't that.
struct XrpcWords {
    QString name;     ///< "ExpiredToken": what the program decides on
    QString message;  ///< for people

    bool operator==(const XrpcWords &) const = default;
};

/// Pure; whatever can't be read is absent.
XrpcWords readXrpcWords(QByteArrayView body);

/// Who was asked, through the account's server.
enum class XrpcService : quint8 { Network, Chat };

/// The failure that an answer other than 2xx stands for. arguments as http::answerError, then the error's
/// name, or an empty text. Pure. Where the name says more than the status does:
///
/// | name                                                          | code                             |
/// |---------------------------------------------------------------|----------------------------------|
/// | ExpiredToken, InvalidToken, AuthMissing,                      | Unauthorized                     |
/// | AuthenticationRequired, AuthFactorTokenRequired,              |                                  |
/// | AccountTakedown, AccountDeactivated                           |                                  |
/// | AccountTakedown, AccountDeactivated with 400                  | NotFound: it is somebody else's  |
/// | InvalidToken from the chat                                    | Refused: the password isn't made |
/// |                                                               | for private messages             |
/// | RateLimitExceeded                                             | RateLimited                      |
/// | NotFound, RecordNotFound, RepoNotFound, HandleNotFound,       | NotFound                         |
/// | InvalidConvo                                                  |                                  |
/// | InvalidSwap                                                   | Conflict: another record has     |
/// |                                                               | that key                         |
///
/// Handed on to classifySend() with status and retry safety, it sorts into what core/sync reads; the fifth
/// kind, "refresh the token and repeat once", is isTokenExpired() and stays inside of the connector.
Error xrpcError(const http::HttpAnswer &answer, Instant now, XrpcService service = XrpcService::Network);

/// Whether a fresh access token may help: refresh and repeat once. Only then is Unauthorized final.
bool isTokenExpired(const http::HttpAnswer &answer, XrpcService service = XrpcService::Network);

}  // namespace daisychain::network::bluesky
