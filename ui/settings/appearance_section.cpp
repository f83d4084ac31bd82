#include "ui/settings/appearance_section.h"

#include "ui/settings/setting_form.h"
#include "ui/settings/surface_settings.h"
#include "ui/shell/languages.h"
#include "ui/shell/main_window.h"
#include "ui/widget/plain_label.h"

#include <QVBoxLayout>

namespace daisychain::ui {

AppearanceSection::AppearanceSection(Theme &theme, Settings &settings, UndoStack &undo, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_settings(settings)
    , m_form(new SettingForm(theme, undo))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    addAppearance();
    addDensity();
    addFontScale();
    addLanguage();
    addRailWords();
}

void AppearanceSection::addAppearance()
{
    m_form->addChoice({QStringLiteral("appearance.colours"),
                       tr("Colours"),
                       {tr("as the system"), tr("light"), tr("dark")},
                       int(m_theme.appearance()),
                       [this](int index) {
                           m_theme.setAppearance(Appearance(index));
                           set(m_settings, AppearanceSetting, Appearance(index));
                       }});
}

void AppearanceSection::addDensity()
{
    m_form->addChoice({QStringLiteral("appearance.rows"),
                       tr("Rows"),
                       {tr("comfortable"), tr("compact")},
                       int(m_theme.density()),
                       [this](int index) {
                           m_theme.setDensity(Density(index));
                           set(m_settings, DensitySetting, Density(index));
                       }});
}

void AppearanceSection::addFontScale()
{
    static constexpr int Percents[] = {90, 100, 110, 125, 150, 175, 200};
    QStringList names;
    int current = 1;
    for (const int percent : Percents) {
        if (qFuzzyCompare(m_theme.fontScale(), percent / 100.0))
            current = int(names.size());
        names.append(tr("%1 %").arg(percent));
    }
    m_form->addChoice(
        {QStringLiteral("appearance.type"), tr("Size of type"), names, current, [this](int index) {
             m_theme.setFontScale(Percents[index] / 100.0);
             set(m_settings, FontScaleSetting, m_theme.fontScale());
         }});
}

void AppearanceSection::addLanguage()
{
    const QList<LanguageChoice> choices = languageChoices();
    const QString before = get(m_settings, Language);
    QStringList names;
    int current = 0;
    for (const LanguageChoice &choice : choices) {
        if (choice.code == before)
            current = int(names.size());
        names.append(choice.name);
    }
    m_form->addChoice({QStringLiteral("appearance.language"), tr("Language"), names, current,
                       [this, choices, before](int index) {
                           set(m_settings, Language, choices[index].code);
                           m_languageHint->setVisible(choices[index].code != before);
                       }});
    m_languageHint = m_form->addHint(tr("From the next start on."));
    m_languageHint->hide();
}

void AppearanceSection::addRailWords()
{
    m_form->addSwitch({QStringLiteral("appearance.rail"), tr("Words beside the icons on the rail"),
                       get(m_settings, RailWords), [this](bool areShown) {
                           set(m_settings, RailWords, areShown);
                           Q_EMIT railWordsChanged(areShown);
                       }});
}

}  // namespace daisychain::ui
