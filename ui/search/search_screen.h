#pragma once

#include "ui/search/search_delegate.h"
#include "ui/shell/screen.h"

#include <memory>

class QLineEdit;

namespace daisychain::ui {

class Commands;
class SearchPane;

/// Everything that was ever said, found by words and operators.
///
/// Threads: the GUI thread.
class SearchScreen final : public Screen {
    Q_OBJECT

public:
    struct Surroundings {
        const Theme &theme;
        const Icons &icons;
        Commands &commands;
    };

    SearchScreen(const SearchController::Services &services, Surroundings surroundings,
                 QObject *parent = nullptr);
    ~SearchScreen() override;

    QString id() const override;
    QString title() const override;
    QString icon() const override;
    QString words() const override;
    ScreenPanes panes() override;
    bool isQuiet() const override { return true; }
    void activate() override;
    /// Searches for this at once.
    void search(const QString &typed);

Q_SIGNALS:
    /// A post that was found shall be shown in its conversation.
    void postChosen(const QString &handle, const daisychain::PostId &post);
    /// What is searched shall become a view of the queue.
    void viewWanted(const QString &conditions);

private:
    void addCommands();

    const Clock &m_clock;
    Surroundings m_surroundings;
    std::unique_ptr<SearchController> m_found;
    SearchPane *m_pane = nullptr;
};

}  // namespace daisychain::ui
