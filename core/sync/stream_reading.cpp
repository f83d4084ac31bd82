#include "core/sync/stream_reading.h"

#include "core/base/when_ready.h"
#include "core/sync/history_reading.h"

namespace daisychain::sync {

namespace {

/// A stream never watched, or not watched for long, begins with a moment: what comes later makes it longer.
constexpr std::chrono::milliseconds Moment{1};

}  // namespace

StreamReading::StreamReading(ConnectionPtr connection, Stream stream, std::optional<GapReason> absence,
                             CollectServices services, QObject *parent)
    : QObject(parent)
    , m_connection(std::move(connection))
    , m_stream(std::move(stream))
    , m_absence(absence)
    , m_services(std::move(services))
{
}

void StreamReading::start()
{
    whenReady(m_services.coverage->watchedUntil(m_stream.id), this,
              [this](const Result<std::optional<Instant>> &until) {
                  if (!until)
                      return end(until.error());
                  m_watchedUntil = *until;
                  whenReady(m_services.coverage->cursor(m_stream.id), this,
                            [this](const Result<QString> &cursor) {
                                if (!cursor)
                                    return end(cursor.error());
                                begin(*cursor);
                            });
              });
}

void StreamReading::begin(const QString &cursor)
{
    if (!cursor.isEmpty())
        return readPage(cursor);
    // Find the place first: what arrives while history is read comes after it, and is read again from there.
    const Instant asked = m_services.clock->now();
    whenReady(m_connection->connector->streamPage(m_stream, {}, false), this,
              [this, asked](const Result<network::FactPage> &page) {
                  if (!page)
                      return end(page.error());
                  auto *history = new HistoryReading(m_connection, m_stream, m_services, this);
                  connect(history, &HistoryReading::stored, this, &StreamReading::stored);
                  connect(history, &HistoryReading::finished, this,
                          [this, asked, cursor = page->nextCursor](const std::optional<Error> &error) {
                              if (error)
                                  return end(error);
                              keepCursor(cursor, cursor.isEmpty(), asked);
                          });
                  history->start();
              });
}

void StreamReading::readPage(const QString &cursor)
{
    const Instant asked = m_services.clock->now();
    whenReady(m_connection->connector->streamPage(m_stream, cursor, m_absence.has_value()), this,
              [this, asked](const Result<network::FactPage> &page) { onPage(page, asked); });
}

void StreamReading::onPage(const Result<network::FactPage> &page, Instant asked)
{
    if (!page)
        return end(page.error());
    asked = page->asOf.value_or(asked);
    noteAbsence(page->forgottenUntil, asked);
    const QString cursor = page->nextCursor;
    const bool isAtEnd = page->isAtEnd;
    if (page->facts.isEmpty())
        return keepCursor(cursor, isAtEnd, asked);
    const FactBatch facts = page->facts;
    whenReady(m_services.facts->ingest({facts}, IngestMode::Live), this,
              [this, facts, cursor, isAtEnd, asked](const Result<IngestReport> &report) {
                  if (!report)
                      return end(report.error());
                  Q_EMIT stored(*report, facts);
                  keepCursor(cursor, isAtEnd, asked);
              });
}

void StreamReading::keepCursor(const QString &cursor, bool isAtEnd, Instant asked)
{
    whenReady(m_services.coverage->setCursor(m_stream.id, cursor), this,
              [this, cursor, isAtEnd, asked](const Result<StoreVersion> &kept) {
                  if (!kept)
                      return end(kept.error());
                  if (isAtEnd)
                      cover(asked);
                  else
                      readPage(cursor);
              });
}

void StreamReading::cover(Instant until)
{
    const CoverageSpan span{m_stream.id, m_watchedUntil.value_or(until - Moment), until, {}};
    if (span.from >= span.to)
        return end({});
    whenReady(m_services.coverage->addSpan(span), this, [this](const Result<StoreVersion> &added) {
        end(added ? std::nullopt : std::optional(added.error()));
    });
}

/// What the server let go of before we came back stays a gap, and so does a longer absence; watching goes on
/// after them.
void StreamReading::noteAbsence(std::optional<Instant> forgottenUntil, Instant until)
{
    const bool isLong = m_absence && m_watchedUntil && until - *m_watchedUntil > ShortAbsence;
    const Instant last = until - Moment;
    if (forgottenUntil)
        noteGap(std::min(*forgottenUntil, last), GapReason::Forgotten);
    if (isLong)
        noteGap(last, *m_absence);
    m_absence.reset();
}

void StreamReading::noteGap(Instant until, GapReason reason)
{
    if (!m_watchedUntil || *m_watchedUntil >= until)
        return;
    const CoverageSpan gap{m_stream.id, *m_watchedUntil, until, reason};
    m_watchedUntil = until;
    whenReady(m_services.coverage->addSpan(gap), this, [](const Result<StoreVersion> &) {});
}

void StreamReading::end(const std::optional<Error> &error)
{
    Q_EMIT finished(error);
}

}  // namespace daisychain::sync
