#include "core/store/restore.h"

#include "core/store/database.h"
#include "core/store/migrator.h"

#include <QFile>

namespace daisychain::store {

namespace {

Result<void> checkBackup(const QString &backup)
{
    auto database = Database::open(backup, OpenMode::QueryOnly);
    if (!database)
        return Failure(Error{ErrorCode::Invalid, {backup}, database.error().arguments.join(u' ')});
    const QString integrity = (*database)->value(QStringLiteral("PRAGMA integrity_check(1)"));
    const QString newest = (*database)->value(QStringLiteral("SELECT max(number) FROM schema_migration"));
    if (const auto failed = (*database)->takeFailure())
        return Failure(Error{ErrorCode::Invalid, {backup}, failed->arguments.join(u' ')});
    if (integrity != u"ok" || newest.toInt() > deskMigrations().last().number)
        return Failure(Error{ErrorCode::Invalid, {backup, newest}, integrity});
    return {};
}

/// Brings what lies in the log beside the file into the file, so that it stands alone.
Result<void> closeLog(const QString &file)
{
    auto database = Database::open(file, OpenMode::ReadWrite);
    if (!database)
        return Failure(database.error());
    (*database)->run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    if (const auto failed = (*database)->takeFailure())
        return Failure(*failed);
    return {};
}

QString freeName(const QString &file)
{
    for (int i = 1;; ++i) {
        const QString name = QStringLiteral("%1.replaced-%2").arg(file).arg(i);
        if (!QFile::exists(name))
            return name;
    }
}

}  // namespace

Result<QString> restoreFile(const QString &backup, const QString &file)
{
    if (!QFile::exists(backup))
        return Failure(Error{ErrorCode::NotFound, {backup}});
    if (auto checked = checkBackup(backup); !checked)
        return Failure(checked.error());
    const QString fresh = file + QStringLiteral(".restoring");
    QFile::remove(fresh);
    if (!QFile::copy(backup, fresh) ||
        !QFile::setPermissions(fresh, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return Failure(Error{ErrorCode::Storage, {fresh}});
    QString aside;
    if (QFile::exists(file)) {
        if (auto closed = closeLog(file); !closed)
            return Failure(closed.error());
        aside = freeName(file);
        if (!QFile::rename(file, aside))
            return Failure(Error{ErrorCode::Storage, {file}});
    }
    // A log left over from another file would be taken for this one's.
    QFile::remove(file + QStringLiteral("-wal"));
    QFile::remove(file + QStringLiteral("-shm"));
    if (!QFile::rename(fresh, file)) {
        if (!aside.isEmpty())
            (void)QFile::rename(aside, file);  // the error is the one before
        return Failure(Error{ErrorCode::Storage, {file}});
    }
    return aside;
}

}  // namespace daisychain::store
