#include "ui/streams/streams_screen.h"

#include "ui/roster/desk_words.h"
#include "ui/shell/commands.h"
#include "ui/shell/undo_stack.h"
#include "ui/streams/column_words.h"
#include "ui/streams/columns_area.h"
#include "ui/thread/item_layout.h"

#include <QMenu>

namespace daisychain::ui {

StreamsScreen::StreamsScreen(const StreamsController::Services &services, Surroundings surroundings,
                             QObject *parent)
    : Screen(parent)
    , m_clock(services.columns.clock)
    , m_surroundings(std::move(surroundings))
    , m_days(m_clock, [this](std::optional<Instant> before) { goTo(before); })
{
    m_roster = std::make_unique<Roster>(services.directory, services.columns.notices, services.columns.me);
    m_streams = std::make_unique<StreamsController>(services);
    m_finder = std::make_unique<ColumnFinder>(*m_streams, *m_roster);
    m_layouts = std::make_unique<LayoutFinder>(*m_streams);
    connect(m_streams.get(), &StreamsController::failed, this,
            [this](const Error &error) { Q_EMIT said(failureWords(error)); });
    connect(m_streams.get(), &StreamsController::gapFetched, this,
            [this](const FetchedGap &fetched) { Q_EMIT said(fetchedWords(fetched)); });
}

StreamsScreen::~StreamsScreen() = default;

QString StreamsScreen::id() const
{
    return QStringLiteral("streams");
}

QString StreamsScreen::title() const
{
    return tr("Streams");
}

QString StreamsScreen::icon() const
{
    return QStringLiteral("streams");
}

QString StreamsScreen::words() const
{
    return tr("columns hashtags mentions live timeline");
}

ScreenPanes StreamsScreen::panes()
{
    if (m_area != nullptr)
        return {.main = m_area};
    m_area = new ColumnsArea(*m_streams, {m_surroundings.theme, m_surroundings.icons, *m_roster, m_clock,
                                          m_surroundings.pictures});
    connect(m_area, &ColumnsArea::openRequested, this, [this] { openCurrent(false); });
    connect(m_area, &ColumnsArea::openUrlRequested, this,
            [this](const QUrl &url) { m_surroundings.openUrl(url); });
    connect(m_area, &ColumnsArea::menuRequested, this, &StreamsScreen::askMenu);
    connect(m_area, &ColumnsArea::addRequested, this, [this] { chooseNew(); });
    connect(m_streams.get(), &StreamsController::decided, this,
            [this](const QList<Action> &actions) { m_surroundings.undo.push(stepWords(actions), actions); });
    addCommands();
    return {.main = m_area};
}

void StreamsScreen::activate()
{
    if (m_area != nullptr)
        m_area->focusCurrent();
}

ColumnController *StreamsScreen::current()
{
    return m_streams->current() < 0 ? nullptr : &m_streams->column(m_streams->current());
}

void StreamsScreen::chooseNew()
{
    m_streams->readLists();
    Q_EMIT choiceWanted(m_finder.get(), ColumnFinder::words());
}

void StreamsScreen::openCurrent(bool toReply)
{
    const StreamRow *row = current() != nullptr ? current()->currentRow() : nullptr;
    if (row != nullptr && row->gap)
        return current()->fetchGap(rowId(*row));
    if (row != nullptr && row->conversation)
        Q_EMIT conversationChosen(row->conversation->handle, toReply);
}

void StreamsScreen::openInBrowser()
{
    const StreamRow *row = current() != nullptr ? current()->currentRow() : nullptr;
    if (row == nullptr || row->gap)
        return;
    if (const QUrl url = openableUrl(row->post.post.url); url.isValid())
        m_surroundings.openUrl(url);
}

/// To what was there before this instant; without one, to what is new.
void StreamsScreen::goTo(std::optional<Instant> before)
{
    ColumnController *column = current();
    if (column == nullptr)
        return;
    if (before)
        column->goTo(*before);
    else
        column->goToNewest();
    activate();
}

void StreamsScreen::remove(int at)
{
    if (at < 0)
        return;
    const Column column = m_streams->columns()[at];
    const Stream stream = m_streams->streams().value(column.stream);
    m_streams->remove(at);
    m_surroundings.undo.push(tr("column %1 taken away").arg(streamTitle(stream)),
                             [this, at, column] { m_streams->restore(at, column); });
}

void StreamsScreen::askMenu(int at, const QPoint &global)
{
    auto *menu = new QMenu(m_area);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const char *id : {"streams.filter", "streams.day", "streams.now", "streams.left", "streams.right",
                           "streams.wider", "streams.narrower"})
        menu->addAction(m_surroundings.commands.action(QString::fromLatin1(id)));
    menu->addSeparator();
    const bool isWindow = m_streams->columns()[at].isWindow;
    connect(menu->addAction(isWindow ? tr("Back among the others") : tr("In a window of its own")),
            &QAction::triggered, this, [this, at, isWindow] { m_streams->setWindow(at, !isWindow); });
    connect(menu->addAction(tr("Take this column away")), &QAction::triggered, this,
            [this, at] { remove(at); });
    menu->popup(global);
}

}  // namespace daisychain::ui
