#include "app/engine_room/import_run.h"

#include "core/desk/address.h"
#include "core/desk/customer_table.h"
#include "core/desk/past_table.h"
#include "core/desk/snippet_import.h"
#include "core/desk/zendesk_tickets.h"
#include "core/store/desk_store.h"
#include "core/text/charset.h"

#include <QCryptographicHash>
#include <QFile>
#include <QHash>

#include <algorithm>

namespace daisychain::engine_room {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MostBytes = 2'000'000'000;
constexpr qsizetype RowsLookedAt = 20;
constexpr qsizetype MostWhat = 200;

/// On a thread that may wait.
template <class T>
Result<T> waited(QFuture<Result<T>> future)
{
    future.waitForFinished();
    return future.resultCount() == 0 ? Result<T>(Failure(Error{ErrorCode::Cancelled})) : future.result();
}

bool looksLikeSnippets(QByteArrayView file)
{
    const QByteArrayView start = file.first(std::min<qsizetype>(file.size(), 200)).trimmed();
    return start.startsWith('[') || (start.startsWith('{') && start.contains("\"snippets\""));
}

ImportKind kindOf(const QString &path, const QByteArray &bytes, const ImportChoices &choices)
{
    if (choices.kind)
        return *choices.kind;
    if (looksLikeSnippets(bytes))
        return ImportKind::Snippets;
    if (looksLikeTickets(bytes))
        return ImportKind::Conversations;
    const ImportTable table = readTable(ImportKind::Customers, path, bytes, choices.table);
    QList<QStringList> rows;
    for (const text::CsvRow &row : table.guess.sample)
        rows.append(row.fields);
    const QStringList head = table.guess.hasHead && !rows.isEmpty() ? rows.takeFirst() : QStringList();
    return guessImportKind(head, rows);
}

void describeTable(const ImportTable &table, ImportLook &look)
{
    look.charset = table.guess.format.charset;
    look.separator = table.format.separator;
    look.hasHead = table.guess.hasHead;
    look.isDoubleEncoded = table.format.isDoubleEncoded;
    look.head = table.head;
    look.mapping = table.mapping;
    const qsizetype begin = std::min<qsizetype>(table.guess.hasHead ? 1 : 0, table.guess.sample.size());
    for (const text::CsvRow &row : table.guess.sample.mid(begin, RowsLookedAt))
        look.rows.append(row.fields);
}

void sortAndCut(ImportSummary &summary)
{
    std::ranges::stable_sort(summary.shown, {}, &ImportedRow::line);
    summary.shown.resize(std::min(summary.shown.size(), MostShownRows));
}

void addRefused(const QList<RefusedRow> &refused, const QByteArray &charset, ImportSummary &summary)
{
    summary.refused = refused.size();
    for (const RefusedRow &row : refused.first(std::min(refused.size(), MostNamedMatches))) {
        ImportedRow shown;
        shown.line = row.line;
        shown.fate = RowFate::Refused;
        const auto raw = text::decodeText(row.raw.first(std::min(row.raw.size(), MostWhat)), charset);
        shown.what = raw ? QString::fromUtf8(raw->utf8) : QString();
        shown.why = row.why;
        summary.shown.append(std::move(shown));
    }
}

QString nameOf(const CustomerRow &row)
{
    for (const CustomerDetail &detail : row.details) {
        if (detail.field == DetailField::Name)
            return detail.value;
    }
    return row.handle.isEmpty() ? addressText(row.identity) : u'@' + row.handle;
}

Result<ImportSummary> importCustomers(store::DeskStore &desk, const ImportFile &file,
                                      const ImportOrder &order, const ImportGoesOn &goesOn)
{
    CustomerTable rows(file.table, goesOn);
    CustomerImporter &importer = desk.customerImport();
    const ImportTerms terms{order.by, order.at, file.table.fingerprint + fingerprint(file.table.mapping)};
    const auto report = waited(order.isDryRun ? importer.preview(rows) : importer.import(rows, terms));
    if (!report)
        return Failure(report.error());
    ImportSummary summary;
    summary.added = report->added;
    summary.changed = report->changed;
    summary.same = report->same;
    addRefused(rows.refused(), file.table.format.charset, summary);
    QHash<int, const CustomerMatch *> matches;
    for (const CustomerMatch &match : report->matches)
        matches.insert(match.line, &match);
    QSet<int> refused;
    for (const RefusedRow &row : rows.refused())
        refused.insert(row.line);
    for (const CustomerRow &row : rows.first()) {
        if (refused.contains(row.line))
            continue;
        ImportedRow shown;
        shown.line = row.line;
        shown.who = nameOf(row);
        if (const CustomerMatch *match = matches.value(row.line)) {
            shown.fate = match->earlierLine > 0 ? RowFate::Repeated
                         : !match->isChanged    ? RowFate::Same
                                                : RowFate::Changed;
            shown.earlierLine = match->earlierLine;
            shown.changes = match->changes;
        }
        summary.shown.append(std::move(shown));
    }
    summary.refusedFile = refusedFile(file.table, rows.refused());
    return summary;
}

template <class Source>
Result<ImportSummary> importFrom(store::DeskStore &desk, Source &source, const QByteArray &charset,
                                 const ImportOrder &order)
{
    ConversationImporter &importer = desk.conversationImport();
    const Account own = pastAccount(order.choices.own);
    const auto report = waited(order.isDryRun ? importer.preview(source, own)
                                              : importer.import(source, own, order.by, order.at));
    if (!report)
        return Failure(report.error());
    ImportSummary summary;
    summary.added = report->added;
    summary.changed = report->changed;
    summary.same = report->same;
    summary.messages = report->messages;
    summary.open = report->open;
    addRefused(source.refused(), charset, summary);
    for (const PastMatch &match : report->matches) {
        ImportedRow shown;
        shown.line = match.line;
        shown.fate = match.added == 0 ? RowFate::Same : match.isNew ? RowFate::New : RowFate::Changed;
        shown.who = match.customer;
        shown.what = match.conversation;
        shown.messages = match.messages;
        shown.added = match.added;
        shown.isOpen = match.isOpen;
        summary.shown.append(std::move(shown));
    }
    return summary;
}

Result<ImportSummary> importConversations(store::DeskStore &desk, const ImportFile &file,
                                          const ImportOrder &order, const ImportGoesOn &goesOn)
{
    if (file.look.isJson) {
        ZendeskTickets tickets(file.bytes, goesOn);
        auto summary = importFrom(desk, tickets, "UTF-8", order);
        if (summary)
            summary->refusedFile = refusedTickets(tickets.refused());
        return summary;
    }
    PastTable table(file.table, goesOn);
    auto summary = importFrom(desk, table, file.table.format.charset, order);
    if (summary)
        summary->refusedFile = refusedFile(file.table, table.refused());
    return summary;
}

void addSnippets(const SnippetFile &read, const SnippetImport &plan, const QList<SnippetRow> &present,
                 ImportSummary &summary)
{
    QSet<QString> here;
    for (const SnippetRow &row : present)
        here.insert(foldedSnippetName(row.snippet.name));
    QSet<QString> saved;
    for (const Snippet &snippet : plan.saves)
        saved.insert(foldedSnippetName(snippet.name));
    QSet<int> refused;
    for (const RefusedRow &row : plan.refused)
        refused.insert(row.line);
    for (const SnippetLine &line : read.lines) {
        if (refused.contains(line.line) || summary.shown.size() >= MostShownRows)
            continue;
        const QString name = foldedSnippetName(line.snippet.name);
        ImportedRow shown;
        shown.line = line.line;
        shown.fate = !here.contains(name)   ? RowFate::New
                     : saved.contains(name) ? RowFate::Changed
                                            : RowFate::Same;
        shown.who = line.snippet.name;
        shown.what = line.snippet.text.left(MostWhat);
        summary.shown.append(std::move(shown));
    }
}

Result<ImportSummary> importSnippets(store::DeskStore &desk, const ImportFile &file, const ImportOrder &order)
{
    const auto persons = waited(desk.directory().persons());
    const auto present = waited(desk.snippets().snippets(order.at, {}));
    if (!persons || !present)
        return Failure(persons ? present.error() : persons.error());
    const auto read = file.look.isJson ? readSnippetJson(file.bytes, *persons)
                                       : Result<SnippetFile>(readSnippetTable(file.table, *persons));
    if (!read)
        return Failure(read.error());
    const SnippetImport plan = planSnippetImport(*read, *present, order.at);
    ImportSummary summary;
    summary.added = plan.added;
    summary.changed = plan.changed;
    summary.same = plan.same;
    addRefused(plan.refused, file.table.format.charset, summary);
    addSnippets(*read, plan, *present, summary);
    if (!file.look.isJson)
        summary.refusedFile = refusedFile(file.table, plan.refused);
    if (order.isDryRun || plan.saves.isEmpty())
        return summary;
    summary.recorded = snippetActions(plan, order.by, order.at);
    if (const auto recorded = waited(desk.journal().record({summary.recorded, {}, {}})); !recorded)
        return Failure(recorded.error());
    return summary;
}

}  // namespace

Result<ImportFile> readImportFile(const QString &path, const ImportChoices &choices)
{
    QFile in(path);
    if (!in.open(QIODevice::ReadOnly) || in.size() > MostBytes)
        return Failure(Error{ErrorCode::NotFound, {path}, in.errorString()});
    ImportFile file;
    file.bytes = in.readAll();
    ImportLook &look = file.look;
    look.path = path;
    look.bytes = file.bytes.size();
    look.fingerprint = QCryptographicHash::hash(file.bytes, QCryptographicHash::Sha1);
    look.kind = kindOf(path, file.bytes, choices);
    look.isJson = (look.kind == ImportKind::Snippets && looksLikeSnippets(file.bytes)) ||
                  (look.kind == ImportKind::Conversations && looksLikeTickets(file.bytes));
    if (look.isJson)
        return file;
    file.table = readTable(look.kind, path, file.bytes, choices.table);
    if (file.table.guess.sample.isEmpty())
        return Failure(Error{ErrorCode::Invalid, {path}, u"it is empty"_s});
    if (choices.mapping && choices.mapping->columns.size() == file.table.mapping.columns.size())
        file.table.mapping = *choices.mapping;
    describeTable(file.table, look);
    return file;
}

Result<ImportSummary> runImport(store::DeskStore &desk, const ImportFile &file, const ImportOrder &order,
                                const ImportGoesOn &goesOn)
{
    const ImportKind kind = file.look.kind;
    auto summary = kind == ImportKind::Customers       ? importCustomers(desk, file, order, goesOn)
                   : kind == ImportKind::Conversations ? importConversations(desk, file, order, goesOn)
                                                       : importSnippets(desk, file, order);
    if (!summary)
        return summary;
    summary->kind = kind;
    sortAndCut(*summary);
    return summary;
}

}  // namespace daisychain::engine_room
