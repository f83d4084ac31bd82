#include "tests/bench/bench_case.h"
#include "tests/bench/desk_file.h"
#include "tests/bench/durations.h"

#include <ctime>
#include <thread>

namespace daisychain::bench {

namespace {

using namespace std::chrono_literals;

std::chrono::nanoseconds processTime()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

/// 200 posts a second in batches of four, durable, while this thread only waits: what the process computes is
/// the store's threads' work.
QList<Line> live(Bench &bench)
{
    constexpr int Batch = 4;
    constexpr auto Every = 20ms;
    DeskFile &desk = bench.desk();
    const int batches = bench.isQuick() ? 25 : 500;
    QList<FactBatch> facts;
    MentionMaker maker(desk.takeNumbers(batches * Batch));
    for (int i = 0; i < batches; ++i)
        facts.append(maker.next(Batch));
    const auto cpuStart = processTime();
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < batches; ++i) {
        (void)valueOf(desk.store().facts().ingest({facts[i]}, IngestMode::Live));
        std::this_thread::sleep_until(start + (i + 1) * Every);
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    const std::chrono::duration<double> cpu = processTime() - cpuStart;
    return {{QStringLiteral("live: the store at 200 posts/s, of one core"),
             QStringLiteral("%"),
             100 * (cpu / took),
             0,
             {Budget::Of::Value, 10}}};
}

}  // namespace

QList<BenchCase> liveCases()
{
    return {{QStringLiteral("live"), live}};
}

}  // namespace daisychain::bench
