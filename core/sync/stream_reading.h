#pragma once

#include "core/desk/stream.h"
#include "core/sync/collect_services.h"
#include "core/sync/connections.h"

#include <QObject>

#include <optional>

namespace daisychain::sync {

/// Reads one stream forward from where it was left until there is nothing more, and writes down what is
/// covered now. A stream never read before begins with its history (HistoryReading).
///
/// The cursor moves only after the facts it stands for are stored, so whatever is cut off is read again.
/// Threads: the network thread. One run; delete after finished().
class StreamReading final : public QObject {
    Q_OBJECT

public:
    /// `afterAbsence`: also find out whether the server forgot anything since.
    StreamReading(ConnectionPtr connection, Stream stream, bool afterAbsence, CollectServices services,
                  QObject *parent);

    void start();
    const Stream &stream() const { return m_stream; }

Q_SIGNALS:
    void stored(const daisychain::IngestReport &report, const daisychain::FactBatch &facts);
    /// Without error: all is read up to now.
    void finished(const std::optional<daisychain::Error> &error);

private:
    void begin(const QString &cursor);
    void readHistory();
    void readPage(const QString &cursor);
    void onPage(const Result<network::FactPage> &page, Instant asked);
    void keepCursor(const QString &cursor, bool isAtEnd, Instant asked);
    void cover(Instant until);
    void noteForgotten(Instant until);
    void end(const std::optional<Error> &error);

    ConnectionPtr m_connection;
    Stream m_stream;
    bool m_afterAbsence;
    CollectServices m_services;
    std::optional<Instant> m_watchedUntil;
};

}  // namespace daisychain::sync
