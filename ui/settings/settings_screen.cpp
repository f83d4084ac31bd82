#include "ui/settings/settings_screen.h"

#include "ui/settings/accounts_section.h"
#include "ui/settings/appearance_section.h"
#include "ui/settings/keys_section.h"
#include "ui/settings/person_section.h"
#include "ui/settings/privacy_section.h"
#include "ui/widget/plain_label.h"
#include "ui/widget/surface.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace daisychain::ui {

static constexpr int PageWidth = 680;

SettingsScreen::SettingsScreen(const Parts &parts, QObject *parent)
    : Screen(parent)
    , m_parts(parts)
{
}

QString SettingsScreen::title() const
{
    return tr("Settings");
}

ScreenPanes SettingsScreen::panes()
{
    m_page = build();
    return {.main = m_page};
}

void SettingsScreen::activate()
{
    if (m_page)
        m_page->setFocus();
}

QWidget *SettingsScreen::build()
{
    auto *page = new QWidget;
    page->setMaximumWidth(PageWidth);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(space::Large * 2, space::Large, space::Large * 2, space::Large * 2);
    column->setSpacing(space::Small);
    column->addWidget(new PlainLabel(m_parts.theme, title(), TypeSize::Title));

    addSection(column, tr("You"), new PersonSection(m_parts.accounts, m_parts.me, m_parts.theme));
    auto *accounts =
        new AccountsSection(m_parts.accounts, m_parts.signIn, m_parts.notices, m_parts.theme, m_parts.icons);
    connect(accounts, &AccountsSection::browserWanted, this, &SettingsScreen::browserWanted);
    addSection(column, tr("Accounts"), accounts);
    auto *appearance = new AppearanceSection(m_parts.theme, m_parts.settings);
    connect(appearance, &AppearanceSection::railWordsChanged, this, &SettingsScreen::railWordsChanged);
    addSection(column, tr("Appearance"), appearance);
    auto *privacy = new PrivacySection(m_parts.deskState, m_parts.settings, m_parts.theme);
    connect(privacy, &PrivacySection::picturesChanged, this, &SettingsScreen::picturesChanged);
    addSection(column, tr("Privacy"), privacy);
    addSection(column, tr("Keys"), new KeysSection(m_parts.commands, m_parts.theme, m_parts.icons));
    column->addStretch(1);

    auto *ground = new Surface(m_parts.theme, &Tokens::ground);
    auto *row = new QHBoxLayout(ground);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(page, 1);
    row->addStretch(0);
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(ground);
    return area;
}

void SettingsScreen::addSection(QVBoxLayout *column, const QString &title, QWidget *section) const
{
    column->addSpacing(space::Large);
    column->addWidget(new PlainLabel(m_parts.theme, title, TypeSize::Strong));
    column->addWidget(new Hairline(m_parts.theme));
    column->addSpacing(space::Unit);
    column->addWidget(section);
}

}  // namespace daisychain::ui
