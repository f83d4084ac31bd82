#pragma once

#include "core/desk/coverage_log.h"
#include "core/store/connections.h"

namespace daisychain::store {

/// CoverageLog on the store.
class StoredCoverage final : public CoverageLog {
public:
    explicit StoredCoverage(Connections &connections)
        : m_connections(connections)
    {
    }

    QFuture<Result<StoreVersion>> addSpan(CoverageSpan span) override;
    QFuture<Result<QList<CoverageSpan>>> spans(StreamId stream, Instant from, Instant to) override;
    QFuture<Result<std::optional<Instant>>> watchedUntil(StreamId stream) override;
    QFuture<Result<QString>> cursor(StreamId stream) override;
    QFuture<Result<StoreVersion>> setCursor(StreamId stream, QString cursor) override;

private:
    Connections &m_connections;
};

}  // namespace daisychain::store
