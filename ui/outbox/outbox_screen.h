#pragma once

#include "core/desk/account_directory.h"
#include "ui/outbox/outbox_controller.h"
#include "ui/roster/roster.h"
#include "ui/shell/screen.h"
#include "ui/theme/icons.h"

#include <memory>

namespace daisychain::ui {

class Commands;
class OutboxPane;
class UndoStack;

/// What is on its way out, what was stopped, and what went out.
///
/// Threads: the GUI thread.
class OutboxScreen final : public Screen {
    Q_OBJECT

public:
    struct Services {
        OutboxController::Services replies;
        AccountDirectory &directory;
    };
    struct Surroundings {
        const Theme &theme;
        const Icons &icons;
        Commands &commands;
        UndoStack &undo;
    };

    OutboxScreen(const Services &services, Surroundings surroundings, QObject *parent = nullptr);
    ~OutboxScreen() override;

    QString id() const override;
    QString title() const override;
    QString icon() const override;
    QString words() const override;
    ScreenPanes panes() override;
    /// Replies that lie with their author.
    int count() const override;
    bool isQuiet() const override { return count() == 0; }
    void activate() override;

Q_SIGNALS:
    /// The conversation shall be opened, and `takesBack`: with the reply's text in the composer again.
    void conversationChosen(const QString &handle, bool takesBack);

private:
    void edit(int row);
    void addCommands();

    const Clock &m_clock;
    Surroundings m_surroundings;
    std::unique_ptr<Roster> m_roster;
    std::unique_ptr<OutboxController> m_replies;
    OutboxPane *m_pane = nullptr;
};

}  // namespace daisychain::ui
