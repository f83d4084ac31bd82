#pragma once

#include "core/base/clock.h"
#include "core/desk/awaited_reader.h"
#include "core/desk/coverage_log.h"
#include "core/desk/fact_sink.h"
#include "core/desk/post_reader.h"

#include <chrono>
#include <functional>

namespace daisychain::sync {

/// What collecting needs of the desk. All outlive whoever holds this.
struct CollectServices {
    FactSink *facts = nullptr;
    CoverageLog *coverage = nullptr;
    PostReader *posts = nullptr;
    AwaitedReader *awaited = nullptr;  ///< null: nobody is awaited
    const Clock *clock = nullptr;
    std::function<double()> random;  ///< [0, 1), for the jitter of waits
    std::chrono::hours historyDepth = std::chrono::hours(24 * 30);
    std::chrono::milliseconds pollInterval =
        std::chrono::seconds(10);  ///< how often it is looked what is due
};

}  // namespace daisychain::sync
