#include "core/store/migrator.h"

#include "core/store/database.h"
#include "core/store/transaction.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>

static void initialiseResources()
{
    Q_INIT_RESOURCE(desk_sql);
}

namespace daisychain::store {

namespace {

int schemaNumber(Database &database)
{
    if (database.value(QStringLiteral("SELECT name FROM sqlite_schema WHERE name = 'schema_migration'"))
            .isEmpty())
        return 0;
    return database.value(QStringLiteral("SELECT max(number) FROM schema_migration")).toInt();
}

Result<void> apply(Database &database, const Migration &migration)
{
    Transaction transaction(database, Transaction::Kind::Write);
    for (const Migration::Step &step : migration.steps) {
        database.run(step.sql);
        if (const auto &failed = database.failure()) {
            Error error = *failed;
            error.arguments += {migration.name, step.name};
            return Failure(error);
        }
    }
    database.query("INSERT INTO schema_migration (number, name) VALUES (?, ?)")
        .bind(migration.number)
        .bind(migration.name)
        .run();
    return transaction.commit();
}

void dropOldCopies(const QString &file)
{
    const QFileInfo info(file);
    const QString pattern = info.fileName() + QStringLiteral(".before-*");
    QStringList copies = info.dir().entryList({pattern}, QDir::Files);
    // Names carry the schema's number with four digits: the greatest are the newest.
    std::sort(copies.begin(), copies.end());
    while (copies.size() > 2)
        QFile::remove(info.dir().filePath(copies.takeFirst()));
}

Error newer(int number)
{
    return {ErrorCode::Conflict,
            {QString::number(number)},
            QStringLiteral("the schema is newer than the program")};
}

}  // namespace

Result<Migration> parseMigration(int number, const QString &name, const QByteArray &sql)
{
    Migration migration{number, name, {}};
    const QStringList lines = QString::fromUtf8(sql).split(u'\n');
    for (const QString &line : lines) {
        const QString trimmed = line.trimmed();
        if (trimmed.startsWith(u"-- step:")) {
            migration.steps.append({trimmed.mid(8).trimmed(), {}});
        } else if (!trimmed.startsWith(u"--") && !trimmed.isEmpty()) {
            if (migration.steps.isEmpty())
                return Failure(Error{ErrorCode::Invalid, {name}});
            const qsizetype comment = line.indexOf(u" -- ");
            migration.steps.last().sql += line.left(comment < 0 ? line.size() : comment) + u'\n';
        }
    }
    const bool isEmpty = std::any_of(migration.steps.begin(), migration.steps.end(),
                                     [](const auto &step) { return step.sql.isEmpty(); });
    if (migration.steps.isEmpty() || isEmpty)
        return Failure(Error{ErrorCode::Invalid, {name}});
    return migration;
}

QList<Migration> deskMigrations()
{
    initialiseResources();
    QList<Migration> migrations;
    const QDir folder(QStringLiteral(":/sql/desk"));
    const QStringList files = folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    for (const QString &name : files) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        auto migration = parseMigration(name.left(4).toInt(), name.chopped(4), file.readAll());
        Q_ASSERT(migration);
        migrations.append(std::move(*migration));
    }
    return migrations;
}

Result<void> migrate(Database &database, const QList<Migration> &migrations)
{
    const int present = schemaNumber(database);
    if (!migrations.isEmpty() && present > migrations.last().number)
        return Failure(newer(present));
    if (present != 0 && present < migrations.last().number) {
        const QString copy = QStringLiteral("%1.before-%2")
                                 .arg(database.file())
                                 .arg(migrations.last().number, 4, 10, QChar(u'0'));
        QFile::remove(copy);
        if (const auto copied = copyInto(database, copy); !copied)
            return Failure(copied.error());
        dropOldCopies(database.file());
    }
    database.run(
        QStringLiteral("CREATE TABLE IF NOT EXISTS schema_migration (number INTEGER PRIMARY KEY, name "
                       "TEXT NOT NULL)"));
    for (const Migration &migration : migrations) {
        if (migration.number <= present)
            continue;
        if (auto applied = apply(database, migration); !applied)
            return applied;
    }
    if (const auto failed = database.takeFailure())
        return Failure(*failed);
    return {};
}

Result<void> checkSchema(Database &database, const QList<Migration> &migrations)
{
    const int present = schemaNumber(database);
    if (const auto failed = database.takeFailure())
        return Failure(*failed);
    if (present > migrations.last().number)
        return Failure(newer(present));
    if (present < migrations.last().number)
        return Failure(
            Error{ErrorCode::Conflict, {QString::number(present)}, QStringLiteral("the schema is older")});
    return {};
}

Result<qint64> copyInto(Database &database, const QString &to)
{
    if (QFile::exists(to))
        return Failure(Error{ErrorCode::Invalid, {to}, QStringLiteral("the file is there already")});
    const qint64 needed = database.value(QStringLiteral("PRAGMA page_count")).toLongLong() *
                          database.value(QStringLiteral("PRAGMA page_size")).toLongLong();
    const QStorageInfo disk(QFileInfo(to).absolutePath());
    if (disk.isValid() && disk.bytesAvailable() < needed + needed / 10)
        return Failure(
            Error{ErrorCode::Invalid, {to, QString::number(needed)}, QStringLiteral("no room on the disk")});
    {
        QFile made(to);
        if (!made.open(QIODevice::WriteOnly | QIODevice::NewOnly))
            return Failure(Error{ErrorCode::Storage, {to}, made.errorString()});
        (void)made.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    }
    // VACUUM INTO takes an empty file, so the copy is never readable by others.
    database.query("VACUUM INTO ?").bind(to).run();
    if (auto failed = database.takeFailure()) {
        QFile::remove(to);
        failed->arguments.append(to);
        return Failure(*failed);
    }
    return QFileInfo(to).size();
}

}  // namespace daisychain::store
