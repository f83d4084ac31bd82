#include "ui/settings/stream_form.h"
#include "ui/roster/desk_words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace daisychain::ui {

namespace {

constexpr int MostCharacters = 200;

/// Whether it may stand behind a '#'.
bool isTag(const QString &word)
{
    return !word.isEmpty() && std::all_of(word.begin(), word.end(), [](QChar c) {
        return c.isLetterOrNumber() || c == u'_' || c.isMark() || c.isSurrogate();
    });
}

}  // namespace

StreamForm::StreamForm(const Roster &roster, const Theme &, QWidget *parent)
    : QWidget(parent)
    , m_roster(roster)
    , m_account(new QComboBox)
    , m_kind(new QComboBox)
    , m_argument(new QLineEdit)
    , m_listen(new QPushButton(tr("listen")))
{
    m_account->setAccessibleName(tr("Account that listens"));
    m_kind->setAccessibleName(tr("What it listens to"));
    m_argument->setAccessibleName(tr("Hashtag or words to listen for"));
    m_argument->setObjectName(QStringLiteral("streams.add"));
    m_argument->setMaxLength(MostCharacters);
    m_kind->addItem(tr("a hashtag"), int(StreamKind::Tag));
    m_kind->addItem(tr("words"), int(StreamKind::Search));
    m_kind->addItem(tr("mentions"), int(StreamKind::Mentions));
    m_account->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_account->setMinimumContentsLength(12);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::Small);
    row->addWidget(m_account, 2);
    row->addWidget(m_kind, 1);
    row->addWidget(m_argument, 2);
    row->addWidget(m_listen);
    connect(&roster, &Roster::changed, this, &StreamForm::showAccounts);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &StreamForm::follow);
    connect(m_argument, &QLineEdit::returnPressed, this, &StreamForm::submit);
    connect(m_listen, &QPushButton::clicked, this, &StreamForm::submit);
    showAccounts();
    follow();
}

void StreamForm::showAccounts()
{
    const QString chosen = m_account->currentData().toString();
    m_account->clear();
    for (const Account &account : m_roster.accounts()) {
        if (!account.limits.isReadOnly)  // its streams come with connecting them
            m_account->addItem(accountText(account), account.id.text());
    }
    m_account->setCurrentIndex(std::max(0, m_account->findData(chosen)));
    setEnabled(m_account->count() > 0);
}

StreamKind StreamForm::kind() const
{
    return StreamKind(m_kind->currentData().toInt());
}

void StreamForm::follow()
{
    m_argument->setEnabled(kind() != StreamKind::Mentions);
    m_argument->setPlaceholderText(kind() == StreamKind::Tag      ? tr("#hashtag")
                                   : kind() == StreamKind::Search ? tr("words to listen for")
                                                                  : QString());
}

void StreamForm::submit()
{
    const AccountId account = AccountId::fromText(m_account->currentData().toString());
    QString argument = kind() == StreamKind::Mentions ? QString() : m_argument->text().simplified();
    if (kind() == StreamKind::Tag) {
        argument = (argument.startsWith(u'#') ? argument.mid(1) : argument).toLower();
        if (!isTag(argument))
            return Q_EMIT refused(tr("A hashtag is one word, of letters and figures."));
    } else if (kind() == StreamKind::Search && argument.isEmpty()) {
        return Q_EMIT refused(tr("Which words shall be listened for?"));
    }
    const Stream stream{streamIdFor(account, kind(), argument), account, kind(), argument};
    if (std::any_of(m_known.begin(), m_known.end(),
                    [&](const Stream &known) { return known.id == stream.id; }))
        return Q_EMIT refused(tr("That is listened to already."));
    m_argument->clear();
    Q_EMIT chosen(stream);
}

}  // namespace daisychain::ui
