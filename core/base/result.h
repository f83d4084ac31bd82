#pragma once

#include <QString>
#include <QStringList>

#include <expected>
#include <optional>

namespace daisychain {

/// What went wrong, as far as the program decides on it.
enum class ErrorCode {
    Offline,       ///< nothing reached the other side: no route, no name, refused connection, timeout before
                   ///< sending
    Unanswered,    ///< the request may have arrived, but no complete answer came
    RateLimited,   ///< told to wait; `retryAfterSec` when the server said how long
    Unavailable,   ///< the server answered that it can't now (5xx)
    Unauthorized,  ///< the token is not accepted (any more)
    NotFound,      ///< gone, or not visible to this account
    Conflict,      ///< somebody else was first
    Refused,       ///< understood and rejected; arguments hold the other side's own words
    Invalid,       ///< the input can't be used; arguments say where and why
    Storage,       ///< the database or the disk
    Protocol,      ///< an answer that makes no sense
    Cancelled,     ///< given up by this side
};

/// The code's stable name, for logs and the JSON of daisychainctl.
QString errorCodeName(ErrorCode code);

/// A failure as a value. The sentence for people is made from code and arguments when it is shown.
struct Error {
    ErrorCode code;
    QStringList arguments = {};
    QString detail = {};  ///< for the log; never holds a secret or a customer's text
    std::optional<int> retryAfterSec = {};

    bool operator==(const Error &) const = default;
};

/// A value or an Error; may not be ignored.
template <class T>
class [[nodiscard]] Result : public std::expected<T, Error> {
public:
    using std::expected<T, Error>::expected;
};

using Failure = std::unexpected<Error>;

}  // namespace daisychain
