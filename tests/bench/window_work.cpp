#include "tests/bench/window_work.h"

#include "core/base/when_ready.h"
#include "tests/bench/desk_file.h"
#include "tests/bench/made_pages.h"
#include "tests/bench/memory.h"
#include "ui/queue/queue_controller.h"

#include <QApplication>
#include <QEventLoop>
#include <QListView>
#include <QScrollBar>
#include <QTimeZone>
#include <QTimer>
#include <QtConcurrentRun>

#include <ctime>

namespace daisychain::bench {

namespace {

using namespace std::chrono_literals;

constexpr auto BatchEvery = 50ms;
constexpr auto FrameEvery = 16ms;

std::chrono::nanoseconds processTime()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

/// Of the threads that bring facts in.
std::chrono::nanoseconds storeTime()
{
    return threadTime("store facts") + threadTime("store writer");
}

}  // namespace

WindowWork::WindowWork(const QString &folder, qint64 first)
    : m_theme(QApplication::font())
    , m_icons(m_theme)
    , m_maker(first)
{
    auto opened = store::DeskStore::open(folder + QStringLiteral("/desk.sqlite"), store::Schema::AsItIs,
                                         m_tokens, nullptr);
    if (!opened)
        qFatal("the desk can't be opened");
    m_store = std::move(*opened);
    m_theme.applyTo(*qApp);
    const PersonId me = DeskFile::me();
    m_health = std::make_unique<console::ConsoleHealth>(console::ConsoleHealth::Services{
        m_store->directory(), m_store->outboxReader(), m_store->coverage(), m_store->notices(), m_clock});
    m_commands = std::make_unique<ui::Commands>(m_settings, m_icons);
    m_undo = std::make_unique<ui::UndoStack>(m_store->journal(), m_clock, me);
    m_screen = std::make_unique<ui::QueueScreen>(
        ui::QueueScreen::Services{m_store->queue(), m_store->conversations(), m_store->customers(),
                                  m_store->journal(), m_store->drafts(), m_store->outboxReader(),
                                  m_store->readMarks(), m_store->directory(), m_store->state(),
                                  m_store->notices(), m_clock, me},
        ui::QueueScreen::Surroundings{m_theme, m_icons, *m_commands, *m_undo, m_settings,
                                      [](const QUrl &) {}});
    m_window = std::make_unique<ui::MainWindow>(
        ui::MainWindow::Parts{m_theme, m_icons, m_clock, m_settings, *m_commands, *m_undo, *m_health,
                              ui::TimeStyle{QTimeZone::utc(), QLocale(QLocale::English)}});
    m_screen->startWhereWorkIs();
    m_window->addScreen(m_screen.get());
    m_window->restoreState();
    m_window->resize(1280, 800);
    m_window->show();
    waitForRows();
}

WindowWork::~WindowWork() = default;

void WindowWork::waitForRows()
{
    for (QListView *list : m_window->findChildren<QListView *>()) {
        if (list->inherits("daisychain::ui::QueueListView"))
            m_list = list;
    }
    QEventLoop loop;
    QTimer look;
    connect(&look, &QTimer::timeout, &loop, [&] {
        if (m_list->model()->rowCount() > 0)
            loop.quit();
    });
    look.start(10ms);
    loop.exec();
}

void WindowWork::comeFromAll(int posts)
{
    constexpr Network All[] = {Network::Mastodon, Network::Bluesky, Network::X, Network::Feed};
    constexpr int PageRows = 10;
    if (!m_pageFile.open())
        qFatal("no file for what is to come");
    for (int made = 0; made < posts; made += PageRows) {
        const Network network = All[size_t(made / PageRows) % std::size(All)];
        m_pages.push_back({network, m_pageFile.write(pageOf(network, m_maker.next(PageRows)))});
    }
    m_pageFile.seek(0);
    for (const Network network : All)
        valueOf(m_store->directory().saveAccount(accountOn(network)));
    m_parsers.setMaxThreadCount(1);
    // The new accounts are news that every pane takes in: no part of what posts cost.
    QEventLoop rest;
    QTimer::singleShot(500ms, &rest, &QEventLoop::quit);
    rest.exec();
}

void WindowWork::ingest(int posts, IngestMode mode)
{
    const auto handedIn = std::chrono::steady_clock::now();
    if (m_pages.empty())
        return store(m_maker.next(posts), mode, handedIn);
    const Page coming = m_pages.front();
    m_pages.pop_front();
    const auto read = [network = coming.network, page = m_pageFile.read(coming.size),
                       now = m_clock.now()]() -> Result<FactBatch> { return readPage(network, page, now); };
    whenReady(QtConcurrent::run(&m_parsers, read), this,
              [this, mode, handedIn](const Result<FactBatch> &facts) { store(*facts, mode, handedIn); });
}

void WindowWork::store(const FactBatch &facts, IngestMode mode,
                       std::chrono::steady_clock::time_point handedIn)
{
    ++m_underWay;
    whenReady(m_store->facts().ingest({facts}, mode), this,
              [this, handedIn](const Result<IngestReport> &report) {
                  if (!report)
                      qFatal("posts can't be stored");
                  --m_underWay;
                  m_arrivals.push_back({handedIn, report->version});
                  noteCounts();
              });
}

/// The counts over the list have what is at least as new: the next painting shows it.
void WindowWork::noteCounts()
{
    for (Arrival &arrival : m_arrivals)
        arrival.isCounted = arrival.isCounted || arrival.version <= m_screen->queue().counts().version;
}

bool WindowWork::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() != QEvent::Paint || object == m_list->viewport())
        return false;
    for (const QObject *part = object; part != nullptr; part = part->parent()) {
        if (!part->inherits("daisychain::ui::QueuePane"))
            continue;
        while (!m_arrivals.empty() && m_arrivals.front().isCounted) {
            m_latencies.add(std::chrono::steady_clock::now() - m_arrivals.front().handedIn);
            m_arrivals.pop_front();
        }
    }
    return false;
}

void WindowWork::scrollOn()
{
    QScrollBar *bar = m_list->verticalScrollBar();
    if (bar->value() + m_scrollStep > bar->maximum() || bar->value() + m_scrollStep < 0)
        m_scrollStep = -m_scrollStep;
    bar->setValue(bar->value() + m_scrollStep);
}

QJsonObject WindowWork::scroll(int posts, int perSecond)
{
    QEventLoop loop;
    QTimer frames;
    QTimer batches;
    frames.setTimerType(Qt::PreciseTimer);
    batches.setTimerType(Qt::PreciseTimer);
    FrameWatch watch;
    qApp->installEventFilter(this);
    connect(&m_screen->queue(), &ui::QueueController::changed, this, &WindowWork::noteCounts);
    connect(&frames, &QTimer::timeout, &loop, [&] {
        watch.frame();
        scrollOn();
    });
    const int batch = int(perSecond * BatchEvery / 1s);
    int left = posts;
    double half = 0;
    connect(&batches, &QTimer::timeout, &loop, [&] {
        if (left <= 0)
            return loop.quit();
        ingest(batch, IngestMode::Live);
        left -= batch;
        if (left <= posts / 2 && left + batch > posts / 2)
            half = memoryMb();
    });
    const auto start = std::chrono::steady_clock::now();
    const auto cpuStart = processTime();
    const auto storeStart = storeTime();
    frames.start(FrameEvery);
    batches.start(BatchEvery);
    loop.exec();
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    const std::chrono::duration<double> cpu = processTime() - cpuStart;
    const std::chrono::duration<double> stored = storeTime() - storeStart;
    const double end = memoryMb();
    Durations &measured = watch.frames();
    return {{QStringLiteral("frames"), measured.count()},
            {QStringLiteral("p50"), measured.median()},
            {QStringLiteral("p99"), measured.p99()},
            {QStringLiteral("worst"), measured.worst()},
            {QStringLiteral("latencyP50"), m_latencies.median()},
            {QStringLiteral("latencyP99"), m_latencies.p99()},
            {QStringLiteral("batches"), m_latencies.count()},
            {QStringLiteral("cpuShare"), cpu / took},
            {QStringLiteral("storeShare"), stored / took},
            {QStringLiteral("mb"), end},
            {QStringLiteral("growth"), end - half}};
}

void WindowWork::openRow(int row)
{
    ui::QueueModel &model = m_screen->queue().model();
    if (row < model.rowCount())
        m_screen->open(model.at(row).handle);
}

QJsonObject WindowWork::stay(int posts)
{
    constexpr int Batch = 200;
    QJsonObject memory{{QStringLiteral("begin"), memoryMb()}};
    QEventLoop loop;
    int done = 0;
    QTimer turn;
    connect(&turn, &QTimer::timeout, &loop, [&] {
        if (m_underWay > 1)
            return;  // the writer has enough
        if (done >= posts)
            return loop.quit();
        ingest(Batch, IngestMode::Live);
        done += Batch;
        scrollOn();
        if (done % (Batch * 4) == 0) {
            openRow(done / Batch % 50);
            const QString word = MentionMaker::word(done % 3'000);
            (void)m_store->search().search(
                parseSearch(word, QTimeZone::utc(), m_clock.now(), SearchTyping::Finished),
                SearchOrder::Newest, {}, 50, {});
        }
        if (done == posts / 2 / Batch * Batch)
            memory.insert(QStringLiteral("half"), memoryMb());
    });
    qApp->installEventFilter(this);
    connect(&m_screen->queue(), &ui::QueueController::changed, this, &WindowWork::noteCounts);
    turn.start(5ms);
    loop.exec();
    memory.insert(QStringLiteral("end"), memoryMb());
    return memory;
}

}  // namespace daisychain::bench
