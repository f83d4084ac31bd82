#include "core/desk/import_table.h"

#include <QCryptographicHash>

#include <algorithm>

namespace daisychain {

/// Reads the sample anew where the guess was corrected.
static void applyChoices(const TableChoices &choices, const QByteArray &file, text::CsvGuess &guess)
{
    constexpr qsizetype SampleBytes = 256 * 1024;
    constexpr qsizetype SampleRows = 200;
    guess.format.isDoubleEncoded = guess.format.isDoubleEncoded && !choices.charset;
    guess.format.charset = choices.charset.value_or(guess.format.charset);
    guess.format.separator = choices.separator.value_or(guess.format.separator);
    guess.hasHead = choices.hasHead.value_or(guess.hasHead);
    if (!choices.charset && !choices.separator)
        return;
    text::CsvFormat format = guess.format;
    const QByteArray sample = file.first(std::min(file.size(), SampleBytes));
    const QByteArray bytes = text::csvBytes(sample, format);  // may share it
    text::CsvReader reader(bytes, format);
    guess.sample.clear();
    while (guess.sample.size() < SampleRows) {
        auto row = reader.next();
        if (!row)
            break;
        row->raw = {};
        guess.sample.append(std::move(*row));
    }
    const bool isCut = sample.size() < file.size() && guess.sample.size() > 1;
    if (isCut && guess.sample.size() < SampleRows)
        guess.sample.removeLast();
}

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

ImportTable readTable(ImportKind kind, const QString &path, const QByteArray &file,
                      const TableChoices &choices)
{
    ImportTable table;
    table.path = path;
    table.fingerprint = QCryptographicHash::hash(file, QCryptographicHash::Sha1);
    table.guess = text::guessCsv(file);
    applyChoices(choices, file, table.guess);
    table.format = table.guess.format;
    table.bytes = text::csvBytes(file, table.format);
    table.isRecoded = table.format.charset != table.guess.format.charset;
    table.bytes.detach();  // the file's own may be gone soon
    guessColumns(kind, table);
    return table;
}

ImportKind guessImportKind(const QStringList &head, const QList<QStringList> &rows)
{
    const auto has = [](const ColumnMapping &mapping, std::initializer_list<ColumnKind> kinds) {
        return std::ranges::any_of(kinds, [&](ColumnKind kind) { return mapping.column(kind) >= 0; });
    };
    using enum ColumnKind;
    const ColumnMapping said = guessMapping(ImportKind::Conversations, head, rows);
    const bool isSaid = has(said, {Text, Subject}) && has(said, {Created});
    if (isSaid && has(said, {Ticket, Id, ReplyTo, Side, Subject}))
        return ImportKind::Conversations;
    const ColumnMapping customer = guessMapping(ImportKind::Customers, head, rows);
    const ColumnMapping snippet = guessMapping(ImportKind::Snippets, head, rows);
    const bool isOfSomebody = has(customer, {EMail, Handle, CustomerNumber, Phone});
    return has(snippet, {Text}) && !isOfSomebody ? ImportKind::Snippets : ImportKind::Customers;
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
