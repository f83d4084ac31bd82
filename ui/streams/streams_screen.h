#pragma once

#include "ui/shell/command.h"
#include "ui/shell/screen.h"
#include "ui/streams/column_finder.h"
#include "ui/streams/day_finder.h"
#include "ui/streams/layout_finder.h"
#include "ui/theme/icons.h"

#include <QUrl>

#include <functional>
#include <memory>

namespace daisychain::ui {

class ColumnsArea;
class Commands;
class PictureBook;
class UndoStack;

/// Everything that is heard, as it happens, in columns.
///
/// Threads: the GUI thread.
class StreamsScreen final : public Screen {
    Q_OBJECT

public:
    struct Surroundings {
        const Theme &theme;
        const Icons &icons;
        Commands &commands;
        UndoStack &undo;
        std::function<void(const QUrl &)> openUrl;
        PictureBook *pictures = nullptr;  ///< null: initials for faces
    };

    StreamsScreen(const StreamsController::Services &services, Surroundings surroundings,
                  QObject *parent = nullptr);
    ~StreamsScreen() override;

    QString id() const override;
    QString title() const override;
    QString icon() const override;
    QString words() const override;
    ScreenPanes panes() override;
    void activate() override;

    StreamsController &streams() { return *m_streams; }
    /// What the palette finds of columns.
    PaletteSource &finder() { return *m_finder; }

Q_SIGNALS:
    /// Its conversation shall be opened, to be read or with the cursor in the reply.
    void conversationChosen(const QString &handle, bool toReply);

private:
    ColumnController *current();
    void chooseNew();
    void openCurrent(bool toReply);
    void openInBrowser();
    void goTo(std::optional<Instant> before);
    void remove(int at);
    void askMenu(int at, const QPoint &global);
    void addCommand(const char *id, const QString &text, const char *key, std::function<void()> run,
                    const QString &group, const QString &words = {},
                    CommandEffect effect = CommandEffect::Shows);
    void addCommands();
    void addReadingCommands();
    void addColumnCommands();
    void addDeeds();

    const Clock &m_clock;
    Surroundings m_surroundings;
    std::unique_ptr<Roster> m_roster;
    std::unique_ptr<StreamsController> m_streams;
    std::unique_ptr<ColumnFinder> m_finder;
    std::unique_ptr<LayoutFinder> m_layouts;
    DayFinder m_days;
    ColumnsArea *m_area = nullptr;
};

}  // namespace daisychain::ui
