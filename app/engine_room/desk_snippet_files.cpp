#include "app/engine_room/desk_snippet_files.h"

#include <QFile>
#include <QSaveFile>
#include <QtConcurrent>

namespace daisychain::engine_room {

namespace {

constexpr qint64 MostBytes = 50'000'000;

Result<SnippetFile> readFile(const QString &path, const QList<Person> &persons)
{
    QFile in(path);
    if (!in.open(QIODevice::ReadOnly) || in.size() > MostBytes)
        return Failure(Error{ErrorCode::NotFound, {path}, in.errorString()});
    const QByteArray bytes = in.readAll();
    const QByteArray start = bytes.left(100).trimmed();
    if (start.startsWith('{') || start.startsWith('['))
        return readSnippetJson(bytes, persons);
    const ImportTable table = readTable(ImportKind::Snippets, path, bytes);
    if (table.guess.sample.isEmpty() || table.mapping.column(ColumnKind::Text) < 0)
        return Failure(Error{ErrorCode::Invalid, {path}});
    SnippetFile file = readSnippetTable(table, persons);
    for (SnippetLine &line : file.lines)
        line.raw = {};  // the table is gone soon
    for (RefusedRow &row : file.refused)
        row.raw = {};
    return file;
}

/// On a thread that may wait.
template <class T>
Result<T> waited(QFuture<Result<T>> future)
{
    future.waitForFinished();
    return future.resultCount() == 0 ? Result<T>(Failure(Error{ErrorCode::Cancelled})) : future.result();
}

}  // namespace

QFuture<Result<SnippetImport>> DeskSnippetFiles::plan(QString path, Instant now)
{
    return QtConcurrent::run([path, now, present = m_snippets.snippets(now, {}),
                              persons = m_directory.persons()]() -> Result<SnippetImport> {
        const auto here = waited(present);
        const auto known = waited(persons);
        if (!here || !known)
            return Failure(here ? known.error() : here.error());
        const auto file = readFile(path, *known);
        if (!file)
            return Failure(file.error());
        return planSnippetImport(*file, *here, now);
    });
}

QFuture<Result<int>> DeskSnippetFiles::write(QString path)
{
    return QtConcurrent::run([path, present = m_snippets.snippets({}, {})]() -> Result<int> {
        const auto rows = waited(present);
        if (!rows)
            return Failure(rows.error());
        const bool isCsv = path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive);
        const QByteArray bytes = isCsv ? snippetsCsv(*rows) : snippetsJson(*rows);
        QSaveFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit())
            return Failure(Error{ErrorCode::Storage, {path}, out.errorString()});
        return int(rows->size());
    });
}

}  // namespace daisychain::engine_room
