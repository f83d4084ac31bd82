#include "app/ctl/commands.h"
#include "app/ctl/customer_file.h"
#include "app/ctl/interruption.h"
#include "app/ctl/json_of.h"
#include "app/ctl/line_of.h"
#include "app/ctl/peak_memory.h"
#include "app/ctl/session.h"
#include "app/ctl/wait.h"

#include <QCryptographicHash>
#include <QFile>

#include <algorithm>
#include <array>

namespace daisychain::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostNamedRows = 1000;
constexpr qsizetype MostPrintedRows = 20;
constexpr double BytesInMegabyte = 1024 * 1024;

struct StyleName {
    DateStyle style;
    QStringView name;
};
constexpr std::array StyleNames{
    StyleName{DateStyle::Iso, u"iso"}, StyleName{DateStyle::DayFirst, u"day-first"},
    StyleName{DateStyle::MonthFirst, u"month-first"}, StyleName{DateStyle::Serial, u"serial"},
    StyleName{DateStyle::Archive, u"archive"}};

QString nameOf(DateStyle style)
{
    return std::ranges::find(StyleNames, style, &StyleName::style)->name.toString();
}

QStringList styleNames()
{
    QStringList names;
    for (const StyleName &each : StyleNames)
        names.append(each.name.toString());
    return names;
}

Trouble fileTrouble(const QString &path, const QString &why)
{
    return Trouble(ErrorCode::Invalid, {path, why}, u"%1 can't be read: %2."_s.arg(path, why));
}

/// Which column is meant: by its name, or by its number from 1.
qsizetype columnNamed(const CustomerFile &file, const QString &name)
{
    for (qsizetype i = 0; i < file.head.size(); ++i) {
        if (file.head[i].trimmed().compare(name.trimmed(), Qt::CaseInsensitive) == 0)
            return i;
    }
    bool isNumber = false;
    const int number = name.toInt(&isNumber);
    return isNumber && number >= 1 && number <= file.head.size() ? number - 1 : -1;
}

QStringList cellsOf(const CustomerFile &file, qsizetype column)
{
    QStringList cells;
    for (const text::CsvRow &row : file.guess.sample.mid(file.guess.hasHead ? 1 : 0))
        cells.append(row.fields.value(column));
    return cells;
}

/// "name=Full name": the column's guessed meaning makes room, and so does another column that had this one.
Outcome<void> mapColumn(CustomerFile &file, const QString &given)
{
    const qsizetype equals = given.indexOf(u'=');
    const auto meaning = meaningFromName(given.left(equals).trimmed());
    const qsizetype column = equals < 0 ? -1 : columnNamed(file, given.mid(equals + 1));
    if (!meaning || !columnKinds(ImportKind::Customers).contains(meaning->kind))
        return std::unexpected(Trouble::wrongUsage(
            u"\"%1\" is no mapping: say FIELD=COLUMN, as in e-mail=Address or field:Size=Shoe size."_s.arg(
                given)));
    if (column < 0)
        return std::unexpected(Trouble(ErrorCode::NotFound, {given, file.head.join(u", "_s)},
                                       u"There is no column \"%1\"; the file has %2."_s.arg(
                                           given.mid(equals + 1), file.head.join(u", "_s))));
    const bool mayRepeat = meaning->kind == ColumnKind::Ignored || meaning->kind == ColumnKind::Own ||
                           meaning->kind == ColumnKind::Reference;
    if (const qsizetype other = file.mapping.column(meaning->kind); !mayRepeat && other >= 0)
        file.mapping.columns[other] = {};
    file.mapping.columns[column] = *meaning;
    guessDates(file.mapping.columns[column], cellsOf(file, column));
    return {};
}

/// Dates that can be read in two ways want a word.
Outcome<void> settleDates(CustomerFile &file, const QString &said)
{
    for (qsizetype i = 0; i < file.mapping.columns.size(); ++i) {
        ColumnMeaning &meaning = file.mapping.columns[i];
        const auto style = std::ranges::find(StyleNames, said, &StyleName::name);
        if (style != StyleNames.end())
            meaning.dateStyle = style->style;
        else if (!meaning.otherStyles.isEmpty())
            return std::unexpected(Trouble(
                ErrorCode::Invalid, {file.path, file.head.value(i)},
                u"The dates of \"%1\" may be %2 or %3: say which with --dates."_s.arg(
                    file.head.value(i), nameOf(meaning.dateStyle), nameOf(meaning.otherStyles.first()))));
    }
    return {};
}

void guessColumns(CustomerFile &file)
{
    QList<QStringList> rows;
    for (const text::CsvRow &row : file.guess.sample)
        rows.append(row.fields);
    if (file.guess.hasHead && !rows.isEmpty())
        file.head = rows.takeFirst();
    file.mapping = guessMapping(ImportKind::Customers, file.head, rows);
    for (qsizetype i = file.head.size(); i < file.mapping.columns.size(); ++i)
        file.head.append(QString::number(i + 1));
}

Outcome<CustomerFile> opened(const Arguments &arguments)
{
    CustomerFile file;
    file.path = arguments.word(0);
    QFile in(file.path);
    if (!in.open(QIODevice::ReadOnly))
        return std::unexpected(Trouble(ErrorCode::NotFound, {file.path, in.errorString()},
                                       u"%1 can't be opened: %2."_s.arg(file.path, in.errorString())));
    const QByteArray bytes = in.readAll();
    file.fingerprint = QCryptographicHash::hash(bytes, QCryptographicHash::Sha1);
    file.guess = text::guessCsv(bytes);
    if (file.guess.sample.isEmpty())
        return std::unexpected(fileTrouble(file.path, u"it is empty"_s));
    file.format = file.guess.format;
    file.bytes = text::csvBytes(bytes, file.format);
    file.isRecoded = file.format.charset != file.guess.format.charset;
    file.bytes.detach();  // the file's own are gone soon
    guessColumns(file);
    return file;
}

Outcome<void> applyOptions(CustomerFile &file, const Arguments &arguments)
{
    for (const QString &given : arguments.values(u"map")) {
        if (auto mapped = mapColumn(file, given); !mapped)
            return mapped;
    }
    if (const auto network = networkFromName(arguments.value(u"network")))
        file.mapping.network = *network;
    return settleDates(file, arguments.value(u"dates"));
}

QJsonArray columnsJson(const CustomerFile &file)
{
    QJsonArray columns;
    for (qsizetype i = 0; i < file.head.size(); ++i) {
        const ColumnMeaning &meaning = file.mapping.columns[i];
        columns.append(QJsonObject{{u"column"_s, file.head[i]},
                                   {u"kind"_s, columnKindName(meaning.kind)},
                                   {u"name"_s, meaning.name},
                                   {u"dates"_s, nameOf(meaning.dateStyle)}});
    }
    return columns;
}

QJsonArray refusedJson(const QList<RefusedRow> &refused)
{
    QJsonArray rows;
    for (const RefusedRow &row : refused.first(std::min(refused.size(), MostNamedRows)))
        rows.append(QJsonObject{{u"line"_s, row.line}, {u"why"_s, row.why}});
    return rows;
}

QString nameOf(MatchedBy by)
{
    switch (by) {
    case MatchedBy::CustomerNumber:
        return u"customer-number"_s;
    case MatchedBy::EMail:
        return u"e-mail"_s;
    case MatchedBy::Handle:
        return u"handle"_s;
    case MatchedBy::Identity:
        return u"identity"_s;
    }
    return {};
}

QJsonArray matchesJson(const QList<CustomerMatch> &matches)
{
    QJsonArray rows;
    for (const CustomerMatch &match : matches) {
        QJsonArray changes;
        for (const DetailChange &change : match.changes)
            changes.append(QJsonObject{{u"field"_s, detailFieldName(change.detail.field)},
                                       {u"name"_s, change.detail.name},
                                       {u"value"_s, change.detail.value},
                                       {u"before"_s, change.before}});
        rows.append(QJsonObject{{u"line"_s, match.line},
                                {u"identity"_s, match.identity.globalId},
                                {u"by"_s, nameOf(match.by)},
                                {u"earlierLine"_s, match.earlierLine},
                                {u"changes"_s, changes}});
    }
    return rows;
}

QString linesOf(const CustomerMatch &match)
{
    QString text =
        u"line %1: %2, by %3"_s.arg(match.line).arg(oneLine(match.identity.globalId, 60), nameOf(match.by));
    if (match.earlierLine > 0)
        text += u", as in line %1"_s.arg(match.earlierLine);
    text += u'\n';
    for (const DetailChange &change : match.changes)
        text += u"    %1 %2: \"%3\" → \"%4\"\n"_s.arg(
            detailFieldName(change.detail.field), oneLine(change.detail.name, 40), oneLine(change.before, 60),
            oneLine(change.detail.value, 60));
    return text;
}

QString linesOf(const CustomerFile &file)
{
    QString text = u"%1, separated by \"%2\", %3\n"_s.arg(
        QString::fromLatin1(file.guess.format.charset),
        file.format.separator == '\t' ? u"tab"_s : QString(QLatin1Char(file.format.separator)),
        file.guess.hasHead ? u"the first row has the names"_s : u"no names"_s);
    for (qsizetype i = 0; i < file.head.size(); ++i) {
        const ColumnMeaning &meaning = file.mapping.columns[i];
        text += u"    %1 → %2%3\n"_s.arg(oneLine(file.head[i], 40), columnKindName(meaning.kind),
                                         meaning.name.isEmpty() ? u""_s : u':' + meaning.name);
    }
    return text;
}

Answer answerOf(const CustomerFile &file, const CustomerImportReport &report, const CustomerRows &rows,
                bool isDryRun, double seconds)
{
    const QList<RefusedRow> &refused = rows.refused();
    const QJsonObject json{{u"dryRun"_s, isDryRun},
                           {u"rows"_s, report.rows + refused.size() - report.refused},
                           {u"added"_s, report.added},
                           {u"changed"_s, report.changed},
                           {u"same"_s, report.same},
                           {u"refused"_s, refused.size()},
                           {u"encoding"_s, QString::fromLatin1(file.guess.format.charset)},
                           {u"separator"_s, QString(QLatin1Char(file.format.separator))},
                           {u"hasHead"_s, file.guess.hasHead},
                           {u"encodedTwice"_s, file.guess.format.isDoubleEncoded},
                           {u"strayRows"_s, rows.strayRows()},
                           {u"columns"_s, columnsJson(file)},
                           {u"matches"_s, matchesJson(report.matches)},
                           {u"refusedRows"_s, refusedJson(refused)},
                           {u"seconds"_s, seconds},
                           {u"peakMegabytes"_s, double(peakMemory()) / BytesInMegabyte}};
    QString text = linesOf(file);
    if (isDryRun) {
        for (const CustomerMatch &match :
             report.matches.first(std::min(report.matches.size(), MostPrintedRows)))
            text += linesOf(match);
    }
    for (const RefusedRow &row : refused.first(std::min(refused.size(), MostPrintedRows)))
        text += u"line %1 refused: %2\n"_s.arg(row.line).arg(oneLine(row.why, 120));
    text += u"%1 new customers, %2 rows that change something, %3 that say nothing new, %4 refused. %5"_s.arg(
        QString::number(report.added), QString::number(report.changed), QString::number(report.same),
        QString::number(refused.size()),
        isDryRun ? u"Nothing was written."_s : u"It took %1 s."_s.arg(seconds, 0, 'f', 1));
    return {json, text};
}

Outcome<CustomerImportReport> run(Session &session, const CustomerFile &file, CustomerRows &rows,
                                  bool isDryRun)
{
    const auto desk = session.desk();
    if (!desk)
        return std::unexpected(desk.error());
    const auto me = session.me();
    if (!me)
        return std::unexpected(me.error());
    CustomerImporter &importer = (*desk)->customerImport();
    const ImportTerms terms{me->id, session.now(), file.fingerprint + fingerprint(file.mapping)};
    const auto report = wait(isDryRun ? importer.preview(rows) : importer.import(rows, terms));
    if (!report && report.error().code == ErrorCode::Cancelled)
        return std::unexpected(Trouble(ErrorCode::Cancelled, {file.path}, u"Given up."_s));
    if (!report)
        return std::unexpected(Trouble(report.error()));
    session.poke();
    return *report;
}

Outcome<Answer> importCustomers(Session &session, const Arguments &arguments)
{
    Progress progress;
    auto file = opened(arguments);
    if (!file)
        return std::unexpected(file.error());
    if (auto applied = applyOptions(*file, arguments); !applied)
        return std::unexpected(applied.error());
    const Interruption interruption;
    const bool isDryRun = arguments.has(u"dry-run");
    CustomerRows rows(*file, progress, isDryRun ? "Looking" : "Importing");
    const auto report = run(session, *file, rows, isDryRun);
    if (!report)
        return std::unexpected(report.error());
    if (arguments.has(u"refused") && !rows.refused().isEmpty()) {
        if (auto saved = saveRefused(arguments.value(u"refused"), *file, rows.refused()); !saved)
            return std::unexpected(Trouble(saved.error()));
    }
    return answerOf(*file, *report, rows, isDryRun, double(progress.elapsedMs()) / 1000);
}

}  // namespace

QList<Command> customerImportCommands()
{
    return {
        {u"import customers"_s,
         {u"FILE"_s},
         u"Take customers in from a CSV file: all of its rows, or those that can be taken."_s,
         {{u"map"_s, u"FIELD=COLUMN"_s, u"What a column holds, where the guess is wrong; may be repeated."_s,
           Option::Kind::List},
          {u"network"_s,
           {},
           u"Of the handles, where no column says it."_s,
           Option::Kind::Choice,
           {u"mastodon"_s, u"bluesky"_s, u"x"_s}},
          {u"dates"_s, {}, u"How dates are written."_s, Option::Kind::Choice, styleNames()},
          {u"dry-run"_s, {}, u"Show what would happen; write nothing."_s, Option::Kind::Flag},
          {u"refused"_s, u"FILE"_s, u"Where the refused rows are saved, to be corrected and imported."_s}},
         importCustomers,
         u"Nothing was imported."_s}};
}

}  // namespace daisychain::ctl
