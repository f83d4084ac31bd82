#pragma once

#include "core/desk/account_sign_in.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace daisychain::ui {

class PlainLabel;

/// Connects an account: a server's address and the browser, or an access token that one has already. Before
/// anything is kept it says how many mentions the account brings along, and asks.
class ConnectForm final : public QWidget {
    Q_OBJECT

public:
    ConnectForm(AccountSignIn &signIn, const Theme &theme, QWidget *parent = nullptr);

    /// Empties the fields and gives up what is under way.
    void reset();

Q_SIGNALS:
    /// Open this page in the person's browser.
    void browserWanted(const QUrl &page);
    void connected(const daisychain::Account &account);

private:
    enum class Step { Idle, Asking, InBrowser, Counting, Deciding, Keeping };

    void build();
    void begin();
    void connectWithToken();
    void setStep(Step step, const QString &sentence, bool isFailure = false);
    void onSignedIn(const Result<Account> &account);
    QString signedIn(const QString &sentence) const;
    void countHistory();
    void onCounted(const Result<std::optional<HistoryCount>> &count);
    void keep();
    void giveUp(const QString &sentence);

    AccountSignIn &m_signIn;
    const Theme &m_theme;
    Step m_step = Step::Idle;
    QString m_handle;  ///< who signed in
    QLineEdit *m_server;
    QPushButton *m_begin;
    QPushButton *m_byToken;
    QWidget *m_tokenRow;
    QLineEdit *m_token;
    QPushButton *m_useToken;
    QPushButton *m_cancel;
    QWidget *m_choice;
    QPushButton *m_keep;
    QPushButton *m_decline;
    PlainLabel *m_sentence;
};

}  // namespace daisychain::ui
