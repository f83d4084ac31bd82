#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QVarLengthArray>

#include <memory>
#include <optional>

struct sqlite3;
struct sqlite3_stmt;

namespace daisychain::store {

class Database;

/// One use of a prepared statement: bind the values in order, then run it or go through its rows. The
/// statement is given back when this goes out of scope.
///
/// After any statement of the connection failed, all that follow do nothing and find no rows, until the
/// failure is taken (Database::takeFailure): so code between the beginning and the end of a transaction needs
/// no check after each line, and commit() refuses.
class Query final {
public:
    /// Whether the statement stays prepared under the address of its text.
    enum class Keep { No, Yes };

    Query(Database &database, const char *sql, Keep keep = Keep::Yes);
    ~Query();
    Query(const Query &) = delete;
    Query &operator=(const Query &) = delete;

    Query &bind(qint64 value);
    Query &bind(int value) { return bind(qint64(value)); }
    Query &bind(bool value) { return bind(qint64(value ? 1 : 0)); }
    Query &bind(const QString &text);
    Query &bind(const QByteArray &bytes);  ///< as a blob: SQL says CAST(? AS TEXT) where it is text
    Query &bind(Instant at) { return bind(at.ms); }
    template <class Tag>
    Query &bind(Id<Tag> id)
    {
        return bind(id.value.toRfc4122());
    }
    template <class Enum>
        requires std::is_enum_v<Enum>
    Query &bind(Enum value)
    {
        return bind(qint64(value));
    }
    template <class T>
    Query &bind(const std::optional<T> &value)
    {
        return value ? bind(*value) : bindNull();
    }
    Query &bindNull();
    /// For statements without rows. How many rows they changed.
    int run();
    /// The same, for an INSERT: the new row's key; 0 when there is none.
    qint64 insert();
    /// Goes to the first row, then to the next.
    bool next();

    qint64 number(int column) const;
    int integer(int column) const { return int(number(column)); }
    double real(int column) const;
    bool flag(int column) const { return number(column) != 0; }
    QString text(int column) const;
    QByteArray bytes(int column) const;
    bool isNull(int column) const;
    std::optional<qint64> numberIf(int column) const;
    Instant instant(int column) const { return {number(column)}; }
    std::optional<Instant> instantIf(int column) const;
    template <class IdType>
    IdType id(int column) const
    {
        return {QUuid::fromRfc4122(bytes(column))};
    }

private:
    Database &m_database;
    const char *m_sql;
    Keep m_keep;
    sqlite3_stmt *m_statement;
    QVarLengthArray<QByteArray, 8> m_bytes;  ///< what is bound; SQLite takes no copy
    int m_bound = 0;
    bool m_isDone = false;
};

enum class OpenMode { ReadWrite, QueryOnly };

/// A connection to the desk's file. Threads: opened, used and closed on one.
///
/// Qt's driver opens and closes it; statements run through the same SQLite library, since the driver
/// describes every column again at each run, which costs more than most of our statements.
class Database final {
public:
    /// Opens the file, making it when it isn't there (ReadWrite). Errors: Storage; Invalid for a file on a
    /// network.
    static Result<std::unique_ptr<Database>> open(const QString &file, OpenMode mode);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// `sql` is a literal: statements are kept by its address.
    template <size_t N>
    Query query(const char (&sql)[N])
    {
        return Query(*this, sql);
    }
    /// One statement that isn't kept.
    void run(const QString &sql);
    /// The first value of a statement that isn't kept; empty when there is no row.
    QString value(const QString &sql);
    QStringList column(const QString &sql);

    const std::optional<Error> &failure() const { return m_failure; }
    std::optional<Error> takeFailure();
    void fail(Error error);

    /// FULL, or NORMAL for work that can be repeated.
    void setDurable(bool isDurable);

    /// How much memory the writer's pages may take. A large transaction that writes all over the file wants
    /// much: a page that is pushed out is written to the log each time.
    void setPageCache(int kilobytes);
    static constexpr int UsualPageCacheKb = 16 * 1024;

    /// How many pages the log held after the last commit here; copying them into the file is what makes it
    /// short again. A log that nobody shortens is shortened by the commit that makes it too long.
    int logPages() const { return m_logPages; }
    /// Copies what it can of the log into the file without making anybody wait. Whether that was all of it.
    bool shortenLog();

    const QString &file() const { return m_file; }

private:
    friend class Query;

    Database(QString file, QString connection);
    Result<void> begin(OpenMode mode);
    sqlite3_stmt *prepared(const char *sql);
    void giveBack(const char *sql, sqlite3_stmt *statement);
    sqlite3_stmt *prepare(const char *sql);
    Error storageError(const QString &sql) const;
    Result<void> takeHandle();
    static int onCommitted(void *self, sqlite3 *handle, const char *name, int pages);

    QString m_file;
    QString m_connection;
    sqlite3 *m_handle = nullptr;  ///< QSQLITE owns it
    QHash<const char *, sqlite3_stmt *> m_kept;
    std::optional<Error> m_failure;
    bool m_isDurable = true;
    int m_logPages = 0;
};

/// Whether the folder of a file lies on a network, where SQLite's locks can't be trusted.
bool isOnNetwork(const QString &file);

}  // namespace daisychain::store
