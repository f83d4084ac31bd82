#include "ui/account/connect_form.h"

#include "core/base/when_ready.h"
#include "ui/account/history_sentence.h"
#include "ui/shell/status_sentence.h"
#include "ui/widget/plain_label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPointer>
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
    , m_choice(new QWidget)
    , m_keep(new QPushButton(tr("watch it")))
    , m_decline(new QPushButton(tr("not now")))
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
    connect(m_cancel, &QPushButton::clicked, this, [this] { giveUp({}); });
    connect(m_keep, &QPushButton::clicked, this, &ConnectForm::keep);
    connect(m_decline, &QPushButton::clicked, this,
            [this] { giveUp(tr("Not connected: %1. Nothing of it was kept.").arg(m_handle)); });
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
    m_keep->setDefault(true);
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
    auto *choice = new QHBoxLayout(m_choice);
    choice->setContentsMargins(0, 0, 0, 0);
    choice->setSpacing(space::Small);
    choice->addWidget(m_keep);
    choice->addWidget(m_decline);
    choice->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    column->addLayout(first);
    column->addWidget(m_tokenRow);
    column->addLayout(foot);
    column->addWidget(m_choice);
}

void ConnectForm::reset()
{
    if (m_step != Step::Idle)
        m_signIn.cancel();
    m_server->clear();
    m_token->clear();
    m_tokenRow->hide();
    setStep(Step::Idle, {});
}

void ConnectForm::setStep(Step step, const QString &sentence, bool isFailure)
{
    m_step = step;
    const bool isIdle = step == Step::Idle;
    for (QWidget *control : QList<QWidget *>{m_server, m_begin, m_token, m_useToken, m_byToken})
        control->setEnabled(isIdle);
    m_byToken->setVisible(isIdle && m_tokenRow->isHidden());
    m_cancel->setVisible(step == Step::Asking || step == Step::InBrowser);
    m_choice->setVisible(step == Step::Counting || step == Step::Deciding);
    m_keep->setEnabled(step == Step::Deciding);
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
        whenReady(m_signIn.finish(), this, [this](const Result<Account> &account) { onSignedIn(account); });
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
              [this](const Result<Account> &account) { onSignedIn(account); });
}

void ConnectForm::giveUp(const QString &sentence)
{
    m_signIn.cancel();
    setStep(Step::Idle, sentence);
}

void ConnectForm::onSignedIn(const Result<Account> &account)
{
    if (m_step != Step::Asking && m_step != Step::InBrowser)
        return;
    m_token->clear();
    if (!account) {
        const bool isCancelled = account.error().code == ErrorCode::Cancelled;
        return setStep(Step::Idle, isCancelled ? QString() : failureSentence(account.error()), !isCancelled);
    }
    m_handle = account->handle;
    countHistory();
}

QString ConnectForm::signedIn(const QString &sentence) const
{
    return tr("Signed in as %1.").arg(m_handle) + u' ' + sentence;
}

void ConnectForm::countHistory()
{
    setStep(Step::Counting, signedIn(countingSentence(0)));
    const auto soFar = [form = QPointer(this)](int mentions) {
        if (form && form->m_step == Step::Counting)
            form->m_sentence->setText(form->signedIn(countingSentence(mentions)));
    };
    whenReady(m_signIn.countHistory(soFar), this,
              [this](const Result<std::optional<HistoryCount>> &count) { onCounted(count); });
}

void ConnectForm::onCounted(const Result<std::optional<HistoryCount>> &count)
{
    if (m_step != Step::Counting)
        return;
    if (count && !*count)
        return keep();
    setStep(Step::Deciding, signedIn(count ? historySentence(**count) : uncountedSentence(count.error())));
    m_keep->setFocus();
}

void ConnectForm::keep()
{
    setStep(Step::Keeping, tr("Connecting %1.").arg(m_handle));
    whenReady(m_signIn.keep(), this, [this](const Result<Account> &account) {
        if (!account) {
            setStep(Step::Deciding, failureSentence(account.error()), true);
            return;
        }
        setStep(Step::Idle, tr("Connected: %1").arg(account->handle));
        m_server->clear();
        Q_EMIT connected(*account);
    });
}

}  // namespace daisychain::ui
