#include "ui/settings/accounts_section.h"
#include "ui/roster/desk_words.h"

#include "core/base/when_ready.h"
#include "core/desk/past_conversation.h"
#include "ui/account/connect_form.h"
#include "ui/shell/status_sentence.h"
#include "ui/widget/avatar.h"
#include "ui/widget/elided_label.h"
#include "ui/widget/plain_label.h"
#include "ui/widget/tab_order.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace daisychain::ui {

AccountsSection::AccountsSection(AccountDirectory &directory, AccountSignIn &signIn, Notices &notices,
                                 const Theme &theme, const Icons &icons, QWidget *parent)
    : QWidget(parent)
    , m_directory(directory)
    , m_signIn(signIn)
    , m_theme(theme)
    , m_icons(icons)
    , m_lines(new QVBoxLayout)
    , m_sentence(new PlainLabel(theme, TypeSize::Body, &Tokens::textMuted))
    , m_connect(new ConnectForm(signIn, theme, icons))
{
    m_connect->setObjectName(QStringLiteral("accounts.server"));
    connect(m_connect, &ConnectForm::browserWanted, this, &AccountsSection::browserWanted);
    connect(m_connect, &ConnectForm::connected, this, &AccountsSection::load);
    m_sentence->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    column->addLayout(m_lines);
    column->addWidget(m_sentence);
    column->addWidget(new PlainLabel(theme, tr("Connect another"), TypeSize::Small, &Tokens::textMuted));
    column->addWidget(m_connect);
    connect(&notices, &Notices::changed, this, [this](const Notice &notice) {
        if (notice.areStreamsChanged || notice.isEverything)
            load();
    });
    load();
}

void AccountsSection::load()
{
    whenReady(m_directory.accounts(), this, [this](const Result<QList<Account>> &accounts) {
        if (!accounts)
            return m_sentence->setText(failureSentence(accounts.error()));
        m_sentence->setText(accounts->isEmpty() ? tr("No account is connected: nothing is heard.")
                                                : QString());
        m_sentence->setVisible(!m_sentence->text().isEmpty());
        if (*accounts != m_shown || accounts->isEmpty())
            show(*accounts);
    });
}

void AccountsSection::show(const QList<Account> &accounts)
{
    m_shown = accounts;
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Account &account : accounts)
        m_lines->addWidget(line(account));
    tabBefore(*m_connect, *m_lines);
}

QString AccountsSection::detailOf(const Account &account)
{
    if (account.needsSignIn)
        return tr("has to be connected again: nothing new comes, what was caught stays");
    if (isPast(account))
        return tr("past conversations that were imported: nobody listens, and nothing is sent");
    QStringList parts{networkTitle(account.network)};
    if (!account.server.host().isEmpty())
        parts.append(account.server.host());
    if (account.isDemo)
        parts.append(tr("demo, never a real network"));
    return parts.join(QStringLiteral(" · "));
}

QWidget *AccountsSection::line(const Account &account)
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, space::Unit, 0, space::Unit);
    row->setSpacing(space::Small);
    auto *face = new Avatar(m_theme, 32);
    face->setLook({.name = account.displayName.isEmpty() ? account.handle : account.displayName,
                   .key = account.identity.globalId,
                   .picture = {},
                   .mark = networkMark(account.network)});
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *name = new ElidedLabel(m_theme, TypeSize::Strong);
    name->setText(accountText(account));
    auto *detail =
        new ElidedLabel(m_theme, TypeSize::Small, account.needsSignIn ? &Tokens::late : &Tokens::textMuted);
    detail->setText(detailOf(account));
    words->addWidget(name);
    words->addWidget(detail);
    auto *check = new QPushButton(account.needsSignIn ? tr("connect again") : tr("check"));
    check->setAccessibleName(account.needsSignIn ? tr("Connect %1 again").arg(account.handle)
                                                 : tr("Check %1").arg(account.handle));
    row->addWidget(face);
    row->addLayout(words, 1);
    row->addWidget(check);
    if (isPast(account))
        check->hide();  // there is nobody to ask
    connect(check, &QPushButton::clicked, this, [this, account, detail] {
        if (account.needsSignIn)
            m_connect->askFor(account);
        else
            this->check(account, detail);
    });
    addRemoval(account, line);
    return line;
}

void AccountsSection::check(const Account &account, ElidedLabel *detail)
{
    detail->setColour(&Tokens::textMuted);
    detail->setText(tr("asking the network …"));
    whenReady(m_signIn.check(account), detail, [detail](const Result<AccountReport> &report) {
        const bool isWell = report && !report->mentions;
        detail->setColour(isWell ? &Tokens::textMuted : &Tokens::late);
        if (!report)
            return detail->setText(failureSentence(report.error()));
        if (report->mentions)
            return detail->setText(tr("signed in, but what it watches can't be read: %1")
                                       .arg(failureSentence(*report->mentions)));
        QStringList parts{tr("signed in")};
        parts.append(report->isPushed ? tr("new posts are told at once")
                                      : tr("new posts are asked for now and then"));
        parts.append(report->account.limits.isReadOnly
                         ? tr("nothing is sent")
                         : tr("a post has at most %1 characters").arg(report->account.limits.maxCharacters));
        detail->setText(parts.join(QStringLiteral(" · ")));
    });
}

/// Asked twice: what was typed in the browser would have to be typed again.
void AccountsSection::addRemoval(const Account &account, QWidget *line)
{
    auto *sure = new QPushButton(tr("remove for good"));
    auto *keep = new QPushButton(tr("keep"));
    auto *ask = new QPushButton(tr("remove"));
    ask->setAccessibleName(tr("Remove %1").arg(account.handle));
    sure->hide();
    keep->hide();
    for (QPushButton *button : {sure, keep, ask})
        line->layout()->addWidget(button);
    const auto turn = [sure, keep, ask](bool isAsking) {
        sure->setVisible(isAsking);
        keep->setVisible(isAsking);
        ask->setVisible(!isAsking);
        (isAsking ? keep : ask)->setFocus();
    };
    connect(ask, &QPushButton::clicked, line, [turn] { turn(true); });
    connect(keep, &QPushButton::clicked, line, [turn] { turn(false); });
    connect(sure, &QPushButton::clicked, this, [this, id = account.id] { remove(id); });
}

void AccountsSection::remove(const AccountId &account)
{
    whenReady(m_signIn.remove(account), this, [this](const Result<StoreVersion> &done) {
        if (!done)
            return m_sentence->setText(failureSentence(done.error()));
        load();
    });
}

}  // namespace daisychain::ui
