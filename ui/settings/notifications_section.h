#pragma once

#include "core/desk/settings.h"
#include "ui/shell/undo_stack.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QCheckBox;

namespace daisychain::ui {

class SettingForm;

/// What is told while one looks elsewhere, when it is quiet, and what closing the window means.
class NotificationsSection final : public QWidget {
    Q_OBJECT

public:
    NotificationsSection(Settings &settings, UndoStack &undo, const Theme &theme, bool hasTray,
                         QWidget *parent = nullptr);

Q_SIGNALS:
    void changed();

private:
    void addLevel();
    void addLate();
    void addQuietHours();
    void addDays();
    void setDays(int days);
    void addClosing(bool hasTray);
    void followQuiet();

    Settings &m_settings;
    UndoStack &m_undo;
    const Theme &m_theme;
    SettingForm *m_form;
    QList<QWidget *> m_hours;  ///< count only while quiet hours are on
    QList<QCheckBox *> m_days;
};

}  // namespace daisychain::ui
