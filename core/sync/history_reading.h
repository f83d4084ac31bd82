#pragma once

#include "core/desk/stream.h"
#include "core/sync/collect_services.h"
#include "core/sync/connections.h"

#include <QObject>

#include <limits>
#include <optional>

namespace daisychain::sync {

/// How much of a history is read; by default all of it.
struct HistoryBounds {
    int ownPosts = std::numeric_limits<int>::max();  ///< of ours, newest first
    int caught = std::numeric_limits<int>::max();    ///< by the stream, newest first
};

/// Brings in what was there before a stream was connected: what our account said first, so that answered
/// mentions are known to be answered when they come, then what the stream would have caught.
///
/// Threads: the network thread. One run; delete after finished().
class HistoryReading final : public QObject {
    Q_OBJECT

public:
    HistoryReading(ConnectionPtr connection, Stream stream, CollectServices services, QObject *parent,
                   HistoryBounds bounds = {});

    void start();
    /// Whether a bound was met before the end: of our own posts, of what the stream would have caught.
    bool isOwnCut() const { return m_isOwnCut; }
    bool isStreamCut() const { return m_isStreamCut; }

Q_SIGNALS:
    void stored(const daisychain::IngestReport &report, const daisychain::FactBatch &facts);
    void finished(const std::optional<daisychain::Error> &error);

private:
    void readOwnPosts(const QString &ownLocalId, const QString &cursor);
    void readStream(const QString &cursor);
    template <class Next>
    void store(const FactBatch &facts, Next next);

    ConnectionPtr m_connection;
    Stream m_stream;
    CollectServices m_services;
    HistoryBounds m_bounds;
    Instant m_since;
    qsizetype m_ownPosts = 0;
    qsizetype m_caught = 0;
    bool m_isOwnCut = false;
    bool m_isStreamCut = false;
};

}  // namespace daisychain::sync
