#include "core/store/database.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <sqlite3.h>

#include <atomic>
#include <utility>

#ifdef Q_OS_LINUX
#include <sys/vfs.h>
#endif

namespace daisychain::store {

namespace {

/// Pages of the log at which a commit itself shortens it: 80 MB.
constexpr int LongestLog = 20'000;

QString nextConnectionName()
{
    static std::atomic<int> count{0};
    return QStringLiteral("desk-%1").arg(++count);
}

/// The first words of a statement, for the log.
QString shortened(QString sql)
{
    return sql.simplified().left(80);
}

bool makePrivate(const QString &file)
{
    constexpr auto Mine = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    if (!QFile::exists(file)) {
        QFile made(file);
        if (!made.open(QIODevice::WriteOnly | QIODevice::NewOnly))
            return false;
    }
    return QFile::setPermissions(file, Mine);
}

}  // namespace

bool isOnNetwork(const QString &file)
{
#ifdef Q_OS_LINUX
    struct statfs facts{};
    if (statfs(QFile::encodeName(QFileInfo(file).absolutePath()).constData(), &facts) != 0)
        return false;
    // NFS, SMB, CIFS, SMB2, AFS, Coda, 9p, Ceph, NCP: <linux/magic.h>.
    for (const unsigned long kind : {0x6969UL, 0x517BUL, 0xFF534D42UL, 0xFE534D42UL, 0x5346414FUL,
                                     0x73757245UL, 0x01021997UL, 0x00C36400UL, 0x564CUL}) {
        if ((static_cast<unsigned long>(facts.f_type) & 0xFFFFFFFFUL) == kind)
            return true;
    }
#else
    Q_UNUSED(file)
#endif
    return false;
}

Query::Query(Database &database, const char *sql, Keep keep)
    : m_database(database)
    , m_sql(sql)
    , m_keep(keep)
    , m_statement(keep == Keep::Yes ? database.prepared(sql) : database.prepare(sql))
{
}

Query::~Query()
{
    if (m_keep == Keep::No)
        sqlite3_finalize(m_statement);
    else if (m_statement != nullptr)
        m_database.giveBack(m_sql, m_statement);
}

Query &Query::bind(qint64 value)
{
    if (m_statement != nullptr)
        sqlite3_bind_int64(m_statement, ++m_bound, value);
    return *this;
}

Query &Query::bind(const QString &text)
{
    // UTF-8, and not UTF-16: there SQLite takes a byte order mark at the beginning for one.
    if (m_statement == nullptr)
        return *this;
    const QByteArray &utf8 = m_bytes.emplace_back(text.toUtf8());
    sqlite3_bind_text(m_statement, ++m_bound, utf8.constData(), int(utf8.size()), SQLITE_STATIC);
    return *this;
}

Query &Query::bind(const QByteArray &bytes)
{
    if (m_statement == nullptr)
        return *this;
    const QByteArray &kept = m_bytes.emplace_back(bytes);
    sqlite3_bind_blob(m_statement, ++m_bound, kept.constData(), int(kept.size()), SQLITE_STATIC);
    return *this;
}

Query &Query::bindNull()
{
    if (m_statement != nullptr)
        sqlite3_bind_null(m_statement, ++m_bound);
    return *this;
}

int Query::run()
{
    while (next()) {
    }
    return m_statement != nullptr && !m_database.failure() ? sqlite3_changes(m_database.m_handle) : 0;
}

qint64 Query::insert()
{
    return run() > 0 ? sqlite3_last_insert_rowid(m_database.m_handle) : 0;
}

bool Query::next()
{
    if (m_statement == nullptr || m_isDone || m_database.failure())
        return false;
    if (m_bound != sqlite3_bind_parameter_count(m_statement)) {
        m_database.fail(
            {ErrorCode::Storage, {}, QStringLiteral("values missing: ") + shortened(QLatin1String(m_sql))});
        return false;
    }
    const int result = sqlite3_step(m_statement);
    if (result == SQLITE_ROW)
        return true;
    m_isDone = true;  // SQLite would begin again
    if (result != SQLITE_DONE)
        m_database.fail(m_database.storageError(QLatin1String(m_sql)));
    return false;
}

qint64 Query::number(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Query::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

QString Query::text(int column) const
{
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    const QByteArrayView bytes(utf8, sqlite3_column_bytes(m_statement, column));
    // Qt drops a byte order mark at the beginning.
    constexpr QByteArrayView Mark("\xEF\xBB\xBF");
    if (bytes.startsWith(Mark))
        return QChar(QChar::ByteOrderMark) + QString::fromUtf8(bytes.sliced(Mark.size()));
    return QString::fromUtf8(bytes);
}

QByteArray Query::bytes(int column) const
{
    const auto *data = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return {data, sqlite3_column_bytes(m_statement, column)};
}

bool Query::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

std::optional<qint64> Query::numberIf(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(number(column));
}

std::optional<Instant> Query::instantIf(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(instant(column));
}

Database::Database(QString file, QString connection)
    : m_file(std::move(file))
    , m_connection(std::move(connection))
{
}

Database::~Database()
{
    for (sqlite3_stmt *statement : std::as_const(m_kept))
        sqlite3_finalize(statement);
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<Database>> Database::open(const QString &file, OpenMode mode)
{
    if (isOnNetwork(file))
        return Failure(Error{ErrorCode::Invalid, {file}, QStringLiteral("on a network file system")});
    if (mode == OpenMode::ReadWrite && !makePrivate(file))
        return Failure(Error{ErrorCode::Storage, {file}, QStringLiteral("cannot make the file")});
    std::unique_ptr<Database> database(new Database(file, nextConnectionName()));
    const auto begun = database->begin(mode);
    if (!begun)
        return Failure(begun.error());
    return database;
}

Result<void> Database::begin(OpenMode mode)
{
    QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    connection.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=10000"));
    connection.setDatabaseName(m_file);
    if (!connection.open())
        return Failure(Error{ErrorCode::Storage, {m_file}, connection.lastError().text()});
    if (auto taken = takeHandle(); !taken)
        return taken;
    if (mode == OpenMode::ReadWrite) {
        run(QStringLiteral("PRAGMA journal_mode = WAL"));
        run(QStringLiteral("PRAGMA synchronous = FULL"));
        run(QStringLiteral("PRAGMA foreign_keys = ON"));
        sqlite3_wal_hook(m_handle, &Database::onCommitted, this);  // in place of automatic checkpoints
        setPageCache(UsualPageCacheKb);
    } else {
        run(QStringLiteral("PRAGMA query_only = ON"));
        run(QStringLiteral("PRAGMA cache_size = -8192"));
    }
    run(QStringLiteral("PRAGMA temp_store = MEMORY"));
    if (const auto failed = takeFailure())
        return Failure(*failed);
    return {};
}

Result<void> Database::takeHandle()
{
    const QSqlDatabase connection = QSqlDatabase::database(m_connection, false);
    // Only the very same library may work on the driver's connection.
    QSqlQuery source(connection);
    const bool isSame = source.exec(QStringLiteral("SELECT sqlite_source_id()")) && source.next() &&
                        source.value(0).toString() == QLatin1String(sqlite3_sourceid());
    const QVariant handle = connection.driver()->handle();
    if (!isSame || qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return Failure(Error{ErrorCode::Storage, {m_file}, QStringLiteral("Qt uses another SQLite")});
    m_handle = *static_cast<sqlite3 *const *>(handle.constData());
    return {};
}

int Database::onCommitted(void *self, sqlite3 *, const char *, int pages)
{
    auto *database = static_cast<Database *>(self);
    database->m_logPages = pages;
    if (pages >= LongestLog)
        (void)database->shortenLog();
    return SQLITE_OK;
}

bool Database::shortenLog()
{
    int all = 0;
    int copied = 0;
    const int status = sqlite3_wal_checkpoint_v2(m_handle, nullptr, SQLITE_CHECKPOINT_PASSIVE, &all, &copied);
    // Somebody else may be at it, or a reader may still need the log: the next time will do.
    return status == SQLITE_OK && all == copied;
}

Error Database::storageError(const QString &sql) const
{
    return {ErrorCode::Storage, {QString::fromUtf8(sqlite3_errmsg(m_handle))}, shortened(sql)};
}

void Database::run(const QString &sql)
{
    (void)column(sql);
}

QString Database::value(const QString &sql)
{
    const QStringList values = column(sql);
    return values.isEmpty() ? QString() : values.first();
}

QStringList Database::column(const QString &sql)
{
    QStringList values;
    const QByteArray utf8 = sql.toUtf8();
    Query query(*this, utf8.constData(), Query::Keep::No);
    while (query.next())
        values.append(query.text(0));
    return values;
}

std::optional<Error> Database::takeFailure()
{
    return std::exchange(m_failure, std::nullopt);
}

void Database::fail(Error error)
{
    if (!m_failure)
        m_failure = std::move(error);
}

void Database::setDurable(bool isDurable)
{
    if (isDurable == m_isDurable)
        return;
    m_isDurable = isDurable;
    run(isDurable ? QStringLiteral("PRAGMA synchronous = FULL")
                  : QStringLiteral("PRAGMA synchronous = NORMAL"));
}

void Database::setPageCache(int kilobytes)
{
    run(QStringLiteral("PRAGMA cache_size = -%1").arg(kilobytes));
}

sqlite3_stmt *Database::prepare(const char *sql)
{
    if (m_failure)
        return nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v3(m_handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr) != SQLITE_OK)
        fail(storageError(QString::fromUtf8(sql)));
    return statement;
}

sqlite3_stmt *Database::prepared(const char *sql)
{
    if (m_failure)
        return nullptr;
    // Taken out while in use: a recursion that needs the same statement prepares its own.
    if (sqlite3_stmt *kept = m_kept.take(sql))
        return kept;
    return prepare(sql);
}

void Database::giveBack(const char *sql, sqlite3_stmt *statement)
{
    // What it returns is the failure that step() had already told.
    sqlite3_reset(statement);
    if (m_kept.contains(sql))
        sqlite3_finalize(statement);
    else
        m_kept.insert(sql, statement);
}

}  // namespace daisychain::store
