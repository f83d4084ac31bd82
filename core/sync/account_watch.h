#pragma once

#include "core/sync/context_fetcher.h"
#include "core/sync/stream_reading.h"
#include "core/sync/wake_watch.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace daisychain::sync {

/// Watches all streams of one account: opens the live feed, reads every stream forward, and again after each
/// break; polls what can't be pushed; notices a connection that only seems to be open, and that the program
/// was not awake; writes down what was watched and what wasn't.
///
/// Threads: the network thread.
class AccountWatch final : public QObject {
    Q_OBJECT

public:
    AccountWatch(ConnectionPtr connection, QList<Stream> streams, CollectServices services, QObject *parent);
    ~AccountWatch() override;

    void start();
    AccountId account() const { return m_connection->account.id; }

Q_SIGNALS:
    void stored(const daisychain::IngestReport &report);
    /// All streams were read up to a moment ago, or couldn't be: the first such moment after a (re)connect.
    void caughtUp(const std::optional<daisychain::Error> &error);
    void needsSignIn(daisychain::AccountId account);
    /// A stream was read to its end, or why it can't be.
    void streamRead(daisychain::StreamId stream, const std::optional<daisychain::Error> &error);

private:
    void reconnect();
    void openFeed();
    void onFeedEnded(const Error &error);
    void onRefused(StreamId stream);
    void onArrived(const FactBatch &facts);
    void storeArrived();
    void onArrivedStored(const Result<IngestReport> &report, const QList<FactBatch> &batches);
    void poll();
    void readAll();
    void read(const Stream &stream, std::optional<GapReason> absence);
    void onRead(StreamReading *reading, const std::optional<Error> &error);
    void tick();
    void tellAwaited();
    void noteLive();
    void beginAbsence(GapReason reason);
    void noteAbsence();
    void retryLater(const Error &error);

    ConnectionPtr m_connection;
    QList<Stream> m_streams;
    CollectServices m_services;
    ContextFetcher m_context;
    WakeWatch m_wake;
    std::unique_ptr<network::LiveFeed> m_feed;
    QSet<StreamId> m_pushed;     ///< by the feed that is open
    QList<FactBatch> m_arrived;  ///< waits until what arrived before it is stored
    qsizetype m_arrivedPosts = 0;
    bool m_isStoring = false;
    bool m_hasOverflowed = false;
    QSet<StreamId> m_reading;
    QHash<StreamId, std::chrono::milliseconds> m_readAt;  ///< when it began last, as Clock::steady()
    QSet<StreamId> m_readAgain;
    QTimer m_tick;
    QTimer m_retry;
    QTimer m_poll;
    QTimer m_tell;
    std::optional<Error> m_trouble;
    std::optional<GapReason> m_absence;  ///< why nothing is heard at the moment
    int m_failures = 0;
    bool m_isOpen = false;
    bool m_toldCaughtUp = false;
};

}  // namespace daisychain::sync
