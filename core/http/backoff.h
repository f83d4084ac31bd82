#pragma once

#include <QtGlobal>

#include <chrono>
#include <optional>

namespace daisychain::http {

/// How long to wait between attempts when the server doesn't say.
struct BackoffRule {
    std::chrono::milliseconds first = std::chrono::seconds(1);
    std::chrono::milliseconds most = std::chrono::minutes(5);
};

/// The wait before the next attempt after `failures` (≥ 1) failures in a row, with `random` from [0, 1):
/// anything up to `first` doubled with each failure, never above `most` (full jitter). A server's own time
/// comes first: never sooner than that, and up to `first` later, so that a whole desk doesn't return in the
/// same instant.
std::chrono::milliseconds backoffDelay(const BackoffRule &rule, int failures, double random,
                                       std::optional<int> serverSec = {});

}  // namespace daisychain::http
