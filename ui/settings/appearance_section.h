#pragma once

#include "core/desk/settings.h"
#include "ui/shell/undo_stack.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace daisychain::ui {

class PlainLabel;
class SettingForm;

/// Light or dark, density, size of type, the rail's words, language. Each choice shows at once, but for the
/// language.
class AppearanceSection final : public QWidget {
    Q_OBJECT

public:
    AppearanceSection(Theme &theme, Settings &settings, UndoStack &undo, QWidget *parent = nullptr);

Q_SIGNALS:
    void railWordsChanged(bool areShown);

private:
    void addAppearance();
    void addDensity();
    void addFontScale();
    void addLanguage();
    void addRailWords();

    Theme &m_theme;
    Settings &m_settings;
    SettingForm *m_form;
    PlainLabel *m_languageHint = nullptr;
};

}  // namespace daisychain::ui
