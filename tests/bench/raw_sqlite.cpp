#include "tests/bench/raw_sqlite.h"

#include <sqlite3.h>

#include <cstdio>
#include <cstdlib>

namespace daisychain::bench {

namespace {

void require(bool isFine, const char *what)
{
    if (isFine)
        return;
    std::fprintf(stderr, "daisychain-bench: %s\n", what);
    std::abort();
}

}  // namespace

RawSqlite::RawSqlite(const QString &file)
{
    require(sqlite3_open(file.toUtf8().constData(), &m_database) == SQLITE_OK, "cannot open the file");
    run("PRAGMA journal_mode = WAL");
    run("PRAGMA wal_autocheckpoint = 10000");
    run("PRAGMA synchronous = NORMAL");
    run("PRAGMA cache_size = -16384");
    run("PRAGMA temp_store = MEMORY");
}

RawSqlite::~RawSqlite()
{
    sqlite3_close_v2(m_database);
}

QByteArray RawSqlite::text(const QByteArray &sql)
{
    RawStatement statement(*this, sql);
    require(statement.step(), "no row");
    return reinterpret_cast<const char *>(sqlite3_column_text(statement.handle(), 0));
}

void RawSqlite::run(const QByteArray &sql)
{
    require(sqlite3_exec(m_database, sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK,
            sqlite3_errmsg(m_database));
}

RawStatement::RawStatement(RawSqlite &database, const QByteArray &sql)
{
    require(sqlite3_prepare_v3(database.handle(), sql.constData(), int(sql.size()), SQLITE_PREPARE_PERSISTENT,
                               &m_statement, nullptr) == SQLITE_OK,
            sqlite3_errmsg(database.handle()));
}

RawStatement::~RawStatement()
{
    sqlite3_finalize(m_statement);
}

void RawStatement::bind(int index, qint64 value)
{
    sqlite3_bind_int64(m_statement, index, value);
}

void RawStatement::bind(int index, const QByteArray &text)
{
    sqlite3_bind_text(m_statement, index, text.constData(), int(text.size()), nullptr);
}

bool RawStatement::step()
{
    const int result = sqlite3_step(m_statement);
    require(result == SQLITE_ROW || result == SQLITE_DONE, sqlite3_errmsg(sqlite3_db_handle(m_statement)));
    return result == SQLITE_ROW;
}

void RawStatement::reset()
{
    sqlite3_reset(m_statement);
}

int RawStatement::readAll()
{
    int rows = 0;
    qint64 bytes = 0;
    for (; step(); ++rows) {
        for (int column = 0; column < sqlite3_column_count(m_statement); ++column) {
            if (sqlite3_column_text(m_statement, column) != nullptr)
                bytes += sqlite3_column_bytes(m_statement, column);
        }
    }
    reset();
    require(bytes >= 0, "nothing");
    return rows;
}

}  // namespace daisychain::bench
