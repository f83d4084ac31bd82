#pragma once

#include "ui/composer/guard_watch.h"
#include "ui/theme/icons.h"

#include <QWidget>

class QPlainTextEdit;

namespace daisychain::ui {

class QuietLine;

/// What the guards say of the reply, a line each below its text, the words it is about underlined in it. Each
/// line can be sent away; none stops anybody.
class GuardLines final : public QWidget {
    Q_OBJECT

public:
    GuardLines(GuardWatch &watch, const Roster &roster, const Theme &theme, const Icons &icons,
               QPlainTextEdit &editor, QWidget *parent = nullptr);

private:
    void refresh();
    void letNobodyIn();
    void underline();

    GuardWatch &m_watch;
    const Roster &m_roster;
    const Theme &m_theme;
    QPlainTextEdit &m_editor;
    QList<QuietLine *> m_lines;  ///< by GuardKind
};

}  // namespace daisychain::ui
