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
        if (!persons || *persons == m_persons)
            return;
        m_persons = *persons;
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

const Person *Roster::person(PersonId id) const
{
    for (const Person &person : m_persons) {
        if (person.id == id)
            return &person;
    }
    return nullptr;
}

QString Roster::personName(PersonId id) const
{
    const Person *known = person(id);
    return known != nullptr ? known->name : QString();
}

QString Roster::signature() const
{
    const Person *known = person(m_me);
    return known != nullptr ? known->signature : QString();
}

QString Roster::signatureAs(AccountId account) const
{
    const Account *speaker = this->account(account);
    const Person *known = person(m_me);
    return known != nullptr ? signatureOf(speaker != nullptr ? speaker->signature : SignatureRule{}, *known)
                            : QString();
}

QString Roster::initials(PersonId id) const
{
    const Person *known = person(id);
    return known != nullptr ? initialsOf(*known) : QString();
}

QString Roster::shortHandle(const QString &handle)
{
    return u'@' + handle.section(u'@', 0, 0);
}

}  // namespace daisychain::ui
