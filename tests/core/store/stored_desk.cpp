#include "tests/core/store/stored_desk.h"

#include "core/store/account_rows.h"
#include "core/store/fact_writer.h"
#include "core/store/migrator.h"
#include "core/store/rebuild.h"

#include <QFile>

namespace daisychain::test {

namespace {

/// A file that was migrated once for all tests: making the schema takes longer than most of them.
const QString &migratedFile()
{
    static QTemporaryDir folder;
    static const QString file = [] {
        QString path = folder.filePath(QStringLiteral("desk.db"));
        auto database = store::Database::open(path, store::OpenMode::ReadWrite);
        REQUIRE(database.has_value());
        REQUIRE(store::migrate(**database, store::deskMigrations()).has_value());
        (*database)->run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
        return path;
    }();
    return file;
}

}  // namespace

Account accountOf(const IdentityId &identity, AccountId id)
{
    Account account;
    account.id = id;
    account.network = identity.network;
    account.identity = identity;
    account.handle = QStringLiteral("shop@flowers.example");
    account.server = QUrl(QStringLiteral("https://flowers.example"));
    return account;
}

StoredDesk::StoredDesk()
{
    REQUIRE(QFile::copy(migratedFile(), file()));
    auto opened = store::Database::open(file(), store::OpenMode::ReadWrite);
    REQUIRE(opened.has_value());
    m_database = std::move(*opened);
    m_database->setDurable(false);
}

void StoredDesk::write(const std::function<void(store::WriteUnit &)> &work)
{
    store::WriteUnit unit(*m_database, m_tokens);
    work(unit);
    if (m_database->failure())
        FAIL(m_database->failure()->arguments.join(QLatin1Char(' ')).toStdString()
             << " " << m_database->failure()->detail.toStdString());
    REQUIRE(unit.finish().has_value());
}

void StoredDesk::addAccounts(const OwnIdentities &own)
{
    write([&](store::WriteUnit &unit) {
        for (auto it = own.begin(); it != own.end(); ++it)
            (void)store::saveAccount(unit.database, unit.keys, accountOf(it.key(), it.value()));
    });
}

void StoredDesk::addStream(StreamId stream, AccountId account)
{
    write([&](store::WriteUnit &unit) {
        store::saveStream(unit.database, unit.keys, Stream{stream, account, StreamKind::Mentions, {}});
    });
}

void StoredDesk::ingest(const QList<FactBatch> &facts)
{
    write([&](store::WriteUnit &unit) {
        for (const FactBatch &batch : facts)
            unit.ingest.add(store::prepared(batch, m_tokens));
    });
}

void StoredDesk::record(const QList<Action> &actions)
{
    write([&](store::WriteUnit &unit) {
        for (const Action &action : actions)
            unit.actions.append(action);
    });
}

QHash<ConversationKey, ConversationView> StoredDesk::views()
{
    store::ReadUnit unit(*m_database);
    QHash<qint64, PostId> threads;
    {
        auto query = m_database->query("SELECT key, thread_key FROM post");
        while (query.next()) {
            const PostId id = unit.briefs.postId(query.number(0));
            auto &smallest = threads[query.number(1)];
            if (smallest.isNull() || id < smallest)
                smallest = id;
        }
    }
    QHash<ConversationKey, ConversationView> views;
    auto query = m_database->query("SELECT " CONVERSATION_COLUMNS " FROM conversation c");
    while (query.next()) {
        const auto row = store::readConversation(query, unit.keys, unit.briefs);
        views.insert({threads.value(row.place.thread), row.view.customer, row.view.privateAccount}, row.view);
    }
    return views;
}

QStringList StoredDesk::customers()
{
    return m_database->column(QStringLiteral(
        "SELECT key || ' ' || name || ' ' || last_ms || ' ' || since_ms || ' ' || marks || ' ' || words FROM "
        "customer ORDER BY key"));
}

void StoredDesk::checkCustomers()
{
    const auto takeAllIn = [](store::WriteUnit &unit) {
        while (unit.customers.takeIn(1'000) > 0) {
        }
    };
    write(takeAllIn);
    const QStringList kept = customers();
    m_database->run(QStringLiteral("INSERT INTO customer_fts (customer_fts) VALUES ('integrity-check')"));
    CHECK_FALSE(m_database->failure().has_value());
    CHECK(count(QStringLiteral(
              "customer WHERE key NOT IN (SELECT id & 67108863 FROM customer_fts_docsize)")) == 0);
    CHECK(count(QStringLiteral(
              "customer_fts_docsize WHERE (id & 67108863) NOT IN (SELECT key FROM customer)")) == 0);
    write([](store::WriteUnit &unit) { unit.customers.rebuild(); });
    write(takeAllIn);
    CHECK(customers() == kept);
}

void StoredDesk::checkConsistency()
{
    write([&](store::WriteUnit &unit) {
        const RebuildReport report = store::refoldAll(unit.database);
        CHECK(report.differences == QStringList());
    });
    CHECK(count(QStringLiteral(
              "(SELECT status, coalesce(owner, x''), count(*) FROM conversation GROUP BY 1, 2 EXCEPT "
              "SELECT status, owner, amount FROM queue_count)")) == 0);
    CHECK(count(QStringLiteral(
              "post WHERE key > 0 AND is_deleted = 0 AND is_let_go = 0 AND key NOT IN (SELECT id FROM "
              "post_fts_docsize)")) == 0);
    CHECK(count(QStringLiteral(
              "post_fts_docsize WHERE id NOT IN (SELECT key FROM post WHERE is_deleted = 0)")) == 0);
    m_database->run(QStringLiteral("INSERT INTO post_fts (post_fts) VALUES ('integrity-check')"));
    CHECK_FALSE(m_database->failure().has_value());
    checkCustomers();
}

OpenStore::OpenStore(const Rules *rules)
{
    REQUIRE(QFile::copy(migratedFile(), file()));
    open(rules);
}

void OpenStore::open(const Rules *rules)
{
    auto opened = store::DeskStore::open(file(), store::Schema::Migrate, m_tokens, rules);
    REQUIRE(opened.has_value());
    m_store = std::move(*opened);
}

void OpenStore::addAccounts(const OwnIdentities &own)
{
    for (auto it = own.begin(); it != own.end(); ++it)
        (void)valueOf(m_store->directory().saveAccount(accountOf(it.key(), it.value())));
}

void OpenStore::ingest(const QList<FactBatch> &facts)
{
    (void)valueOf(m_store->facts().ingest(facts, IngestMode::Bulk));
}

void OpenStore::record(const QList<Action> &actions)
{
    (void)valueOf(m_store->journal().record({actions, {}, {}}));
}

}  // namespace daisychain::test
