#pragma once

#include "tests/support/fake_clock.h"
#include "tests/support/fake_desk.h"

namespace daisychain::test {

/// A desk with one account, @shop, and two persons, and short ways to let customers speak.
class DeskTown {
public:
    DeskTown();

    static IdentityId identity(const QString &name);
    static PostId post(const QString &name);
    /// What catches all that is said here.
    static StreamId mentions();
    IdentityId shop() const { return identity(QStringLiteral("shop")); }

    struct Said {
        QString by;
        QString text;
        int minute = 0;  ///< after 09:00
        QString replyTo = {};
        qint64 version = 0;
        Visibility visibility = Visibility::Public;
        QStringList mentions = {QStringLiteral("shop")};
    };
    /// Tells one version of a post, caught by @shop's mentions.
    void says(const QString &name, const Said &said);
    PostFact fact(const QString &name, const Said &said) const;
    ProfileFact profile(const QString &name) const;
    ConversationSubject subject(const QString &post, const QString &customer) const;
    QString handle(const QString &customer) const;

    FakeClock clock{"2026-03-04T09:30:00Z"};
    FakeDesk desk{clock};
    Account account;
    PersonId me;
    PersonId sam;
};

/// Lets everything run that is waiting in the event loop.
void settle();

}  // namespace daisychain::test
