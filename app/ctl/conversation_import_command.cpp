#include "app/ctl/commands.h"
#include "app/ctl/interruption.h"
#include "app/ctl/line_of.h"
#include "app/ctl/peak_memory.h"
#include "app/ctl/progress.h"
#include "app/ctl/session.h"
#include "app/ctl/table_file.h"
#include "app/ctl/wait.h"
#include "core/desk/past_table.h"
#include "core/desk/zendesk_tickets.h"

#include <QFile>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>

namespace daisychain::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostPrintedMatches = 20;
constexpr double BytesInMegabyte = 1024 * 1024;

/// What came of a file, whichever way it is written.
struct Imported {
    ConversationImportReport report;
    QList<RefusedRow> refused;
    qint64 rows = 0;
    bool isDryRun = false;
    double seconds = 0;
};

QString nameOf(const PastMatch &match)
{
    if (match.added == 0)
        return u"same"_s;
    return match.isNew ? u"new"_s : u"changed"_s;
}

QJsonArray matchesJson(const QList<PastMatch> &matches)
{
    QJsonArray rows;
    for (const PastMatch &match : matches)
        rows.append(QJsonObject{{u"line"_s, match.line},
                                {u"conversation"_s, match.conversation},
                                {u"customer"_s, match.customer},
                                {u"isCustomerKnown"_s, match.by.has_value()},
                                {u"messages"_s, match.messages},
                                {u"newMessages"_s, match.added},
                                {u"fate"_s, nameOf(match)},
                                {u"wasOpen"_s, match.isOpen}});
    return rows;
}

QString linesOf(const QList<PastMatch> &matches)
{
    QString text;
    for (const PastMatch &match : matches.first(std::min(matches.size(), MostPrintedMatches)))
        text += u"line %1: %2 of %3, %4 messages, %5\n"_s.arg(
            QString::number(match.line), oneLine(match.conversation, 40), oneLine(match.customer, 60),
            QString::number(match.messages), nameOf(match));
    return text;
}

Answer answerOf(const Imported &imported, const ImportTable *table)
{
    const ConversationImportReport &report = imported.report;
    const QJsonObject json{{u"dryRun"_s, imported.isDryRun},
                           {u"rows"_s, imported.rows},
                           {u"conversations"_s, report.conversations - report.refused},
                           {u"messages"_s, report.messages},
                           {u"added"_s, report.added},
                           {u"changed"_s, report.changed},
                           {u"same"_s, report.same},
                           {u"refused"_s, imported.refused.size()},
                           {u"newCustomers"_s, report.customers},
                           {u"wereOpen"_s, report.open},
                           {u"columns"_s, table != nullptr ? columnsJson(*table) : QJsonArray()},
                           {u"matches"_s, matchesJson(report.matches)},
                           {u"refusedRows"_s, refusedJson(imported.refused)},
                           {u"seconds"_s, imported.seconds},
                           {u"peakMegabytes"_s, double(peakMemory()) / BytesInMegabyte}};
    QString text = table != nullptr ? ctl::linesOf(*table) : QString();
    if (imported.isDryRun)
        text += linesOf(report.matches);
    text += ctl::linesOf(imported.refused);
    if (report.open > 0)
        text += u"%1 were not solved where they were held; here they are done.\n"_s.arg(report.open);
    text += u"%1 new conversations, %2 with new messages, %3 as they were, %4 lines refused, %5 new "
            "customers. %6"_s.arg(QString::number(report.added), QString::number(report.changed),
                                  QString::number(report.same), QString::number(imported.refused.size()),
                                  QString::number(report.customers),
                                  imported.isDryRun ? u"Nothing was written."_s
                                                    : u"It took %1 s."_s.arg(imported.seconds, 0, 'f', 1));
    return {json, text};
}

Outcome<ConversationImportReport> run(Session &session, const Arguments &arguments,
                                      ConversationSource &source)
{
    const auto desk = session.desk();
    if (!desk)
        return std::unexpected(desk.error());
    const auto me = session.me();
    if (!me)
        return std::unexpected(me.error());
    const QString said = arguments.value(u"own");
    const Account own = pastAccount(said.isEmpty() ? u"support"_s : said);
    ConversationImporter &importer = (*desk)->conversationImport();
    const auto report = wait(arguments.has(u"dry-run") ? importer.preview(source, own)
                                                       : importer.import(source, own, me->id, session.now()));
    if (!report && report.error().code == ErrorCode::Cancelled)
        return std::unexpected(Trouble(ErrorCode::Cancelled, {arguments.word(0)}, u"Given up."_s));
    if (!report)
        return std::unexpected(Trouble(report.error()));
    session.poke();
    return *report;
}

/// Says how far it is, and asks whether to go on.
std::function<bool(double)> telling(Progress &progress, const Arguments &arguments)
{
    return [&progress, what = arguments.has(u"dry-run") ? "Looking" : "Importing"](double done) {
        progress.tell(what, done);
        return !Interruption::isWished();
    };
}

Outcome<Answer> importTable(Session &session, const Arguments &arguments)
{
    Progress progress;
    auto table = openTable(ImportKind::Conversations, arguments);
    if (!table)
        return std::unexpected(table.error());
    if (const auto network = networkFromName(arguments.value(u"network")))
        table->mapping.network = *network;
    const Interruption interruption;
    PastTable source(*table, telling(progress, arguments));
    const auto report = run(session, arguments, source);
    if (!report)
        return std::unexpected(report.error());
    const Imported imported{*report, source.refused(), source.rows(), arguments.has(u"dry-run"),
                            double(progress.elapsedMs()) / 1000};
    if (auto saved = saveRefused(arguments, *table, imported.refused); !saved)
        return std::unexpected(Trouble(saved.error()));
    return answerOf(imported, &*table);
}

Outcome<Answer> importTickets(Session &session, const Arguments &arguments, const QByteArray &json)
{
    Progress progress;
    const Interruption interruption;
    ZendeskTickets source(json, telling(progress, arguments));
    const auto report = run(session, arguments, source);
    if (!report)
        return std::unexpected(report.error());
    const Imported imported{*report, source.refused(), source.rows(), arguments.has(u"dry-run"),
                            double(progress.elapsedMs()) / 1000};
    if (arguments.has(u"refused") && !imported.refused.isEmpty()) {
        QSaveFile out(arguments.value(u"refused"));
        const QByteArray bytes = refusedTickets(imported.refused);
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit())
            return std::unexpected(Trouble(Error{ErrorCode::Storage, {out.fileName(), out.errorString()}}));
    }
    return answerOf(imported, nullptr);
}

/// JSON begins with a brace; anything else is a table.
Outcome<Answer> importConversations(Session &session, const Arguments &arguments)
{
    QFile in(arguments.word(0));
    if (!in.open(QIODevice::ReadOnly) || !looksLikeTickets(in.peek(1000)))
        return importTable(session, arguments);  // which says why
    return importTickets(session, arguments, in.readAll());
}

}  // namespace

QList<Command> conversationImportCommands()
{
    const Option own{u"own"_s, u"NAME"_s, u"What our side is called in them; support by default."_s};
    const Option network{u"network"_s,
                         {},
                         u"Of the handles, where no column says it."_s,
                         Option::Kind::Choice,
                         {u"mastodon"_s, u"bluesky"_s, u"x"_s}};
    return {{u"import conversations"_s,
             {u"FILE"_s},
             u"Take past conversations in from a CSV file, or Zendesk's export of tickets as JSON."_s,
             tableOptions() + QList<Option>{own, network},
             importConversations,
             u"Nothing was imported."_s}};
}

}  // namespace daisychain::ctl
