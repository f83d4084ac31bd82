#pragma once

#include "core/desk/fact_sink.h"
#include "core/desk/journal.h"
#include "core/store/connections.h"

#include <QThreadPool>

namespace daisychain::store {

/// FactSink on the store: tokens and JSON are made on a thread of its own, so that the writer never waits for
/// them.
class FactWriter final : public FactSink {
public:
    explicit FactWriter(Connections &connections);
    /// Waits for what was handed in.
    ~FactWriter() override;

    QFuture<Result<IngestReport>> ingest(QList<FactBatch> batches, IngestMode mode) override;

private:
    Connections &m_connections;
    QThreadPool m_preparing;  ///< one thread: keeps the order
};

/// Journal on the store.
class JournalWriter final : public Journal {
public:
    explicit JournalWriter(Connections &connections)
        : m_connections(connections)
    {
    }

    QFuture<Result<StoreVersion>> record(Recording recording) override;

private:
    Connections &m_connections;
};

/// Records actions in a running transaction, with their effect on the outbox.
void recordIn(WriteUnit &unit, const QList<Action> &actions, const QHash<ReplyId, SendTerms> &terms);

/// What can be worked out of a batch before it is written.
PreparedBatch prepared(FactBatch batch, const TokenSource &tokens);

}  // namespace daisychain::store
