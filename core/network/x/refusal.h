#pragma once

#include "core/http/http_answer.h"
#include "core/network/send_failure.h"
#include "core/network/x/parse_context.h"

#include <QByteArrayView>

namespace daisychain::network::x {

/// Why X said no, as far as we do something about it.
enum class RefusalReason : quint8 {
    Other,
    Duplicate,       ///< the same text was posted a while ago; X doesn't say by which post
    NotSummoned,     ///< the author neither mentions nor quotes us, or lets others reply only
    MessagesClosed,  ///< this person takes no private messages from us
    UsageCapped,     ///< no credits left, or a spending cap of the developer's console
    TooManyConnections,
    TokenExpired,  ///< refresh it and repeat once
    InvalidGrant,  ///< a code or refresh token that is spent: sign in again
};

/// What an answer that isn't 2xx says in its JSON; empty when it isn't JSON. Both the current problems and
/// the older `{"errors": [{"code", "message"}]}` are read, and OAuth's `{"error", "error_description"}`.
struct ServerWords {
    QString text;
    QString code;  ///< OAuth's: "invalid_grant"
    QList<Problem> problems;
};
ServerWords readServerWords(QByteArrayView body);

/// The failure that an answer other than 2xx stands for.
struct Refusal {
    Error error;  ///< http::answerError with X's words; UsageCapped is Refused, whatever its status
    int status = 0;
    RefusalReason reason = RefusalReason::Other;
};

/// A wait is the longest of what is used up: the window of 15 minutes, or a day's. Pure.
Refusal readRefusal(const http::HttpAnswer &answer, Instant now);

/// The same for a problem that stands in an answer beside data, or comes over a stream.
Error problemError(const Problem &problem);

/// The error for the outbox (see network::classifySend); on X nothing makes a repeat safe. A refusal as a
/// duplicate of a text that we tried before is no refusal: an earlier attempt may stand. Pure.
Error classifySend(const Refusal &refusal, bool isRepeat);

}  // namespace daisychain::network::x
