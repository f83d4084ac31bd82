#include "ui/shell/main_window.h"

#include "ui/shell/guide_sheet.h"
#include "ui/shell/keys_sheet.h"
#include "ui/shell/palette.h"
#include "ui/shell/pane_area.h"
#include "ui/shell/rail.h"
#include "ui/shell/status_sentence.h"
#include "ui/widget/strip.h"
#include "ui/widget/surface.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QScreen>
#include <QStackedWidget>
#include <QTimer>

namespace daisychain::ui {

using namespace std::chrono_literals;

/// Above a window of which the screen tells nothing before it is shown.
static constexpr int TitleBarRoom = 40;
/// Of moving and resizing only the end is kept, also for the case that the program dies.
static constexpr auto KeepGeometryAfter = 400ms;

static QString panesSetting(const QString &screen)
{
    return QStringLiteral("window/panes/") + screen;
}

MainWindow::MainWindow(const Parts &parts, QWidget *parent)
    : QMainWindow(parent)
    , m_parts(parts)
    , m_covers(new QStackedWidget)
    , m_stack(new QStackedWidget)
    , m_rail(new Rail(parts.theme, parts.icons))
    , m_ribbon(new Strip(parts.theme, parts.icons))
    , m_said(new Strip(parts.theme, parts.icons))
    , m_status(new Strip(parts.theme, parts.icons))
{
    setWindowTitle(QStringLiteral("Daisychain"));
    setMinimumSize(420, 360);
    resize(1280, 800);
    build();
    m_palette = new Palette(parts.commands, parts.theme, parts.icons, this);
    m_keys = new KeysSheet(parts.commands, parts.theme, this);
    m_guide = new GuideSheet(parts.theme, parts.icons, this);
    connect(m_palette, &Palette::opened, this, &MainWindow::buildRest, Qt::QueuedConnection);
    addCommands();
    m_rail->addDeed(*parts.commands.action(QStringLiteral("shell.palette")), tr("Find"),
                    QStringLiteral("search"));
    connect(&parts.health, &HealthSource::changed, this, &MainWindow::showHealth);
    connect(&parts.undo, &UndoStack::changed, this, &MainWindow::showUndo);
    connect(&parts.undo, &UndoStack::undone, this,
            [this](const QString &words) { say(tr("Taken back: %1").arg(words)); });
    connect(&parts.undo, &UndoStack::redone, this,
            [this](const QString &words) { say(tr("Done again: %1").arg(words)); });
    connect(&parts.undo, &UndoStack::failed, this,
            [this](const Error &error) { say(failureSentence(error)); });
    m_geometryKeeper.setSingleShot(true);
    m_geometryKeeper.setInterval(KeepGeometryAfter);
    connect(&m_geometryKeeper, &QTimer::timeout, this, &MainWindow::saveState);
    setRailWords(get(parts.settings, RailWords));
    showHealth();
    showUndo();
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    auto *desk = new QWidget;
    auto *middle = new QVBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_ribbon);
    middle->addWidget(m_stack, 1);
    middle->addWidget(m_said);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addLayout(middle, 1);
    auto *column = new QVBoxLayout(desk);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row, 1);
    column->addWidget(new Hairline(m_parts.theme));
    column->addWidget(m_status);
    m_status->makeQuiet();
    m_status->setMinimumHeight(space::Target);
    m_covers->addWidget(desk);
    setCentralWidget(m_covers);
    connect(m_rail, &Rail::chosen, this, &MainWindow::showScreen);
    connect(m_ribbon, &Strip::pressed, this, &MainWindow::ribbonPressed);
    connect(m_said, &Strip::pressed, this, [this] {
        const std::function<void()> act = std::exchange(m_act, {});
        m_said->clear();
        if (act)
            act();
    });
}

void MainWindow::addScreen(Screen *screen, bool atFoot)
{
    m_screens.append(screen);
    m_rail->addPlace(screen->id(), screen->title(), screen->icon(), atFoot);
    m_rail->setCount(screen->id(), screen->count());
    m_rail->setShown(screen->id(), !screen->isQuiet());
    connectScreen(screen);
    const int number = int(m_screens.size());
    const QKeySequence key =
        number <= 9 ? QKeySequence(QKeyCombination(Qt::ControlModifier, Qt::Key(Qt::Key_0 + number)))
                    : QKeySequence();
    m_parts.commands.add({.id = QStringLiteral("shell.go.") + screen->id(),
                          .text = tr("Go to %1").arg(screen->title()),
                          .key = key,
                          .icon = screen->icon(),
                          .words = screen->words(),
                          .group = tr("Places")},
                         this, [this, id = screen->id()] { showScreen(id); });
}

void MainWindow::connectScreen(Screen *screen)
{
    const QString id = screen->id();
    connect(screen, &Screen::countChanged, this, [this, screen, id] {
        m_rail->setCount(id, screen->count());
        m_rail->setShown(id, !screen->isQuiet() || id == currentScreen());
    });
    connect(screen, &Screen::mainPaneWanted, this, [this, id] { areaOf(id)->showMain(); });
    connect(screen, &Screen::listPaneWanted, this, [this, id] { areaOf(id)->showList(); });
    connect(screen, &Screen::sidePaneWanted, this, [this, id] { areaOf(id)->toggleSide(); });
    connect(screen, &Screen::choiceWanted, this, [this](PaletteSource *source, const PaletteWords &words) {
        m_palette->openWith(*source, words);
    });
    connect(screen, &Screen::allCommandsWanted, this, &MainWindow::buildRest, Qt::QueuedConnection);
    connect(screen, &Screen::said, this, [this](const QString &sentence) { say(sentence); });
}

PaneArea *MainWindow::areaOf(const QString &id)
{
    if (PaneArea *area = m_areas.value(id))
        return area;
    for (Screen *screen : std::as_const(m_screens)) {
        if (screen->id() != id)
            continue;
        auto *area = new PaneArea(screen->panes(), m_parts.theme, m_parts.icons);
        area->setWindowWidth(width());
        if (const auto state = m_parts.settings.value(panesSetting(id)))
            area->restoreLayout(state->toLatin1());
        connect(area, &PaneArea::layoutChanged, this, [this, area, id] {
            m_parts.settings.setValue(panesSetting(id), QString::fromLatin1(area->layoutState()));
        });
        m_areas.insert(id, area);
        m_stack->addWidget(area);
        return area;
    }
    return nullptr;
}

/// One a turn of the event loop: what makes its commands with its panes is found then.
void MainWindow::buildRest()
{
    for (const Screen *screen : std::as_const(m_screens)) {
        if (m_areas.contains(screen->id()))
            continue;
        areaOf(screen->id());
        return QTimer::singleShot(0, this, &MainWindow::buildRest);
    }
}

PaneArea *MainWindow::currentArea() const
{
    return qobject_cast<PaneArea *>(m_stack->currentWidget());
}

QString MainWindow::currentScreen() const
{
    return m_parts.commands.screen();
}

void MainWindow::showScreen(const QString &id)
{
    PaneArea *area = areaOf(id);
    if (!area)
        return;
    m_stack->setCurrentWidget(area);
    for (Screen *screen : std::as_const(m_screens))
        m_rail->setShown(screen->id(), !screen->isQuiet() || screen->id() == id);
    m_rail->setCurrent(id);
    m_parts.commands.setScreen(id);
    for (Screen *screen : std::as_const(m_screens)) {
        if (screen->id() != id)
            continue;
        screen->activate();
        if (!screen->isPassing())
            set(m_parts.settings, WindowScreen, id);
    }
    Q_EMIT screenShown(id);
}

void MainWindow::addPaletteSource(PaletteSource *source)
{
    m_palette->addSource(source);
}

void MainWindow::setPostSource(PaletteSource *source)
{
    m_posts = source;
    m_palette->addSource(source);
}

void MainWindow::setCover(QWidget *page)
{
    while (m_covers->count() > 1) {
        QWidget *old = m_covers->widget(1);
        m_covers->removeWidget(old);
        old->deleteLater();
    }
    if (page)
        m_covers->setCurrentIndex(m_covers->addWidget(page));
}

void MainWindow::setRibbon(const QString &sentence, const QString &button)
{
    if (sentence.isEmpty())
        m_ribbon->clear();
    else
        m_ribbon->say(sentence, button, StripTone::Note, false);
}

void MainWindow::say(const QString &sentence, const QString &button, std::function<void()> act)
{
    m_act = std::move(act);
    m_said->say(sentence, button);
}

void MainWindow::setRailWords(bool areShown)
{
    set(m_parts.settings, RailWords, areShown);
    fitRail();
}

void MainWindow::showHealth()
{
    const Health health = m_parts.health.health();
    m_status->say(statusSentence(health, m_parts.times), {}, statusTone(health), false);
}

void MainWindow::showUndo()
{
    const QString words = m_parts.undo.undoWords();
    QAction *undo = m_parts.commands.action(QStringLiteral("shell.undo"));
    undo->setEnabled(!words.isEmpty());
    undo->setText(words.isEmpty() ? tr("Undo") : tr("Undo: %1").arg(words));
    const QString again = m_parts.undo.redoWords();
    QAction *redo = m_parts.commands.action(QStringLiteral("shell.redo"));
    redo->setEnabled(!again.isEmpty());
    redo->setText(again.isEmpty() ? tr("Redo") : tr("Redo: %1").arg(again));
}

void MainWindow::escape()
{
    PaneArea *area = currentArea();
    if (!area)
        return;
    if (area->isDrawerOpen())
        area->closeDrawer();
    else if (area->canGoBack())
        area->showList();
}

void MainWindow::raiseWindow()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::restoreState()
{
    const QString geometry = get(m_parts.settings, WindowGeometry);
    if (!geometry.isEmpty())
        restoreGeometry(QByteArray::fromBase64(geometry.toLatin1()));
    else if (const QSize room = screen()->availableSize(); room.width() >= width())
        resize(size().boundedTo(room - QSize(0, TitleBarRoom)));
    const QString last = get(m_parts.settings, WindowScreen);
    showScreen(m_screens.isEmpty() ? QString() : m_screens.first()->id());
    if (!last.isEmpty())
        showScreen(last);
}

void MainWindow::saveState()
{
    m_geometryKeeper.stop();
    set(m_parts.settings, WindowGeometry, QString::fromLatin1(saveGeometry().toBase64()));
}

void MainWindow::setCloseQuestion(std::function<QString()> question)
{
    m_closeQuestion = std::move(question);
}

void MainWindow::quit()
{
    m_isQuitting = true;
    m_isQuitting = close();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const QString left = m_closeQuestion && !m_isCloseAgreed ? m_closeQuestion() : QString();
    if (!left.isEmpty()) {
        event->ignore();
        return say(left, tr("quit"), [this] {
            m_isCloseAgreed = true;
            quit();
        });
    }
    saveState();
    event->accept();
    Q_EMIT closeAsked();
}

/// A window that comes up has the focus in its list, not on the rail.
void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    for (Screen *screen : std::as_const(m_screens)) {
        if (screen->id() == currentScreen() && m_covers->currentIndex() == 0)
            screen->activate();
    }
}

/// Where there is room for one pane, there is none for the words of the rail.
void MainWindow::fitRail()
{
    m_rail->setWordsShown(get(m_parts.settings, RailWords) && width() >= PaneArea::SingleBelow);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    fitRail();
    for (PaneArea *area : std::as_const(m_areas))
        area->setWindowWidth(width());
    if (isVisible())
        m_geometryKeeper.start();
}

void MainWindow::moveEvent(QMoveEvent *event)
{
    QMainWindow::moveEvent(event);
    if (isVisible())
        m_geometryKeeper.start();
}

}  // namespace daisychain::ui
