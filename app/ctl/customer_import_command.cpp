#include "app/ctl/commands.h"
#include "app/ctl/interruption.h"
#include "app/ctl/json_of.h"
#include "app/ctl/line_of.h"
#include "app/ctl/peak_memory.h"
#include "app/ctl/progress.h"
#include "app/ctl/session.h"
#include "app/ctl/table_file.h"
#include "app/ctl/wait.h"
#include "core/desk/customer_table.h"

#include <algorithm>

namespace daisychain::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostPrintedMatches = 20;
constexpr double BytesInMegabyte = 1024 * 1024;

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

QString matchLines(const CustomerMatch &match)
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

Answer answerOf(const ImportTable &file, const CustomerImportReport &report, const CustomerTable &rows,
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
             report.matches.first(std::min(report.matches.size(), MostPrintedMatches)))
            text += matchLines(match);
    }
    text += linesOf(refused);
    text += u"%1 new customers, %2 rows that change something, %3 that say nothing new, %4 refused. %5"_s.arg(
        QString::number(report.added), QString::number(report.changed), QString::number(report.same),
        QString::number(refused.size()),
        isDryRun ? u"Nothing was written."_s : u"It took %1 s."_s.arg(seconds, 0, 'f', 1));
    return {json, text};
}

Outcome<CustomerImportReport> run(Session &session, const ImportTable &file, CustomerTable &rows,
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
    auto file = openTable(ImportKind::Customers, arguments);
    if (!file)
        return std::unexpected(file.error());
    if (const auto network = networkFromName(arguments.value(u"network")))
        file->mapping.network = *network;
    const Interruption interruption;
    const bool isDryRun = arguments.has(u"dry-run");
    CustomerTable rows(*file, [&](double done) {
        progress.tell(isDryRun ? "Looking" : "Importing", done);
        return !Interruption::isWished();
    });
    const auto report = run(session, *file, rows, isDryRun);
    if (!report)
        return std::unexpected(report.error());
    if (auto saved = saveRefused(arguments, *file, rows.refused()); !saved)
        return std::unexpected(Trouble(saved.error()));
    return answerOf(*file, *report, rows, isDryRun, double(progress.elapsedMs()) / 1000);
}

}  // namespace

QList<Command> customerImportCommands()
{
    const Option network{u"network"_s,
                         {},
                         u"Of the handles, where no column says it."_s,
                         Option::Kind::Choice,
                         {u"mastodon"_s, u"bluesky"_s, u"x"_s}};
    return {{u"import customers"_s,
             {u"FILE"_s},
             u"Take customers in from a CSV file: all of its rows, or those that can be taken."_s,
             tableOptions() + QList<Option>{network},
             importCustomers,
             u"Nothing was imported."_s}};
}

}  // namespace daisychain::ctl
