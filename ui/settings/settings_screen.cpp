#include "ui/settings/settings_screen.h"

#include "ui/settings/accounts_section.h"
#include "ui/settings/appearance_section.h"
#include "ui/settings/costs_section.h"
#include "ui/settings/customers_section.h"
#include "ui/settings/daisies_section.h"
#include "ui/settings/guards_section.h"
#include "ui/settings/keys_page.h"
#include "ui/settings/keys_section.h"
#include "ui/settings/notifications_section.h"
#include "ui/settings/person_section.h"
#include "ui/settings/privacy_section.h"
#include "ui/settings/private_section.h"
#include "ui/settings/sending_section.h"
#include "ui/settings/signatures_section.h"
#include "ui/settings/snippets_section.h"
#include "ui/settings/streams_section.h"
#include "ui/settings/words_section.h"
#include "ui/widget/plain_label.h"
#include "ui/widget/surface.h"

#include <QFileDialog>
#include <QScrollArea>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>

namespace daisychain::ui {

static constexpr int PageWidth = 680;

SettingsScreen::SettingsScreen(const Parts &parts, QObject *parent)
    : Screen(parent)
    , m_parts(parts)
{
    connect(&m_finder, &SettingFinder::chosen, this, &SettingsScreen::settingWanted);
}

QString SettingsScreen::title() const
{
    return tr("Settings");
}

QString SettingsScreen::words() const
{
    return tr("preferences options configure setup change");
}

ScreenPanes SettingsScreen::panes()
{
    build();
    Q_EMIT allCommandsWanted();
    return {.main = m_page};
}

void SettingsScreen::focusSetting(const QString &id)
{
    if (m_page == nullptr)
        return;
    auto *control = m_page->findChild<QWidget *>(id);
    if (control == nullptr)
        return;
    const auto takesFocus = [this](const QWidget *widget) {
        return widget->isEnabled() && widget->isVisibleTo(m_page) &&
               (widget->focusPolicy() & Qt::TabFocus) != 0;
    };
    QWidget *target = control->focusProxy() != nullptr ? control->focusProxy() : control;
    if (!takesFocus(target)) {
        const QList<QWidget *> inside = control->findChildren<QWidget *>();
        const auto first = std::find_if(inside.begin(), inside.end(), takesFocus);
        target = first == inside.end() ? control : *first;
    }
    m_page->widget()->layout()->activate();
    m_page->ensureWidgetVisible(control, 0, control->height() + space::Large * 4);
    target->setFocus(Qt::OtherFocusReason);
}

void SettingsScreen::askForSheet()
{
    auto *dialog = new QFileDialog(m_page, tr("Keep the sheet of keys as"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("PDF (*.pdf)"));
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(tr("daisychain-keys.pdf"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &path) { Q_EMIT fileWanted(path, keysPage(m_parts.commands)); });
    dialog->open();
}

void SettingsScreen::activate()
{
    if (m_page)
        m_page->setFocus();
}

void SettingsScreen::build()
{
    auto *page = new QWidget;
    page->setMaximumWidth(PageWidth);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(space::Large * 2, space::Large, space::Large * 2, space::Large * 2);
    column->setSpacing(space::Small);
    column->addWidget(new PlainLabel(m_parts.theme, title(), TypeSize::Title));

    addSections(column);
    column->addStretch(1);

    auto *ground = new Surface(m_parts.theme, &Tokens::ground);
    auto *row = new QHBoxLayout(ground);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(page, 1);
    row->addStretch(0);
    m_page = new QScrollArea;
    m_page->setFrameShape(QFrame::NoFrame);
    m_page->setWidgetResizable(true);
    m_page->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_page->setWidget(ground);
}

void SettingsScreen::addSections(QVBoxLayout *column)
{
    const auto &parts = m_parts;
    addSection(column, tr("You"), new PersonSection(parts.accounts, parts.undo, parts.me, parts.theme));
    auto *accounts =
        new AccountsSection(parts.accounts, parts.signIn, parts.notices, parts.theme, parts.icons);
    connect(accounts, &AccountsSection::browserWanted, this, &SettingsScreen::browserWanted);
    addSection(column, tr("Accounts"), accounts);
    addSection(column, tr("Signatures"),
               new SignaturesSection(parts.accounts, parts.notices, parts.undo, parts.me, parts.theme));
    auto *streams = new StreamsSection({parts.accounts, parts.coverage, parts.notices, parts.settings,
                                        parts.undo, parts.clock, parts.me, parts.health},
                                       parts.theme, parts.icons);
    connect(streams, &StreamsSection::levelsChanged, this, &SettingsScreen::notificationsChanged);
    addSection(column, tr("Streams"), streams);
    addSection(column, tr("Costs"),
               new CostsSection(parts.usage, parts.accounts, parts.undo, parts.clock, parts.theme));
    auto *customers = new CustomersSection(parts.settings, parts.undo, parts.theme);
    connect(customers, &CustomersSection::importWanted, this, &SettingsScreen::importWanted);
    addSection(column, tr("Customers"), customers);
    if (parts.snippets != nullptr)
        addSnippets(column);
    auto *notifications = new NotificationsSection(parts.settings, parts.undo, parts.theme, parts.hasTray);
    connect(notifications, &NotificationsSection::changed, this, &SettingsScreen::notificationsChanged);
    addSection(column, tr("Notifications"), notifications);
    addWriting(column);
    auto *appearance = new AppearanceSection(parts.theme, parts.settings, parts.undo);
    connect(appearance, &AppearanceSection::railWordsChanged, this, &SettingsScreen::railWordsChanged);
    addSection(column, tr("Appearance"), appearance);
    auto *privacy = new PrivacySection(parts.deskState, parts.settings, parts.undo, parts.theme);
    connect(privacy, &PrivacySection::picturesChanged, this, &SettingsScreen::picturesChanged);
    addSection(column, tr("Privacy"), privacy);
    auto *keys = new KeysSection(parts.commands, parts.undo, parts.theme, parts.icons);
    connect(keys, &KeysSection::sheetWanted, this, &SettingsScreen::askForSheet);
    addSection(column, tr("Keys"), keys);
}

/// What is said of replies, and what goes with them.
void SettingsScreen::addWriting(QVBoxLayout *column)
{
    const auto &parts = m_parts;
    addSection(column, tr("Sending"), new SendingSection(parts.settings, parts.undo, parts.theme));
    addSection(column, tr("Replies"), new GuardsSection(parts.settings, parts.undo, parts.theme));
    if (parts.speller != nullptr) {
        auto *words = new WordsSection(*parts.speller, parts.undo, parts.theme);
        connect(words, &WordsSection::changed, this, &SettingsScreen::ownWordsChanged);
        addSection(column, tr("Spelling"), words);
    }
    addSection(column, tr("Daisies"), new DaisiesSection(parts.settings, parts.undo, parts.theme));
    addSection(column, tr("Going on in private"),
               new PrivateSection(parts.settings, parts.undo, parts.theme));
}

void SettingsScreen::addSnippets(QVBoxLayout *column)
{
    auto *snippets = new SnippetsSection({*m_parts.snippets, *m_parts.journal, m_parts.accounts,
                                          m_parts.snippetFiles, m_parts.undo, m_parts.clock, m_parts.me},
                                         m_parts.theme);
    const auto ask = [this, snippets](const QString &title, QFileDialog::AcceptMode mode, auto slot) {
        auto *dialog = new QFileDialog(m_page, title);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(mode);
        dialog->setNameFilters({tr("Saved replies (*.json *.csv)"), tr("All files (*)")});
        dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
        if (mode == QFileDialog::AcceptSave)
            dialog->selectFile(tr("saved-replies.json"));
        connect(dialog, &QFileDialog::fileSelected, snippets, slot);
        dialog->open();
    };
    connect(snippets, &SnippetsSection::importWanted, this, [ask] {
        ask(tr("Take saved replies in from"), QFileDialog::AcceptOpen, &SnippetsSection::importFrom);
    });
    connect(snippets, &SnippetsSection::exportWanted, this, [ask] {
        ask(tr("Keep the saved replies as"), QFileDialog::AcceptSave, &SnippetsSection::exportTo);
    });
    addSection(column, tr("Saved replies"), snippets);
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
