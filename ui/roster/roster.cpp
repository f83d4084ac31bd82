#include "ui/roster/roster.h"

#include "core/base/when_ready.h"

namespace daisychain::ui {

Roster::Roster(AccountDirectory &directory, Notices &notices, PersonId me, QObject *parent)
    : QObject(parent)
    , m_directory(directory)
    , m_me(me)
{
    connect(&notices, &Notices::changed, this, [this](const Notice &notice) {
        if (notice.areStreamsChanged || notice.isEverything)
            read();
    });
    read();
}

void Roster::read()
{
    whenReady(m_directory.accounts(), this, [this](const Result<QList<Account>> &accounts) {
        if (!accounts || *accounts == m_accounts)
            return;
        m_accounts = *accounts;
        Q_EMIT changed();
    });
    whenReady(m_directory.persons(), this, [this](const Result<QList<Person>> &persons) {
        if (!persons)
            return;
        QHash<PersonId, QString> names;
        QString signature;
        for (const Person &person : *persons) {
            names.insert(person.id, person.name);
            if (person.id == m_me)
                signature = person.signature;
        }
        if (names == m_names && signature == m_signature)
            return;
        m_names = names;
        m_signature = signature;
        Q_EMIT changed();
    });
}

const Account *Roster::account(AccountId id) const
{
    for (const Account &account : m_accounts) {
        if (account.id == id)
            return &account;
    }
    return nullptr;
}

const Account *Roster::accountOf(const IdentityId &identity) const
{
    for (const Account &account : m_accounts) {
        if (account.identity == identity)
            return &account;
    }
    return nullptr;
}

QString Roster::personName(PersonId id) const
{
    return m_names.value(id);
}

QString Roster::initials(PersonId id) const
{
    QString initials;
    for (const QString &word : personName(id).split(u' ', Qt::SkipEmptyParts)) {
        if (initials.size() < 2)
            initials += word.front().toUpper();
    }
    return initials;
}

QString Roster::shortHandle(const QString &handle)
{
    return u'@' + handle.section(u'@', 0, 0);
}

}  // namespace daisychain::ui
