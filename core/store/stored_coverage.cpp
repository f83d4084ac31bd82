#include "core/store/stored_coverage.h"

namespace daisychain::store {

namespace {

/// Takes out of the stream's gaps what a watched span, or one that is known to be lost, covers. Whether there
/// was any.
bool closeGaps(Database &database, const CoverageSpan &span)
{
    struct Gap {
        qint64 key;
        Instant from;
        Instant to;
        qint64 reason;
    };
    QList<Gap> gaps;
    {
        auto query =
            database.query("SELECT key, from_ms, to_ms, gap FROM coverage WHERE stream_id = ? AND gap IS NOT "
                           "NULL AND from_ms < ? AND to_ms > ?");
        query.bind(span.stream).bind(span.to).bind(span.from);
        while (query.next())
            gaps.append({query.number(0), query.instant(1), query.instant(2), query.number(3)});
    }
    for (const Gap &gap : std::as_const(gaps)) {
        database.query("DELETE FROM coverage WHERE key = ?").bind(gap.key).run();
        const auto keep = [&](Instant from, Instant to) {
            if (from < to)
                database.query("INSERT INTO coverage (stream_id, from_ms, to_ms, gap) VALUES (?, ?, ?, ?)")
                    .bind(span.stream)
                    .bind(from)
                    .bind(to)
                    .bind(gap.reason)
                    .run();
        };
        keep(gap.from, std::min(gap.to, span.from));
        keep(std::max(gap.from, span.to), gap.to);
    }
    return !gaps.isEmpty();
}

/// From where no other reason is known for the gap.
Instant unexplainedFrom(Database &database, const CoverageSpan &gap)
{
    auto query = database.query("SELECT max(to_ms) FROM coverage WHERE stream_id = ? AND gap IS NOT NULL AND "
                                "gap <> ? AND from_ms < ? AND to_ms > ?");
    query.bind(gap.stream).bind(gap.gap).bind(gap.to).bind(gap.from);
    return std::max(gap.from, query.next() ? query.instantIf(0).value_or(gap.from) : gap.from);
}

/// Whether a gap came, went or grew.
bool addSpanTo(Database &database, CoverageSpan span)
{
    bool areGapsChanged = span.gap.has_value();
    if (!span.gap || *span.gap == GapReason::Forgotten)
        areGapsChanged = closeGaps(database, span) || areGapsChanged;
    else
        span.from = unexplainedFrom(database, span);
    if (!(span.from < span.to))
        return areGapsChanged;
    qint64 last = 0;
    {
        auto query =
            database.query("SELECT key FROM coverage WHERE stream_id = ? AND gap IS ? AND from_ms <= ? AND "
                           "to_ms >= ? ORDER BY from_ms DESC LIMIT 1");
        query.bind(span.stream).bind(span.gap).bind(span.from).bind(span.from);
        if (query.next())
            last = query.number(0);
    }
    if (last != 0) {
        database.query("UPDATE coverage SET to_ms = max(to_ms, ?) WHERE key = ?")
            .bind(span.to)
            .bind(last)
            .run();
        return areGapsChanged;
    }
    database.query("INSERT INTO coverage (stream_id, from_ms, to_ms, gap) VALUES (?, ?, ?, ?)")
        .bind(span.stream)
        .bind(span.from)
        .bind(span.to)
        .bind(span.gap)
        .run();
    return areGapsChanged;
}

}  // namespace

QFuture<Result<StoreVersion>> StoredCoverage::addSpan(CoverageSpan span)
{
    return m_connections.write<StoreVersion>([span](WriteUnit &unit) -> Result<StoreVersion> {
        unit.notice.areStreamsChanged = true;
        if (addSpanTo(unit.database, span))
            unit.notice.gaps.append(span.stream);
        return unit.version();
    });
}

QFuture<Result<QList<CoverageSpan>>> StoredCoverage::spans(StreamId stream, Instant from, Instant to)
{
    return m_connections.read<QList<CoverageSpan>>([=](ReadUnit &unit) -> Result<QList<CoverageSpan>> {
        QList<CoverageSpan> spans;
        auto query = unit.database.query(
            "SELECT from_ms, to_ms, gap FROM coverage WHERE stream_id = ? AND from_ms < ? "
            "AND to_ms > ? ORDER BY from_ms");
        query.bind(stream).bind(to).bind(from);
        while (query.next()) {
            CoverageSpan span{stream, query.instant(0), query.instant(1), {}};
            if (const auto gap = query.numberIf(2))
                span.gap = GapReason(*gap);
            spans.append(span);
        }
        return spans;
    });
}

QFuture<Result<std::optional<Instant>>> StoredCoverage::watchedUntil(StreamId stream)
{
    return m_connections.read<std::optional<Instant>>(
        [stream](ReadUnit &unit) -> Result<std::optional<Instant>> {
            auto query =
                unit.database.query("SELECT max(to_ms) FROM coverage WHERE stream_id = ? AND gap IS NULL");
            query.bind(stream);
            return query.next() ? query.instantIf(0) : std::nullopt;
        });
}

QFuture<Result<QString>> StoredCoverage::cursor(StreamId stream)
{
    return m_connections.read<QString>([stream](ReadUnit &unit) -> Result<QString> {
        auto query = unit.database.query("SELECT cursor FROM stream_cursor WHERE stream_id = ?");
        query.bind(stream);
        return query.next() ? query.text(0) : QString();
    });
}

QFuture<Result<StoreVersion>> StoredCoverage::setCursor(StreamId stream, QString cursor)
{
    return m_connections.write<StoreVersion>([=](WriteUnit &unit) -> Result<StoreVersion> {
        unit.database.query("INSERT OR REPLACE INTO stream_cursor (stream_id, cursor) VALUES (?, ?)")
            .bind(stream)
            .bind(cursor)
            .run();
        return unit.version();
    });
}

}  // namespace daisychain::store
