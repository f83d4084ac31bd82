#include "tests/bench/bench_case.h"
#include "tests/bench/desk_file.h"
#include "tests/bench/durations.h"
#include "tests/bench/index_rows.h"
#include "tests/bench/made_pages.h"
#include "tests/bench/raw_sqlite.h"

#include <sqlite3.h>

#include <vector>

namespace daisychain::bench {

namespace {

constexpr int BatchSize = 5'000;

/// One table's rows in memory, as SQLite's own values.
class TableRows final {
public:
    TableRows(RawSqlite &source, const QByteArray &table)
    {
        RawStatement rows(source, "SELECT * FROM " + table + " ORDER BY 1");
        m_columns = sqlite3_column_count(rows.handle());
        while (rows.step()) {
            for (int column = 0; column < m_columns; ++column)
                m_values.push_back(sqlite3_value_dup(sqlite3_column_value(rows.handle(), column)));
        }
    }
    ~TableRows()
    {
        for (sqlite3_value *value : m_values)
            sqlite3_value_free(value);
    }
    TableRows(const TableRows &) = delete;
    TableRows &operator=(const TableRows &) = delete;

    qsizetype count() const { return qsizetype(m_values.size()) / std::max(1, m_columns); }
    /// `into`: the table, with its columns where they need a name.
    void prepare(RawSqlite &target, const QByteArray &into)
    {
        QByteArray marks("?");
        for (int column = 1; column < m_columns; ++column)
            marks += ", ?";
        m_insert = std::make_unique<RawStatement>(target, "INSERT INTO " + into + " VALUES (" + marks + ")");
    }
    void insert(qsizetype from, qsizetype to)
    {
        for (qsizetype row = from; row < to; ++row) {
            for (int column = 0; column < m_columns; ++column)
                sqlite3_bind_value(m_insert->handle(), column + 1,
                                   m_values[size_t(row * m_columns + column)]);
            (void)m_insert->step();
            m_insert->reset();
        }
    }

private:
    int m_columns = 0;
    std::vector<sqlite3_value *> m_values;
    std::unique_ptr<RawStatement> m_insert;
};

/// The schema of the source, without what SQLite and FTS5 make by themselves.
QList<QByteArray> schemaOf(RawSqlite &source)
{
    QList<QByteArray> schema;
    RawStatement rows(source,
                      "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND "
                      "name NOT LIKE 'post_fts_%' AND name NOT LIKE 'customer_fts_%'");
    while (rows.step())
        schema.append(reinterpret_cast<const char *>(sqlite3_column_text(rows.handle(), 0)));
    return schema;
}

/// The rows that ingest made, written by hand into a file of its own: how long it takes.
std::chrono::nanoseconds rawWriting(const QString &sourceFile)
{
    RawSqlite source(sourceFile);
    makeIndexRows(source);
    const QTemporaryDir folder;
    RawSqlite target(folder.filePath(QStringLiteral("raw.db")));
    for (const QByteArray &sql : schemaOf(source))
        target.run(sql);
    target.run("PRAGMA foreign_keys = OFF");
    std::vector<std::unique_ptr<TableRows>> tables;
    for (const char *table :
         {"id_prefix", "identity", "post", "caught", "local_id", "conversation", "conversation_handle"}) {
        tables.push_back(std::make_unique<TableRows>(source, table));
        tables.back()->prepare(target, table);
    }
    TableRows words(source, "index_row");
    words.prepare(target, "post_fts (rowid, words, marks)");
    const qsizetype posts = tables[2]->count();
    const auto start = std::chrono::steady_clock::now();
    for (qsizetype done = 0; done < posts; done += BatchSize) {
        target.run("BEGIN IMMEDIATE");
        for (const auto &table : tables) {
            const qsizetype count = table->count();
            table->insert(count * done / posts, count * std::min<qsizetype>(posts, done + BatchSize) / posts);
        }
        words.insert(done, std::min(words.count(), done + BatchSize));
        target.run("COMMIT");
    }
    return std::chrono::steady_clock::now() - start;
}

QList<Line> ingest(Bench &bench)
{
    DeskFile desk(std::min<qint64>(bench.posts(), 200'000));
    const auto raw = rawWriting(desk.file());
    const auto perSecond = [&](std::chrono::nanoseconds time) {
        return double(desk.posts()) / (double(time.count()) / 1e9);
    };
    return {{QStringLiteral("ingest of parsed posts"),
             QStringLiteral("posts/s"),
             perSecond(desk.ingestTime()),
             perSecond(raw),
             {Budget::Of::Ratio, 0.5, true}}};
}

/// A network's answers in memory, page by page: read, threaded, customers matched, stored, indexed. The next
/// page is read while the one before it is stored, as in the program.
Line ingestFrom(Network network, const char *name, qint64 posts)
{
    constexpr int PageSize = 1'000;
    DeskFile desk(0);
    (void)valueOf(desk.store().directory().saveAccount(accountOn(network)));
    MentionMaker maker;
    QList<QByteArray> pages;
    for (qint64 made = 0; made < posts; made += PageSize)
        pages.append(pageOf(network, maker.next(PageSize)));
    const Instant received{1'800'000'000'000};
    QFuture<Result<IngestReport>> before;
    QList<FactBatch> read;
    const auto start = std::chrono::steady_clock::now();
    for (const QByteArray &page : std::as_const(pages)) {
        FactBatch facts = readPage(network, page, received);
        if (facts.posts.size() != PageSize)
            qFatal("%s: %lld posts of a page were read", name, qlonglong(facts.posts.size()));
        read.append(std::move(facts));
        if (read.size() * PageSize < BatchSize && &page != &pages.last())
            continue;
        if (before.isValid())
            (void)valueOf(before);
        before = desk.store().facts().ingest(std::exchange(read, {}), IngestMode::Bulk);
    }
    (void)valueOf(before);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    const std::chrono::duration<double> raw = rawWriting(desk.file());
    const auto stored = double(pages.size() * PageSize);
    return {QStringLiteral("ingest of answers: ") + QLatin1String(name),
            QStringLiteral("posts/s"),
            stored / took.count(),
            stored / raw.count(),
            {Budget::Of::Ratio, 0.5, true}};
}

QList<Line> ingestFromAll(Bench &bench)
{
    const qint64 posts = std::min<qint64>(bench.posts(), bench.isQuick() ? 2'000 : 50'000);
    return {ingestFrom(Network::Mastodon, "Mastodon", posts), ingestFrom(Network::Bluesky, "Bluesky", posts),
            ingestFrom(Network::X, "X", posts), ingestFrom(Network::Feed, "feeds", posts)};
}

}  // namespace

QList<BenchCase> ingestCases()
{
    return {{QStringLiteral("ingest"), ingest}, {QStringLiteral("ingest-networks"), ingestFromAll}};
}

}  // namespace daisychain::bench
