#pragma once

#include "core/base/clock.h"
#include "core/desk/account_directory.h"
#include "core/desk/account_sign_in.h"
#include "core/desk/desk_state.h"
#include "core/desk/notices.h"
#include "core/desk/settings.h"
#include "ui/shell/commands.h"
#include "ui/shell/screen.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

class QVBoxLayout;

namespace daisychain::ui {

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
    };

    explicit SettingsScreen(const Parts &parts, QObject *parent = nullptr);

    QString id() const override { return QStringLiteral("settings"); }
    QString title() const override;
    QString icon() const override { return QStringLiteral("settings"); }
    ScreenPanes panes() override;
    void activate() override;

Q_SIGNALS:
    /// Other pictures than before are fetched by themselves.
    void picturesChanged();
    void browserWanted(const QUrl &page);
    void railWordsChanged(bool areShown);

private:
    QWidget *build();
    void addSection(QVBoxLayout *column, const QString &title, QWidget *section) const;

    Parts m_parts;
    QWidget *m_page = nullptr;
};

}  // namespace daisychain::ui
