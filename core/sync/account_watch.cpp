#include "core/sync/account_watch.h"

#include "core/base/when_ready.h"
#include "core/http/backoff.h"

#include <algorithm>
#include <utility>

namespace daisychain::sync {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds TickInterval = 5s;
/// Streams that are pushed are read forward now and then all the same: no network promises that nothing is
/// lost.
constexpr std::chrono::milliseconds SafetyReadInterval = 5min;
constexpr std::chrono::milliseconds TellAwaited = 30s;  ///< whose answers are awaited may have changed
/// No network listens to more people at once.
constexpr int MostAwaited = 10'000;
constexpr http::BackoffRule Reconnect{1s, 2min};
/// So many posts that were pushed may wait for the disk.
constexpr qsizetype MostArrived = 2'000;

GapReason gapReasonFor(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Unauthorized:
    case ErrorCode::Refused:
    case ErrorCode::RateLimited:
        return GapReason::Refused;
    default:
        return GapReason::NoNetwork;
    }
}

}  // namespace

AccountWatch::AccountWatch(ConnectionPtr connection, QList<Stream> streams, CollectServices services,
                           QObject *parent)
    : QObject(parent)
    , m_connection(std::move(connection))
    , m_streams(std::move(streams))
    , m_services(std::move(services))
    , m_context(m_connection, m_services, this)
    , m_wake(*m_services.clock)
{
    m_tick.setInterval(TickInterval);
    connect(&m_tick, &QTimer::timeout, this, &AccountWatch::tick);
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &AccountWatch::reconnect);
    m_poll.setInterval(m_services.pollInterval);
    connect(&m_poll, &QTimer::timeout, this, &AccountWatch::poll);
    m_tell.setInterval(TellAwaited);
    connect(&m_tell, &QTimer::timeout, this, &AccountWatch::tellAwaited);
    connect(&m_context, &ContextFetcher::stored, this, &AccountWatch::stored);
}

AccountWatch::~AccountWatch() = default;

void AccountWatch::start()
{
    beginAbsence(GapReason::NotRunning);
    m_tick.start();
    reconnect();
}

void AccountWatch::reconnect()
{
    m_retry.stop();
    m_toldCaughtUp = false;
    openFeed();
}

void AccountWatch::openFeed()
{
    m_isOpen = false;
    m_pushed.clear();
    QList<Stream> pushable;
    for (const Stream &stream : std::as_const(m_streams)) {
        if (m_connection->connector->canStream(stream))
            pushable.append(stream);
    }
    m_feed.reset();
    m_tell.stop();
    m_poll.start();
    if (pushable.isEmpty())
        return readAll();
    m_feed = m_connection->connector->open(pushable);
    for (const Stream &stream : std::as_const(pushable))
        m_pushed.insert(stream.id);
    network::LiveFeed *feed = m_feed.get();
    if (feed->listensToPeople()) {
        m_tell.start();
        tellAwaited();
    }
    connect(feed, &network::LiveFeed::opened, this, [this] {
        m_isOpen = true;
        readAll();
    });
    connect(feed, &network::LiveFeed::arrived, this, &AccountWatch::onArrived);
    connect(feed, &network::LiveFeed::listChanged, this, [this](StreamId id) {
        for (const Stream &stream : std::as_const(m_streams)) {
            if (stream.id == id)
                read(stream, m_absence);
        }
    });
    connect(feed, &network::LiveFeed::refused, this,
            [this](StreamId stream, const Error &) { onRefused(stream); });
    connect(feed, &network::LiveFeed::ended, this, &AccountWatch::onFeedEnded);
}

/// The others go on; this one is polled.
void AccountWatch::onRefused(StreamId id)
{
    m_pushed.remove(id);
    for (const Stream &stream : std::as_const(m_streams)) {
        if (stream.id == id && m_isOpen)
            read(stream, m_absence.value_or(GapReason::Refused));
    }
}

void AccountWatch::onFeedEnded(const Error &error)
{
    const bool wasOpen = m_isOpen;
    m_isOpen = false;
    m_pushed.clear();
    // Signed out is found by the next call, which reading makes. A feed that never opened may be a proxy's
    // doing: reading works without it.
    retryLater(error);
    if (!wasOpen)
        readAll();
}

void AccountWatch::onArrived(const FactBatch &facts)
{
    m_arrived.append(facts);
    m_arrivedPosts += facts.posts.size();
    if (!m_isStoring)
        return storeArrived();
    if (m_arrivedPosts < MostArrived)
        return;
    // The disk can't follow. Reading forward goes as fast as it can, and misses nothing.
    m_feed.reset();
    m_isOpen = false;
    m_pushed.clear();
    m_hasOverflowed = true;
}

/// What arrives meanwhile waits and goes together.
void AccountWatch::storeArrived()
{
    const QList<FactBatch> batches = std::exchange(m_arrived, {});
    m_arrivedPosts = 0;
    m_isStoring = true;
    whenReady(m_services.facts->ingest(batches, IngestMode::Live), this,
              [this, batches](const Result<IngestReport> &report) { onArrivedStored(report, batches); });
}

void AccountWatch::onArrivedStored(const Result<IngestReport> &report, const QList<FactBatch> &batches)
{
    m_isStoring = false;
    if (report) {
        Q_EMIT stored(*report);
        for (const FactBatch &facts : batches)
            m_context.onStored(facts);
    }
    if (!m_arrived.isEmpty())
        storeArrived();
    // Read again what could not be stored, or was not listened to.
    if (!report || (m_hasOverflowed && !m_isStoring)) {
        m_hasOverflowed = false;
        reconnect();
    }
}

/// While reading is in trouble, only the retries ask.
void AccountWatch::poll()
{
    if (m_trouble && m_retry.isActive())
        return;
    const auto now = m_services.clock->steady();
    for (const Stream &stream : std::as_const(m_streams)) {
        const auto last = m_readAt.constFind(stream.id);
        const bool isDue =
            last == m_readAt.constEnd() || now - *last >= m_connection->connector->pollInterval(stream);
        if (isDue && !m_pushed.contains(stream.id))
            read(stream, m_absence);
    }
}

void AccountWatch::readAll()
{
    m_trouble.reset();
    for (const Stream &stream : std::as_const(m_streams))
        read(stream, m_absence.value_or(GapReason::NoNetwork));
}

void AccountWatch::read(const Stream &stream, std::optional<GapReason> absence)
{
    if (m_reading.contains(stream.id)) {
        m_readAgain.insert(stream.id);
        return;
    }
    m_reading.insert(stream.id);
    m_readAt[stream.id] = m_services.clock->steady();
    auto *reading = new StreamReading(m_connection, stream, absence, m_services, this);
    connect(reading, &StreamReading::stored, this,
            [this](const IngestReport &report, const FactBatch &facts) {
                Q_EMIT stored(report);
                m_context.onStored(facts);
            });
    connect(reading, &StreamReading::finished, this,
            [this, reading](const std::optional<Error> &error) { onRead(reading, error); });
    reading->start();
}

void AccountWatch::onRead(StreamReading *reading, const std::optional<Error> &error)
{
    const Stream stream = reading->stream();
    reading->deleteLater();
    m_reading.remove(stream.id);
    Q_EMIT streamRead(stream.id, error);
    if (error)
        m_trouble = error;
    if (m_readAgain.remove(stream.id) && !error)
        return read(stream, m_absence);
    if (!m_reading.isEmpty())
        return;
    if (m_trouble && m_trouble->code == ErrorCode::Unauthorized) {
        m_absence = GapReason::Refused;
        m_retry.stop();
        m_poll.stop();
        m_feed.reset();
        m_isOpen = false;
        Q_EMIT needsSignIn(account());
    } else if (m_trouble) {
        retryLater(*m_trouble);
    } else {
        m_absence.reset();
        if (m_isOpen || m_pushed.isEmpty())
            m_failures = 0;
    }
    if (!m_toldCaughtUp) {
        m_toldCaughtUp = true;
        Q_EMIT caughtUp(m_trouble);
    }
}

void AccountWatch::retryLater(const Error &error)
{
    // What came before this program ran has its own reason.
    if (!m_absence || *m_absence == GapReason::NotRunning)
        beginAbsence(gapReasonFor(error));
    if (m_retry.isActive())
        return;
    ++m_failures;
    m_retry.start(http::backoffDelay(Reconnect, m_failures, m_services.random(), error.retryAfterSec));
}

void AccountWatch::tick()
{
    if (m_wake.wokeUp()) {
        beginAbsence(GapReason::NotRunning);
        return reconnect();
    }
    if (m_isOpen && m_feed != nullptr) {
        if (m_services.clock->steady() - m_feed->lastHeardAt() > m_feed->watchdog()) {
            beginAbsence(GapReason::Silent);
            return reconnect();
        }
        noteLive();
    }
    if (m_absence)
        noteAbsence();
}

void AccountWatch::tellAwaited()
{
    if (m_services.awaited == nullptr)
        return;
    const Network network = m_connection->account.identity.network;
    whenReady(m_services.awaited->awaited(network, MostAwaited), this,
              [this](const Result<QList<IdentityId>> &people) {
                  if (people && m_feed != nullptr)
                      m_feed->listenTo(*people);  // else the next time
              });
}

/// While the feed is open and has been caught up with, its streams were heard up to the last byte.
void AccountWatch::noteLive()
{
    if (m_absence || !m_reading.isEmpty())
        return;
    const Instant heard = m_services.clock->now() - (m_services.clock->steady() - m_feed->lastHeardAt());
    for (const StreamId id : std::as_const(m_pushed)) {
        whenReady(m_services.coverage->watchedUntil(id), this,
                  [this, id, heard](const Result<std::optional<Instant>> &until) {
                      if (until && *until && **until < heard)
                          (void)m_services.coverage->addSpan(
                              {id, **until, heard, {}});  // the next tick says it again
                  });
    }
}

/// The reason before it, if there is one, holds until now.
void AccountWatch::beginAbsence(GapReason reason)
{
    if (m_absence)
        noteAbsence();
    m_absence = reason;
    noteAbsence();
}

void AccountWatch::noteAbsence()
{
    const Instant now = m_services.clock->now();
    for (const Stream &stream : std::as_const(m_streams)) {
        whenReady(
            m_services.coverage->watchedUntil(stream.id), this,
            [this, id = stream.id, now, reason = m_absence](const Result<std::optional<Instant>> &until) {
                // Never watched: there is no gap yet. Some seconds between two words are none either. Caught
                // up with meanwhile: the reading has said what is to be said.
                if (m_absence && reason && until && *until && now - **until > 2 * TickInterval)
                    (void)m_services.coverage->addSpan(
                        {id, **until, now, reason});  // the next tick says it again
            });
    }
}

}  // namespace daisychain::sync
