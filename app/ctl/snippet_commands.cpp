#include "app/ctl/commands.h"
#include "app/ctl/json_of.h"
#include "app/ctl/line_of.h"
#include "app/ctl/moment.h"
#include "app/ctl/session.h"
#include "app/ctl/standard_input.h"
#include "app/ctl/wait.h"
#include "core/desk/snippet_finder.h"
#include "core/desk/snippet_import.h"

#include <QDateTime>
#include <QSaveFile>

namespace daisychain::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr int FirstWords = 60;

Instant startOfToday(Instant now)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(now.ms).date();
    return {today.startOfDay().toMSecsSinceEpoch()};
}

QString lineOf(const SnippetRow &row, Instant now)
{
    const Snippet &snippet = row.snippet;
    QString line =
        u"/%1  %2  used %3 times"_s.arg(snippet.name, oneLine(snippet.text, FirstWords)).arg(row.uses);
    if (!row.ownerName.isEmpty())
        line += u"  of "_s + oneLine(row.ownerName, 40);
    if (snippet.expires)
        line += (snippet.isExpired(now) ? u"  expired "_s : u"  until "_s) + localTime(*snippet.expires);
    return line;
}

Outcome<QList<SnippetRow>> rowsOf(Session &session)
{
    const auto desk = session.desk();
    if (!desk)
        return std::unexpected(desk.error());
    const auto rows = wait((*desk)->snippets().snippets(startOfToday(session.now()), {}));
    if (!rows)
        return std::unexpected(Trouble(rows.error()));
    return *rows;
}

Outcome<SnippetRow> meant(Session &session, const QString &given)
{
    const auto desk = session.desk();
    if (!desk)
        return std::unexpected(desk.error());
    const QString name = given.startsWith(u'/') ? given.sliced(1) : given;
    const auto row = wait((*desk)->snippets().snippetNamed(name, startOfToday(session.now()), {}));
    if (!row && row.error().code == ErrorCode::NotFound)
        return std::unexpected(
            Trouble(ErrorCode::NotFound, {name},
                    u"There is no snippet \"/%1\". \"snippet list\" names them."_s.arg(oneLine(name, 60))));
    if (!row)
        return std::unexpected(Trouble(row.error()));
    return *row;
}

Outcome<Answer> list(Session &session, const Arguments &arguments)
{
    const auto rows = rowsOf(session);
    if (!rows)
        return std::unexpected(rows.error());
    QList<SnippetRow> shown = *rows;
    if (arguments.has(u"search")) {
        shown.clear();
        for (const auto &found :
             SnippetFinder(*rows).find(arguments.value(u"search"), session.now(), rows->size()))
            shown.append(found.row);
    }
    QString text;
    for (const SnippetRow &row : std::as_const(shown))
        text += lineOf(row, session.now()) + u'\n';
    return Answer{jsonArrayOf(shown), shown.isEmpty() ? u"No saved reply."_s : text};
}

Outcome<Answer> show(Session &session, const Arguments &arguments)
{
    const auto row = meant(session, arguments.word(0));
    if (!row)
        return std::unexpected(row.error());
    return Answer{jsonOf(*row), lineOf(*row, session.now()) + u'\n' + indented(row->snippet.text)};
}

/// What the options say, over what stood there.
Outcome<void> apply(Session &session, const Arguments &arguments, Snippet &snippet)
{
    if (arguments.has(u"name"))
        snippet.name = arguments.value(u"name");
    if (snippet.name.startsWith(u'/'))
        snippet.name.remove(0, 1);
    if (arguments.has(u"text"))
        snippet.text = arguments.value(u"text") == u"-" ? QString::fromUtf8(readStandardInput()).trimmed()
                                                        : arguments.value(u"text");
    if (arguments.has(u"language"))
        snippet.language = arguments.value(u"language").toLower();
    if (const QString owner = arguments.value(u"owner"); owner == u"nobody") {
        snippet.owner.reset();
    } else if (!owner.isEmpty()) {
        const auto person = session.personNamed(owner);
        if (!person)
            return std::unexpected(person.error());
        snippet.owner = person->id;
    }
    if (const QString expires = arguments.value(u"expires"); expires == u"never") {
        snippet.expires.reset();
    } else if (!expires.isEmpty()) {
        snippet.expires = parseMoment(expires);
        if (!snippet.expires)
            return std::unexpected(Trouble::wrongUsage(
                u"--expires takes a day like 2030-03-04, a time like \"2030-03-04 09:15\", or never."_s));
    }
    if (const auto checked = checkSnippet(snippet); !checked)
        return std::unexpected(Trouble(ErrorCode::Invalid, checked.error().arguments,
                                       u"It can't be saved: %1."_s.arg(snippetRefusal(checked.error()))));
    return {};
}

Outcome<void> recorded(Session &session, const ActionPayload &payload)
{
    const auto me = session.me();
    if (!me)
        return std::unexpected(me.error());
    const Action action = newAction(me->id, session.now(), DeskSubject{}, payload);
    const auto version = wait((*session.desk())->journal().record({{action}, {}, {}}));
    if (!version && version.error().code == ErrorCode::Conflict)
        return std::unexpected(Trouble(ErrorCode::Conflict, version.error().arguments,
                                       u"It can't be saved: %1."_s.arg(snippetRefusal(version.error()))));
    if (!version)
        return std::unexpected(Trouble(version.error()));
    session.poke();
    return {};
}

Outcome<Answer> saved(Session &session, const Arguments &arguments, Snippet snippet)
{
    if (const auto desk = session.desk(); !desk)
        return std::unexpected(desk.error());
    if (const auto applied = apply(session, arguments, snippet); !applied)
        return std::unexpected(applied.error());
    if (const auto done = recorded(session, SnippetSaved{snippet}); !done)
        return std::unexpected(done.error());
    const auto row = meant(session, snippet.name);
    if (!row)
        return std::unexpected(row.error());
    return Answer{jsonOf(*row), u"Saved as /%1."_s.arg(snippet.name)};
}

Outcome<Answer> add(Session &session, const Arguments &arguments)
{
    Snippet snippet;
    snippet.id = {newUuid(session.now())};
    snippet.name = arguments.word(0);
    return saved(session, arguments, snippet);
}

Outcome<Answer> edit(Session &session, const Arguments &arguments)
{
    const auto row = meant(session, arguments.word(0));
    if (!row)
        return std::unexpected(row.error());
    return saved(session, arguments, row->snippet);
}

Outcome<Answer> remove(Session &session, const Arguments &arguments)
{
    const auto row = meant(session, arguments.word(0));
    if (!row)
        return std::unexpected(row.error());
    if (const auto done = recorded(session, SnippetRemoved{row->snippet.id}); !done)
        return std::unexpected(done.error());
    return Answer{jsonOf(*row), u"/%1 is removed."_s.arg(row->snippet.name)};
}

Outcome<Answer> exportAll(Session &session, const Arguments &arguments)
{
    const auto rows = rowsOf(session);
    if (!rows)
        return std::unexpected(rows.error());
    const QString path = arguments.word(0);
    const bool isCsv = path.endsWith(u".csv"_s, Qt::CaseInsensitive);
    const QByteArray bytes = isCsv ? snippetsCsv(*rows) : snippetsJson(*rows);
    QSaveFile out(path);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit())
        return std::unexpected(Trouble(Error{ErrorCode::Storage, {path, out.errorString()}}));
    return Answer{QJsonObject{{u"file"_s, path},
                              {u"format"_s, isCsv ? u"csv"_s : u"json"_s},
                              {u"count"_s, rows->size()}},
                  u"%1 saved replies are in %2."_s.arg(rows->size()).arg(path)};
}

}  // namespace

QList<Command> snippetCommands()
{
    const Option text{u"text"_s, u"TEXT"_s,
                      u"What it says; \"-\" reads it. Variables: {customer} {customer-first} {handle} {me} "
                      u"{me-first} {signature} {account}."_s};
    const QList<Option> rest{
        {u"language"_s, u"CODE"_s, u"Of the text, two letters; empty: none in particular."_s},
        {u"owner"_s, u"PERSON"_s, u"Who looks after it; \"nobody\": everybody."_s},
        {u"expires"_s, u"WHEN"_s, u"From then on it isn't offered; \"never\" takes that back."_s}};
    Option wantedText = text;
    wantedText.isRequired = true;
    const QString unchanged = u"Nothing was changed."_s;
    return {
        {u"snippet list"_s,
         {},
         u"The saved replies."_s,
         {{u"search"_s, u"WORDS"_s, u"Only those that the composer would offer for this."_s}},
         list},
        {u"snippet show"_s, {u"NAME"_s}, u"One saved reply."_s, {}, show},
        {u"snippet add"_s, {u"NAME"_s}, u"Save a reply."_s, QList<Option>{wantedText} + rest, add, unchanged},
        {u"snippet edit"_s,
         {u"NAME"_s},
         u"Change a saved reply."_s,
         QList<Option>{{u"name"_s, u"NAME"_s, u"What it is called from now on."_s}, text} + rest,
         edit,
         unchanged},
        {u"snippet remove"_s, {u"NAME"_s}, u"Remove a saved reply."_s, {}, remove, unchanged},
        {u"snippet export"_s,
         {u"FILE"_s},
         u"Write all saved replies into a file: CSV when its name ends so, else JSON."_s,
         {},
         exportAll},
    };
}

}  // namespace daisychain::ctl
