#pragma once

#include "core/base/result.h"
#include "core/desk/customer_list.h"
#include "core/desk/customer_timeline.h"
#include "core/desk/gesture_reader.h"
#include "core/desk/page_direction.h"
#include "core/desk/promise_reader.h"
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

/// How it went so far, over all conversations.
struct CustomerPast {
    int praised = 0;  ///< conversations in which they praised us
    int thanked = 0;  ///< conversations that ended in their thanks
    int kept = 0;     ///< promises, in time
    int late = 0;     ///< promises kept late
    int broken = 0;   ///< promises whose due passed without a word and that are open still

    bool operator==(const CustomerPast &) const = default;
};

inline constexpr int MostOnCard = 50;

/// Who is asking: over all networks and conversations.
struct CustomerCard {
    QList<ProfileFact> identities;  ///< the one asked for first
    QList<IdentityLink> links;
    QList<StandingDetail> details;  ///< by field and name; of several identities what was said last
    QList<JournalEntry> notes;      ///< on the customer and on their conversations, newest first, at most 200
    QList<PromiseRow> promises;     ///< the open ones first, by due; then the others, the last due first
    QList<GestureRow> gestures;     ///< the newest first, at most MostOnCard
    CustomerPast past;
    int conversationCount = 0;
    int dueCount = 0;
    std::optional<Instant> firstPost;
    StoreVersion version;
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
    /// Conversations with any of the customer's identities, the newest first, next to `from`.
    virtual QFuture<Result<QueuePage>> customerConversations(IdentityId identity, HistoryFilter filter,
                                                             std::optional<QueueCursor> from,
                                                             PageDirection direction, int limit,
                                                             StoreVersion atLeast) = 0;
    /// What was said with any of the customer's identities, by them and by us, with notes, promises and
    /// gestures between, the newest first, next to `from`. Costs what the page holds, not what there is.
    virtual QFuture<Result<TimelinePage>> customerTimeline(IdentityId identity, TimelineFilter filter,
                                                           std::optional<TimelineCursor> from,
                                                           PageDirection direction, int limit,
                                                           StoreVersion atLeast) = 0;
    /// Identities whose handle begins with `text` (an '@' in front doesn't count, case neither), or whose
    /// global id it is; by handle.
    virtual QFuture<Result<QList<ProfileFact>>> findIdentities(QString text, int limit) = 0;
    /// Customers that fit, in the query's order, next to `from`: whoever wrote, or of whom a detail or a note
    /// is known, each once however many identities they have.
    virtual QFuture<Result<CustomerPage>> customers(CustomerQuery query, std::optional<CustomerCursor> from,
                                                    PageDirection direction, int limit) = 0;
    /// What stands in a field of anybody's and begins so, each once; case doesn't count.
    virtual QFuture<Result<QStringList>> detailValues(DetailField field, QString beginning, int limit) = 0;
    /// Lists customers who came in bulk, at most so many. How many are still to be taken in.
    virtual QFuture<Result<qint64>> takeIn(int most) = 0;
};

}  // namespace daisychain
