#pragma once

#include "core/desk/settings.h"
#include "ui/shell/undo_stack.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLineEdit;

namespace daisychain::ui {

class SettingForm;

/// What is said in public when a matter goes on in private, and where else a customer reaches the company.
class PrivateSection final : public QWidget {
    Q_OBJECT

public:
    PrivateSection(Settings &settings, UndoStack &undo, const Theme &theme, QWidget *parent = nullptr);

private:
    void addText(const char *id, const QString &label, const Setting<QString> &setting,
                 QString (*kept)(const QString &), QString (*shown)(const QString &));

    Settings &m_settings;
    UndoStack &m_undo;
    SettingForm *m_form;
};

}  // namespace daisychain::ui
