#include "tests/bench/bench_case.h"
#include "tests/bench/desk_file.h"
#include "tests/bench/durations.h"
#include "tests/bench/index_rows.h"

namespace daisychain::bench {

namespace {

double perSecond(qint64 posts, double ms)
{
    return double(posts) * 1000 / ms;
}

/// One pass over every column of the tables a fold reads.
double passMs(const QString &file)
{
    RawSqlite database(file);
    Durations pass;
    pass.measure([&] {
        for (const char *table : {"post", "caught", "action", "conversation", "identity", "id_prefix"})
            (void)RawStatement(database, QByteArray("SELECT * FROM ") + table).readAll();
    });
    return pass.median();
}

/// FTS5's own rebuild over the same words, which lie ready in a table: no texts to cut into words.
double rawIndexMs(const QString &file)
{
    RawSqlite source(file);
    makeIndexRows(source);
    const QTemporaryDir folder;
    source.run("ATTACH '" + folder.filePath(QStringLiteral("raw.db")).toUtf8() + "' AS raw");
    source.run("PRAGMA raw.synchronous = NORMAL");
    source.run("CREATE TABLE raw.content (key INTEGER PRIMARY KEY, words TEXT, marks TEXT)");
    source.run("INSERT INTO raw.content SELECT key, words, marks FROM index_row ORDER BY key");
    const QByteArray made = source.text("SELECT sql FROM main.sqlite_master WHERE name = 'post_fts'");
    source.run(QByteArray(made)
                   .replace("post_fts", "raw.content_fts")
                   .replace("content=''", "content='content', content_rowid='key'"));
    source.run("INSERT INTO raw.content_fts (content_fts, rank) VALUES ('automerge', 16)");
    source.run("INSERT INTO raw.content_fts (content_fts, rank) VALUES ('crisismerge', 64)");
    source.run("INSERT INTO raw.content_fts (content_fts, rank) VALUES ('hashsize', 16777216)");
    Durations rebuild;
    rebuild.measure([&] { source.run("INSERT INTO raw.content_fts (content_fts) VALUES ('rebuild')"); });
    return rebuild.median();
}

QList<Line> rebuild(Bench &bench)
{
    DeskFile &desk = bench.desk();
    Durations views;
    Durations all;
    views.measure([&] {
        if (valueOf(desk.store().upkeep().rebuild(false)).differenceCount != 0)
            qFatal("a rebuild found differences");
    });
    all.measure([&] { (void)valueOf(desk.store().upkeep().rebuild(true)); });
    const double indexMs = all.median() - views.median();
    return {{QStringLiteral("rebuild of all views"),
             QStringLiteral("posts/s"),
             perSecond(bench.posts(), views.median()),
             perSecond(bench.posts(), passMs(desk.file())),
             {Budget::Of::Value, 100'000, true}},
            {QStringLiteral("rebuild of the text index"),
             QStringLiteral("posts/s"),
             perSecond(bench.posts(), indexMs),
             perSecond(bench.posts(), rawIndexMs(desk.file())),
             {Budget::Of::Ratio, 0.8, true}}};
}

}  // namespace

QList<BenchCase> upkeepCases()
{
    return {{QStringLiteral("rebuild"), rebuild}};
}

}  // namespace daisychain::bench
