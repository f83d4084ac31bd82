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
/// After a longer absence what still stands on the server is fetched, and yet the time stays a gap: nobody
/// saw it come, and what came and went meanwhile was never had.
///
/// The cursor moves only after the facts it stands for are stored, so whatever is cut off is read again.
/// Threads: the network thread. One run; delete after finished().
class StreamReading final : public QObject {
    Q_OBJECT

public:
    /// An absence shorter than this leaves no gap once it was caught up with.
    static constexpr std::chrono::seconds ShortAbsence{30};

    /// `absence`: why nothing was heard of the stream until now; it is also found out whether the server
    /// forgot anything meanwhile.
    StreamReading(ConnectionPtr connection, Stream stream, std::optional<GapReason> absence,
                  CollectServices services, QObject *parent);

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
    void noteAbsence(std::optional<Instant> forgottenUntil, Instant until);
    void noteGap(Instant until, GapReason reason);
    void end(const std::optional<Error> &error);

    ConnectionPtr m_connection;
    Stream m_stream;
    std::optional<GapReason> m_absence;
    CollectServices m_services;
    std::optional<Instant> m_watchedUntil;
};

}  // namespace daisychain::sync
