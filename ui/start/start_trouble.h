#pragma once

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widget/state_view.h"

#include <QDialog>

namespace daisychain::ui {

/// What keeps the program from starting.
struct StartFailure {
    enum class Kind : quint8 {
        FolderUnusable,  ///< it is not there and can't be made
        FolderClosed,    ///< nothing can be written into it
        FolderInUse,     ///< by `holder`, as process `process`
        DeskNewer,       ///< it was written by a later version of the program
        DeskUnreadable,  ///< `detail` says why, in words for whoever looks for the cause
    };
    Kind kind = Kind::FolderUnusable;
    QString folder;
    QString holder = {};
    QString process = {};
    QString detail = {};
};

/// What happened, and what one can do about it.
StateWords startFailureWords(const StartFailure &failure);

/// In place of the window: why there is none. Accepted means that it shall be tried again.
///
/// Threads: the GUI thread.
class StartTrouble final : public QDialog {
    Q_OBJECT

public:
    StartTrouble(const StartFailure &failure, const Theme &theme, const Icons &icons,
                 QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

}  // namespace daisychain::ui
