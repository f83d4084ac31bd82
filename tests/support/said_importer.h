#pragma once

#include "core/base/when_ready.h"
#include "core/desk/file_import.h"

#include <QHash>
#include <QPromise>

namespace daisychain::test {

/// Files that are given in memory, looked at as they would be; tries and imports end when they are told to.
class SaidImporter final : public FileImporter {
public:
    QFuture<Result<ImportLook>> look(QString path, ImportChoices choices) override
    {
        ++looks;
        if (!files.contains(path))
            return readyFuture<ImportLook>(Failure(Error{ErrorCode::NotFound, {path}}));
        const QByteArray bytes = files.value(path);
        ImportLook look;
        look.path = path;
        look.fingerprint = bytes;
        look.kind = choices.kind.value_or(saidKind);
        look.isJson = bytes.startsWith('{');
        if (!look.isJson)
            describe(readTable(look.kind, path, bytes, choices.table), look);
        return readyFuture<ImportLook>(std::move(look));
    }
    QFuture<Result<ImportSummary>> run(ImportOrder order, std::shared_ptr<ImportWatch> given) override
    {
        orders.append(order);
        watch = std::move(given);
        m_promise = {};
        m_promise.start();
        return m_promise.future();
    }
    void end(Result<ImportSummary> summary)
    {
        m_promise.addResult(std::move(summary));
        m_promise.finish();
    }

    QHash<QString, QByteArray> files;
    ImportKind saidKind = ImportKind::Customers;
    int looks = 0;
    QList<ImportOrder> orders;
    std::shared_ptr<ImportWatch> watch;

private:
    static void describe(const ImportTable &table, ImportLook &look)
    {
        look.charset = table.guess.format.charset;
        look.separator = table.format.separator;
        look.hasHead = table.guess.hasHead;
        look.head = table.head;
        look.mapping = table.mapping;
        for (const text::CsvRow &row : table.guess.sample.mid(table.guess.hasHead ? 1 : 0))
            look.rows.append(row.fields);
    }

    QPromise<Result<ImportSummary>> m_promise;
};

inline ImportedRow importedRow(int line, RowFate fate, const QString &who)
{
    ImportedRow row;
    row.line = line;
    row.fate = fate;
    row.who = who;
    return row;
}

/// A preview with a row of each kind.
inline ImportSummary someImport()
{
    ImportSummary summary;
    summary.added = 1;
    summary.changed = 1;
    summary.same = 1;
    summary.refused = 1;
    summary.shown = {importedRow(2, RowFate::New, QStringLiteral("Mara Klee")),
                     importedRow(3, RowFate::Changed, QStringLiteral("Jonas Abebe")),
                     importedRow(4, RowFate::Same, QStringLiteral("Anna Lind")),
                     importedRow(5, RowFate::Refused, {}),
                     importedRow(6, RowFate::Repeated, QStringLiteral("Mara Klee"))};
    summary.shown[1].changes = {{{DetailField::Plan, {}, QStringLiteral("Gold")}, QStringLiteral("Basic")}};
    summary.shown[3].what = QStringLiteral("18,\"Bö, Ben\",keine,Gold");
    summary.shown[3].why = QStringLiteral("\"keine\" is no e-mail address");
    summary.shown[4].earlierLine = 2;
    summary.refusedFile = "name,e-mail\r\nBen,keine\r\n";
    return summary;
}

}  // namespace daisychain::test
