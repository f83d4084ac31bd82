#include "core/store/search_match.h"
#include "tests/bench/bench_case.h"
#include "tests/bench/desk_file.h"
#include "tests/bench/durations.h"
#include "tests/bench/raw_sqlite.h"

#include <QTimeZone>

namespace daisychain::bench {

namespace {

constexpr int PageRows = 50;

// The same rows as a page has, straight from the file.
constexpr char RawNewest[] =
    "SELECT p.key, p.text, p.content_warning, p.created_ms, p.tail, x.text, i.handle, i.display_name, "
    "i.global_id, "
    "c.handle FROM post_fts CROSS JOIN post p ON p.key = post_fts.rowid JOIN id_prefix x ON x.key = "
    "p.prefix_key "
    "JOIN identity i ON i.key = p.author_key LEFT JOIN conversation c ON c.thread_key = p.thread_key AND "
    "c.customer_key = p.author_key AND c.private_account_key = 0 WHERE post_fts MATCH ? ORDER BY "
    "post_fts.rowid "
    "DESC LIMIT 50";
constexpr char RawBest[] = "SELECT p.key, p.text, p.content_warning, p.created_ms, p.tail, x.text, i.handle, "
                           "i.display_name, i.global_id, "
                           "c.handle FROM (SELECT key FROM (SELECT rowid AS key, bm25(post_fts, 1.0, 0.0) AS "
                           "score FROM post_fts WHERE "
                           "post_fts MATCH ? ORDER BY rowid DESC LIMIT 2000) ORDER BY score, key DESC LIMIT "
                           "50) m CROSS JOIN post p ON "
                           "p.key = m.key JOIN id_prefix x ON x.key = p.prefix_key JOIN identity i ON i.key "
                           "= p.author_key LEFT JOIN "
                           "conversation c ON c.thread_key = p.thread_key AND c.customer_key = p.author_key "
                           "AND c.private_account_key = 0";

SearchQuery queryFor(const QString &typed, SearchTyping typing)
{
    return parseSearch(typed, QTimeZone("UTC"), Instant{}, typing);
}

struct Measured {
    Durations ours;
    Durations raw;
};

/// Every search through the reader and through the C API, in turns.
Measured measure(Bench &bench, const QStringList &searches, SearchOrder order, SearchTyping typing,
                 int rounds)
{
    DeskFile &desk = bench.desk();
    RawSqlite raw(desk.file());
    RawStatement statement(raw, order == SearchOrder::Newest ? RawNewest : RawBest);
    Measured measured;
    for (int round = 0; round < rounds; ++round) {
        const QString &typed = searches[round % searches.size()];
        measured.ours.measure([&] {
            (void)valueOf(desk.store().search().search(queryFor(typed, typing), order, {}, PageRows, {}));
        });
        const QByteArray expression =
            store::SearchMatch(queryFor(typed, typing).words).expression({}).toUtf8();
        measured.raw.measure([&] {
            statement.bind(1, expression);
            (void)statement.readAll();
        });
    }
    return measured;
}

/// Common, middling and rare words, alone and two by two.
QStringList words()
{
    QStringList searches;
    for (const int rank : {0, 1, 3, 10, 40, 150, 600, 2'500, 10'000}) {
        searches.append(MentionMaker::word(rank));
        searches.append(MentionMaker::word(rank) + u' ' + MentionMaker::word(rank / 2 + 5));
    }
    return searches;
}

/// What stands in the field after each key, from two letters on.
QStringList keystrokes()
{
    QStringList searches;
    for (const int rank : {0, 5, 30, 200, 1'500, 9'000}) {
        const QString word = MentionMaker::word(rank);
        for (qsizetype length = 2; length <= word.size(); ++length)
            searches.append(word.left(length));
    }
    return searches;
}

QList<Line> searchNewest(Bench &bench)
{
    auto measured = measure(bench, words(), SearchOrder::Newest, SearchTyping::Finished, bench.rounds());
    return {{QStringLiteral("search newest first"),
             QStringLiteral("ms"),
             measured.ours.median(),
             measured.raw.median(),
             {Budget::Of::Ratio, 3}},
            {QStringLiteral("search newest first p99"),
             QStringLiteral("ms"),
             measured.ours.p99(),
             measured.raw.p99(),
             {Budget::Of::Value, 5}}};
}

QList<Line> searchBest(Bench &bench)
{
    auto measured =
        measure(bench, words(), SearchOrder::BestMatch, SearchTyping::Finished, bench.rounds() / 3);
    return {{QStringLiteral("search best match"),
             QStringLiteral("ms"),
             measured.ours.median(),
             measured.raw.median(),
             {Budget::Of::Ratio, 1.5}}};
}

QList<Line> searchTyping(Bench &bench)
{
    auto measured =
        measure(bench, keystrokes(), SearchOrder::Newest, SearchTyping::InProgress, bench.rounds());
    return {{QStringLiteral("search as you type p99"),
             QStringLiteral("ms"),
             measured.ours.p99(),
             measured.raw.p99(),
             {Budget::Of::Value, 16}}};
}

}  // namespace

QList<BenchCase> searchCases()
{
    return {{QStringLiteral("search-newest"), searchNewest},
            {QStringLiteral("search-best"), searchBest},
            {QStringLiteral("search-typing"), searchTyping}};
}

}  // namespace daisychain::bench
