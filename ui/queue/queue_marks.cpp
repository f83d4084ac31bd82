// What QueueController marks.
#include "core/base/when_ready.h"
#include "ui/queue/queue_controller.h"

#include <algorithm>

namespace daisychain::ui {

namespace {

/// Of what lies beyond the window, so many are read at once.
constexpr int RowsAtOnce = 500;

}  // namespace

void QueueController::toggleMark(const QString &handle)
{
    const int row = m_model.find(handle);
    if (m_model.isMarked(handle))
        m_model.unmark(handle);
    else if (row >= 0 && !m_model.finished(handle))
        m_model.mark(m_model.at(row));
    m_anchor = m_rangeEnd = handle;
    Q_EMIT changed();
}

void QueueController::markTo(const QString &handle)
{
    if (m_model.find(handle) < 0)
        return;
    if (m_anchor.isEmpty() || m_model.find(m_anchor) < 0)
        m_anchor = m_rangeEnd = m_current;
    markBetween(m_anchor, m_rangeEnd, false);
    markBetween(m_anchor, handle, true);
    m_rangeEnd = handle;
    setCurrent(handle);
    Q_EMIT changed();
}

void QueueController::extendMarks(int by)
{
    const auto &list = m_model.list();
    const int from = list.find(m_current);
    if (from >= 0)
        markTo(list.at(std::clamp(from + by, 0, list.count() - 1)).handle);
}

void QueueController::markBetween(const QString &a, const QString &b, bool isMarked)
{
    const int first = m_model.find(a);
    const int last = m_model.find(b);
    if (first < 0 || last < 0)
        return;
    for (int row = std::min(first, last); row <= std::max(first, last); ++row) {
        const QueueRow &one = m_model.at(row);
        if (!isMarked)
            m_model.unmark(one.handle);
        else if (!m_model.finished(one.handle))
            m_model.mark(one);
    }
}

QList<QueueRow> QueueController::unfinishedRows() const
{
    QList<QueueRow> rows = m_model.list().rows();
    rows.removeIf([this](const QueueRow &row) { return m_model.finished(row.handle) != nullptr; });
    return rows;
}

void QueueController::markAll()
{
    for (const QueueRow &row : unfinishedRows())
        m_model.mark(row);
    Q_EMIT changed();
    readBeyond(PageDirection::After, {}, [this](const QList<QueueRow> &rows) {
        for (const QueueRow &row : rows)
            m_model.mark(row);
        Q_EMIT changed();
    });
}

void QueueController::readBeyond(PageDirection direction, QList<QueueRow> rows,
                                 const std::function<void(const QList<QueueRow> &)> &done)
{
    const auto &list = m_model.list();
    const bool isDown = direction == PageDirection::After;
    const bool isWhole = list.count() == 0 || (isDown ? list.isAtBottom() : list.isAtTop());
    if (isWhole || rows.size() >= MostMarked) {
        rows.resize(std::min<qsizetype>(rows.size(), MostMarked));
        return isDown ? readBeyond(PageDirection::Before, rows, done) : done(rows);
    }
    const QueueCursor from = list.at(isDown ? list.count() - 1 : 0).cursor;
    readOn(direction, from, rows, done);
}

void QueueController::readOn(PageDirection direction, const QueueCursor &from, QList<QueueRow> rows,
                             const std::function<void(const QList<QueueRow> &)> &done)
{
    readPage(from, direction, RowsAtOnce, [=, this](const Result<QueuePage> &page) mutable {
        if (!page)
            return Q_EMIT failed(page.error());
        rows += page->rows;
        const bool isDown = direction == PageDirection::After;
        if (page->hasMore && !page->rows.isEmpty() && rows.size() < MostMarked) {
            const QueueCursor next = (isDown ? page->rows.last() : page->rows.first()).cursor;
            return readOn(direction, next, rows, done);
        }
        rows.resize(std::min<qsizetype>(rows.size(), MostMarked));
        if (isDown)
            readBeyond(PageDirection::Before, rows, done);
        else
            done(rows);
    });
}

void QueueController::markThread(const QString &handle)
{
    whenReady(m_services.queue.queueRow(handle, m_services.me, m_services.clock.now(), m_version), this,
              [this, handle](const Result<std::optional<QueueRow>> &row) {
                  if (!row)
                      return Q_EMIT failed(row.error());
                  if (*row &&
                      belongsTo(QueueView::AllOpen, (*row)->view, m_services.me, m_services.clock.now()))
                      m_model.mark(**row);
                  readThread(handle, std::nullopt);
              });
}

void QueueController::readThread(const QString &handle, const std::optional<QueueCursor> &after)
{
    whenReady(m_services.conversations.otherConversations(handle, after, RowsAtOnce), this,
              [this, handle](const Result<QueuePage> &page) {
                  if (!page)
                      return Q_EMIT failed(page.error());
                  for (const QueueRow &row : page->rows) {
                      if (isDue(row.view, m_services.clock.now()) && m_model.markedCount() < MostMarked)
                          m_model.mark(row);
                  }
                  Q_EMIT changed();
                  if (page->hasMore && !page->rows.isEmpty() && m_model.markedCount() < MostMarked)
                      readThread(handle, page->rows.last().cursor);
              });
}

void QueueController::clearMarks()
{
    m_model.clearMarks();
    m_anchor.clear();
    m_rangeEnd.clear();
    Q_EMIT changed();
}

}  // namespace daisychain::ui
