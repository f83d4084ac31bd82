#pragma once

#include "core/desk/rules.h"

namespace daisychain::sync {

/// A customer who has been answered and only says thanks needs nobody: it starts no clock and waits in a lane
/// of its own. In doubt it is a post like others (text::isOnlyThanks).
class ThanksRule final : public Rules {
public:
    QList<Action> actionsFor(const RuleInput &input) const override;
};

}  // namespace daisychain::sync
