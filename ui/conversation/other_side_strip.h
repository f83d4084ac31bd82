#pragma once

#include "core/base/clock.h"
#include "ui/conversation/conversation_controller.h"
#include "ui/roster/roster.h"
#include "ui/widget/strip.h"

namespace daisychain::ui {

/// Above a conversation that goes on in private, or began in public: says so, and leads to the other side.
/// Hidden else.
class OtherSideStrip final : public Strip {
    Q_OBJECT

public:
    OtherSideStrip(ConversationController &conversation, const Roster &roster, const Clock &clock,
                   const Theme &theme, const Icons &icons, QWidget *parent = nullptr);

    /// Its handle; empty: there is none, or not yet.
    QString otherSide() const;

Q_SIGNALS:
    void chosen(const QString &handle);

private:
    void refresh();
    QString words(const ConversationDetail &detail) const;

    ConversationController &m_conversation;
    const Roster &m_roster;
    const Clock &m_clock;
};

}  // namespace daisychain::ui
