#include "core/store/database.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <atomic>
#include <utility>

#ifdef Q_OS_LINUX
#include <sys/vfs.h>
#endif

namespace daisychain::store {

namespace {

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

Error storageError(const QSqlError &error, const QString &sql)
{
    return {ErrorCode::Storage, {error.databaseText()}, shortened(sql)};
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

Query::Query(Database &database, const char *sql)
    : m_database(database)
    , m_sql(sql)
    , m_query(database.prepared(sql))
{
}

Query::~Query()
{
    if (m_query)
        m_database.giveBack(m_sql, std::move(m_query));
}

Query &Query::bind(qint64 value)
{
    if (m_query)
        m_query->bindValue(m_bound++, value);
    return *this;
}

Query &Query::bind(const QString &text)
{
    if (m_query)
        m_query->bindValue(m_bound++, text.isNull() ? QStringLiteral("") : text);
    return *this;
}

Query &Query::bind(const QByteArray &bytes)
{
    if (m_query)
        m_query->bindValue(m_bound++, bytes.isNull() ? QByteArray("") : bytes);
    return *this;
}

Query &Query::bindNull()
{
    if (m_query)
        m_query->bindValue(m_bound++, QVariant());
    return *this;
}

bool Query::execute()
{
    m_isRunning = true;
    if (!m_query || m_database.failure())
        return false;
    if (m_query->exec())
        return true;
    m_database.fail(storageError(m_query->lastError(), QLatin1String(m_sql)));
    return false;
}

int Query::run()
{
    return execute() ? m_query->numRowsAffected() : 0;
}

qint64 Query::insert()
{
    return execute() ? m_query->lastInsertId().toLongLong() : 0;
}

bool Query::next()
{
    if (!m_isRunning && !execute())
        return false;
    if (!m_query || m_database.failure())
        return false;
    if (m_query->next())
        return true;
    if (m_query->lastError().isValid())
        m_database.fail(storageError(m_query->lastError(), QLatin1String(m_sql)));
    return false;
}

qint64 Query::number(int column) const
{
    return m_query->value(column).toLongLong();
}

double Query::real(int column) const
{
    return m_query->value(column).toDouble();
}

QString Query::text(int column) const
{
    return m_query->value(column).toString();
}

QByteArray Query::bytes(int column) const
{
    return m_query->value(column).toByteArray();
}

bool Query::isNull(int column) const
{
    return m_query->isNull(column);
}

std::optional<qint64> Query::numberIf(int column) const
{
    const QVariant value = m_query->value(column);
    return value.isNull() ? std::nullopt : std::optional<qint64>(value.toLongLong());
}

std::optional<Instant> Query::instantIf(int column) const
{
    const auto ms = numberIf(column);
    return ms ? std::optional(Instant{*ms}) : std::nullopt;
}

Database::Database(QString file, QString connection)
    : m_file(std::move(file))
    , m_connection(std::move(connection))
{
}

Database::~Database()
{
    qDeleteAll(m_kept);
    m_kept.clear();
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
    if (mode == OpenMode::ReadWrite) {
        run(QStringLiteral("PRAGMA journal_mode = WAL"));
        run(QStringLiteral("PRAGMA synchronous = FULL"));
        run(QStringLiteral("PRAGMA foreign_keys = ON"));
        run(QStringLiteral("PRAGMA wal_autocheckpoint = 10000"));
        run(QStringLiteral("PRAGMA cache_size = -16384"));
    } else {
        run(QStringLiteral("PRAGMA query_only = ON"));
        run(QStringLiteral("PRAGMA cache_size = -8192"));
    }
    run(QStringLiteral("PRAGMA temp_store = MEMORY"));
    if (const auto failed = takeFailure())
        return Failure(*failed);
    return {};
}

void Database::run(const QString &sql)
{
    if (m_failure)
        return;
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    if (!query.exec(sql))
        fail(storageError(query.lastError(), sql));
}

QString Database::value(const QString &sql)
{
    const QStringList values = column(sql);
    return values.isEmpty() ? QString() : values.first();
}

QStringList Database::column(const QString &sql)
{
    QStringList values;
    if (m_failure)
        return values;
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.setForwardOnly(true);
    if (!query.exec(sql))
        fail(storageError(query.lastError(), sql));
    while (query.next())
        values.append(query.value(0).toString());
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

std::unique_ptr<QSqlQuery> Database::prepared(const char *sql)
{
    if (m_failure)
        return nullptr;
    // Taken out while in use: a recursion that needs the same statement prepares its own.
    if (QSqlQuery *kept = m_kept.take(sql))
        return std::unique_ptr<QSqlQuery>(kept);
    auto query = std::make_unique<QSqlQuery>(QSqlDatabase::database(m_connection, false));
    query->setForwardOnly(true);
    if (query->prepare(QString::fromUtf8(sql)))
        return query;
    fail(storageError(query->lastError(), QLatin1String(sql)));
    return nullptr;
}

void Database::giveBack(const char *sql, std::unique_ptr<QSqlQuery> query)
{
    query->finish();
    if (!m_kept.contains(sql))
        m_kept.insert(sql, query.release());
}

}  // namespace daisychain::store
