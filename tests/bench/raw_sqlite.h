#pragma once

#include <QByteArray>
#include <QString>

struct sqlite3;
struct sqlite3_stmt;

namespace daisychain::bench {

/// The C API with nothing around it: the limit of what a store can do. Ends the program on any error.
class RawSqlite final {
public:
    explicit RawSqlite(const QString &file);
    ~RawSqlite();
    RawSqlite(const RawSqlite &) = delete;
    RawSqlite &operator=(const RawSqlite &) = delete;

    void run(const QByteArray &sql);
    /// The first column of the first row.
    QByteArray text(const QByteArray &sql);
    sqlite3 *handle() const { return m_database; }

private:
    sqlite3 *m_database = nullptr;
};

/// A kept statement.
class RawStatement final {
public:
    RawStatement(RawSqlite &database, const QByteArray &sql);
    ~RawStatement();
    RawStatement(const RawStatement &) = delete;
    RawStatement &operator=(const RawStatement &) = delete;

    void bind(int index, qint64 value);
    void bind(int index, const QByteArray &text);
    bool step();
    void reset();
    /// Steps through all rows, reading every column; how many there were.
    int readAll();
    sqlite3_stmt *handle() const { return m_statement; }

private:
    sqlite3_stmt *m_statement = nullptr;
};

}  // namespace daisychain::bench
