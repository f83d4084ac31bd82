#pragma once

#include "core/base/result.h"
#include "core/desk/queue.h"

#include <QFuture>

namespace daisychain {

/// What happened while somebody was away, as far as no other reader says it.
///
/// Threads: call from any; futures end on a store thread, see whenReady(). Errors: Storage.
class AbsenceReader {
public:
    virtual ~AbsenceReader();

    /// Conversations that this person answered through Daisychain, and whose customer wrote after `since`;
    /// what was written last first, at most `limit`. The person's newest 2,000 replies are looked at.
    virtual QFuture<Result<QList<QueueRow>>> answeredSince(PersonId person, Instant since, int limit,
                                                           StoreVersion atLeast) = 0;
};

}  // namespace daisychain
