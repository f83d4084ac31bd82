#pragma once

#include "ui/shell/commands.h"
#include "ui/shell/overlay.h"

class QScrollArea;

namespace daisychain::ui {

/// "?": every command that has a key here, by its heading.
class KeysSheet final : public Overlay {
    Q_OBJECT

public:
    KeysSheet(Commands &commands, const Theme &theme, QWidget *over);

    void openSheet();

protected:
    QRect sheetRect(const QRect &area) const override;

private:
    QWidget *block(const QString &group, const QList<Command> &commands) const;
    void fill();

    Commands &m_commands;
    QScrollArea *m_area;
};

}  // namespace daisychain::ui
