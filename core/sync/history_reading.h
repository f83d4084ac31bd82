#pragma once

#include "core/desk/stream.h"
#include "core/sync/collect_services.h"
#include "core/sync/connections.h"

#include <QObject>

#include <optional>

namespace daisychain::sync {

/// Brings in what was there before a stream was connected: what our account said first, so that answered
/// mentions are known to be answered when they come, then what the stream would have caught.
///
/// Threads: the network thread. One run; delete after finished().
class HistoryReading final : public QObject {
    Q_OBJECT

public:
    HistoryReading(ConnectionPtr connection, Stream stream, CollectServices services, QObject *parent);

    void start();

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
    Instant m_since;
};

}  // namespace daisychain::sync
