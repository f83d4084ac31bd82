#pragma once

#include "core/desk/account_directory.h"
#include "core/desk/notices.h"

#include <QObject>

namespace daisychain::ui {

/// Who works here and as whom we speak: the persons and accounts every pane names, read once and again when
/// they change.
///
/// Threads: the GUI thread.
class Roster final : public QObject {
    Q_OBJECT

public:
    Roster(AccountDirectory &directory, Notices &notices, PersonId me, QObject *parent = nullptr);

    PersonId me() const { return m_me; }
    const QList<Account> &accounts() const { return m_accounts; }
    /// Null when it isn't known (yet). Good until the next `changed`.
    const Account *account(AccountId id) const;
    const Account *accountOf(const IdentityId &identity) const;
    /// Empty when not known.
    QString personName(PersonId id) const;
    /// Everybody who works here, in no order of rank.
    const QList<Person> &persons() const { return m_persons; }
    /// Null when not known (yet). Good until the next `changed`.
    const Person *person(PersonId id) const;
    /// The words that the person at this desk signs with: "Sam"; empty: none.
    QString signature() const;
    /// What their public answers end with when this account speaks; empty: nothing.
    QString signatureAs(AccountId account) const;
    /// Their own, or "JA" of "Jo Abebe"; empty when not known.
    QString initials(PersonId id) const;
    /// "@shop" of "shop@flowers.example".
    static QString shortHandle(const QString &handle);

Q_SIGNALS:
    void changed();

private:
    void read();

    AccountDirectory &m_directory;
    PersonId m_me;
    QList<Account> m_accounts;
    QList<Person> m_persons;
};

}  // namespace daisychain::ui
