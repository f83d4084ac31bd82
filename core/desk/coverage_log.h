#pragma once

#include "core/base/result.h"
#include "core/desk/store_version.h"
#include "core/desk/stream.h"

#include <QFuture>

namespace daisychain {

/// What was truly watched, and how far each stream has been read.
///
/// Threads: call from any; futures end on a store thread, those of writes after COMMIT. Errors: Storage.
class CoverageLog {
public:
    virtual ~CoverageLog();

    /// Adds a span. One that carries on the stream's last one, in kind and time, makes that longer. A watched
    /// span takes away the gaps it covers, and so does a Forgotten one; any other gap leaves its beginning to
    /// the reasons that are known already.
    virtual QFuture<Result<StoreVersion>> addSpan(CoverageSpan span) = 0;
    /// Spans that overlap [from, to), by time.
    virtual QFuture<Result<QList<CoverageSpan>>> spans(StreamId stream, Instant from, Instant to) = 0;
    /// Up to when the stream was watched last; nothing: never.
    virtual QFuture<Result<std::optional<Instant>>> watchedUntil(StreamId stream) = 0;

    /// Where reading goes on, in the network's own words; empty: from the beginning.
    virtual QFuture<Result<QString>> cursor(StreamId stream) = 0;
    virtual QFuture<Result<StoreVersion>> setCursor(StreamId stream, QString cursor) = 0;
};

}  // namespace daisychain
