#include "ui/settings/appearance_section.h"

#include "ui/settings/surface_settings.h"
#include "ui/shell/languages.h"
#include "ui/shell/main_window.h"
#include "ui/widget/plain_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>

namespace daisychain::ui {

AppearanceSection::AppearanceSection(Theme &theme, Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_settings(settings)
    , m_form(new QFormLayout(this))
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(space::Large);
    m_form->setLabelAlignment(Qt::AlignLeading);
    addAppearance();
    addDensity();
    addFontScale();
    addLanguage();
    addRailWords();
}

QComboBox *AppearanceSection::addChoice(const QString &words)
{
    auto *box = new QComboBox;
    auto *label = new PlainLabel(m_theme, words);
    label->setMinimumWidth(176);
    label->setBuddy(box);
    box->setAccessibleName(words);
    box->setMinimumWidth(220);
    box->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_form->addRow(label, box);
    return box;
}

void AppearanceSection::addAppearance()
{
    QComboBox *box = addChoice(tr("Colours"));
    box->addItems({tr("as the system"), tr("light"), tr("dark")});
    box->setCurrentIndex(int(m_theme.appearance()));
    connect(box, &QComboBox::activated, this, [this](int index) {
        m_theme.setAppearance(Appearance(index));
        set(m_settings, AppearanceSetting, Appearance(index));
    });
}

void AppearanceSection::addDensity()
{
    QComboBox *box = addChoice(tr("Rows"));
    box->addItems({tr("comfortable"), tr("compact")});
    box->setCurrentIndex(int(m_theme.density()));
    connect(box, &QComboBox::activated, this, [this](int index) {
        m_theme.setDensity(Density(index));
        set(m_settings, DensitySetting, Density(index));
    });
}

void AppearanceSection::addFontScale()
{
    QComboBox *box = addChoice(tr("Size of type"));
    for (const int percent : {90, 100, 110, 125, 150, 175, 200}) {
        box->addItem(tr("%1 %").arg(percent), percent / 100.0);
        if (qFuzzyCompare(m_theme.fontScale(), percent / 100.0))
            box->setCurrentIndex(box->count() - 1);
    }
    connect(box, &QComboBox::activated, this, [this, box](int index) {
        m_theme.setFontScale(box->itemData(index).toDouble());
        set(m_settings, FontScaleSetting, m_theme.fontScale());
    });
}

void AppearanceSection::addLanguage()
{
    QComboBox *box = addChoice(tr("Language"));
    auto *hint = new PlainLabel(m_theme, TypeSize::Small, &Tokens::textMuted);
    hint->hide();
    const QString current = get(m_settings, Language);
    for (const LanguageChoice &choice : languageChoices()) {
        box->addItem(choice.name, choice.code);
        if (choice.code == current)
            box->setCurrentIndex(box->count() - 1);
    }
    m_form->addRow(QString(), hint);
    connect(box, &QComboBox::activated, this, [this, box, hint](int index) {
        set(m_settings, Language, box->itemData(index).toString());
        hint->setText(tr("From the next start on."));
        hint->show();
    });
}

void AppearanceSection::addRailWords()
{
    auto *box = new QCheckBox(tr("Words beside the icons on the rail"));
    box->setChecked(get(m_settings, RailWords));
    m_form->addRow(QString(), box);
    connect(box, &QCheckBox::toggled, this, &AppearanceSection::railWordsChanged);
}

}  // namespace daisychain::ui
