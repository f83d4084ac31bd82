#include "tests/bench/bench_case.h"
#include "tests/bench/desk_file.h"
#include "tests/bench/durations.h"
#include "tests/bench/raw_sqlite.h"

namespace daisychain::bench {

namespace {

constexpr int PageRows = 50;

// What a row of the list shows, straight from the file.
constexpr char RawPage[] =
    "SELECT c.key, c.handle, c.status, c.sort_ms, c.open_count, c.post_count, i.handle, i.display_name, "
    "l.text, "
    "l.language FROM conversation c JOIN identity i ON i.key = c.customer_key LEFT JOIN post l ON l.key = "
    "c.last_post_key WHERE c.status = 0 AND (c.queue_rank, c.sort_ms, c.key) > (?, ?, ?) ORDER BY "
    "c.queue_rank, "
    "c.sort_ms, c.key LIMIT 50";

void addPageLines(QList<Line> &lines, const QString &name, Durations &ours, Durations &raw)
{
    lines.append({name, QStringLiteral("ms"), ours.median(), raw.median(), {Budget::Of::Ratio, 4}});
    lines.append(
        {name + QStringLiteral(" p99"), QStringLiteral("ms"), ours.p99(), raw.p99(), {Budget::Of::Value, 2}});
}

/// Pages next to a row, ours and raw in turns.
void measurePages(Bench &bench, const std::optional<QueueCursor> &from, Durations &ours, Durations &raw)
{
    DeskFile &desk = bench.desk();
    RawSqlite database(desk.file());
    RawStatement statement(database, RawPage);
    for (int round = 0; round < bench.rounds(); ++round) {
        ours.measure(
            [&] { (void)valueOf(desk.store().queue().queuePage({}, from, PageDirection::After, PageRows)); });
        raw.measure([&] {
            statement.bind(1, from ? qint64(from->rank) : -1);
            statement.bind(2, from ? from->at.ms : 0);
            statement.bind(3, from ? from->key : 0);
            (void)statement.readAll();
        });
    }
}

QList<Line> queuePages(Bench &bench)
{
    QList<Line> lines;
    Durations first;
    Durations rawFirst;
    measurePages(bench, {}, first, rawFirst);
    addPageLines(lines, QStringLiteral("first 50 of a queue"), first, rawFirst);
    // The middle of the list: every made-up post is a second after the one before.
    const Instant middle{1'700'000'000'000 + bench.posts() * 500};
    Durations deep;
    Durations rawDeep;
    measurePages(bench, QueueCursor{QueueRank::Ordinary, middle, 0}, deep, rawDeep);
    addPageLines(lines, QStringLiteral("deep 50 of a queue"), deep, rawDeep);
    return lines;
}

QList<Line> queueCounts(Bench &bench)
{
    DeskFile &desk = bench.desk();
    RawSqlite database(desk.file());
    RawStatement statement(database, "SELECT status, owner, amount FROM queue_count");
    Durations ours;
    Durations raw;
    for (int round = 0; round < bench.rounds(); ++round) {
        ours.measure([&] { (void)valueOf(desk.store().queue().queueCounts({}, Instant{}, {})); });
        raw.measure([&] { (void)statement.readAll(); });
    }
    return {{QStringLiteral("counts of all queues"),
             QStringLiteral("ms"),
             ours.median(),
             raw.median(),
             {Budget::Of::Value, 1}}};
}

}  // namespace

QList<BenchCase> queueCases()
{
    return {{QStringLiteral("queue-pages"), queuePages}, {QStringLiteral("queue-counts"), queueCounts}};
}

}  // namespace daisychain::bench
