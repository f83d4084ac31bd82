#pragma once

#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/desk/store_version.h"

#include <QFuture>

namespace daisychain {

/// What each person has had on screen. A mark of one desk: it decides nothing.
///
/// Threads: call from any; the future ends after COMMIT, on a store thread. Errors: Storage.
class ReadMarks {
public:
    virtual ~ReadMarks();

    /// `newest` is the creation of the newest post that was on screen.
    virtual QFuture<Result<StoreVersion>> markRead(PersonId person, QString handle, Instant newest) = 0;
};

}  // namespace daisychain
