#pragma once

#include "core/desk/settings.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QComboBox;
class QFormLayout;

namespace daisychain::ui {

/// Light or dark, density, size of type, the rail's words, language. Each choice shows at once, but for the
/// language.
class AppearanceSection final : public QWidget {
    Q_OBJECT

public:
    AppearanceSection(Theme &theme, Settings &settings, QWidget *parent = nullptr);

Q_SIGNALS:
    void railWordsChanged(bool areShown);

private:
    QComboBox *addChoice(const QString &words);
    void addAppearance();
    void addDensity();
    void addFontScale();
    void addLanguage();
    void addRailWords();

    Theme &m_theme;
    Settings &m_settings;
    QFormLayout *m_form;
};

}  // namespace daisychain::ui
