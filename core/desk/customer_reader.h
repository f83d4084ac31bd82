#pragma once

#include "core/base/result.h"
#include "core/desk/customer_detail.h"
#include "core/desk/queue.h"
#include "core/desk/thread_post.h"

#include <QFuture>

namespace daisychain {

/// Two identities that somebody found to be the same customer.
struct IdentityLink {
    IdentityId a;
    IdentityId b;
    QString evidence;
    ActionId action;  ///< what Undo takes back

    bool operator==(const IdentityLink &) const = default;
};

/// Who is asking: over all networks and conversations.
struct CustomerCard {
    QList<ProfileFact> identities;  ///< the one asked for first
    QList<IdentityLink> links;
    QList<StandingDetail> details;  ///< by field and name; of several identities what was said last
    QList<JournalEntry> notes;      ///< on the customer and on their conversations, newest first, at most 200
    int conversationCount = 0;
    int dueCount = 0;
    std::optional<Instant> firstPost;
    StoreVersion version;
};

/// A customer in a list, by one of their identities.
struct CustomerLine {
    ProfileFact profile;
    QList<StandingDetail> details;  ///< of this identity

    bool operator==(const CustomerLine &) const = default;
};

/// Reads customers.
///
/// Threads: call from any; futures end on a store thread, see whenReady(). Errors: Storage.
class CustomerReader {
public:
    virtual ~CustomerReader();

    /// Errors besides: NotFound.
    virtual QFuture<Result<CustomerCard>> customer(IdentityId identity, Instant now,
                                                   StoreVersion atLeast) = 0;
    /// Conversations with any of the customer's identities, the newest first, next to `after`.
    virtual QFuture<Result<QueuePage>> customerConversations(IdentityId identity,
                                                             std::optional<QueueCursor> after, int limit,
                                                             StoreVersion atLeast) = 0;
    /// Identities whose handle begins with `text` (an '@' in front doesn't count, case neither), or whose
    /// global id it is; by handle.
    virtual QFuture<Result<QList<ProfileFact>>> findIdentities(QString text, int limit) = 0;
    /// Identities of whom details are known: those with a name, e-mail address, phone number, organisation,
    /// plan, reference or handle that begins with `text`, case doesn't count; all for an empty text. By
    /// identity, each once.
    virtual QFuture<Result<QList<CustomerLine>>> listCustomers(QString text, int limit) = 0;
};

}  // namespace daisychain
