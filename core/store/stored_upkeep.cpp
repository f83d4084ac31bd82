#include "core/store/stored_upkeep.h"

#include "core/desk/post_key.h"
#include "core/store/migrator.h"
#include "core/store/rebuild.h"

#include <utility>

namespace daisychain::store {

namespace {

constexpr int SampleSize = 500;
void checkFile(Database &database, CheckReport &report)
{
    for (const QString &line : database.column(QStringLiteral("PRAGMA integrity_check(20)"))) {
        if (line != u"ok")
            report.problems.append(QStringLiteral("file: ") + line);
    }
    for (const QString &table : database.column(QStringLiteral("PRAGMA foreign_key_check")))
        report.problems.append(QStringLiteral("reference: ") + table);
    database.run(QStringLiteral("INSERT INTO post_fts (post_fts) VALUES ('integrity-check')"));
    if (const auto failed = database.takeFailure())
        report.problems.append(QStringLiteral("text index: ") + failed->arguments.join(u' '));
}

void checkReferences(Database &database, CheckReport &report)
{
    const auto expectNone = [&](const QString &what, const QString &sql) {
        const QString count = database.value(QStringLiteral("SELECT count(*) FROM ") + sql);
        if (count != u"0")
            report.problems.append(QStringLiteral("%1: %2").arg(what, count));
    };
    expectNone(QStringLiteral("posts without their parent's row"),
               QStringLiteral(
                   "post p WHERE parent_key IS NOT NULL AND NOT EXISTS (SELECT 1 FROM post q WHERE q.key = "
                   "p.parent_key)"));
    expectNone(QStringLiteral("actions without their post's row"),
               QStringLiteral(
                   "action a WHERE anchor_key IS NOT NULL AND NOT EXISTS (SELECT 1 FROM post p WHERE p.key = "
                   "a.anchor_key)"));
    expectNone(
        QStringLiteral("older versions without a post"),
        QStringLiteral("post_version v WHERE NOT EXISTS (SELECT 1 FROM post p WHERE p.key = v.post_key)"));
    expectNone(QStringLiteral("posts missing in the text index"),
               QStringLiteral(
                   "post p WHERE key > 0 AND is_deleted = 0 AND is_let_go = 0 AND NOT EXISTS (SELECT 1 FROM "
                   "post_fts_docsize d WHERE d.id = p.key)"));
    expectNone(QStringLiteral("lists with a wrong count"),
               QStringLiteral(
                   "(SELECT status, coalesce(owner, x''), count(*) FROM conversation GROUP BY 1, 2 EXCEPT "
                   "SELECT status, owner, amount FROM queue_count)"));
}

void refoldSample(Database &database, CheckReport &report)
{
    ReadUnit unit(database);
    ViewTable views(database, unit.keys, unit.briefs);
    QList<Place> places;
    {
        // Spread over all keys; the newest ones are always among them.
        auto query = database.query(
            "SELECT thread_key, customer_key, private_account_key FROM conversation WHERE key % "
            "(SELECT max(1, max(key) / 400) FROM conversation) = 0 OR key > (SELECT max(key) - "
            "100 FROM conversation) LIMIT ?");
        query.bind(SampleSize);
        while (query.next())
            places.append({query.number(0), query.number(1), query.number(2)});
    }
    for (const Place &place : std::as_const(places)) {
        const auto stored = views.row(place);
        auto folded = views.folded(place);
        if (folded && stored)
            folded->key = stored->key;
        ++report.conversationsFolded;
        if (folded != stored)
            report.problems.append(QStringLiteral("conversation: ") +
                                   (stored ? handleOf(*stored) : QString()));
    }
    auto posts = database.query("SELECT count(*) FROM post WHERE key > 0");
    report.posts = posts.next() ? posts.number(0) : 0;
}

/// Threads in which nothing is open or pending and nothing happened since, that still have texts.
QList<qint64> finishedThreads(WriteUnit &unit, Instant horizon)
{
    QList<qint64> threads;
    auto query = unit.database.query(
        "SELECT DISTINCT p.thread_key FROM post p WHERE p.key BETWEEN 1 AND ? AND p.is_let_go = 0 AND NOT "
        "EXISTS "
        "(SELECT 1 FROM post q WHERE q.thread_key = p.thread_key AND q.key > ?) AND NOT EXISTS (SELECT 1 "
        "FROM "
        "conversation c WHERE c.thread_key = p.thread_key AND (c.status <> 3 OR c.pending_replies > 0 OR "
        "c.stopped_reply IS NOT NULL)) AND NOT EXISTS (SELECT 1 FROM post q JOIN action a ON a.anchor_key = "
        "q.key WHERE "
        "q.thread_key = p.thread_key AND a.at_ms >= ?) AND NOT EXISTS (SELECT 1 FROM draft d JOIN post q ON "
        "q.key = "
        "d.anchor_key WHERE q.thread_key = p.thread_key)");
    const qint64 last = firstPostKey(horizon) - 1;
    query.bind(last).bind(last).bind(horizon);
    while (query.next())
        threads.append(query.number(0));
    return threads;
}

qint64 letGo(WriteUnit &unit, qint64 thread)
{
    QList<qint64> posts;
    {
        auto query =
            unit.database.query("SELECT key FROM post WHERE thread_key = ? AND key > 0 AND is_let_go = 0");
        query.bind(thread);
        while (query.next())
            posts.append(query.number(0));
    }
    for (const qint64 post : std::as_const(posts)) {
        unit.search.aboutToChange(post);
        unit.database
            .query("UPDATE post SET is_let_go = 1, text = '', content_warning = '', details = NULL WHERE key "
                   "= ?")
            .bind(post)
            .run();
        unit.database.query("DELETE FROM post_version WHERE post_key = ?").bind(post).run();
    }
    return posts.size();
}

}  // namespace

QFuture<Result<RebuildReport>> StoredUpkeep::rebuild(bool withSearch)
{
    return m_connections.write<RebuildReport>(
        [withSearch](WriteUnit &unit) -> Result<RebuildReport> {
            const RebuildReport report = refoldAll(unit.database);
            if (withSearch) {
                unit.search.rebuild();
                unit.customers.rebuild();
            }
            unit.notice.isEverything = report.differenceCount > 0 || withSearch;
            return report;
        },
        false);
}

QFuture<Result<CheckReport>> StoredUpkeep::check()
{
    return m_connections.maintain<CheckReport>([](Database &database) -> Result<CheckReport> {
        CheckReport report;
        checkFile(database, report);
        checkReferences(database, report);
        refoldSample(database, report);
        if (const auto failed = database.takeFailure())
            report.problems.append(failed->arguments.join(u' '));
        return report;
    });
}

QFuture<Result<qint64>> StoredUpkeep::backup(QString file)
{
    return m_connections.maintain<qint64>(
        [file = std::move(file)](Database &database) { return copyInto(database, file); });
}

QFuture<Result<qint64>> StoredUpkeep::letGoBefore(Instant horizon)
{
    return m_connections.write<qint64>([horizon](WriteUnit &unit) -> Result<qint64> {
        qint64 posts = 0;
        for (const qint64 thread : finishedThreads(unit, horizon))
            posts += letGo(unit, thread);
        unit.database.query("INSERT OR REPLACE INTO desk_state (name, value) VALUES ('retention/horizon', ?)")
            .bind(QByteArray::number(horizon.ms))
            .run();
        unit.notice.isEverything = posts > 0;
        return posts;
    });
}

}  // namespace daisychain::store
