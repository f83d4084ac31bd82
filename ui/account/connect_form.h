#pragma once

#include "core/desk/account_sign_in.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace daisychain::ui {

class PlainLabel;

/// Connects an account: a server's address and the browser, or an access token that one has already.
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
    enum class Step { Idle, Asking, InBrowser };

    void build();
    void begin();
    void connectWithToken();
    void setStep(Step step, const QString &sentence, bool isFailure = false);
    void ended(const Result<Account> &account);

    AccountSignIn &m_signIn;
    const Theme &m_theme;
    Step m_step = Step::Idle;
    QLineEdit *m_server;
    QPushButton *m_begin;
    QPushButton *m_byToken;
    QWidget *m_tokenRow;
    QLineEdit *m_token;
    QPushButton *m_useToken;
    QPushButton *m_cancel;
    PlainLabel *m_sentence;
};

}  // namespace daisychain::ui
