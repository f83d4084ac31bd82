#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>

namespace daisychain::store {

class Database;

/// One file of resources/sql/desk.
struct Migration {
    int number = 0;
    QString name;
    struct Step {
        QString name;
        QString sql;
    };
    QList<Step> steps;
};

/// Reads a migration: statements, each begun by a line "-- step: <name>". Other lines that are only a comment
/// are dropped, since the driver takes one after the semicolon for a second statement; so is a comment at a
/// line's end. Errors: Invalid for a file without steps.
Result<Migration> parseMigration(int number, const QString &name, const QByteArray &sql);

/// The migrations compiled into the program, in order.
QList<Migration> deskMigrations();

/// Brings the file to the newest schema, a transaction each migration. Before the first one that changes an
/// existing file, the file is copied beside itself (<file>.before-<number>); the two newest copies stay. The
/// caller holds engine.lock.
/// Errors: Storage, with the migration's and the step's name; Conflict when the file is newer than this
/// program; Invalid when there is no room for the copy.
Result<void> migrate(Database &database, const QList<Migration> &migrations);

/// Whether a file may be used as it is: Conflict when it is newer or older than this program.
Result<void> checkSchema(Database &database, const QList<Migration> &migrations);

/// Copies the whole file as one transaction sees it (VACUUM INTO). Errors: Invalid when `to` exists or the
/// disk has no room; Storage.
Result<qint64> copyInto(Database &database, const QString &to);

}  // namespace daisychain::store
