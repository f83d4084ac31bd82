#include "core/store/migrator.h"

#include "core/store/database.h"
#include "core/store/desk_store.h"

#include "tests/core/store/stored_desk.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace daisychain;
using namespace daisychain::store;

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

Migration migration(int number, const char *sql)
{
    return parseMigration(number, QStringLiteral("000%1_test").arg(number), sql).value();
}

std::unique_ptr<Database> opened(const QString &file)
{
    auto database = Database::open(file, OpenMode::ReadWrite);
    REQUIRE(database.has_value());
    return std::move(*database);
}

QStringList schemaOf(Database &database)
{
    return database.column(s("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name"));
}

const char First[] =
    "-- step: a\nCREATE TABLE a (x INTEGER); -- one\n-- step: row\nINSERT INTO a VALUES (1);\n";
const char Second[] = "-- A remark.\n-- step: b\nCREATE TABLE b (\n    y INTEGER   -- why\n);\n";

}  // namespace

TEST_CASE("a migration's file is read step by step without its remarks", "[store][migrator]")
{
    const auto read = parseMigration(2, s("0002_b"), Second);
    REQUIRE(read.has_value());
    REQUIRE(read->steps.size() == 1);
    CHECK(read->steps.first().name == s("b"));
    CHECK_FALSE(read->steps.first().sql.contains(s("why")));
    CHECK_FALSE(parseMigration(1, s("x"), "CREATE TABLE a (x);").has_value());
    CHECK_FALSE(parseMigration(1, s("x"), "-- step: empty\n").has_value());
}

TEST_CASE("a file brought up step by step equals a new one", "[store][migrator]")
{
    const QTemporaryDir folder;
    const QList<Migration> all = deskMigrations();
    REQUIRE(all.size() >= 5);
    auto fresh = opened(folder.filePath(s("fresh.db")));
    REQUIRE(migrate(*fresh, all).has_value());
    auto stepwise = opened(folder.filePath(s("old.db")));
    for (qsizetype i = 1; i <= all.size(); ++i)
        REQUIRE(migrate(*stepwise, all.mid(0, i)).has_value());
    CHECK(schemaOf(*fresh) == schemaOf(*stepwise));
    CHECK(checkSchema(*fresh, all).has_value());
}

TEST_CASE("before an upgrade the file is copied, and two copies stay", "[store][migrator]")
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(s("desk.db"));
    auto database = opened(file);
    QList<Migration> migrations{migration(1, First)};
    REQUIRE(migrate(*database, migrations).has_value());
    CHECK(QDir(folder.path()).entryList({s("desk.db.before-*")}).isEmpty());
    for (int number = 2; number <= 5; ++number) {
        const QByteArray sql = "-- step: t\nCREATE TABLE t" + QByteArray::number(number) + " (x);\n";
        migrations.append(parseMigration(number, s("n"), sql).value());
        REQUIRE(migrate(*database, migrations).has_value());
    }
    CHECK(QDir(folder.path()).entryList({s("desk.db.before-*")}, QDir::Files, QDir::Name) ==
          QStringList{s("desk.db.before-0004"), s("desk.db.before-0005")});
    auto copy = opened(folder.filePath(s("desk.db.before-0005")));
    CHECK(copy->value(s("SELECT max(number) FROM schema_migration")) == s("4"));
    CHECK(copy->value(s("SELECT x FROM a")) == s("1"));
}

TEST_CASE("a step that fails leaves the old version and names itself", "[store][migrator]")
{
    const QTemporaryDir folder;
    auto database = opened(folder.filePath(s("desk.db")));
    REQUIRE(migrate(*database, {migration(1, First)}).has_value());
    const auto before = schemaOf(*database);
    const Migration broken =
        migration(2, "-- step: good\nCREATE TABLE c (x);\n-- step: bad one\nCREATE TABLE a (x);\n");
    const auto result = migrate(*database, {migration(1, First), broken});
    REQUIRE_FALSE(result.has_value());
    CHECK(result.error().code == ErrorCode::Storage);
    CHECK(result.error().arguments.contains(s("bad one")));
    (void)database->takeFailure();
    CHECK(schemaOf(*database) == before);
    REQUIRE(migrate(*database, {migration(1, First), migration(2, Second)}).has_value());
}

TEST_CASE("a file from a newer program is refused and left alone", "[store][migrator]")
{
    const QTemporaryDir folder;
    auto database = opened(folder.filePath(s("desk.db")));
    REQUIRE(migrate(*database, {migration(1, First), migration(2, Second)}).has_value());
    const auto before = schemaOf(*database);
    const auto result = migrate(*database, {migration(1, First)});
    REQUIRE_FALSE(result.has_value());
    CHECK(result.error().code == ErrorCode::Conflict);
    CHECK(schemaOf(*database) == before);
}

TEST_CASE("only who may migrate changes an older file", "[store][migrator]")
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(s("desk.db"));
    REQUIRE(migrate(*opened(file), deskMigrations().mid(0, 2)).has_value());
    const test::PlainTokens tokens;
    const auto refused = DeskStore::open(file, Schema::AsItIs, tokens, nullptr);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == ErrorCode::Conflict);
    CHECK(DeskStore::open(file, Schema::Migrate, tokens, nullptr).has_value());
    CHECK(DeskStore::open(file, Schema::AsItIs, tokens, nullptr).has_value());
}

TEST_CASE("the file and what lies beside it are their owner's only", "[store][database]")
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(s("desk.db"));
    auto database = opened(file);
    REQUIRE(migrate(*database, deskMigrations()).has_value());
    constexpr auto Others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    for (const QString &name : {file, file + s("-wal"), file + s("-shm")}) {
        CAPTURE(name);
        REQUIRE(QFileInfo::exists(name));
        CHECK((QFileInfo(name).permissions() & Others) == QFileDevice::Permissions());
    }
    CHECK_FALSE(isOnNetwork(file));
}
