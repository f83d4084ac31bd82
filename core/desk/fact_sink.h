#pragma once

#include "core/base/result.h"
#include "core/desk/post.h"
#include "core/desk/store_version.h"

#include <QFuture>
#include <QStringList>

namespace daisychain {

/// How facts come in.
enum class IngestMode : quint8 {
    Live,  ///< on disk for sure when the future ends
    Bulk,  ///< backfill and import: faster; a power cut may take the last moments, never a part of a batch
};

/// What a bunch of facts changed.
struct IngestReport {
    int newPosts = 0;
    int newVersions = 0;        ///< of posts that were there
    int deletions = 0;          ///< of posts that were there
    int caught = 0;             ///< posts that became mentions
    QStringList conversations;  ///< handles of those changed; in bulk mode at most 1,000
    StoreVersion version;
};

/// Where facts go. Doubles, any order and pieces give the same desk.
///
/// Threads: call from any; the future ends after COMMIT, on a store thread; calls of one thread happen in its
/// order. All batches of a call are one transaction: 5,000 posts are a good size for bulk. Live calls that
/// wait together may become one, and so does what comes within 50 ms of the last; each has its own report,
/// and one that fails takes nothing of the others along. Nothing holds a caller back: who fetches waits for
/// the future before fetching more.
class FactSink {
public:
    virtual ~FactSink();

    /// Errors: Storage, and then nothing of it is stored; Invalid for a batch of an account not known.
    virtual QFuture<Result<IngestReport>> ingest(QList<FactBatch> batches, IngestMode mode) = 0;
};

}  // namespace daisychain
