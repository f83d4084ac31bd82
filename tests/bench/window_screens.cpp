#include "tests/bench/window_screens.h"

#include "tests/bench/frame_watch.h"
#include "tests/bench/regular_customer.h"
#include "ui/customer/history_model.h"
#include "ui/customer/history_view.h"
#include "ui/search/search_controller.h"
#include "ui/streams/column_list_view.h"
#include "ui/streams/column_pane.h"
#include "ui/widget/state_view.h"

#include <QApplication>
#include <QEventLoop>
#include <QListView>
#include <QScrollBar>
#include <QTest>
#include <QTimer>

namespace daisychain::bench {

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
using ui::StateView;

constexpr auto Longest = 20s;

double ms(Clock::duration time)
{
    return std::chrono::duration<double, std::milli>(time).count();
}

/// Between two measurements: what was begun comes to its end, and nobody types in a burst.
void rest()
{
    QTest::qWait(500);
}

}  // namespace

WindowScreens::WindowScreens(QWidget *window)
    : m_window(window)
{
    qApp->installEventFilter(this);
}

bool WindowScreens::eventFilter(QObject *object, QEvent *event)
{
    const bool isOurs = event->type() == QEvent::Paint && object->isWidgetType() &&
                        static_cast<QWidget *>(object)->window() == m_window;
    if (isOurs && m_isThere && m_isThere()) {
        m_isThere = {};
        // Behind the event in hand: then the paint is done.
        QMetaObject::invokeMethod(this, [this] { m_painted(); }, Qt::QueuedConnection);
    }
    return false;
}

/// From the act to the first painting with what it shall bring.
double WindowScreens::until(const std::function<void()> &act, const std::function<bool()> &isThere)
{
    QEventLoop loop;
    const auto start = Clock::now();
    m_painted = [&] {
        m_paintedAt = Clock::now();
        loop.quit();
    };
    m_isThere = isThere;
    QTimer::singleShot(Longest, &loop, [] { qFatal("what a key shall bring never came"); });
    act();
    loop.exec();
    rest();
    return ms(m_paintedAt - start);
}

bool WindowScreens::isReading() const
{
    for (const StateView *view : m_window->findChildren<StateView *>()) {
        if (view->isVisible() && view->state() == ui::ListState::Loading)
            return true;
    }
    return false;
}

void WindowScreens::press(int key, Qt::KeyboardModifiers modifiers)
{
    QWidget *focused = QApplication::focusWidget();
    QTest::keyClick(focused != nullptr ? focused : m_window.data(), Qt::Key(key), modifiers);
}

void WindowScreens::type(const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

double WindowScreens::open(int number)
{
    return until([&] { press(Qt::Key_0 + number, Qt::ControlModifier); }, [this] { return !isReading(); });
}

/// What the list of the search shows.
const ui::SearchController *WindowScreens::searched() const
{
    for (const QListView *list : m_window->findChildren<QListView *>()) {
        if (const auto *found = qobject_cast<const ui::SearchController *>(list->model()))
            return found;
    }
    qFatal("there is no search");
}

QJsonObject WindowScreens::run(int rounds, const QString &day, const QString &word)
{
    const QStringList names{QStringLiteral("queue"),  QStringLiteral("streams"), QStringLiteral("customers"),
                            QStringLiteral("search"), QStringLiteral("outbox"),  QStringLiteral("settings")};
    QJsonObject told;
    const auto keepWorst = [&told](const QString &name, double ms) {
        told[name] = std::max(told[name].toDouble(), ms);
    };
    for (int round = 0; round < rounds; ++round) {
        for (const int number : {2, 3, 4, 5, 6, 1})
            keepWorst(names[number - 1], open(number));
    }

    (void)open(2);
    auto *pane = m_window->findChild<ui::ColumnPane *>();
    if (pane == nullptr)
        qFatal("there is no column");
    const ui::ColumnController &column = pane->controller();
    for (int round = 0; round < rounds; ++round) {
        Clock::time_point there;
        const auto arrived =
            connect(&column, &ui::ColumnController::currentChanged, this, [&there] { there = Clock::now(); });
        const auto isThere = [&] { return there != Clock::time_point() && pane->list()->isVisible(); };
        press(Qt::Key_G);
        rest();
        type(day);
        rest();
        keepWorst(QStringLiteral("jump"), until([&] { press(Qt::Key_Return); }, isThere));
        keepWorst(QStringLiteral("frame"), ms(m_paintedAt - there));
        there = {};
        keepWorst(QStringLiteral("return"), until([&] { press(Qt::Key_G, Qt::ShiftModifier); }, isThere));
        disconnect(arrived);
    }

    (void)open(4);
    type(word.chopped(1));
    rest();
    const auto *found = searched();
    const auto isFound = [found] { return found->isSettled() && found->rowCount() > 0; };
    keepWorst(QStringLiteral("found"), until([&] { type(word.last(1)); }, isFound));
    return told;
}

QJsonObject WindowScreens::readCard(int rounds)
{
    for (const int number : {3, 1, 3})  // the first time one types a name, then the list is there
        (void)open(number);
    const auto histories = m_window->findChildren<ui::HistoryView *>();  // the queue has a card too
    const auto isShown = [&](bool ofRegular) {
        return std::ranges::any_of(histories, [&](const ui::HistoryView *one) {
            const auto *model = dynamic_cast<const ui::HistoryModel *>(one->model());
            return one->isVisible() && model->rowCount() > 0 &&
                   ofRegular == (model->at(0).post.post.author == RegularCustomer::identity());
        });
    };
    QJsonObject told;
    double slowest = 0;
    for (int round = 0; round < rounds; ++round) {
        (void)until([&] { press(Qt::Key_J); }, [&] { return isShown(false); });
        slowest = std::max(slowest, until([&] { press(Qt::Key_K); }, [&] { return isShown(true); }));
    }
    told[QStringLiteral("card")] = slowest;
    for (ui::HistoryView *history : histories) {
        if (history->isVisible())
            readThrough(*history, rounds * 100, told);
    }
    return told;
}

void WindowScreens::readThrough(ui::HistoryView &history, int frames, QJsonObject &told)
{
    constexpr auto FrameEvery = 16ms;
    constexpr int Step = 24;  // pixels, as through the queue
    QEventLoop loop;
    QTimer timer;
    timer.setTimerType(Qt::PreciseTimer);
    FrameWatch watch;
    connect(&timer, &QTimer::timeout, &loop, [&] {
        watch.frame();
        history.verticalScrollBar()->setValue(history.verticalScrollBar()->value() + Step);
        if (watch.frames().count() >= frames)
            loop.quit();
    });
    timer.start(FrameEvery);
    loop.exec();
    told[QStringLiteral("frames")] = watch.frames().count();
    told[QStringLiteral("p50")] = watch.frames().median();
    told[QStringLiteral("p99")] = watch.frames().p99();
    told[QStringLiteral("worst")] = watch.frames().worst();
    told[QStringLiteral("rows")] = history.model()->rowCount();
}

}  // namespace daisychain::bench
