#pragma once

#include "core/base/result.h"
#include "core/desk/suggestion.h"

#include <QFuture>
#include <QList>

namespace daisychain {

/// Finds what colleagues answered in solved conversations like the one at hand.
///
/// Threads: call from any; futures end on a thread of its own, see whenReady(). The first call reads the
/// solved conversations and takes seconds on a large desk. Errors: Storage; NotFound for a handle that names
/// nothing; Cancelled at the end of the program.
class SuggestionReader {
public:
    virtual ~SuggestionReader();

    /// At most `limit`, best first; none when nothing was solved yet. For the customer's posts that wait, or,
    /// when none does, for those answered last.
    virtual QFuture<Result<QList<Suggestion>>> suggestions(QString conversation, int limit) = 0;
};

}  // namespace daisychain
