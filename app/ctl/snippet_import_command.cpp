#include "app/ctl/commands.h"
#include "app/ctl/session.h"
#include "app/ctl/table_file.h"
#include "app/ctl/wait.h"
#include "core/desk/snippet_import.h"

#include <QFile>
#include <QJsonObject>

namespace daisychain::ctl {

using namespace Qt::StringLiterals;

namespace {

Outcome<QList<Person>> personsOf(Session &session)
{
    const auto desk = session.desk();
    if (!desk)
        return std::unexpected(desk.error());
    const auto persons = wait((*desk)->directory().persons());
    if (!persons)
        return std::unexpected(Trouble(persons.error()));
    return *persons;
}

Outcome<SnippetImport> planned(Session &session, const SnippetFile &file)
{
    const auto present = wait((*session.desk())->snippets().snippets(session.now(), {}));
    if (!present)
        return std::unexpected(Trouble(present.error()));
    return planSnippetImport(file, *present, session.now());
}

/// All of it or nothing.
Outcome<void> recorded(Session &session, const SnippetImport &plan)
{
    const auto me = session.me();
    if (!me)
        return std::unexpected(me.error());
    Recording recording;
    recording.actions = snippetActions(plan, me->id, session.now());
    if (const auto done = wait((*session.desk())->journal().record(recording)); !done)
        return std::unexpected(Trouble(done.error()));
    session.poke();
    return {};
}

Answer answerOf(const SnippetImport &plan, bool isDryRun, const ImportTable *table)
{
    const QJsonObject json{{u"dryRun"_s, isDryRun},
                           {u"added"_s, plan.added},
                           {u"changed"_s, plan.changed},
                           {u"same"_s, plan.same},
                           {u"refused"_s, plan.refused.size()},
                           {u"columns"_s, table != nullptr ? columnsJson(*table) : QJsonArray()},
                           {u"refusedRows"_s, refusedJson(plan.refused)}};
    QString text = table != nullptr ? linesOf(*table) : QString();
    text += linesOf(plan.refused);
    text += u"%1 new, %2 changed, %3 as they were, %4 refused.%5"_s.arg(
        QString::number(plan.added), QString::number(plan.changed), QString::number(plan.same),
        QString::number(plan.refused.size()), isDryRun ? u" Nothing was written."_s : QString());
    return {json, text};
}

Outcome<Answer> importTable(Session &session, const Arguments &arguments)
{
    const auto table = openTable(ImportKind::Snippets, arguments);
    if (!table)
        return std::unexpected(table.error());
    if (table->mapping.column(ColumnKind::Text) < 0)
        return std::unexpected(Trouble(
            ErrorCode::Invalid, {table->path, table->head.join(u", "_s)},
            u"No column seems to hold the texts: say which with --map text=COLUMN. There are %1."_s.arg(
                table->head.join(u", "_s))));
    const auto persons = personsOf(session);
    if (!persons)
        return std::unexpected(persons.error());
    const auto plan = planned(session, readSnippetTable(*table, *persons));
    if (!plan)
        return std::unexpected(plan.error());
    const bool isDryRun = arguments.has(u"dry-run");
    if (const auto done = isDryRun ? Outcome<void>() : recorded(session, *plan); !done)
        return std::unexpected(done.error());
    if (const auto kept = saveRefused(arguments, *table, plan->refused); !kept)
        return std::unexpected(Trouble(kept.error()));
    return answerOf(*plan, isDryRun, &*table);
}

Outcome<Answer> importJson(Session &session, const Arguments &arguments, const QByteArray &bytes)
{
    const auto persons = personsOf(session);
    if (!persons)
        return std::unexpected(persons.error());
    const auto file = readSnippetJson(bytes, *persons);
    if (!file)
        return std::unexpected(Trouble(ErrorCode::Invalid,
                                       {arguments.word(0), file.error().arguments.value(1)},
                                       u"%1 holds no saved replies."_s.arg(arguments.word(0))));
    const auto plan = planned(session, *file);
    if (!plan)
        return std::unexpected(plan.error());
    const bool isDryRun = arguments.has(u"dry-run");
    if (const auto done = isDryRun ? Outcome<void>() : recorded(session, *plan); !done)
        return std::unexpected(done.error());
    return answerOf(*plan, isDryRun, nullptr);
}

/// JSON begins with a bracket; anything else is a table.
Outcome<Answer> importAny(Session &session, const Arguments &arguments)
{
    QFile in(arguments.word(0));
    if (!in.open(QIODevice::ReadOnly))
        return importTable(session, arguments);  // which says why
    const QByteArray bytes = in.readAll();
    const QByteArray start = bytes.left(100).trimmed();
    const bool isJson = start.startsWith('{') || start.startsWith('[');
    return isJson ? importJson(session, arguments, bytes) : importTable(session, arguments);
}

}  // namespace

QList<Command> snippetImportCommands()
{
    const QString nothing = u"Nothing was imported."_s;
    return {{u"snippet import"_s,
             {u"FILE"_s},
             u"Take saved replies in from what \"snippet export\" wrote, or a CSV file."_s,
             tableOptions(),
             importAny,
             nothing},
            {u"import replies"_s,
             {u"FILE"_s},
             u"Take saved replies in from a CSV file: all of its rows, or those that can be taken."_s,
             tableOptions(),
             importTable,
             nothing}};
}

}  // namespace daisychain::ctl
