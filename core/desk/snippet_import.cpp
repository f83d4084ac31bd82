#include "core/desk/snippet_import.h"

#include "core/text/csv_write.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <expected>

namespace daisychain {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostNameWords = 4;

/// Each field as the file writes it.
struct Written {
    QString name;
    QString text;
    QString language;
    QString owner;
    QString expires;
};

/// "we-have-sent-it" out of "We have sent it again."
QString nameFromText(const QString &text)
{
    QStringList words;
    QString word;
    for (const QChar c : text.left(200).toLower() + u' ') {
        if (c.isLetterOrNumber())
            word += c;
        else if (!word.isEmpty() && words.size() < MostNameWords)
            words.append(std::exchange(word, {}));
    }
    return words.join(u'-').left(MostSnippetName);
}

/// Blanks of a name that other programs allow become "-".
QString nameOf(const Written &written)
{
    const QString name = written.name.simplified();
    const QString bare = name.startsWith(u'/') ? name.sliced(1) : name;
    return bare.isEmpty() ? nameFromText(written.text) : QString(bare).replace(u' ', u'-');
}

std::expected<Snippet, QString> snippetOf(const Written &written, DateStyle style,
                                          const QList<Person> &persons)
{
    Snippet snippet;
    snippet.name = nameOf(written);
    snippet.text = QString(written.text).replace(u"\r\n"_s, u"\n"_s).trimmed();
    snippet.language = written.language.trimmed().section(u'-', 0, 0).section(u'_', 0, 0).toLower();
    if (const QString owner = written.owner.simplified(); !owner.isEmpty()) {
        const auto person = std::ranges::find_if(persons, [&](const Person &each) {
            return each.name.compare(owner, Qt::CaseInsensitive) == 0 || each.id.text() == owner;
        });
        if (person == persons.end())
            return std::unexpected(u"nobody here is called \"%1\""_s.arg(owner.left(60)));
        snippet.owner = person->id;
    }
    if (const QString day = written.expires.trimmed(); !isBlankCell(day)) {
        snippet.expires = readMoment(day, style);
        if (!snippet.expires)
            return std::unexpected(u"\"%1\" is no day"_s.arg(day.left(60)));
    }
    if (const auto checked = checkSnippet(snippet); !checked)
        return std::unexpected(snippetRefusal(checked.error()));
    return snippet;
}

Written writtenIn(const QStringList &fields, const ColumnMapping &mapping)
{
    const auto cell = [&](ColumnKind kind) {
        const qsizetype column = mapping.column(kind);
        return column < 0 ? QString() : text::csvText(fields.value(column));
    };
    return {cell(ColumnKind::Name), cell(ColumnKind::Text), cell(ColumnKind::Language),
            cell(ColumnKind::Owner), cell(ColumnKind::Expiry)};
}

QJsonObject jsonOf(const SnippetRow &row)
{
    const Snippet &snippet = row.snippet;
    return {{u"name"_s, snippet.name},
            {u"text"_s, snippet.text},
            {u"language"_s, snippet.language},
            {u"owner"_s, row.ownerName.isEmpty() && snippet.owner ? snippet.owner->text() : row.ownerName},
            {u"expires"_s, snippet.expires ? isoText(*snippet.expires) : QString()}};
}

}  // namespace

SnippetFile readSnippetTable(const ImportTable &table, const QList<Person> &persons)
{
    SnippetFile file;
    text::CsvReader reader(table.bytes, table.format);
    if (table.guess.hasHead)
        (void)reader.next();
    const qsizetype expiry = table.mapping.column(ColumnKind::Expiry);
    const DateStyle style = expiry < 0 ? DateStyle::Iso : table.mapping.columns[expiry].dateStyle;
    while (const auto row = reader.next()) {
        if (!row->fault && std::ranges::all_of(row->fields, isBlankCell))
            continue;
        auto snippet = row->fault ? std::unexpected(text::whyFaulty(*row))
                                  : snippetOf(writtenIn(row->fields, table.mapping), style, persons);
        if (snippet)
            file.lines.append({row->line, std::move(*snippet), row->raw});
        else
            file.refused.append({row->line, snippet.error(), row->raw});
    }
    return file;
}

Result<SnippetFile> readSnippetJson(const QByteArray &json, const QList<Person> &persons)
{
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parsed);
    const bool isList = document.isArray() || document.object().value(u"snippets"_s).isArray();
    if (!isList)
        return Failure(Error{ErrorCode::Invalid, {u"json"_s, parsed.errorString()}});
    SnippetFile file;
    int line = 0;
    const QJsonArray all =
        document.isArray() ? document.array() : document.object().value(u"snippets"_s).toArray();
    for (const QJsonValue value : all) {
        const QJsonObject object = value.toObject();
        const auto field = [&](QStringView name) { return object.value(name).toString(); };
        auto snippet = snippetOf(
            {field(u"name"), field(u"text"), field(u"language"), field(u"owner"), field(u"expires")},
            DateStyle::Iso, persons);
        ++line;
        if (snippet)
            file.lines.append({line, std::move(*snippet)});
        else
            file.refused.append({line, snippet.error(), {}});
    }
    return file;
}

SnippetImport planSnippetImport(const SnippetFile &file, const QList<SnippetRow> &present, Instant now)
{
    SnippetImport plan;
    plan.refused = file.refused;
    QHash<QString, Snippet> here;
    for (const SnippetRow &row : present)
        here.insert(foldedSnippetName(row.snippet.name), row.snippet);
    QHash<QString, int> lines;
    for (const SnippetLine &line : file.lines) {
        const QString name = foldedSnippetName(line.snippet.name);
        if (const auto earlier = lines.constFind(name); earlier != lines.constEnd()) {
            const QString why = u"\"%1\" stands in line %2 already"_s.arg(line.snippet.name).arg(*earlier);
            plan.refused.append({line.line, why, line.raw});
            continue;
        }
        lines.insert(name, line.line);
        Snippet snippet = line.snippet;
        const auto before = here.constFind(name);
        snippet.id = before != here.constEnd() ? before->id : SnippetId{newUuid(now)};
        if (before == here.constEnd())
            ++plan.added;
        else
            ++(snippet == *before ? plan.same : plan.changed);
        if (before == here.constEnd() || snippet != *before)
            plan.saves.append(snippet);
    }
    std::ranges::stable_sort(plan.refused, {}, &RefusedRow::line);
    return plan;
}

QList<Action> snippetActions(const SnippetImport &plan, PersonId by, Instant now)
{
    QList<Action> actions;
    for (const Snippet &snippet : plan.saves)
        actions.append(newAction(by, now, DeskSubject{}, SnippetSaved{snippet}));
    return actions;
}

QByteArray snippetsJson(const QList<SnippetRow> &rows)
{
    QJsonArray list;
    for (const SnippetRow &row : rows)
        list.append(jsonOf(row));
    return QJsonDocument(QJsonObject{{u"snippets"_s, list}}).toJson();
}

QByteArray snippetsCsv(const QList<SnippetRow> &rows)
{
    QByteArray csv = text::csvLine({u"name"_s, u"text"_s, u"language"_s, u"owner"_s, u"expires"_s});
    for (const SnippetRow &row : rows) {
        const QJsonObject object = jsonOf(row);
        csv += text::csvLine({object[u"name"].toString(), object[u"text"].toString(),
                              object[u"language"].toString(), object[u"owner"].toString(),
                              object[u"expires"].toString()});
    }
    return csv;
}

QString snippetRefusal(const Error &error)
{
    const QString field = error.arguments.value(0);
    const QString what = error.arguments.value(1);
    if (error.code == ErrorCode::Conflict)
        return what.isEmpty() ? u"there are too many"_s : u"another one is called \"%1\""_s.arg(what);
    if (field == u"variable")
        return u"there is no variable {%1}"_s.arg(what);
    if (what == u"empty")
        return u"it has no %1"_s.arg(field);
    if (what == u"too long")
        return u"its %1 is too long"_s.arg(field);
    if (field == u"text")
        return u"its text has characters that are none"_s;
    return u"\"%1\" is no %2"_s.arg(what.left(60), field);
}

}  // namespace daisychain
