#include "tests/bench/bench_case.h"
#include "tests/bench/desk_file.h"
#include "tests/bench/durations.h"

#include <QFuture>

#include <ctime>
#include <thread>
#include <vector>

namespace daisychain::bench {

namespace {

using namespace std::chrono_literals;

std::chrono::nanoseconds processTime()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

/// 200 posts a second in batches of four, durable, handed in as a feed brings them: whether the last was
/// stored or not. This thread only waits, so what the process computes is the store's threads' work.
///
/// Of the 100 ms from the wire to the screen the store may take 75.
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
    std::vector<std::chrono::steady_clock::duration> waits;
    waits.resize(size_t(batches));
    QList<QFuture<Result<IngestReport>>> stored;
    const auto cpuStart = processTime();
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < batches; ++i) {
        auto &wait = waits[size_t(i)];
        const auto handedIn = std::chrono::steady_clock::now();
        stored.append(desk.store()
                          .facts()
                          .ingest({facts[i]}, IngestMode::Live)
                          .then(QtFuture::Launch::Sync, [&wait, handedIn](Result<IngestReport> report) {
                              wait = std::chrono::steady_clock::now() - handedIn;
                              return report;
                          }));
        std::this_thread::sleep_until(start + (i + 1) * Every);
    }
    for (const auto &report : std::as_const(stored))
        (void)valueOf(report);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    const std::chrono::duration<double> cpu = processTime() - cpuStart;
    Durations latencies;
    for (const auto wait : waits)
        latencies.add(wait);
    return {{QStringLiteral("live: the store at 200 posts/s, of one core"),
             QStringLiteral("%"),
             100 * (cpu / took),
             0,
             {Budget::Of::Value, 10}},
            {QStringLiteral("live: from handed in to stored, p99"),
             QStringLiteral("ms"),
             latencies.p99(),
             0,
             {Budget::Of::Value, 75}}};
}

}  // namespace

QList<BenchCase> liveCases()
{
    return {{QStringLiteral("live"), live}};
}

}  // namespace daisychain::bench
