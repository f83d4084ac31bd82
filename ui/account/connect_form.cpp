#include "ui/account/connect_form.h"

#include "core/base/when_ready.h"
#include "ui/shell/status_sentence.h"
#include "ui/widget/plain_label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace daisychain::ui {

ConnectForm::ConnectForm(AccountSignIn &signIn, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_signIn(signIn)
    , m_theme(theme)
    , m_server(new QLineEdit)
    , m_begin(new QPushButton(tr("sign in in the browser")))
    , m_byToken(new QPushButton(tr("use a token instead")))
    , m_tokenRow(new QWidget)
    , m_token(new QLineEdit)
    , m_useToken(new QPushButton(tr("connect")))
    , m_cancel(new QPushButton(tr("give up")))
    , m_sentence(new PlainLabel(theme, TypeSize::Body, &Tokens::textMuted))
{
    build();
    connect(m_begin, &QPushButton::clicked, this, &ConnectForm::begin);
    connect(m_server, &QLineEdit::returnPressed, this, [this] {
        if (m_tokenRow->isHidden())
            begin();
    });
    connect(m_byToken, &QPushButton::clicked, this, [this] {
        m_tokenRow->show();
        m_byToken->hide();
        m_token->setFocus();
    });
    connect(m_useToken, &QPushButton::clicked, this, &ConnectForm::connectWithToken);
    connect(m_token, &QLineEdit::returnPressed, this, &ConnectForm::connectWithToken);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_signIn.cancel();
        setStep(Step::Idle, {});
    });
    setStep(Step::Idle, {});
}

void ConnectForm::build()
{
    m_server->setPlaceholderText(tr("social.example", "a server's address as an example"));
    m_server->setAccessibleName(tr("Address of the server"));
    m_token->setPlaceholderText(tr("access token"));
    m_token->setAccessibleName(tr("Access token"));
    m_token->setEchoMode(QLineEdit::Password);
    m_byToken->setFlat(true);
    m_begin->setDefault(true);
    m_sentence->setWordWrap(true);
    m_tokenRow->hide();

    auto *first = new QHBoxLayout;
    first->setSpacing(space::Small);
    first->addWidget(m_server, 1);
    first->addWidget(m_begin);
    auto *second = new QHBoxLayout(m_tokenRow);
    second->setContentsMargins(0, 0, 0, 0);
    second->setSpacing(space::Small);
    second->addWidget(m_token, 1);
    second->addWidget(m_useToken);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(space::Small);
    foot->addWidget(m_sentence, 1);
    foot->addWidget(m_cancel);
    foot->addWidget(m_byToken);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    column->addLayout(first);
    column->addWidget(m_tokenRow);
    column->addLayout(foot);
}

void ConnectForm::reset()
{
    if (m_step != Step::Idle)
        m_signIn.cancel();
    m_server->clear();
    m_token->clear();
    m_tokenRow->hide();
    m_byToken->show();
    setStep(Step::Idle, {});
}

void ConnectForm::setStep(Step step, const QString &sentence, bool isFailure)
{
    m_step = step;
    const bool isIdle = step == Step::Idle;
    for (QWidget *control : QList<QWidget *>{m_server, m_begin, m_token, m_useToken, m_byToken})
        control->setEnabled(isIdle);
    m_cancel->setVisible(!isIdle);
    m_sentence->setText(sentence);
    m_sentence->setColour(isFailure ? &Tokens::late : &Tokens::textMuted);
}

void ConnectForm::begin()
{
    const QString server = m_server->text().trimmed();
    if (server.isEmpty())
        return setStep(Step::Idle, tr("Type the address of your server first."), true);
    setStep(Step::Asking, tr("Asking %1 for its sign-in page.").arg(server));
    whenReady(m_signIn.begin(server), this, [this](const Result<QUrl> &page) {
        if (m_step != Step::Asking)
            return;
        if (!page)
            return setStep(Step::Idle, failureSentence(page.error()), true);
        setStep(Step::InBrowser, tr("Agree in your browser, then come back here."));
        Q_EMIT browserWanted(*page);
        whenReady(m_signIn.finish(), this, [this](const Result<Account> &account) { ended(account); });
    });
}

void ConnectForm::connectWithToken()
{
    const QString server = m_server->text().trimmed();
    const QByteArray token = m_token->text().trimmed().toUtf8();
    if (server.isEmpty() || token.isEmpty())
        return setStep(Step::Idle, tr("Both are needed: the server's address and the token."), true);
    setStep(Step::Asking, tr("Asking %1 whose token that is.").arg(server));
    whenReady(m_signIn.connectWithToken(server, Secret(token)), this,
              [this](const Result<Account> &account) { ended(account); });
}

void ConnectForm::ended(const Result<Account> &account)
{
    if (m_step == Step::Idle)
        return;
    m_token->clear();
    if (!account)
        return setStep(Step::Idle,
                       account.error().code == ErrorCode::Cancelled ? QString()
                                                                    : failureSentence(account.error()),
                       account.error().code != ErrorCode::Cancelled);
    setStep(Step::Idle, tr("Connected: %1").arg(account->handle));
    m_server->clear();
    Q_EMIT connected(*account);
}

}  // namespace daisychain::ui
