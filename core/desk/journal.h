#pragma once

#include "core/base/result.h"
#include "core/desk/action.h"
#include "core/desk/draft.h"
#include "core/desk/outbox.h"
#include "core/desk/store_version.h"

#include <QFuture>

namespace daisychain {

/// What is recorded at once: all of it or nothing.
struct Recording {
    QList<Action> actions;
    /// How a reply that is handed over here shall be sent; without an entry: at once, not part of a chain.
    QHash<ReplyId, SendTerms> terms;
    /// Drafts that became one of the replies: removed, their last text kept among the versions.
    QList<DraftId> finishedDrafts;
};

/// The journal of actions, for writing.
///
/// Threads: call from any; recordings of one thread happen in its order. The future ends after COMMIT, on a
/// store thread.
class Journal {
public:
    virtual ~Journal();

    /// Appends the actions; one whose id is there already is left out. A HandOver puts its reply into the
    /// outbox (again, after a stop); a Withdraw takes it out.
    /// Errors: Storage; Conflict when a reply to withdraw or to hand over is being sent or was sent;
    /// Invalid for a subject without anchor or customer, or an account not known.
    virtual QFuture<Result<StoreVersion>> record(Recording recording) = 0;
};

}  // namespace daisychain
