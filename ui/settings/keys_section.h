#pragma once

#include "ui/shell/commands.h"
#include "ui/shell/undo_stack.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QTimer>
#include <QWidget>

class QKeySequenceEdit;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace daisychain::ui {

class PlainLabel;

/// Every command with its key, which can be searched for and changed; a key that means two things says so.
class KeysSection final : public QWidget {
    Q_OBJECT

public:
    KeysSection(Commands &commands, UndoStack &undo, const Theme &theme, const Icons &icons,
                QWidget *parent = nullptr);

Q_SIGNALS:
    /// A sheet with all keys, to be printed.
    void sheetWanted();

private:
    struct Line {
        QWidget *row = nullptr;
        QKeySequenceEdit *edit = nullptr;
        PlainLabel *conflict = nullptr;
        QWidget *reset = nullptr;
    };
    struct Group {
        PlainLabel *title = nullptr;
        QStringList commands;
    };
    void addTools(QVBoxLayout *column);
    void rebuild();
    void addLine(const Command &command);
    void orderFocus();
    void choose(const QString &id, const QKeySequence &key);
    void resetAll();
    void refresh();
    void filter();

    Commands &m_commands;
    UndoStack &m_undo;
    const Theme &m_theme;
    const Icons &m_icons;
    QLineEdit *m_search;
    PlainLabel *m_summary;
    QPushButton *m_resetAll;
    QPushButton *m_sheet;
    QVBoxLayout *m_list;
    QHash<QString, Line> m_lines;
    QList<Group> m_groups;
    QTimer m_again;  ///< commands came
};

}  // namespace daisychain::ui
