#pragma once

#include "core/desk/account_sign_in.h"
#include "core/desk/person.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace daisychain::ui {

class ConnectForm;
class PlainLabel;

/// The first start, on one page: who you are and how you sign; then connect an account, or look around first.
class StartPage final : public QWidget {
    Q_OBJECT

public:
    StartPage(AccountSignIn &signIn, const Theme &theme, const Icons &icons, const QString &suggestedName,
              QWidget *parent = nullptr);

    /// The name and signature that are written now.
    QString name() const;
    QString signature() const;

Q_SIGNALS:
    void browserWanted(const QUrl &page);
    /// An account is connected; the person is called so.
    void finished(const QString &name, const QString &signature);
    void demoWanted(const QString &name, const QString &signature);

protected:
    void paintEvent(QPaintEvent *event) override;
    /// One begins where nothing is written yet.
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void follow();

    const Theme &m_theme;
    const Icons &m_icons;
    QLineEdit *m_name;
    QLineEdit *m_signature;
    PlainLabel *m_example;
    ConnectForm *m_connect;
    QPushButton *m_demo;
    bool m_isSignatureOwn = false;  ///< typed by the person, no longer the first name
};

}  // namespace daisychain::ui
