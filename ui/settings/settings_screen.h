#pragma once

#include "core/base/clock.h"
#include "core/desk/account_directory.h"
#include "core/desk/account_sign_in.h"
#include "core/desk/coverage_log.h"
#include "core/desk/desk_state.h"
#include "core/desk/health.h"
#include "core/desk/journal.h"
#include "core/desk/notices.h"
#include "core/desk/settings.h"
#include "core/desk/snippet_files.h"
#include "core/desk/speller.h"
#include "core/desk/usage_log.h"
#include "ui/settings/setting_finder.h"
#include "ui/shell/commands.h"
#include "ui/shell/screen.h"
#include "ui/shell/undo_stack.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

class QScrollArea;
class QVBoxLayout;

namespace daisychain::ui {

class SnippetBook;

/// The settings: one page of short sections, each of which works at once; there is nothing to confirm.
class SettingsScreen final : public Screen {
    Q_OBJECT

public:
    struct Parts {
        Theme &theme;
        const Icons &icons;
        Settings &settings;
        Commands &commands;
        AccountDirectory &accounts;
        AccountSignIn &signIn;
        DeskState &deskState;
        Notices &notices;
        PersonId me;
        CoverageLog &coverage;
        UsageLog &usage;
        UndoStack &undo;
        const Clock &clock;
        bool hasTray = false;
        HealthSource *health = nullptr;         ///< says why a stream can't be read; may be absent
        const SnippetBook *snippets = nullptr;  ///< null: no section of saved replies
        Journal *journal = nullptr;             ///< not null where there are snippets
        SnippetFiles *snippetFiles = nullptr;
        Speller *speller = nullptr;  ///< null: no section of one's own words
    };

    explicit SettingsScreen(const Parts &parts, QObject *parent = nullptr);

    QString id() const override { return QStringLiteral("settings"); }
    QString title() const override;
    QString icon() const override { return QStringLiteral("settings"); }
    QString words() const override;
    ScreenPanes panes() override;
    void activate() override;

    /// What the palette finds of settings.
    SettingFinder &finder() { return m_finder; }
    /// Shows the control with this id, with the focus in it.
    void focusSetting(const QString &id);

Q_SIGNALS:
    /// Other pictures than before are fetched by themselves.
    void picturesChanged();
    void browserWanted(const QUrl &page);
    void railWordsChanged(bool areShown);
    /// One of the settings was looked for: the screen shall be shown, then focusSetting().
    void settingWanted(const QString &id);
    /// Words that no dictionary has are right now, or aren't any more.
    void ownWordsChanged();
    /// What is told of what is new.
    void notificationsChanged();
    /// A file that the person asked for, to be kept where they chose.
    void fileWanted(const QString &path, const QByteArray &content);
    /// A file of customers or past conversations shall be brought in.
    void importWanted();

private:
    void build();
    void addSections(QVBoxLayout *column);
    void addWriting(QVBoxLayout *column);
    void askForSheet();
    void addSnippets(QVBoxLayout *column);
    void addSection(QVBoxLayout *column, const QString &title, QWidget *section) const;

    Parts m_parts;
    SettingFinder m_finder;
    QScrollArea *m_page = nullptr;
};

}  // namespace daisychain::ui
