#pragma once

#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/http/http_answer.h"

namespace daisychain::http {

/// The failure that an answer other than 2xx stands for: 401 Unauthorized · 404, 410 NotFound · 409 Conflict
/// · 429 RateLimited · 408, 425, 5xx Unavailable · other 4xx Refused · anything else Protocol.
///
/// `serverWords` is what the server says to people, read from its JSON by the caller; without it the title of
/// an HTML page stands in, never the page. arguments[0] are these words (one line of at most 500 characters,
/// may be empty), arguments[1] is the status. retryAfterSec is set for RateLimited and Unavailable when the
/// server said.
Error answerError(const HttpAnswer &answer, Instant now, const QString &serverWords = {});

}  // namespace daisychain::http
