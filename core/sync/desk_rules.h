#pragma once

#include "core/sync/history_rule.h"
#include "core/sync/thanks_rule.h"

namespace daisychain::sync {

/// All rules of the desk, in this order.
class DeskRules final : public Rules {
public:
    QList<Action> actionsFor(const RuleInput &input) const override
    {
        return m_history.actionsFor(input) + m_thanks.actionsFor(input);
    }

private:
    HistoryRule m_history;
    ThanksRule m_thanks;
};

}  // namespace daisychain::sync
