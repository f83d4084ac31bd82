#include "ui/account/connect_form.h"

#include "core/base/when_ready.h"
#include "core/desk/own_words.h"
#include "ui/account/history_sentence.h"
#include "ui/account/sign_in_fields.h"
#include "ui/shell/status_sentence.h"
#include "ui/theme/mark.h"
#include "ui/widget/plain_label.h"
#include "ui/widget/segmented_tabs.h"

#include <QHBoxLayout>
#include <QPointer>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace daisychain::ui {

ConnectForm::ConnectForm(AccountSignIn &signIn, const Theme &theme, const Icons &icons, QWidget *parent)
    : QWidget(parent)
    , m_signIn(signIn)
    , m_theme(theme)
    , m_forms(signIn.forms())
    , m_networks(new SegmentedTabs(theme, icons))
    , m_fields(new SignInFields(theme))
    , m_begin(new QPushButton)
    , m_otherWay(new QPushButton)
    , m_more(new QPushButton(tr("more")))
    , m_cancel(new QPushButton(tr("give up")))
    , m_choice(new QWidget)
    , m_keep(new QPushButton(tr("watch it")))
    , m_decline(new QPushButton(tr("not now")))
    , m_keyFile(new QPushButton(tr("keep it in a file")))
    , m_sentence(new PlainLabel(theme, TypeSize::Body, &Tokens::textMuted))
{
    build();
    connect(m_networks, &SegmentedTabs::chosen, this, &ConnectForm::chooseNetwork);
    connect(m_begin, &QPushButton::clicked, this, &ConnectForm::begin);
    connect(m_fields, &SignInFields::submitted, this, &ConnectForm::begin);
    connect(m_otherWay, &QPushButton::clicked, this, [this] {
        chooseWay((m_way + 1) % int(form().ways.size()));
        m_fields->focus(m_fields->missing().value_or(form().ways[m_way].fields.first()));
    });
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_hasMore = true;
        chooseWay(m_way);
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] { giveUp({}); });
    connect(m_keep, &QPushButton::clicked, this, &ConnectForm::keep);
    connect(m_keyFile, &QPushButton::clicked, this, &ConnectForm::useKeyFile);
    connect(m_decline, &QPushButton::clicked, this,
            [this] { giveUp(tr("Not connected: %1. Nothing of it was kept.").arg(m_handle)); });
    chooseNetwork(0);
}

void ConnectForm::build()
{
    QList<SegmentedTabs::Tab> tabs;
    for (int i = 0; i < m_forms.size(); ++i)
        tabs.append({i, networkTitle(m_forms[i].network)});
    m_networks->setTabs(tabs);
    m_otherWay->setFlat(true);
    m_more->setFlat(true);
    m_begin->setDefault(true);
    m_keep->setDefault(true);
    m_sentence->setWordWrap(true);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::Small);
    for (QPushButton *button : {m_begin, m_cancel, m_otherWay, m_more})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto *choice = new QHBoxLayout(m_choice);
    choice->setContentsMargins(0, 0, 0, 0);
    choice->setSpacing(space::Small);
    choice->addWidget(m_keep);
    choice->addWidget(m_keyFile);
    choice->addWidget(m_decline);
    choice->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    column->addWidget(m_networks);
    column->addWidget(m_fields);
    column->addLayout(buttons);
    column->addWidget(m_sentence);
    column->addWidget(m_choice);
    m_networks->setVisible(m_forms.size() > 1);  // now that it is no window of its own
}

void ConnectForm::chooseNetwork(int index)
{
    m_network = index;
    m_hasMore = false;
    m_networks->setCurrent(index);
    m_fields->clearSecrets();
    chooseWay(0);
}

void ConnectForm::chooseWay(int way)
{
    m_way = way;
    const SignInWay &chosen = form().ways[way];
    m_fields->setWay(chosen, m_hasMore);
    m_begin->setText(chosen.usesBrowser ? tr("sign in in the browser") : tr("connect"));
    const SignInWay &other = form().ways[(way + 1) % form().ways.size()];
    m_otherWay->setText(other.usesBrowser ? tr("sign in in the browser instead") : tr("use a token instead"));
    setStep(Step::Idle, {});
}

void ConnectForm::focusFirst()
{
    m_fields->focus(form().ways[m_way].fields.first());
}

void ConnectForm::reset()
{
    if (m_step != Step::Idle)
        m_signIn.cancel();
    m_fields->clear();
    chooseNetwork(0);
}

void ConnectForm::askFor(const Account &account)
{
    reset();
    for (int i = 0; i < m_forms.size(); ++i) {
        if (m_forms[i].network == account.network)
            chooseNetwork(i);
    }
    m_fields->fill(SignInField::Server, account.server.toString());
    m_fields->fill(SignInField::Handle, account.handle);
    m_fields->focus(m_fields->missing().value_or(form().ways[m_way].fields.first()));
}

void ConnectForm::setStep(Step step, const QString &sentence, bool isFailure)
{
    m_step = step;
    const bool isIdle = step == Step::Idle;
    for (QWidget *control : QList<QWidget *>{m_networks, m_begin, m_otherWay, m_more})
        control->setEnabled(isIdle);
    m_fields->setEditable(isIdle);
    const SignInWay &way = form().ways[m_way];
    const bool hasMore = std::any_of(way.moreFields.begin(), way.moreFields.end(),
                                     [](SignInField field) { return field != SignInField::EmailCode; });
    m_otherWay->setVisible(isIdle && form().ways.size() > 1);
    m_more->setVisible(isIdle && hasMore && !m_hasMore);
    m_cancel->setVisible(step == Step::Asking || step == Step::InBrowser);
    m_choice->setVisible(step == Step::Counting || step == Step::Deciding);
    m_keep->setEnabled(step == Step::Deciding);
    m_keyFile->hide();
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    m_sentence->setColour(isFailure ? &Tokens::late : &Tokens::textMuted);
}

void ConnectForm::fail(const Error &error)
{
    if (error.code == ErrorCode::Cancelled)
        return setStep(Step::Idle, {});
    const QString what = error.arguments.value(0);
    if (error.code == ErrorCode::Conflict && what == own_words::EmailCode) {
        m_fields->reveal(SignInField::EmailCode);
        setStep(Step::Idle, tr("A code was sent by mail. Type it here, and connect again."));
        return m_fields->focus(SignInField::EmailCode);
    }
    QString sentence = failureSentence(error);
    if (error.code == ErrorCode::Conflict)
        sentence = tr(
            "Another program on this machine waits for a browser just now. End its sign-in, then try again.");
    else if (error.code == ErrorCode::Unauthorized)
        sentence =
            what.isEmpty()
                ? tr("That was not accepted. Look at what you typed, or make a new one.")
                : tr("That was not accepted: “%1”. Look at what you typed, or make a new one.").arg(what);
    else if (error.code == ErrorCode::NotFound)
        sentence = tr("Nothing of %1 is there. Look at the address.").arg(networkTitle(form().network));
    else if (error.code == ErrorCode::Invalid && what == own_words::AppPassword)
        sentence =
            tr("That is no app password. Make one in the network's settings: never type the account's own "
               "password here.");
    else if (error.code == ErrorCode::Invalid)
        sentence = tr("“%1” can't be right. Look at what you typed.").arg(what);
    setStep(Step::Idle, sentence, true);
}

void ConnectForm::begin()
{
    if (m_step != Step::Idle)
        return;
    if (const auto missing = m_fields->missing()) {
        setStep(Step::Idle, tr("“%1” is needed first.").arg(SignInFields::label(*missing)), true);
        return m_fields->focus(*missing);
    }
    setStep(Step::Asking, tr("Asking %1.").arg(networkTitle(form().network)));
    whenReady(m_signIn.begin(m_fields->answers(form().network, m_way)), this,
              [this](const Result<QUrl> &page) {
                  if (m_step != Step::Asking)
                      return;
                  if (!page)
                      return fail(page.error());
                  if (!page->isEmpty()) {
                      setStep(Step::InBrowser, tr("Agree in your browser, then come back here."));
                      Q_EMIT browserWanted(*page);
                  }
                  finish();
              });
}

void ConnectForm::finish()
{
    whenReady(m_signIn.finish(), this, [this](const Result<Account> &account) { onSignedIn(account); });
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
    if (!account)
        return fail(account.error());
    m_fields->clearSecrets();
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
        if (!account)
            return onNotKept(account.error());
        m_fields->clear();
        chooseWay(0);
        setStep(Step::Idle, tr("Connected: %1").arg(account->handle));
        Q_EMIT connected(*account);
    });
}

void ConnectForm::onNotKept(const Error &error)
{
    if (error.arguments.value(0) != own_words::KeyStore)
        return setStep(Step::Deciding, failureSentence(error), true);
    setStep(Step::Deciding,
            tr("This computer's key store can't be used (%1). Open or unlock it and try again, or keep the "
               "sign-in in a "
               "file that only your user can read: whoever has your files then has it too.")
                .arg(error.arguments.value(1)),
            true);
    m_keyFile->show();
}

void ConnectForm::useKeyFile()
{
    if (const Result<void> chosen = m_signIn.useKeyFile(); !chosen)
        return setStep(Step::Deciding, failureSentence(chosen.error()), true);
    keep();
}

}  // namespace daisychain::ui
