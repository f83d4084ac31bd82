#include "ui/queue/queue_controller.h"

#include "core/base/when_ready.h"

#include <QTimeZone>

#include <algorithm>

namespace daisychain::ui {

namespace {

/// Above this many changed conversations the window is read again as a whole.
constexpr int MostSingleReads = 50;

}  // namespace

QueueController::QueueController(Services services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_recorder({services.conversations, services.journal, services.clock, services.me})
    , m_bulk({services.queue, m_recorder, services.clock, services.me})
    , m_attention(services.clock)
{
    connect(&m_services.notices, &Notices::changed, this, &QueueController::onNotice);
    connect(&m_timer, &QTimer::timeout, this, &QueueController::tick);
    connect(&m_bulk, &BulkWork::ended, this, &QueueController::takeBulk);
    m_timer.start(std::chrono::seconds(1));
    m_model.setFetcher([this](const WindowedList<QueueRow>::Request &request) { fetch(request); });
    load();
    readCounts();
}

QueueController::Arrivals QueueController::arrivals() const
{
    Arrivals arrivals;
    arrivals.count = int(m_arrivals.size());
    for (const QueueRow &row : m_arrivals) {
        arrivals.notSent += row.view.stoppedReply ? 1 : 0;
        arrivals.handedUp += row.view.up && !row.view.stoppedReply ? 1 : 0;
    }
    return arrivals;
}

QueueQuery QueueController::query() const
{
    if (m_ownView)
        return queryOf(*m_ownView);
    return {m_view, m_services.me, m_services.clock.now(), m_version};
}

/// Read anew each time: what "3d" means moves on.
QueueQuery QueueController::queryOf(const SavedView &view) const
{
    const Instant now = m_services.clock.now();
    return {view.base, m_services.me, now, m_version,
            parseSearch(view.conditions, QTimeZone::systemTimeZone(), now)};
}

void QueueController::show(QueueView view)
{
    if (view == m_view && !m_ownView && !m_error)
        return;
    m_view = view;
    m_ownView.reset();
    setCurrent({});
    load();
}

void QueueController::show(const SavedView &view)
{
    if (m_ownView == view && !m_error)
        return;
    m_view = view.base;
    m_ownView = view;
    setCurrent({});
    load();
}

void QueueController::retry()
{
    load();
    readCounts();
}

void QueueController::load()
{
    m_error.reset();
    m_arrivals.clear();
    m_stale.clear();
    m_isAllStale = false;
    m_readsUnderWay = 0;
    ++m_readGeneration;
    ++m_listNumber;
    m_model.clearDecorations();
    m_model.reload();
    Q_EMIT changed();
}

void QueueController::fetch(const Request &request)
{
    readPage(
        request.cursor, request.direction, request.limit, [this, request](const Result<QueuePage> &page) {
            m_error = page ? std::optional<Error>() : page.error();
            m_model.answered(request, page ? Result<QList<QueueRow>>(page->rows) : Failure(page.error()));
            if (m_current.isEmpty() && m_model.rowCount() > 0)
                setCurrent(m_model.at(0).handle);
            Q_EMIT changed();
            refresh();
        });
}

/// One page of the list that is shown. For a view of one's own it takes as many looks as are needed to fill
/// it; another list that is shown meanwhile ends them.
void QueueController::readPage(const std::optional<QueueCursor> &from, PageDirection direction, int limit,
                               const PageTaker &taker, const QList<QueueRow> &before)
{
    whenReady(m_services.queue.queuePage(query(), from, direction, limit - int(before.size())), this,
              [=, this, list = m_listNumber](Result<QueuePage> page) {
                  if (list != m_listNumber)
                      return;
                  if (!page)
                      return taker(page);
                  page->rows = direction == PageDirection::After ? before + page->rows : page->rows + before;
                  if (page->lookedTo && page->rows.size() < limit)
                      return readPage(page->lookedTo, direction, limit, taker, page->rows);
                  taker(page);
              });
}

void QueueController::setVisibleRows(int first, int last)
{
    m_model.noteVisible(first, last);
}

void QueueController::readCounts()
{
    whenReady(m_services.queue.queueCounts(m_services.me, m_services.clock.now(), m_version), this,
              [this](const Result<QueueCounts> &counts) {
                  if (!counts || counts->version < m_counts.version)
                      return;
                  m_counts = *counts;
                  Q_EMIT changed();
              });
}

void QueueController::onNotice(const Notice &notice)
{
    m_version = std::max(m_version, notice.version);
    readCounts();
    m_isAllStale = m_isAllStale || notice.isEverything;
    for (const QString &handle : notice.conversations)
        m_stale.insert(handle);
    refresh();
}

void QueueController::refresh()
{
    if (m_readsUnderWay > 0 || m_model.list().isUnknown() || (m_stale.isEmpty() && !m_isAllStale))
        return;
    const auto stale = std::exchange(m_stale, {});
    if (std::exchange(m_isAllStale, false) || stale.size() > MostSingleReads)
        return rereadWindow(std::max(int(stale.size()), int(WindowedList<QueueRow>::PageRows)));
    m_readsUnderWay = int(stale.size());
    for (const QString &handle : stale) {
        whenReady(m_services.queue.standing(handle, query()), this,
                  [this, handle,
                   generation = m_readGeneration](const Result<std::optional<QueueStanding>> &standing) {
                      if (generation != m_readGeneration)
                          return;
                      if (standing)
                          takeFresh(handle, *standing);
                      else
                          m_error = standing.error();
                      if (--m_readsUnderWay == 0) {
                          Q_EMIT changed();
                          refresh();
                      }
                  });
    }
}

/// Reads the window and up to `more` rows that may have come.
void QueueController::rereadWindow(int more)
{
    const int most = WindowedList<QueueRow>::MaxRows;
    const int limit = std::min(m_model.list().count() + int(m_arrivals.size()) + more, most);
    m_readsUnderWay = 1;
    readPage(std::nullopt, PageDirection::After, limit,
             [this, limit, generation = m_readGeneration](const Result<QueuePage> &page) {
                 if (generation != m_readGeneration)
                     return;
                 m_readsUnderWay = 0;
                 const bool isCutOff = page && page->hasMore && m_model.list().isAtBottom();
                 if (isCutOff && limit < most)
                     return rereadWindow(most);
                 if (page)
                     takeWindow(page->rows, !page->hasMore);
                 else
                     m_error = page.error();
                 Q_EMIT changed();
                 refresh();
             });
}

void QueueController::takeFresh(const QString &asked, const std::optional<QueueStanding> &standing)
{
    const auto &list = m_model.list();
    if (!standing || standing->row.handle != asked) {
        m_arrivals.remove(asked);
        if (list.find(asked) >= 0)
            m_model.setFinished(asked, {tr("part of another conversation"), {}});
    }
    if (!standing)
        return;
    const QueueRow *row = &standing->row;
    const bool isIn = standing->isIn;
    if (list.find(row->handle) >= 0) {
        m_model.updateRows({*row});
        if (isIn)
            m_model.clearFinished(row->handle);
        else if (!m_model.finished(row->handle))
            m_model.setFinished(row->handle, {leftWords(row->view), {}});
        return;
    }
    const bool isBelowWindow = !list.isAtBottom() && list.count() > 0 &&
                               precedes(m_view, list.at(list.count() - 1).cursor, row->cursor);
    if (isIn && !isBelowWindow)
        m_arrivals.insert(row->handle, *row);
    else
        m_arrivals.remove(row->handle);
}

void QueueController::takeWindow(const QList<QueueRow> &rows, bool isWhole)
{
    QSet<QString> found;
    m_arrivals.clear();
    for (const QueueRow &row : rows) {
        found.insert(row.handle);
        takeFresh(row.handle, QueueStanding{row, true});
    }
    // What the reading did not bring has left, or lies further down: ask for it by name.
    for (const QueueRow &row : m_model.list().rows()) {
        if (isWhole && !found.contains(row.handle) && !m_model.finished(row.handle))
            m_stale.insert(row.handle);
    }
    if (m_stale.size() > MostSingleReads) {
        for (const QString &handle : std::exchange(m_stale, {}))
            m_model.setFinished(handle, {tr("no longer in this list"), {}});
    }
}

QString QueueController::leftWords(const ConversationView &view) const
{
    const Instant now = m_services.clock.now();
    if (m_ownView && belongsTo(m_view, view, m_services.me, now))
        return tr("no longer fits the view");
    if (view.status == Status::Done)
        return view.doneReason == DoneReason::Withdrawn ? tr("taken back by the customer") : tr("done");
    if (view.status == Status::Waiting)
        return tr("answered");
    if (view.status == Status::Snoozed && !isDue(view, now))
        return tr("snoozed");
    if (m_view == QueueView::Unclaimed && view.owner == m_services.me)
        return tr("yours now");
    if (m_view == QueueView::Unclaimed && !view.owner.isNull())
        return tr("claimed by a colleague");
    return m_view == QueueView::Mine ? tr("no longer yours") : tr("open again");
}

void QueueController::tick()
{
    const bool isAnythingWaiting = !m_arrivals.isEmpty() || m_model.hasFinishedBesides(m_current);
    const bool isBeingMarked = m_model.markedCount() > 0;
    // The row being read stays whatever became of it: somebody may be writing beneath it.
    if (isAnythingWaiting && !isBeingMarked && (m_attention.isAway() || m_model.list().count() == 0))
        mergeKeeping(m_model.finished(m_current) != nullptr ? QStringList{m_current} : QStringList());
}

void QueueController::merge()
{
    mergeKeeping({});
}

void QueueController::mergeKeeping(const QStringList &kept)
{
    const auto &list = m_model.list();
    if (list.isUnknown())
        return;
    if (!list.isAtTop()) {
        const QueueCursor first = list.at(0).cursor;
        m_arrivals.clear();
        m_model.clearFinishedBut(kept);
        m_readsUnderWay = 0;
        ++m_readGeneration;
        return m_model.reload(first);
    }
    const int limit = std::clamp(list.count() + int(m_arrivals.size()), int(WindowedList<QueueRow>::PageRows),
                                 int(WindowedList<QueueRow>::MaxRows));
    m_readsUnderWay = 1;  // what changes meanwhile is read after this
    readPage(std::nullopt, PageDirection::After, limit,
             [this, kept, generation = ++m_readGeneration](const Result<QueuePage> &page) {
                 if (generation != m_readGeneration)
                     return;
                 m_readsUnderWay = 0;
                 if (page)
                     arrange(page->rows, !page->hasMore, kept);
                 else
                     m_error = page.error();
                 Q_EMIT changed();
                 refresh();
             });
}

/// A row that was just finished isn't in the list any more; it stays behind the one it stood under.
void QueueController::arrange(QList<QueueRow> rows, bool isWhole, const QStringList &kept)
{
    const auto placeOf = [&rows](const QString &handle) {
        return std::find_if(rows.begin(), rows.end(),
                            [&](const QueueRow &row) { return row.handle == handle; }) -
               rows.begin();
    };
    const QList<QueueRow> &before = m_model.list().rows();
    for (int i = 0; i < before.size(); ++i) {
        if (!kept.contains(before[i].handle) || placeOf(before[i].handle) < rows.size())
            continue;
        qsizetype at = 0;
        for (int above = i - 1; above >= 0 && at == 0; --above) {
            if (const qsizetype place = placeOf(before[above].handle); place < rows.size())
                at = place + 1;
        }
        rows.insert(at, before[i]);
    }
    m_arrivals.clear();
    m_error.reset();
    m_model.arrangeRows(rows, isWhole);
    m_model.clearFinishedBut(kept);
    if (m_model.list().find(m_current) < 0)
        setCurrent(m_model.list().count() > 0 ? m_model.list().at(0).handle : QString());
}

void QueueController::setCurrent(const QString &handle)
{
    if (handle == m_current)
        return;
    if (handle != m_rangeEnd)
        m_anchor.clear();
    m_current = handle;
    Q_EMIT currentChanged(handle);
}

void QueueController::moveCurrent(int by)
{
    const auto &list = m_model.list();
    if (list.count() == 0)
        return;
    const int from = list.find(m_current);
    const int to = from < 0 ? 0 : std::clamp(from + by, 0, list.count() - 1);
    setCurrent(list.at(to).handle);
}

void QueueController::setSeenSource(std::function<std::optional<Seen>(const QString &)> source)
{
    m_seenSource = std::move(source);
}

}  // namespace daisychain::ui
