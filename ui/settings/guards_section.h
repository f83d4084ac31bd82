#pragma once

#include "core/desk/settings.h"
#include "ui/shell/undo_stack.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace daisychain::ui {

class SettingForm;

/// What a reply is looked at for while it is written, a switch each, and how everybody reaches the company.
class GuardsSection final : public QWidget {
    Q_OBJECT

public:
    GuardsSection(Settings &settings, UndoStack &undo, const Theme &theme, QWidget *parent = nullptr);

private:
    void addSwitch(const char *id, const QString &label, const Setting<bool> &setting);
    void addContacts();

    Settings &m_settings;
    UndoStack &m_undo;
    SettingForm *m_form;
};

}  // namespace daisychain::ui
