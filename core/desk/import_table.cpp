#include "core/desk/import_table.h"

#include <QCryptographicHash>

namespace daisychain {

static void guessColumns(ImportKind kind, ImportTable &table)
{
    QList<QStringList> rows;
    for (const text::CsvRow &row : table.guess.sample)
        rows.append(row.fields);
    if (table.guess.hasHead && !rows.isEmpty())
        table.head = rows.takeFirst();
    table.mapping = guessMapping(kind, table.head, rows);
    for (qsizetype i = table.head.size(); i < table.mapping.columns.size(); ++i)
        table.head.append(QString::number(i + 1));
}

ImportTable readTable(ImportKind kind, const QString &path, const QByteArray &file)
{
    ImportTable table;
    table.path = path;
    table.fingerprint = QCryptographicHash::hash(file, QCryptographicHash::Sha1);
    table.guess = text::guessCsv(file);
    table.format = table.guess.format;
    table.bytes = text::csvBytes(file, table.format);
    table.isRecoded = table.format.charset != table.guess.format.charset;
    table.bytes.detach();  // the file's own may be gone soon
    guessColumns(kind, table);
    return table;
}

QByteArray refusedFile(const ImportTable &table, const QList<RefusedRow> &refused)
{
    const QByteArray lineEnd = table.format.lineEnd == '\r' ? "\r" : "\r\n";
    QByteArray bytes;
    if (table.isRecoded || table.bytes.startsWith("\xEF\xBB\xBF"))
        bytes += "\xEF\xBB\xBF";
    if (table.guess.hasHead) {
        text::CsvReader reader(table.bytes, table.format);
        if (const auto head = reader.next())
            bytes.append(head->raw).append(lineEnd);
    }
    for (const RefusedRow &row : refused)
        bytes.append(row.raw).append(lineEnd);
    return bytes;
}

}  // namespace daisychain
