#include "ui/settings/signatures_section.h"

#include "core/base/when_ready.h"
#include "ui/settings/setting_form.h"
#include "ui/settings/signature_row.h"
#include "ui/shell/status_sentence.h"
#include "ui/widget/plain_label.h"

#include <QPointer>
#include <QVBoxLayout>

#include <algorithm>

namespace daisychain::ui {

SignaturesSection::SignaturesSection(AccountDirectory &directory, Notices &notices, UndoStack &undo,
                                     PersonId me, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_directory(directory)
    , m_undo(undo)
    , m_theme(theme)
    , m_lines(new QVBoxLayout)
    , m_sentence(new PlainLabel(theme, QString(), TypeSize::Small, &Tokens::textMuted))
{
    m_person.id = me;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    column->addLayout(m_lines);
    m_lines->setSpacing(space::Medium);
    m_sentence->setWordWrap(true);
    column->addWidget(m_sentence);
    connect(&notices, &Notices::changed, this, [this](const Notice &notice) {
        if (notice.areStreamsChanged || notice.isEverything)
            load();
    });
    load();
}

void SignaturesSection::load()
{
    whenReady(m_directory.persons(), this, [this](const Result<QList<Person>> &persons) {
        for (const Person &person : persons.value_or(QList<Person>())) {
            if (person.id == m_person.id)
                m_person = person;
        }
        showRows();
    });
    whenReady(m_directory.accounts(), this, [this](const Result<QList<Account>> &accounts) {
        if (!accounts)
            return m_sentence->setText(failureSentence(accounts.error()));
        m_accounts.clear();
        std::ranges::copy_if(*accounts, std::back_inserter(m_accounts),
                             [](const Account &account) { return !account.limits.isReadOnly; });
        showRows();
    });
}

void SignaturesSection::showRows()
{
    const bool areSame = std::ranges::equal(
        m_accounts, m_rows, {}, [](const Account &account) { return account.id; },
        [](const SignatureRow *row) { return row->account().id; });
    if (!areSame)
        makeRows();
    for (qsizetype at = 0; at < m_rows.size(); ++at)
        m_rows[at]->showFor(m_accounts[at], m_person);
    m_sentence->setText(
        m_accounts.isEmpty()
            ? tr("Once an account is connected, it stands here how it signs.")
            : tr("Below what is said in public, so that everybody sees who wrote it. A pattern knows "
                 "{initials}, {first}, {name} and {signature}; what begins with ^ follows the last word, "
                 "anything else has a line of its own."));
}

void SignaturesSection::makeRows()
{
    for (SignatureRow *row : std::as_const(m_rows))
        delete row;
    m_rows.clear();
    for (const Account &account : std::as_const(m_accounts)) {
        auto *row = new SignatureRow(m_theme, this);
        if (m_rows.isEmpty())
            row->setObjectName(QStringLiteral("signatures.style"));
        connect(row, &SignatureRow::chosen, this,
                [this, id = account.id](const SignatureRule &rule) { choose(id, rule); });
        m_lines->addWidget(row);
        m_rows.append(row);
    }
}

void SignaturesSection::choose(AccountId account, const SignatureRule &rule)
{
    const auto found = std::ranges::find(m_accounts, account, &Account::id);
    if (found == m_accounts.end())
        return;
    // The page may be gone when it is taken back: it goes with the window.
    const auto put = [page = QPointer(this), account](const SignatureRule &to) {
        if (page)
            page->write(account, to);
    };
    m_undo.push(
        SettingForm::stepWords(tr("how an account signs")), [put, before = found->signature] { put(before); },
        [put, rule] { put(rule); });
    write(account, rule);
}

void SignaturesSection::write(AccountId account, const SignatureRule &rule)
{
    const auto found = std::ranges::find(m_accounts, account, &Account::id);
    if (found == m_accounts.end())
        return;
    found->signature = rule;
    showRows();
    whenReady(m_directory.saveAccount(*found), this, [this](const Result<StoreVersion> &saved) {
        if (!saved)
            m_sentence->setText(failureSentence(saved.error()));
    });
}

}  // namespace daisychain::ui
