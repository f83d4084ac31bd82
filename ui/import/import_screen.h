#pragma once

#include "ui/import/import_work.h"
#include "ui/shell/screen.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QUrl>

#include <functional>

namespace daisychain::ui {

class Commands;
class ImportPane;
class UndoStack;

/// Brings customers, saved replies and past conversations in from files. Stands on the rail only while it is
/// shown.
///
/// Threads: the GUI thread.
class ImportScreen final : public Screen {
    Q_OBJECT

public:
    struct Surroundings {
        const Theme &theme;
        const Icons &icons;
        Commands &commands;
        UndoStack &undo;
        std::function<void(const QUrl &)> openUrl;
    };

    ImportScreen(FileImporter &files, const Clock &clock, PersonId me, Surroundings surroundings,
                 QObject *parent = nullptr);

    QString id() const override { return QStringLiteral("import"); }
    QString title() const override;
    QString icon() const override { return QStringLiteral("inbox"); }
    QString words() const override;
    ScreenPanes panes() override;
    bool isQuiet() const override { return true; }
    bool isPassing() const override { return true; }
    void activate() override;

    ImportWork &work() { return m_work; }

Q_SIGNALS:
    /// The screen shall be shown.
    void wanted();
    /// A file that the person asked for, to be kept where they chose.
    void fileWanted(const QString &path, const QByteArray &content);

private:
    void askForFile();
    void askWhere();
    void noteImported();

    Surroundings m_surroundings;
    ImportWork m_work;
    ImportPane *m_pane = nullptr;
};

}  // namespace daisychain::ui
