#pragma once

#include "core/desk/account_sign_in.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QPushButton;

namespace daisychain::ui {

class PlainLabel;
class SegmentedTabs;
class SignInFields;

/// Connects an account: the network, what it asks for, and, where it needs one, a page in the browser. Before
/// anything is kept it says how many mentions the account brings along, and asks.
class ConnectForm final : public QWidget {
    Q_OBJECT

public:
    ConnectForm(AccountSignIn &signIn, const Theme &theme, const Icons &icons, QWidget *parent = nullptr);

    /// To the field that is filled in first.
    void focusFirst();
    /// Empties the fields and gives up what is under way.
    void reset();
    /// Asks for what this account needs to be connected again.
    void askFor(const Account &account);

Q_SIGNALS:
    /// Open this page in the person's browser.
    void browserWanted(const QUrl &page);
    void connected(const daisychain::Account &account);

private:
    enum class Step { Idle, Asking, InBrowser, Counting, Deciding, Keeping };

    void build();
    void chooseNetwork(int index);
    void chooseWay(int way);
    const SignInForm &form() const { return m_forms[m_network]; }
    void begin();
    void setStep(Step step, const QString &sentence, bool isFailure = false);
    void fail(const Error &error);
    void finish();
    void onSignedIn(const Result<Account> &account);
    QString signedIn(const QString &sentence) const;
    void countHistory();
    void onCounted(const Result<std::optional<HistoryCount>> &count);
    void keep();
    void onNotKept(const Error &error);
    void useKeyFile();
    void giveUp(const QString &sentence);

    AccountSignIn &m_signIn;
    const Theme &m_theme;
    const QList<SignInForm> m_forms;
    Step m_step = Step::Idle;
    int m_network = 0;  ///< of m_forms
    int m_way = 0;
    bool m_hasMore = false;  ///< what may be left empty is shown
    QString m_handle;        ///< who signed in
    SegmentedTabs *m_networks;
    SignInFields *m_fields;
    QPushButton *m_begin;
    QPushButton *m_otherWay;
    QPushButton *m_more;
    QPushButton *m_cancel;
    QWidget *m_choice;
    QPushButton *m_keep;
    QPushButton *m_decline;
    QPushButton *m_keyFile;
    PlainLabel *m_sentence;
};

}  // namespace daisychain::ui
