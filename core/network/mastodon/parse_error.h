#pragma once

#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/http/http_answer.h"

namespace daisychain::network {

/// What an answer that isn't 2xx says in its JSON; empty when it isn't JSON.
struct ServerWords {
    QString text;                    ///< `error_description`, else `error`
    QString code;                    ///< OAuth's `error`: "invalid_scope"
    QStringList unexpectedAccounts;  ///< handles that a private text names and we did not expect
};

/// Pure; whatever can't be read is absent.
ServerWords readServerWords(QByteArrayView body);

/// The failure that an answer other than 2xx stands for (http::answerError) with the server's words, from its
/// JSON or its page's title. Handles of unexpected accounts follow as further arguments. Pure.
Error serverError(const http::HttpAnswer &answer, Instant now);

}  // namespace daisychain::network
