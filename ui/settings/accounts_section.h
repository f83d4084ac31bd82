#pragma once

#include "core/desk/account_directory.h"
#include "core/desk/account_sign_in.h"
#include "core/desk/notices.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QVBoxLayout;

namespace daisychain::ui {

class ConnectForm;
class ElidedLabel;
class PlainLabel;

/// The company's accounts: which there are, whether each is signed in, taking one away, connecting another.
class AccountsSection final : public QWidget {
    Q_OBJECT

public:
    AccountsSection(AccountDirectory &directory, AccountSignIn &signIn, Notices &notices, const Theme &theme,
                    const Icons &icons, QWidget *parent = nullptr);

Q_SIGNALS:
    void browserWanted(const QUrl &page);

private:
    void load();
    void show(const QList<Account> &accounts);
    static QString detailOf(const Account &account);
    QWidget *line(const Account &account);
    void addRemoval(const Account &account, QWidget *line);
    void check(const Account &account, ElidedLabel *detail);
    void remove(const AccountId &account);

    AccountDirectory &m_directory;
    AccountSignIn &m_signIn;
    const Theme &m_theme;
    const Icons &m_icons;
    QList<Account> m_shown;
    QVBoxLayout *m_lines;
    PlainLabel *m_sentence;
    ConnectForm *m_connect;
};

}  // namespace daisychain::ui
