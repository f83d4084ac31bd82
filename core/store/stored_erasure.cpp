#include "core/store/stored_erasure.h"

#include "core/store/erasing.h"
#include "core/store/journal_rows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QThread>

#include <chrono>

namespace daisychain::store {

namespace {

/// A reader may hold the log for the length of a page; a program that hangs holds it for ever.
constexpr int MostLooks = 100;
constexpr std::chrono::milliseconds BetweenLooks{100};

Result<bool> truncateLog(Database &database)
{
    for (int look = 0; look < MostLooks; ++look) {
        const QString isBusy = database.value(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
        if (const auto failed = database.takeFailure())
            return Failure(*failed);
        if (isBusy == u"0")
            return true;
        QThread::msleep(BetweenLooks.count());
    }
    return Failure(Error{ErrorCode::Conflict, {database.file()}, QStringLiteral("somebody reads the file")});
}

QStringList namesIn(const QString &json)
{
    QStringList names;
    for (const QJsonValue name : QJsonDocument::fromJson(json.toUtf8()).array())
        names.append(name.toString());
    return names;
}

}  // namespace

QFuture<Result<ErasurePlan>> StoredErasure::plan(IdentityId identity)
{
    return m_connections.read<ErasurePlan>([=](ReadUnit &unit) { return erasurePlan(unit, identity); });
}

QFuture<Result<ActionId>> StoredErasure::erase(IdentityId identity, PersonId by, Instant now,
                                               std::shared_ptr<ErasureProgress> progress)
{
    return m_connections.write<ActionId>([=](WriteUnit &unit) -> Result<ActionId> {
        const auto goesOn = [&progress](double done) {
            progress->percent = int(done * 100);
            return !progress->isCancelled;
        };
        auto erased = eraseCustomer(unit, identity, {by, now, goesOn});
        progress->isFinal = erased.has_value();
        return erased;
    });
}

QFuture<Result<QList<StoredErasure::Pending>>> StoredErasure::pending()
{
    return m_connections.read<QList<Pending>>([](ReadUnit &unit) -> Result<QList<Pending>> {
        QList<Pending> all;
        const auto names = personNames(unit);
        auto query = unit.database.query(
            "SELECT a.position, a.id, a.actor, a.at_ms, a.audience, a.customer_key, a.anchor_key, a.kind, "
            "a.payload, e.files, e.shares_name FROM erasure e JOIN action a ON a.id = e.action WHERE "
            "e.receipt "
            "IS NULL ORDER BY a.position");
        while (query.next()) {
            const Action action = readAction(unit.database, unit.keys, unit.briefs, query).action;
            const auto *counts = std::get_if<CustomerErased>(&action.payload);
            if (counts == nullptr)
                continue;
            Pending one;
            one.receipt.action = action.id;
            one.receipt.at = action.at;
            one.receipt.by = names.value(action.actor);
            one.receipt.counts = *counts;
            one.files = namesIn(query.text(9));
            one.receipt.sharesName = query.flag(10);
            all.append(one);
        }
        return all;
    });
}

QFuture<Result<ErasedNames>> StoredErasure::names()
{
    return m_connections.read<ErasedNames>(
        [](ReadUnit &unit) -> Result<ErasedNames> { return unit.keys.erased(); });
}

QFuture<Result<bool>> StoredErasure::tidy()
{
    return m_connections.maintain<bool>([](Database &database) -> Result<bool> {
        // What is deleted from the index stays in it as a word with a mark until its parts become one.
        for (const char *index : {"post_fts", "customer_fts"})
            database.run(QStringLiteral("INSERT INTO %1 (%1) VALUES ('optimize')").arg(QLatin1String(index)));
        // A large file is not copied through memory.
        database.run(QStringLiteral("PRAGMA temp_store = FILE"));
        database.run(QStringLiteral("VACUUM"));
        const auto failed = database.takeFailure();
        database.run(QStringLiteral("PRAGMA temp_store = MEMORY"));
        if (failed)
            return Failure(*failed);
        return truncateLog(database);
    });
}

QFuture<Result<StoreVersion>> StoredErasure::finish(ErasureReceipt receipt)
{
    return m_connections.write<StoreVersion>([receipt = std::move(receipt)](
                                                 WriteUnit &unit) -> Result<StoreVersion> {
        unit.database
            .query(
                "UPDATE erasure SET receipt = CAST(? AS TEXT), files = '[]' WHERE action = ? AND receipt IS "
                "NULL")
            .bind(receiptJson(receipt))
            .bind(receipt.action)
            .run();
        return unit.version();
    });
}

}  // namespace daisychain::store
