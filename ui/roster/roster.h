#pragma once

#include "core/desk/account_directory.h"
#include "core/desk/notices.h"

#include <QHash>
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
    /// How the person at this desk signs public answers; empty: not at all.
    QString signature() const { return m_signature; }
    /// "Jo Abebe" is "JA"; empty when not known.
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
    QHash<PersonId, QString> m_names;
    QString m_signature;
};

}  // namespace daisychain::ui
