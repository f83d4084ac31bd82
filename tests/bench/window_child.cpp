#include "tests/bench/window_child.h"

#include "app/console/composition.h"
#include "core/sync/engine_lock.h"
#include "tests/bench/memory.h"
#include "tests/bench/window_screens.h"
#include "tests/bench/window_work.h"

#include <QApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QListView>
#include <QPaintEvent>

#include <cstdio>
#include <unistd.h>

namespace daisychain::bench {

namespace {

/// Since the parent started this process, as it says; milliseconds.
double sinceSpawnMs()
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6 -
           qEnvironmentVariable("DAISYCHAIN_BENCH_SPAWNED_MS").toDouble();
}

/// Prints and ends at once: taking the desk down is no part of what is measured.
void tell(const QJsonObject &object)
{
    std::printf("%s\n", QJsonDocument(object).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
    ::_exit(0);
}

/// Calls once when a widget's paint event has been handled that `isWanted` says is the one.
class PaintWatch final : public QObject {
public:
    PaintWatch(std::function<bool(QWidget *)> isWanted, std::function<void()> painted)
        : m_isWanted(std::move(isWanted))
        , m_painted(std::move(painted))
    {
        qApp->installEventFilter(this);
    }

    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() != QEvent::Paint || !object->isWidgetType() ||
            !m_isWanted(static_cast<QWidget *>(object)))
            return false;
        qApp->removeEventFilter(this);
        // Behind the event in hand: then the paint is done.
        QMetaObject::invokeMethod(this, [this] { m_painted(); }, Qt::QueuedConnection);
        return false;
    }

private:
    std::function<bool(QWidget *)> m_isWanted;
    std::function<void()> m_painted;
};

/// The list of the queue, once it has rows.
QListView *filledList(QWidget *painted)
{
    auto *list = qobject_cast<QListView *>(painted->parentWidget());
    const bool isQueue =
        list != nullptr && list->viewport() == painted && list->inherits("daisychain::ui::QueueListView");
    return isQueue && list->model()->rowCount() > 0 ? list : nullptr;
}

int emptyWindow(QApplication &application)
{
    QWidget window;
    window.resize(1280, 800);
    const PaintWatch watch(
        [&](QWidget *painted) { return painted == &window; },
        [] { tell({{QStringLiteral("ms"), sinceSpawnMs()}, {QStringLiteral("mb"), memoryMb()}}); });
    window.show();
    return application.exec();
}

/// The console as its main() makes it, without listening and sending, until its queue has rows.
int deskWindow(QApplication &application, const QString &path, const std::function<void(QWidget *)> &filled)
{
    const auto folder = engine_room::DataFolder::open(path);
    auto lock = sync::EngineLock::take(path);
    if (!folder || !lock)
        qFatal("the folder can't be used");
    console::Options options;
    options.isSafe = true;
    const auto composition = console::Composition::make(application, options, *folder, std::move(*lock));
    if (!composition)
        qFatal("the console can't be made");
    QWidget *window = nullptr;
    const PaintWatch watch(
        [&window](QWidget *painted) {
            const QListView *list = filledList(painted);
            window = list != nullptr ? list->window() : nullptr;
            return list != nullptr;
        },
        [&] { filled(window); });
    (*composition)->start();
    return application.exec();
}

}  // namespace

std::optional<int> runWindow(int argc, char **argv)
{
    if (argc < 3 || qstrcmp(argv[1], "window") != 0)
        return std::nullopt;
    QCoreApplication::setOrganizationName(QStringLiteral("Daisychain"));
    QCoreApplication::setApplicationName(QStringLiteral("Daisychain"));
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString &what = arguments[2];
    if (what == u"empty")
        return emptyWindow(application);
    if (what == u"desk")
        return deskWindow(application, arguments.value(3), [](QWidget *) {
            tell({{QStringLiteral("ms"), sinceSpawnMs()}, {QStringLiteral("mb"), memoryMb()}});
        });
    if (what == u"screens")
        return deskWindow(application, arguments.value(3), [&](QWidget *window) {
            tell(WindowScreens(window).run(arguments.value(4).toInt(), arguments.value(5),
                                           arguments.value(6)));
        });
    if (what == u"card")
        return deskWindow(application, arguments.value(3), [&](QWidget *window) {
            tell(WindowScreens(window).readCard(arguments.value(4).toInt()));
        });
    WindowWork work(arguments.value(3), arguments.value(4).toLongLong());
    if (what == u"stay")
        tell(work.stay(arguments.value(5).toInt()));
    if (what == u"networks")
        work.comeFromAll(arguments.value(5).toInt());
    tell(work.scroll(arguments.value(5).toInt(), arguments.value(6).toInt()));
    return 0;
}

}  // namespace daisychain::bench
