#pragma once

#include "core/desk/conversation_import.h"
#include "core/desk/import_table.h"

#include <QFuture>

#include <atomic>
#include <memory>

namespace daisychain {

/// What somebody says about a file that is to be imported; nothing: as it is guessed.
struct ImportChoices {
    std::optional<ImportKind> kind;
    TableChoices table;
    std::optional<ColumnMapping> mapping;
    QString own;  ///< what our side is called in conversations

    bool operator==(const ImportChoices &) const = default;
};

/// How a file is read.
struct ImportLook {
    QString path;
    qint64 bytes = 0;
    QByteArray fingerprint;
    ImportKind kind = ImportKind::Customers;
    bool isJson = false;  ///< there is nothing to say about columns
    QByteArray charset;
    char separator = ',';
    bool hasHead = false;
    bool isDoubleEncoded = false;
    QStringList head;
    ColumnMapping mapping;
    QList<QStringList> rows;  ///< the first ones, without the head

    bool operator==(const ImportLook &) const = default;
};

enum class RowFate : quint8 { New, Changed, Same, Repeated, Refused };

/// A row of the file and what becomes of it; of conversations, one of those.
struct ImportedRow {
    int line = 0;
    RowFate fate = RowFate::New;
    QString who;                  ///< a customer, the name of a saved reply
    QString what;                 ///< of a conversation its number, of a saved reply its text
    int earlierLine = 0;          ///< Repeated: where the file has them first
    QList<DetailChange> changes;  ///< of customers
    qint64 messages = 0;          ///< of conversations
    qint64 added = 0;             ///< of those, new here
    bool isOpen = false;          ///< not solved where it was held
    QString why;                  ///< Refused: a sentence

    bool operator==(const ImportedRow &) const = default;
};

inline constexpr qsizetype MostShownRows = 2000;

struct ImportSummary {
    ImportKind kind = ImportKind::Customers;
    qint64 added = 0;
    qint64 changed = 0;
    qint64 same = 0;
    qint64 refused = 0;        ///< rows
    qint64 messages = 0;       ///< of conversations
    qint64 open = 0;           ///< conversations not solved where they were held
    QList<ImportedRow> shown;  ///< in the order of the file, at most MostShownRows
    QByteArray refusedFile;    ///< the head and the refused rows as they stand there
    QList<Action> recorded;    ///< what may be taken back at once: saved replies alone

    bool operator==(const ImportSummary &) const = default;
};

/// How far an import is, and whether it shall go on. Shared by who asked and who works. Threads: any.
struct ImportWatch {
    std::atomic<int> percent{0};
    std::atomic<bool> isGivenUp{false};
};

struct ImportOrder {
    QString path;
    ImportChoices choices;
    QByteArray fingerprint;  ///< as it was looked at
    bool isDryRun = true;    ///< counts, changes nothing
    PersonId by;
    Instant at;
};

/// Imports the files that a person chose.
///
/// Threads: call from any; futures end on a thread of their own.
class FileImporter {
public:
    virtual ~FileImporter();

    /// Reads how a file is written. Errors: NotFound when it can't be read; Invalid when nothing is in it.
    virtual QFuture<Result<ImportLook>> look(QString path, ImportChoices choices) = 0;
    /// All of it or nothing. Errors besides: Conflict when the file changed since; Cancelled when it was
    /// given up, and then nothing is changed; Storage.
    virtual QFuture<Result<ImportSummary>> run(ImportOrder order, std::shared_ptr<ImportWatch> watch) = 0;
};

}  // namespace daisychain
