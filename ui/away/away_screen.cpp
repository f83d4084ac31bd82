#include "ui/away/away_screen.h"

#include "ui/away/away_pane.h"
#include "ui/shell/commands.h"

namespace daisychain::ui {

AwayScreen::AwayScreen(const AwayController::Services &services, Surroundings surroundings, QObject *parent)
    : Screen(parent)
    , m_clock(services.clock)
    , m_surroundings(surroundings)
    , m_roster(std::make_unique<Roster>(services.directory, services.notices, services.me))
    , m_away(std::make_unique<AwayController>(services))
{
}

AwayScreen::~AwayScreen() = default;

QString AwayScreen::title() const
{
    return tr("Meanwhile");
}

QString AwayScreen::words() const
{
    return tr("away back absence since missed what happened start page");
}

ScreenPanes AwayScreen::panes()
{
    if (m_pane != nullptr)
        return {.main = m_pane};
    m_pane = new AwayPane(*m_away, {m_surroundings.theme, m_surroundings.icons, *m_roster, m_clock});
    connect(m_pane, &AwayPane::openRequested, this, &AwayScreen::conversationChosen);
    connect(m_pane, &AwayPane::leaveRequested, this, &AwayScreen::left);
    addCommands();
    return {.main = m_pane};
}

void AwayScreen::activate()
{
    if (m_pane != nullptr)
        m_pane->focusList();
}

void AwayScreen::addCommands()
{
    const auto add = [this](const char *id, const QString &text, const char *key, std::function<void()> run) {
        Command command;
        command.id = QString::fromLatin1(id);
        command.text = text;
        command.key = QKeySequence(QString::fromLatin1(key));
        command.screen = this->id();
        command.group = title();
        m_surroundings.commands.add(command, this, std::move(run));
    };
    add("away.next", tr("Next of what happened"), "J", [this] { m_pane->moveCurrent(1); });
    add("away.previous", tr("Previous of what happened"), "K", [this] { m_pane->moveCurrent(-1); });
    add("away.open", tr("Open what happened"), "O", [this] { m_pane->openCurrent(); });
    add("away.leave", tr("Leave for work"), "", [this] { Q_EMIT left(); });
}

}  // namespace daisychain::ui
