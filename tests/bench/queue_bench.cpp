#include "tests/bench/bench_case.h"
#include "tests/bench/desk_file.h"
#include "tests/bench/durations.h"
#include "tests/bench/raw_sqlite.h"

#include <sqlite3.h>

namespace daisychain::bench {

namespace {

constexpr int PageRows = 50;

// All that a row of the list shows and what opens it: the customer, the newest post's line, the ids of three
// posts, whether there is a draft, how far it was read.
#define RAW_ROWS                                                                                             \
    "SELECT c.*, i.network, i.global_id, i.handle, i.display_name, i.avatar_url, substr(l.text, 1, 400), "   \
    "substr(l.content_warning, 1, 400), l.language, l.author_key, l.details LIKE '%\"media\":[%', l.tail, "  \
    "lx.text, a.tail, ax.text, m.tail, mx.text, EXISTS (SELECT 1 FROM draft d JOIN post dp ON dp.key = "     \
    "d.anchor_key WHERE d.customer_key = c.customer_key AND dp.thread_key = c.thread_key), (SELECT "         \
    "newest_ms FROM read_mark WHERE person = x'00' AND handle = c.handle) FROM conversation c JOIN "         \
    "identity i ON i.key = c.customer_key JOIN post a ON a.key = c.anchor_key JOIN id_prefix ax ON ax.key "  \
    "= a.prefix_key LEFT JOIN post l ON l.key = c.last_post_key LEFT JOIN id_prefix lx ON lx.key = "         \
    "l.prefix_key LEFT JOIN post m ON m.key = c.last_customer_post_key LEFT JOIN id_prefix mx ON mx.key = "  \
    "m.prefix_key "

constexpr char RawPage[] =
    RAW_ROWS "WHERE c.status = 0 AND (c.queue_rank, c.sort_ms, c.key) > (?, ?, ?) ORDER BY c.queue_rank, "
             "c.sort_ms, c.key LIMIT 50";
constexpr char RawHistory[] =
    RAW_ROWS "WHERE c.customer_key = ? ORDER BY c.last_ms DESC, c.key DESC LIMIT 50";

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

QList<Line> customerPage(Bench &bench)
{
    DeskFile &desk = bench.desk();
    RawSqlite database(desk.file());
    RawStatement busiest(database, "SELECT i.key, i.global_id FROM conversation c JOIN identity i ON i.key = "
                                   "c.customer_key GROUP BY 1 ORDER BY count(*) DESC LIMIT 20");
    QList<QPair<qint64, IdentityId>> customers;
    while (busiest.step())
        customers.append({sqlite3_column_int64(busiest.handle(), 0),
                          {Network::Mastodon, QString::fromUtf8(reinterpret_cast<const char *>(
                                                  sqlite3_column_text(busiest.handle(), 1)))}});
    RawStatement statement(database, RawHistory);
    Durations ours;
    Durations raw;
    for (int round = 0; round < bench.rounds(); ++round) {
        const auto &[key, id] = customers[round % customers.size()];
        ours.measure([&] {
            (void)valueOf(desk.store().customers().customerConversations(id, {}, {}, PageDirection::After,
                                                                         PageRows, {}));
        });
        raw.measure([&] {
            statement.bind(1, key);
            (void)statement.readAll();
        });
    }
    QList<Line> lines;
    addPageLines(lines, QStringLiteral("newest 50 of a customer"), ours, raw);
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
    return {{QStringLiteral("queue-pages"), queuePages},
            {QStringLiteral("queue-customer"), customerPage},
            {QStringLiteral("queue-counts"), queueCounts}};
}

}  // namespace daisychain::bench
