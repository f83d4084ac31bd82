#pragma once

#include "core/base/instant.h"
#include "core/base/result.h"

#include <QFuture>
#include <QStringList>

namespace daisychain {

/// What a rebuild found.
struct RebuildReport {
    qint64 posts = 0;
    qint64 conversations = 0;
    QStringList differences;  ///< views that were not what the fold says; each names its row; at most 100
    qint64 differenceCount = 0;
};

/// What a check found.
struct CheckReport {
    QStringList problems;  ///< empty: all is well
    qint64 posts = 0;
    qint64 conversationsFolded = 0;  ///< the sample
};

/// Looking after the data file.
///
/// Threads: call from any; futures end on a store thread. Writes wait while one of these runs.
/// Errors: Storage, with the file or the step as argument.
class Upkeep {
public:
    virtual ~Upkeep();

    /// Drops all views and folds everything again; with `withSearch` the text index too.
    virtual QFuture<Result<RebuildReport>> rebuild(bool withSearch) = 0;
    /// Integrity of the file, the text index and the references, and a refold of a sample.
    virtual QFuture<Result<CheckReport>> check() = 0;
    /// A whole copy into a file that doesn't exist yet. Errors besides: Invalid when it does, or when the
    /// disk has no room.
    virtual QFuture<Result<qint64>> backup(QString file) = 0;
    /// Lets go of texts, pictures and old versions of threads in which nothing is open or pending and nothing
    /// happened since `horizon`. How the conversations stood stays. Returns how many posts.
    virtual QFuture<Result<qint64>> letGoBefore(Instant horizon) = 0;
};

}  // namespace daisychain
