// What FakeDesk's streams caught, and when they were watched.
#include "core/desk/post_key.h"
#include "tests/support/fake_desk_answer.h"

#include <algorithm>

namespace daisychain::test {

QList<StreamRow> FakeDesk::streamRowsOf(const StreamQuery &query) const
{
    QList<StreamRow> rows;
    const auto all = folded();
    for (const PostId &id : m_caught.value(query.stream)) {
        StreamRow row;
        row.post = threadPost(id);
        row.key = row.post.key;
        for (const Folded &one : all) {
            if (one.key.customer == row.post.post.author && one.key.thread == rootOf(id))
                row.conversation = rowOf(one, query.me, query.now);
        }
        if (saysWhatIsAsked(query.filter, row.post.post))
            rows.append(row);
    }
    for (const CoverageSpan &gap : m_gaps) {
        if (gap.stream != query.stream || !gap.gap)
            continue;
        StreamRow row;
        row.key = firstPostKey(gap.to) + PostKeysPerMs - 1;
        row.gap = gap;
        rows.append(row);
    }
    std::sort(rows.begin(), rows.end(), [](const StreamRow &a, const StreamRow &b) { return a.key > b.key; });
    return rows;
}

QFuture<Result<StreamPage>> FakeDesk::streamPage(StreamQuery query, std::optional<qint64> from,
                                                 PageDirection direction, int limit)
{
    return answer<StreamPage>([=, this]() -> Result<StreamPage> {
        const bool isOlder = direction == PageDirection::After;
        StreamPage page;
        page.version = m_version;
        page.rows = streamRowsOf(query);
        if (from)
            page.rows.removeIf(
                [&](const StreamRow &row) { return isOlder ? row.key >= *from : row.key <= *from; });
        page.hasMore = page.rows.size() > limit;
        page.rows =
            isOlder ? page.rows.mid(0, limit) : page.rows.last(std::min<qsizetype>(limit, page.rows.size()));
        return page;
    });
}

QFuture<Result<NewerPosts>> FakeDesk::countNewer(StreamQuery query, qint64 key, int most)
{
    return answer<NewerPosts>([=, this]() -> Result<NewerPosts> {
        const QList<StreamRow> rows = streamRowsOf(query);
        const auto newer = int(std::count_if(
            rows.begin(), rows.end(), [key](const StreamRow &row) { return !row.gap && row.key > key; }));
        return NewerPosts{std::min(newer, most), newer > most};
    });
}

QFuture<Result<StreamPage>> FakeDesk::streamRows(StreamQuery query, QList<qint64> keys)
{
    return answer<StreamPage>([=, this]() -> Result<StreamPage> {
        StreamPage page;
        page.version = m_version;
        page.rows = streamRowsOf(query);
        page.rows.removeIf([&](const StreamRow &row) { return row.gap || !keys.contains(row.key); });
        return page;
    });
}

QFuture<Result<StoreVersion>> FakeDesk::addSpan(CoverageSpan span)
{
    return answer<StoreVersion>([=, this]() -> Result<StoreVersion> {
        if (span.gap) {
            m_gaps.append(span);
        } else {
            m_watched.append(span);
            m_watchedUntil.insert(span.stream, span.to);
        }
        return m_version;
    });
}

QFuture<Result<QList<CoverageSpan>>> FakeDesk::spans(StreamId stream, Instant from, Instant to)
{
    return answer<QList<CoverageSpan>>([=, this]() -> Result<QList<CoverageSpan>> {
        QList<CoverageSpan> found = m_gaps + m_watched;
        found.removeIf([&](const CoverageSpan &gap) {
            return gap.stream != stream || gap.from >= to || gap.to <= from;
        });
        std::sort(found.begin(), found.end(),
                  [](const CoverageSpan &a, const CoverageSpan &b) { return a.from < b.from; });
        return found;
    });
}

QFuture<Result<std::optional<Instant>>> FakeDesk::watchedUntil(StreamId stream)
{
    return answer<std::optional<Instant>>([=, this]() -> Result<std::optional<Instant>> {
        const auto it = m_watchedUntil.constFind(stream);
        return it == m_watchedUntil.constEnd() ? std::nullopt : std::optional(*it);
    });
}

QFuture<Result<QString>> FakeDesk::cursor(StreamId stream)
{
    return answer<QString>([=, this]() -> Result<QString> { return m_cursors.value(stream); });
}

QFuture<Result<StoreVersion>> FakeDesk::setCursor(StreamId stream, QString cursor)
{
    return answer<StoreVersion>([=, this]() -> Result<StoreVersion> {
        m_cursors.insert(stream, cursor);
        return m_version;
    });
}

QFuture<Result<QList<Stream>>> FakeDesk::streams()
{
    return answer<QList<Stream>>([this]() -> Result<QList<Stream>> { return m_streams; });
}

QFuture<Result<StoreVersion>> FakeDesk::saveStream(Stream stream)
{
    return answer<StoreVersion>([=, this]() -> Result<StoreVersion> {
        m_streams.removeIf([&](const Stream &known) { return known.id == stream.id; });
        m_streams.append(stream);
        m_notice.areStreamsChanged = true;
        changed({});
        return m_version;
    });
}

QFuture<Result<StoreVersion>> FakeDesk::removeStream(StreamId stream)
{
    return answer<StoreVersion>([=, this]() -> Result<StoreVersion> {
        m_streams.removeIf([&](const Stream &known) { return known.id == stream; });
        m_notice.areStreamsChanged = true;
        changed({});
        return m_version;
    });
}

}  // namespace daisychain::test
