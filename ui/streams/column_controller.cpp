#include "ui/streams/column_controller.h"

#include "core/base/when_ready.h"
#include "core/desk/post_key.h"

#include <QTimeZone>

#include <algorithm>

namespace daisychain::ui {

namespace {

/// More new posts than this are not counted one by one.
constexpr int MostCounted = 10'000;
/// So many rows are read again at once; a longer window is let go of and read from its top.
constexpr int MostReread = 1000;

}  // namespace

ColumnController::ColumnController(Services services, StreamId stream, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_stream(stream)
    , m_attention(services.clock)
{
    connect(&m_services.notices, &Notices::changed, this, &ColumnController::onNotice);
    connect(&m_timer, &QTimer::timeout, this, &ColumnController::tick);
    m_timer.start(std::chrono::seconds(1));
    m_model.setFetcher([this](const ColumnModel::Request &request) { fetch(request); });
    load();
    readHeard();
}

StreamQuery ColumnController::query() const
{
    const Instant now = m_services.clock.now();
    return {m_stream, parseSearch(m_filter, QTimeZone::systemTimeZone(), now), m_services.me, now, m_version};
}

void ColumnController::setFilter(const QString &typed)
{
    const QString filter = typed.simplified();
    if (filter == m_filter)
        return;
    m_filter = filter;
    load();
}

void ColumnController::load()
{
    m_arrivals = {};
    m_newestLetIn.reset();
    m_isNewerStale = false;
    showFrom(std::nullopt);
}

/// Starts over at the top, or below a key.
void ColumnController::showFrom(std::optional<qint64> key)
{
    ++m_generation;
    m_error.reset();
    m_lookedBackTo.reset();
    m_staleConversations.clear();
    m_isWindowStale = false;
    m_isReading = false;
    m_model.reload(key);
    Q_EMIT changed();
}

void ColumnController::goTo(Instant before)
{
    (void)newestLetIn();
    m_isFirstWanted = true;
    showFrom(firstPostKey(before));
}

void ColumnController::goToNewest()
{
    m_isFirstWanted = true;
    load();
}

/// There is nothing before the time that was asked for: what comes nearest is the oldest of all.
void ColumnController::goToOldest()
{
    whenReady(m_services.streams.streamPage(query(), std::nullopt, PageDirection::Before, 1), this,
              [this, generation = m_generation](const Result<StreamPage> &page) {
                  if (generation != m_generation)
                      return;
                  if (page && !page->rows.isEmpty())
                      showFrom(page->rows.first().key + 1);
                  else
                      load();
              });
}

void ColumnController::takePage(const ColumnModel::Request &request, const StreamPage &page)
{
    m_error.reset();
    if (page.lookedBackTo)
        m_lookedBackTo = page.lookedBackTo;
    (void)newestLetIn();
    const bool isBelowAll = page.rows.isEmpty() && m_model.list().isUnknown() && request.cursor;
    if (isBelowAll && !page.lookedBackTo)
        return goToOldest();
    m_model.answered(request, page.rows);
    if (m_model.list().count() > 0 && std::exchange(m_isFirstWanted, false)) {
        m_current.clear();
        setCurrent(rowId(m_model.at(0)));
    }
}

void ColumnController::fetch(const ColumnModel::Request &request)
{
    whenReady(m_services.streams.streamPage(query(), request.cursor, request.direction, request.limit), this,
              [this, request, generation = m_generation](const Result<StreamPage> &page) {
                  if (generation != m_generation)
                      return;
                  if (page) {
                      takePage(request, *page);
                  } else {
                      m_error = page.error();
                      m_model.answered(request, Failure(page.error()));
                  }
                  Q_EMIT changed();
                  refresh();
              });
}

void ColumnController::onNotice(const Notice &notice)
{
    m_version = std::max(m_version, notice.version);
    m_isNewerStale = m_isNewerStale || notice.isEverything || notice.streams.contains(m_stream);
    m_isWindowStale = m_isWindowStale || notice.isEverything || notice.gaps.contains(m_stream);
    m_isHeardStale = m_isHeardStale || notice.isEverything || notice.areStreamsChanged;
    for (const QString &handle : notice.conversations)
        m_staleConversations.insert(handle);
    refresh();
}

/// One reading at a time; what changes meanwhile is read after it.
void ColumnController::refresh()
{
    if (m_isReading || m_model.list().isUnknown())
        return;
    if (std::exchange(m_isWindowStale, false)) {
        m_staleConversations.clear();
        rereadWindow(false);
    } else if (std::exchange(m_isNewerStale, false)) {
        readNewer();
    } else if (!m_staleConversations.isEmpty()) {
        rereadStale();
    }
}

/// What is newer than this waits outside, also while the window lies further down.
std::optional<qint64> ColumnController::newestLetIn()
{
    const auto &list = m_model.list();
    if (list.isAtTop() && list.count() > 0)
        m_newestLetIn = list.at(0).key;
    return m_newestLetIn;
}

void ColumnController::readNewer()
{
    const auto top = newestLetIn();
    if (!top)
        return load();
    m_isReading = true;
    whenReady(m_services.streams.countNewer(query(), *top, MostCounted), this,
              [this, generation = m_generation](const Result<NewerPosts> &newer) {
                  if (generation != m_generation)
                      return;
                  m_isReading = false;
                  if (newer) {
                      m_error.reset();
                      m_arrivals = {newer->count, newer->isMore};
                  } else {
                      m_error = newer.error();
                  }
                  Q_EMIT changed();
                  refresh();
              });
}

/// Posts whose conversation changed show how it stands.
void ColumnController::rereadStale()
{
    const QSet<QString> stale = std::exchange(m_staleConversations, {});
    QList<qint64> keys;
    for (const StreamRow &row : m_model.list().rows()) {
        if (row.conversation && stale.contains(row.conversation->handle))
            keys.append(row.key);
    }
    if (keys.isEmpty())
        return;
    m_isReading = true;
    whenReady(m_services.streams.streamRows(query(), keys), this,
              [this, generation = m_generation](const Result<StreamPage> &page) {
                  if (generation != m_generation)
                      return;
                  m_isReading = false;
                  if (page)
                      m_model.updateRows(page->rows);
                  else
                      m_error = page.error();
                  Q_EMIT changed();
                  refresh();
              });
}

void ColumnController::readHeard()
{
    m_isHeardStale = false;
    whenReady(m_services.coverage.watchedUntil(m_stream), this,
              [this](const Result<std::optional<Instant>> &until) {
                  if (!until || *until == m_heardUntil)
                      return;
                  m_heardUntil = *until;
                  Q_EMIT changed();
              });
}

void ColumnController::tick()
{
    if (m_isHeardStale)
        readHeard();
    if (m_arrivals.count > 0 && (m_attention.isAway() || m_model.list().count() == 0))
        merge();
}

void ColumnController::merge()
{
    const auto &list = m_model.list();
    if (list.isUnknown())
        return;
    if (list.count() == 0)
        return load();
    if (!list.isAtTop() || list.count() + m_arrivals.count > MostReread || m_arrivals.isMore)
        return letInFar();
    rereadWindow(true);
}

/// Too much to be put above the list at once: it comes as the reader goes up.
void ColumnController::letInFar()
{
    m_isReading = true;
    whenReady(m_services.streams.streamPage(query(), std::nullopt, PageDirection::After, 1), this,
              [this, generation = m_generation](const Result<StreamPage> &page) {
                  if (generation != m_generation)
                      return;
                  m_isReading = false;
                  if (page && !page->rows.isEmpty()) {
                      m_error.reset();
                      m_arrivals = {};
                      m_newestLetIn = page->rows.first().key;
                      m_model.openTop();
                  } else if (!page) {
                      m_error = page.error();
                  }
                  Q_EMIT changed();
                  refresh();
              });
}

/// What came late stands between the others; what is gone, such as a gap that could be closed, goes.
void ColumnController::rereadWindow(bool admitsNew)
{
    const auto &list = m_model.list();
    if (!list.isAtTop() || list.count() + m_arrivals.count > MostReread)
        return;
    m_isReading = true;
    const int limit = std::max(list.count() + m_arrivals.count, int(WindowedList<StreamRow>::PageRows));
    whenReady(m_services.streams.streamPage(query(), std::nullopt, PageDirection::After, limit), this,
              [this, admitsNew, generation = m_generation](const Result<StreamPage> &page) {
                  if (generation != m_generation)
                      return;
                  m_isReading = false;
                  if (page) {
                      m_error.reset();
                      arrange(page->rows, !page->hasMore, admitsNew);
                  } else {
                      m_error = page.error();
                  }
                  Q_EMIT changed();
                  refresh();
              });
}

void ColumnController::arrange(QList<StreamRow> rows, bool isWhole, bool admitsNew)
{
    if (const auto top = newestLetIn(); top && !admitsNew) {
        rows.removeIf([&](const StreamRow &row) { return row.key > *top && m_model.find(rowId(row)) < 0; });
    } else {
        m_arrivals = {};
    }
    m_model.arrangeRows(rows, isWhole);
}

const StreamRow *ColumnController::currentRow() const
{
    const int row = m_model.find(m_current);
    return row < 0 ? nullptr : &m_model.at(row);
}

void ColumnController::setCurrent(const QString &id)
{
    if (id == m_current)
        return;
    m_current = id;
    Q_EMIT currentChanged(id);
}

void ColumnController::moveCurrent(int by)
{
    const auto &list = m_model.list();
    if (list.count() == 0)
        return;
    const int from = list.find(m_current);
    int to = from < 0 ? 0 : from + by;
    while (to > 0 && to < list.count() && m_model.isHidden(to))
        to += by < 0 ? -1 : 1;
    if (to >= 0 && to < list.count())
        setCurrent(rowId(list.at(to)));
}

void ColumnController::fetchGap(const QString &id)
{
    const int row = m_model.find(id);
    if (row < 0 || !m_model.at(row).gap || m_model.isFetching(id))
        return;
    m_model.setFetching(id, true);
    whenReady(m_services.fetcher.fetchGap(*m_model.at(row).gap), this,
              [this, id](const Result<FetchedGap> &fetched) {
                  m_model.setFetching(id, false);
                  if (fetched)
                      Q_EMIT gapFetched(*fetched);
                  else
                      Q_EMIT failed(fetched.error());
              });
}

void ColumnController::perform(ColumnDeed deed)
{
    const StreamRow *row = currentRow();
    if (row == nullptr || !row->conversation)
        return;
    const QueueRow &conversation = *row->conversation;
    // What was on screen is this post alone: anything newer of theirs opens the conversation again.
    const Seen seen{{row->post.post.id, row->post.post.version}};
    const AccountId account = row->post.caughtBy.isEmpty() ? AccountId{} : row->post.caughtBy.first();
    QList<ActionPayload> payloads;
    if (deed == ColumnDeed::Claim && conversation.view.owner == m_services.me)
        payloads = {Release{}};
    else if (deed == ColumnDeed::Claim)
        payloads = {Claim{}};
    if (deed == ColumnDeed::Like || deed == ColumnDeed::LikeAndDone)
        payloads.append(Like{row->post.post.id, account});
    if (deed == ColumnDeed::LikeAndDone)
        payloads.append(Done{seen, DoneReason::Thanks});
    if (deed == ColumnDeed::Done)
        payloads.append(Done{seen, DoneReason::Settled});
    Recording recording;
    for (const ActionPayload &payload : std::as_const(payloads)) {
        recording.actions.append(
            newAction(m_services.me, m_services.clock.now(), conversation.subject, payload));
    }
    whenReady(m_services.journal.record(recording), this,
              [this, actions = recording.actions](const Result<StoreVersion> &version) {
                  if (!version) {
                      Q_EMIT failed(version.error());
                      return;
                  }
                  m_version = std::max(m_version, *version);
                  Q_EMIT decided(actions);
              });
}

}  // namespace daisychain::ui
