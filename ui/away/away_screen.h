#pragma once

#include "ui/away/away_controller.h"
#include "ui/roster/roster.h"
#include "ui/shell/screen.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <memory>

namespace daisychain::ui {

class AwayPane;
class Commands;

/// What happened while somebody was away. Stands on the rail only while it is shown.
///
/// Threads: the GUI thread.
class AwayScreen final : public Screen {
    Q_OBJECT

public:
    struct Surroundings {
        const Theme &theme;
        const Icons &icons;
        Commands &commands;
    };

    AwayScreen(const AwayController::Services &services, Surroundings surroundings,
               QObject *parent = nullptr);
    ~AwayScreen() override;

    QString id() const override { return QStringLiteral("away"); }
    QString title() const override;
    QString icon() const override { return QStringLiteral("history"); }
    QString words() const override;
    ScreenPanes panes() override;
    bool isQuiet() const override { return true; }
    bool isPassing() const override { return true; }
    void activate() override;

    /// What is shown from now on.
    void setAbsence(const Absence &absence) { m_away->show(absence); }
    AwayController &away() { return *m_away; }

Q_SIGNALS:
    void conversationChosen(const QString &handle);
    /// To where one was before.
    void left();

private:
    void addCommands();

    const Clock &m_clock;
    Surroundings m_surroundings;
    std::unique_ptr<Roster> m_roster;
    std::unique_ptr<AwayController> m_away;
    AwayPane *m_pane = nullptr;
};

}  // namespace daisychain::ui
