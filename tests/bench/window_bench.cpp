#include "tests/bench/bench_case.h"
#include "tests/bench/desk_file.h"
#include "tests/bench/durations.h"
#include "tests/bench/regular_customer.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <ctime>

#include <unistd.h>

namespace daisychain::bench {

namespace {

using namespace std::chrono_literals;

/// This program again, as one of the windows of window_child.h; what it told.
QJsonObject window(const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!environment.contains(QStringLiteral("QT_QPA_PLATFORM")))
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    environment.insert(QStringLiteral("DAISYCHAIN_BENCH_SPAWNED_MS"),
                       QString::number(double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6, 'f', 3));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), QStringList{QStringLiteral("window")} + arguments);
    if (!process.waitForFinished(int(std::chrono::milliseconds(10min).count())) || process.exitCode() != 0)
        qFatal("a window came to no end: %s", qPrintable(arguments.join(u' ')));
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

double in(const QJsonObject &told, const char *name)
{
    return told.value(QLatin1String(name)).toDouble();
}

QList<Line> start(Bench &bench)
{
    const QString folder = bench.desk().folder();
    Durations console;
    Durations empty;
    const auto add = [](Durations &to, const QJsonObject &told) {
        to.add(std::chrono::duration_cast<std::chrono::nanoseconds>(
            std::chrono::duration<double, std::milli>(in(told, "ms"))));
    };
    for (int round = 0; round < (bench.isQuick() ? 1 : 11); ++round) {
        add(empty, window({QStringLiteral("empty")}));
        add(console, window({QStringLiteral("desk"), folder}));
    }
    constexpr double MoreMs = 60;
    const double floor = empty.median();
    return {{QStringLiteral("start to the first window with rows"),
             QStringLiteral("ms"),
             console.median(),
             floor,
             {Budget::Of::Value, floor + MoreMs}}};
}

/// Every screen from its key, and from the newest to a day long gone.
QList<Line> screens(Bench &bench)
{
    constexpr double MostMs = 150;
    constexpr double TwoFramesMs = 33.4;
    const QJsonObject told =
        window({QStringLiteral("screens"), bench.desk().folder(), QString::number(bench.isQuick() ? 1 : 5),
                QStringLiteral("2023-11-15"), MentionMaker::word(40)});
    QList<Line> lines;
    const auto add = [&](const char *name, const QString &words, double most) {
        lines.append({words, QStringLiteral("ms"), in(told, name), 0, {Budget::Of::Value, most}});
    };
    for (const char *name : {"queue", "streams", "search", "outbox", "settings"})
        add(name, QStringLiteral("key to screen: ") + QLatin1String(name), MostMs);
    add("jump", QStringLiteral("key to a day long gone"), MostMs);
    add("return", QStringLiteral("key back to now"), MostMs);
    add("frame", QStringLiteral("rows of that day there to painted"), TwoFramesMs);
    add("found", QStringLiteral("letter to found, on screen"), MostMs);
    return lines;
}

void addFrameLines(QList<Line> &lines, const QString &name, const QJsonObject &told)
{
    constexpr double FrameMs = 16.7;
    lines.append({name + QStringLiteral(" p99"),
                  QStringLiteral("ms"),
                  in(told, "p99"),
                  FrameMs,
                  {Budget::Of::Value, 6}});
    lines.append({name + QStringLiteral(" longest"),
                  QStringLiteral("ms"),
                  in(told, "worst"),
                  FrameMs,
                  {Budget::Of::Value, FrameMs}});
}

/// The card of somebody who writes often, among as many others as the desk has.
QList<Line> card(Bench &bench)
{
    constexpr double MostMs = 100;
    store::DeskStore &store = bench.desk().store();
    RegularCustomer::bringInto(store);
    while (valueOf(store.customers().takeIn(10'000)) > 0) {
    }
    const QJsonObject told =
        window({QStringLiteral("card"), bench.desk().folder(), QString::number(bench.isQuick() ? 1 : 12)});
    QList<Line> lines{{QStringLiteral("key to the card of 5,000 posts"),
                       QStringLiteral("ms"),
                       in(told, "card"),
                       0,
                       {Budget::Of::Value, MostMs}}};
    addFrameLines(lines, QStringLiteral("frames while scrolling 5,000 posts of a card"), told);
    return lines;
}

QList<Line> work(Bench &bench)
{
    DeskFile &desk = bench.desk();
    const int seconds = bench.isQuick() ? 1 : 15;
    const auto run = [&](int perSecond) {
        const int posts = seconds * perSecond;
        const QJsonObject told =
            window({QStringLiteral("work"), desk.folder(), QString::number(desk.takeNumbers(posts)),
                    QString::number(posts), QString::number(perSecond)});
        return told;
    };
    QList<Line> lines;
    addFrameLines(lines, QStringLiteral("frames while scrolling, 50 posts/s"), run(50));
    const QJsonObject usual = run(200);
    addFrameLines(lines, QStringLiteral("frames while scrolling, 200 posts/s"), usual);
    lines.append({QStringLiteral("200 posts/s: in hand to painted p99"),
                  QStringLiteral("ms"),
                  in(usual, "latencyP99"),
                  0,
                  {Budget::Of::Value, 100}});
    addFrameLines(lines, QStringLiteral("frames while scrolling, 1,000 posts/s"), run(1'000));
    return lines;
}

/// 200 posts a second, fifty of each network, as the answers that bring them.
QList<Line> networks(Bench &bench)
{
    DeskFile &desk = bench.desk();
    constexpr int PerSecond = 200;
    const int posts = (bench.isQuick() ? 1 : 60) * PerSecond;
    // A desk of a million posts was just written: commits would wait behind it.
    ::sync();
    const QJsonObject told =
        window({QStringLiteral("networks"), desk.folder(), QString::number(desk.takeNumbers(posts)),
                QString::number(posts), QString::number(PerSecond)});
    const QString all = QStringLiteral("four networks at 200 posts/s");
    const double empty = in(window({QStringLiteral("empty")}), "mb");
    QList<Line> lines;
    addFrameLines(lines, all + QStringLiteral(": frames while scrolling"), told);
    const auto add = [&](const char *what, const char *unit, double value, double limit, double most) {
        lines.append(
            {all + QLatin1String(what), QLatin1String(unit), value, limit, {Budget::Of::Value, most}});
    };
    add(": answer in hand to painted p99", "ms", in(told, "latencyP99"), 0, 100);
    add(": the store's thread, of one core", "%", 100 * in(told, "storeShare"), 0, 10);
    add(": memory after a minute", "MB", in(told, "mb"), empty, 80);
    add(": growth in the second half", "MB", in(told, "growth"), 0, 4);
    return lines;
}

QList<Line> memoryAfter(Bench &bench, int minutes)
{
    DeskFile &desk = bench.desk();
    constexpr int PerMinute = 200 * 60;
    const int posts = bench.isQuick() ? 400 : minutes * PerMinute;
    const double empty = in(window({QStringLiteral("empty")}), "mb");
    const QJsonObject told = window({QStringLiteral("stay"), desk.folder(),
                                     QString::number(desk.takeNumbers(posts)), QString::number(posts)});
    return {{QStringLiteral("memory after %1 minutes of 200 posts/s").arg(minutes),
             QStringLiteral("MB"),
             in(told, "end"),
             empty,
             {Budget::Of::Value, 80}},
            {QStringLiteral("memory growth in the second half"),
             QStringLiteral("MB"),
             in(told, "end") - in(told, "half"),
             0,
             {Budget::Of::Value, 4}}};
}

QList<Line> memory(Bench &bench)
{
    return memoryAfter(bench, 10);
}

QList<Line> hour(Bench &bench)
{
    return memoryAfter(bench, 60);
}

}  // namespace

QList<BenchCase> windowCases()
{
    return {{QStringLiteral("window-start"), start},       {QStringLiteral("window-screens"), screens},
            {QStringLiteral("window-card"), card},         {QStringLiteral("window-frames"), work},
            {QStringLiteral("window-networks"), networks}, {QStringLiteral("window-memory"), memory},
            {QStringLiteral("window-hour"), hour, true}};
}

}  // namespace daisychain::bench
