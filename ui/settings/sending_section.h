#pragma once

#include "core/desk/settings.h"
#include "ui/shell/undo_stack.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace daisychain::ui {

class SettingForm;

/// How long a reply can be taken back before it goes out: everywhere, and on single networks.
class SendingSection final : public QWidget {
    Q_OBJECT

public:
    SendingSection(Settings &settings, UndoStack &undo, const Theme &theme, QWidget *parent = nullptr);

private:
    void addWindow(const char *id, const QString &label, const Setting<int> &setting);

    Settings &m_settings;
    SettingForm *m_form;
};

}  // namespace daisychain::ui
