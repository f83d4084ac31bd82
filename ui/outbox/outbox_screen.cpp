#include "ui/outbox/outbox_screen.h"

#include "ui/outbox/outbox_pane.h"
#include "ui/roster/desk_words.h"
#include "ui/shell/commands.h"
#include "ui/shell/undo_stack.h"

namespace daisychain::ui {

OutboxScreen::OutboxScreen(const Services &services, Surroundings surroundings, QObject *parent)
    : Screen(parent)
    , m_clock(services.replies.clock)
    , m_surroundings(surroundings)
    , m_roster(std::make_unique<Roster>(services.directory, services.replies.notices, services.replies.me))
    , m_replies(std::make_unique<OutboxController>(services.replies))
{
    connect(m_replies.get(), &OutboxController::changed, this, &Screen::countChanged);
    connect(m_replies.get(), &OutboxController::failed, this,
            [this](const Error &error) { Q_EMIT said(failureWords(error)); });
    connect(m_replies.get(), &OutboxController::decided, this,
            [this](const QList<Action> &actions) { m_surroundings.undo.push(stepWords(actions), actions); });
}

OutboxScreen::~OutboxScreen() = default;

QString OutboxScreen::id() const
{
    return QStringLiteral("outbox");
}

QString OutboxScreen::title() const
{
    return tr("Outbox");
}

QString OutboxScreen::icon() const
{
    return QStringLiteral("outbox");
}

int OutboxScreen::count() const
{
    return m_replies->stopped();
}

QString OutboxScreen::words() const
{
    return tr("unsent replies sending waiting failed stopped not sent");
}

ScreenPanes OutboxScreen::panes()
{
    if (m_pane != nullptr)
        return {.main = m_pane};
    m_pane = new OutboxPane(*m_replies, {m_surroundings.theme, m_surroundings.icons, *m_roster, m_clock});
    connect(m_pane, &OutboxPane::openRequested, this, [this](const QString &handle) {
        if (!handle.isEmpty())
            Q_EMIT conversationChosen(handle, false);
    });
    connect(m_pane, &OutboxPane::editRequested, this, &OutboxScreen::edit);
    addCommands();
    return {.main = m_pane};
}

void OutboxScreen::activate()
{
    if (m_pane != nullptr)
        m_pane->focusList();
}

/// What was stopped lies in its conversation's composer already.
void OutboxScreen::edit(int row)
{
    if (row < 0 || !OutboxController::can(OutboxDeed::TakeBack, m_replies->at(row)) ||
        m_replies->at(row).change)
        return;
    const OutboxRow &reply = m_replies->at(row).row;
    const bool isWaiting = reply.state == OutboxState::Held || reply.state == OutboxState::Ready;
    if (!reply.handle.isEmpty())
        Q_EMIT conversationChosen(reply.handle, isWaiting);
}

void OutboxScreen::addCommands()
{
    const auto add = [this](const char *id, const QString &text, const char *key, std::function<void()> run,
                            CommandEffect effect = CommandEffect::Shows, const QString &words = {}) {
        Command command;
        command.id = QString::fromLatin1(id);
        command.text = text;
        command.key = QKeySequence(QString::fromLatin1(key));
        command.effect = effect;
        command.screen = this->id();
        command.words = words;
        command.group = tr("Outbox");
        m_surroundings.commands.add(command, this, std::move(run));
    };
    const auto deed = [this](OutboxDeed what) {
        return [this, what] { m_replies->perform(what, m_pane->current()); };
    };
    add("outbox.next", tr("Next reply"), "J", [this] { m_pane->moveCurrent(1); });
    add("outbox.previous", tr("Previous reply"), "K", [this] { m_pane->moveCurrent(-1); });
    add("outbox.other", tr("The other list of the outbox"), "]", [this] { m_pane->moveTab(); });
    add(
        "outbox.edit", tr("Edit the reply"), "R", [this] { edit(m_pane->current()); }, CommandEffect::Shows,
        tr("change correct text"));
    add("outbox.now", tr("Send now"), "S", deed(OutboxDeed::SendNow), CommandEffect::Changes,
        tr("at once hurry try again"));
    add("outbox.asIs", tr("Send as it is"), "Shift+S", deed(OutboxDeed::SendAsIs), CommandEffect::Changes,
        tr("anyway still retry again"));
    add("outbox.again", tr("Try again what the network refused"), "Shift+A", deed(OutboxDeed::TryAgain),
        CommandEffect::Changes, tr("retry delete edit once more"));
    add("outbox.back", tr("Take the reply back"), "Shift+Backspace", deed(OutboxDeed::TakeBack),
        CommandEffect::Changes, tr("cancel withdraw stop unsend recall"));
}

}  // namespace daisychain::ui
