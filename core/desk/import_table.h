#pragma once

#include "core/desk/column_mapping.h"
#include "core/text/csv_guess.h"

namespace daisychain {

/// A CSV file that is imported, and what is known of how to read it.
struct ImportTable {
    QString path;      ///< for people to read
    QByteArray bytes;  ///< as CsvReader goes through them
    text::CsvGuess guess;
    text::CsvFormat format;  ///< of `bytes`
    bool isRecoded = false;  ///< `bytes` are not those of the file
    QStringList head;        ///< the columns' names; "1", "2" … when the file has none
    ColumnMapping mapping;
    QByteArray fingerprint;  ///< of the file's bytes
};

/// What a person says of a file; nothing: as it is guessed.
struct TableChoices {
    std::optional<QByteArray> charset;
    std::optional<char> separator;
    std::optional<bool> hasHead;

    bool operator==(const TableChoices &) const = default;
};

/// Guesses how a file is written and what its columns hold. A file without rows has no sample in its guess.
ImportTable readTable(ImportKind kind, const QString &path, const QByteArray &file,
                      const TableChoices &choices = {});

/// What a table of these columns is about. `rows` are the first of the file.
ImportKind guessImportKind(const QStringList &head, const QList<QStringList> &rows);

/// A row that wasn't taken, and why: a sentence for people.
struct RefusedRow {
    int line = 0;
    QString why;
    QByteArrayView raw;  ///< as long as the table's bytes
};

/// The first row and the refused ones as they stand in the file, so that they can be corrected and imported.
QByteArray refusedFile(const ImportTable &table, const QList<RefusedRow> &refused);

}  // namespace daisychain
