#include "ui/conversation/other_side_strip.h"

#include "core/text/visible_text.h"
#include "ui/roster/desk_words.h"

namespace daisychain::ui {

OtherSideStrip::OtherSideStrip(ConversationController &conversation, const Roster &roster, const Clock &clock,
                               const Theme &theme, const Icons &icons, QWidget *parent)
    : Strip(theme, icons, parent)
    , m_conversation(conversation)
    , m_roster(roster)
    , m_clock(clock)
{
    setObjectName(QStringLiteral("otherSide"));
    connect(this, &Strip::pressed, this, [this] {
        if (!otherSide().isEmpty())
            Q_EMIT chosen(otherSide());
    });
    connect(&m_conversation, &ConversationController::changed, this, &OtherSideStrip::refresh);
    refresh();
}

QString OtherSideStrip::otherSide() const
{
    const auto &detail = m_conversation.detail();
    return detail && !detail->otherSides.isEmpty() ? detail->otherSides.first().handle : QString();
}

void OtherSideStrip::refresh()
{
    const auto &detail = m_conversation.detail();
    const bool isShown = detail && detail->head.view.hasOtherSide;
    setVisible(isShown);
    if (isShown)
        say(words(*detail), otherSide().isEmpty() ? QString() : tr("show it"), StripTone::Calm, false);
}

QString OtherSideStrip::words(const ConversationDetail &detail) const
{
    const bool isPrivate = detail.head.view.privateAccount.has_value();
    if (detail.otherSides.isEmpty())
        return isPrivate ? tr("It began in public.")
                         : tr("It goes on in private; the message isn't out yet.");
    const ConversationView &other = detail.otherSides.first().view;
    if (isPrivate)
        return tr("It began in public, %1.").arg(dayTime(other.anchorAt, m_clock.now()));
    const Account *account = other.privateAccount ? m_roster.account(*other.privateAccount) : nullptr;
    const QString as = account != nullptr ? Roster::shortHandle(text::visibleText(account->handle))
                                          : tr("an account of ours");
    const QString since = dayTime(other.lastAt, m_clock.now());
    return other.openCount > 0 ? tr("It goes on in private with %1: they wrote %2.").arg(as, since)
                               : tr("It goes on in private with %1, last %2.").arg(as, since);
}

}  // namespace daisychain::ui
