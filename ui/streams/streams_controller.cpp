#include "ui/streams/streams_controller.h"

#include "core/base/when_ready.h"

#include <algorithm>

namespace daisychain::ui {

namespace {

/// Beyond this, one column for each stream helps nobody.
constexpr int MostAtFirst = 6;
/// Lists of people are changed seldom.
constexpr std::chrono::minutes ListsStay{2};

}  // namespace

StreamsController::StreamsController(const Services &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
    connect(&services.columns.notices, &Notices::changed, this, [this](const Notice &notice) {
        if (notice.areStreamsChanged || notice.isEverything)
            read();
    });
    read();
}

StreamsController::~StreamsController() = default;

void StreamsController::read()
{
    whenReady(m_services.directory.streams(), this, [this](const Result<QList<Stream>> &streams) {
        if (streams)
            return take(*streams);
        m_error = streams.error();
        Q_EMIT unreadable();
    });
}

/// Columns whose stream is gone go with it.
void StreamsController::take(const QList<Stream> &streams)
{
    m_error.reset();
    m_streams.clear();
    for (const Stream &stream : streams)
        m_streams.insert(stream.id, stream);
    const auto isGone = [this](const Column &column) { return !m_streams.contains(column.stream); };
    if (m_isKnown) {
        for (int at = int(m_columns.size()) - 1; at >= 0; --at) {
            if (isGone(m_columns[at]))
                remove(at);
        }
        if (!m_columns.isEmpty() || get(m_services.settings, StreamColumns) != u"-")
            return;
    }
    const QString chosen = get(m_services.settings, StreamColumns);
    QList<Column> columns = columnsFromText(chosen);
    if (chosen == u"-") {
        for (const Stream &stream : streams.mid(0, MostAtFirst))
            columns.append({stream.id, Column::UsualWidth, {}, false});
    }
    columns.removeIf(isGone);
    if (m_isKnown && columns.isEmpty())
        return;
    m_isKnown = true;
    show(columns);
}

void StreamsController::show(const QList<Column> &columns)
{
    const auto before = std::exchange(m_controllers, {});  // the views that show them go first
    m_columns = columns;
    for (const Column &column : columns)
        m_controllers.push_back(controllerFor(column));
    m_current = columns.isEmpty() ? -1 : 0;
    Q_EMIT columnsReset();
    Q_EMIT currentChanged(m_current);
}

void StreamsController::keep()
{
    set(m_services.settings, StreamColumns, columnsText(m_columns));
}

int StreamsController::find(StreamId stream) const
{
    const auto it = std::find_if(m_columns.begin(), m_columns.end(),
                                 [&](const Column &column) { return column.stream == stream; });
    return it == m_columns.end() ? -1 : int(it - m_columns.begin());
}

void StreamsController::setCurrent(int at)
{
    const int to = m_columns.isEmpty() ? -1 : std::clamp(at, 0, int(m_columns.size()) - 1);
    if (to == m_current)
        return;
    m_current = to;
    Q_EMIT currentChanged(to);
}

void StreamsController::add(const Stream &stream)
{
    if (const int at = find(stream.id); at >= 0) {
        setCurrent(at);
        return Q_EMIT columnWanted();
    }
    const auto insert = [this, id = stream.id] {
        put(m_current + 1, {id, Column::UsualWidth, {}, false});
        keep();
        Q_EMIT columnWanted();
    };
    if (m_streams.contains(stream.id))
        return insert();
    whenReady(m_services.directory.saveStream(stream), this,
              [this, stream, insert](const Result<StoreVersion> &saved) {
                  if (!saved)
                      return Q_EMIT failed(saved.error());
                  m_streams.insert(stream.id, stream);
                  insert();
              });
}

void StreamsController::addPostsOf(AccountId account, const QString &handle)
{
    whenReady(m_services.columns.fetcher.streamsFor(account, handle), this,
              [this](const Result<QList<Stream>> &found) {
                  if (!found)
                      return Q_EMIT failed(found.error());
                  if (found->isEmpty())
                      return Q_EMIT failed(Error{ErrorCode::NotFound});
                  add(found->first());
              });
}

void StreamsController::readLists()
{
    const Instant now = m_services.columns.clock.now();
    if (m_listsReadAt && now - *m_listsReadAt < ListsStay)
        return;
    m_listsReadAt = now;
    m_listsError.reset();
    whenReady(m_services.directory.accounts(), this, [this](const Result<QList<Account>> &accounts) {
        if (!accounts)
            return;  // the columns say what failed
        for (const Account &account : *accounts)
            readListsOf(account.id);
    });
}

void StreamsController::readListsOf(AccountId account)
{
    whenReady(m_services.columns.fetcher.streamsFor(account, {}), this,
              [this, account](const Result<QList<Stream>> &found) {
                  if (!found) {
                      m_listsError = found.error();
                      return;
                  }
                  m_lists.removeIf([&](const Stream &list) { return list.account == account; });
                  m_lists.append(*found);
              });
}

std::unique_ptr<ColumnController> StreamsController::controllerFor(const Column &column)
{
    auto controller = std::make_unique<ColumnController>(m_services.columns, column.stream);
    controller->setFilter(column.filter);
    connect(controller.get(), &ColumnController::decided, this, &StreamsController::decided);
    connect(controller.get(), &ColumnController::failed, this, &StreamsController::failed);
    connect(controller.get(), &ColumnController::gapFetched, this, &StreamsController::gapFetched);
    return controller;
}

void StreamsController::put(int at, const Column &column)
{
    m_columns.insert(at, column);
    m_controllers.insert(m_controllers.begin() + at, controllerFor(column));
    Q_EMIT columnInserted(at);
    m_current = at;
    Q_EMIT currentChanged(at);
}

void StreamsController::restore(int at, const Column &column)
{
    if (!m_streams.contains(column.stream) || find(column.stream) >= 0)
        return;
    put(std::clamp(at, 0, int(m_columns.size())), column);
    keep();
}

void StreamsController::remove(int at)
{
    if (at < 0 || at >= m_columns.size())
        return;
    m_columns.removeAt(at);
    Q_EMIT columnRemoved(at);
    m_controllers.erase(m_controllers.begin() + at);
    keep();
    m_current = m_columns.isEmpty()
                    ? -1
                    : std::min(m_current > at ? m_current - 1 : m_current, int(m_columns.size()) - 1);
    Q_EMIT currentChanged(m_current);
}

void StreamsController::move(int from, int to)
{
    to = std::clamp(to, 0, int(m_columns.size()) - 1);
    if (from < 0 || from >= m_columns.size() || from == to)
        return;
    m_columns.move(from, to);
    auto moved = std::move(m_controllers[size_t(from)]);
    m_controllers.erase(m_controllers.begin() + from);
    m_controllers.insert(m_controllers.begin() + to, std::move(moved));
    keep();
    m_current = to;
    Q_EMIT columnMoved(from, to);
    Q_EMIT currentChanged(to);
}

void StreamsController::setWidth(int at, int width)
{
    m_columns[at].width = std::clamp(width, Column::LeastWidth, Column::MostWidth);
    keep();
    Q_EMIT columnChanged(at);
}

void StreamsController::setFilter(int at, const QString &typed)
{
    column(at).setFilter(typed);
    m_columns[at].filter = column(at).filter();
    keep();
    Q_EMIT columnChanged(at);
}

void StreamsController::setWindow(int at, bool isWindow)
{
    m_columns[at].isWindow = isWindow;
    keep();
    Q_EMIT columnChanged(at);
}

QList<ColumnLayout> StreamsController::layouts() const
{
    return layoutsFromText(get(m_services.settings, StreamLayouts));
}

void StreamsController::saveLayout(const QString &name)
{
    const QString kept = name.simplified();
    if (kept.isEmpty() || m_columns.isEmpty())
        return;
    QList<ColumnLayout> all = layouts();
    all.removeIf([&](const ColumnLayout &layout) { return layout.name == kept; });
    all.append({kept, m_columns});
    set(m_services.settings, StreamLayouts, layoutsText(all));
}

void StreamsController::removeLayout(const QString &name)
{
    QList<ColumnLayout> all = layouts();
    all.removeIf([&](const ColumnLayout &layout) { return layout.name == name; });
    set(m_services.settings, StreamLayouts, layoutsText(all));
}

void StreamsController::showLayout(const QString &name)
{
    for (const ColumnLayout &layout : layouts()) {
        if (layout.name != name)
            continue;
        QList<Column> columns = layout.columns;
        columns.removeIf([this](const Column &column) { return !m_streams.contains(column.stream); });
        show(columns);
        keep();
        return;
    }
}

}  // namespace daisychain::ui
