#pragma once

#include "core/desk/fold_desk.h"

namespace daisychain::test {

/// A small desk told line by line: two own accounts, any customers, posts by short names, decisions. Facts
/// are applied in the order they are told unless the test takes them out and shuffles them.
class DeskStory {
public:
    DeskStory();

    IdentityId identity(const QString &name) const;
    IdentityId shop() const { return identity(QStringLiteral("shop")); }
    IdentityId care() const { return identity(QStringLiteral("care")); }
    AccountId shopAccount() const { return accountIdFor(shop()); }
    AccountId careAccount() const { return accountIdFor(care()); }
    PostId post(const QString &name) const;
    PersonId person(const QString &name) const;

    struct Said {
        QString by;
        QString replyTo = {};
        QStringList mentions = {};
        int minute = 0;
        int edit = 0;
        Visibility visibility = Visibility::Public;
        bool isCaught = false;  ///< by @shop's stream of mentions
    };
    /// Tells one version of a post.
    void says(const QString &name, const Said &said);
    void deletes(const QString &name);
    /// Records a decision about the conversation of `customer` that holds the post `anchor`.
    ActionId decides(const QString &by, const QString &anchor, const QString &customer,
                     ActionPayload payload);
    Seen seen(const QStringList &posts, int edit = 0) const;

    QHash<ConversationKey, ConversationView> views() const;
    /// The one view of a customer; fails the test when there are more or none.
    ConversationView only(const QString &customer) const;

    QList<FactBatch> facts;
    QList<Action> actions;
    OwnIdentities own;
};

}  // namespace daisychain::test
