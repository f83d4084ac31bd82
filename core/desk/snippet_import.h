#pragma once

#include "core/desk/import_table.h"
#include "core/desk/person.h"
#include "core/desk/snippet_reader.h"

namespace daisychain {

// Saved replies as files. Pure.

/// A snippet as a file has it; its id is null.
struct SnippetLine {
    int line = 0;  ///< of a table its row, of JSON its number
    Snippet snippet;
    QByteArrayView raw = {};  ///< of a table

    bool operator==(const SnippetLine &) const = default;
};

struct SnippetFile {
    QList<SnippetLine> lines;
    QList<RefusedRow> refused;
};

/// Reads a table by its mapping. Refused is what checkSnippet() refuses, an owner who isn't one of
/// `persons`, and a day that doesn't exist. Where no column holds names, they are made of the texts.
SnippetFile readSnippetTable(const ImportTable &table, const QList<Person> &persons);
/// Reads what snippetsJson() writes, or a list alone. Errors: Invalid with "json" and what is wrong.
Result<SnippetFile> readSnippetJson(const QByteArray &json, const QList<Person> &persons);

/// What an import does.
struct SnippetImport {
    QList<Snippet> saves;  ///< of those here already under their ids
    int added = 0;
    int changed = 0;
    int same = 0;
    QList<RefusedRow> refused;  ///< by the file, and names that stood in an earlier line
};

/// Against what is here, by name. `now`: for the ids of new ones.
SnippetImport planSnippetImport(const SnippetFile &file, const QList<SnippetRow> &present, Instant now);

/// What a plan records.
QList<Action> snippetActions(const SnippetImport &plan, PersonId by, Instant now);

QByteArray snippetsJson(const QList<SnippetRow> &rows);
QByteArray snippetsCsv(const QList<SnippetRow> &rows);

/// Why a snippet can't be saved, as a sentence for people: an Invalid of checkSnippet(), or a Conflict.
QString snippetRefusal(const Error &error);

}  // namespace daisychain
