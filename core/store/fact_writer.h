#pragma once

#include "core/desk/fact_sink.h"
#include "core/desk/journal.h"
#include "core/store/connections.h"

#include <QPromise>
#include <QThread>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

namespace daisychain::store {

/// FactSink on the store: tokens and JSON are made on a thread of its own, so that the writer never waits for
/// them; what is ready while the writer is busy waits here, and live calls that wait together become one
/// transaction.
class FactWriter final : public FactSink {
public:
    explicit FactWriter(Connections &connections);
    /// Waits for what was handed in.
    ~FactWriter() override;

    QFuture<Result<IngestReport>> ingest(QList<FactBatch> batches, IngestMode mode) override;

private:
    struct HandedIn {
        QList<FactBatch> batches;
        IngestMode mode;
        QPromise<Result<IngestReport>> promise;
    };
    struct Ready {
        IngestMode mode;
        QPromise<Result<IngestReport>> promise;
        QList<PreparedBatch> batches;

        qsizetype size() const;
    };
    using Run = std::vector<Ready>;
    /// How many of those that are ready are the next transaction, and whether no other can join them.
    struct Next {
        size_t count = 0;
        bool isFull = false;
    };

    void work();
    Next next() const;
    bool mayWrite() const;
    void writeNext();
    // On the writer's thread.
    void write(Database *database, const Error &error, std::span<Ready> run);
    Result<QList<IngestReport>> writeTogether(Database &database, std::span<const Ready> run, bool &isBegun);

    Connections &m_connections;
    std::mutex m_mutex;  ///< guards all that follow but the thread
    std::condition_variable m_changed;
    std::deque<HandedIn> m_handedIn;
    std::deque<Ready> m_ready;
    std::chrono::steady_clock::time_point m_nextLive;
    bool m_isWriting = false;
    bool m_isEnding = false;
    std::unique_ptr<QThread> m_thread;
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
