#pragma once

#include "core/desk/rules.h"

#include <chrono>

namespace daisychain::sync {

/// What arrives as history when an account is connected: answered, or older than this, is done "before
/// Daisychain"; unanswered and newer is open (design.md section 5).
class HistoryRule final : public Rules {
public:
    static constexpr std::chrono::hours OlderIsDone = std::chrono::hours(24 * 3);

    QList<Action> actionsFor(const RuleInput &input) const override;
};

}  // namespace daisychain::sync
