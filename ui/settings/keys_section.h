#pragma once

#include "ui/shell/commands.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QKeySequenceEdit;

namespace daisychain::ui {

class PlainLabel;

/// Every command with its key, which can be changed; a key that means two things says so.
class KeysSection final : public QWidget {
    Q_OBJECT

public:
    KeysSection(Commands &commands, const Theme &theme, const Icons &icons, QWidget *parent = nullptr);

private:
    struct Line {
        QKeySequenceEdit *edit = nullptr;
        PlainLabel *conflict = nullptr;
        QWidget *reset = nullptr;
    };
    void addLine(const Command &command);
    void refresh();

    Commands &m_commands;
    const Theme &m_theme;
    const Icons &m_icons;
    QHash<QString, Line> m_lines;
};

}  // namespace daisychain::ui
