#include "app/ctl/table_file.h"

#include "app/ctl/line_of.h"

#include <QFile>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>
#include <array>

namespace daisychain::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostNamedRows = 1000;
constexpr qsizetype MostPrintedRows = 20;

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
qsizetype columnNamed(const ImportTable &table, const QString &name)
{
    for (qsizetype i = 0; i < table.head.size(); ++i) {
        if (table.head[i].trimmed().compare(name.trimmed(), Qt::CaseInsensitive) == 0)
            return i;
    }
    bool isNumber = false;
    const int number = name.toInt(&isNumber);
    return isNumber && number >= 1 && number <= table.head.size() ? number - 1 : -1;
}

QStringList cellsOf(const ImportTable &table, qsizetype column)
{
    QStringList cells;
    for (const text::CsvRow &row : table.guess.sample.mid(table.guess.hasHead ? 1 : 0))
        cells.append(row.fields.value(column));
    return cells;
}

/// "name=Full name": the column's guessed meaning makes room, and so does another column that had this one.
Outcome<void> mapColumn(ImportKind kind, ImportTable &table, const QString &given)
{
    const qsizetype equals = given.indexOf(u'=');
    const auto meaning = meaningFromName(given.left(equals).trimmed());
    const qsizetype column = equals < 0 ? -1 : columnNamed(table, given.mid(equals + 1));
    if (!meaning || !columnKinds(kind).contains(meaning->kind))
        return std::unexpected(Trouble::wrongUsage(
            u"\"%1\" is no mapping: say FIELD=COLUMN, as in e-mail=Address or field:Size=Shoe size."_s.arg(
                given)));
    if (column < 0)
        return std::unexpected(Trouble(ErrorCode::NotFound, {given, table.head.join(u", "_s)},
                                       u"There is no column \"%1\"; the file has %2."_s.arg(
                                           given.mid(equals + 1), table.head.join(u", "_s))));
    const bool mayRepeat = meaning->kind == ColumnKind::Ignored || meaning->kind == ColumnKind::Own ||
                           meaning->kind == ColumnKind::Reference;
    if (const qsizetype other = table.mapping.column(meaning->kind); !mayRepeat && other >= 0)
        table.mapping.columns[other] = {};
    table.mapping.columns[column] = *meaning;
    guessDates(table.mapping.columns[column], cellsOf(table, column));
    return {};
}

/// Dates that can be read in two ways want a word.
Outcome<void> settleDates(ImportTable &table, const QString &said)
{
    for (qsizetype i = 0; i < table.mapping.columns.size(); ++i) {
        ColumnMeaning &meaning = table.mapping.columns[i];
        const auto style = std::ranges::find(StyleNames, said, &StyleName::name);
        if (style != StyleNames.end())
            meaning.dateStyle = style->style;
        else if (!meaning.otherStyles.isEmpty())
            return std::unexpected(Trouble(
                ErrorCode::Invalid, {table.path, table.head.value(i)},
                u"The dates of \"%1\" may be %2 or %3: say which with --dates."_s.arg(
                    table.head.value(i), nameOf(meaning.dateStyle), nameOf(meaning.otherStyles.first()))));
    }
    return {};
}

}  // namespace

Outcome<ImportTable> openTable(ImportKind kind, const Arguments &arguments)
{
    const QString path = arguments.word(0);
    QFile in(path);
    if (!in.open(QIODevice::ReadOnly))
        return std::unexpected(Trouble(ErrorCode::NotFound, {path, in.errorString()},
                                       u"%1 can't be opened: %2."_s.arg(path, in.errorString())));
    ImportTable table = readTable(kind, path, in.readAll());
    if (table.guess.sample.isEmpty())
        return std::unexpected(fileTrouble(path, u"it is empty"_s));
    for (const QString &given : arguments.values(u"map")) {
        if (auto mapped = mapColumn(kind, table, given); !mapped)
            return std::unexpected(mapped.error());
    }
    if (auto settled = settleDates(table, arguments.value(u"dates")); !settled)
        return std::unexpected(settled.error());
    return table;
}

QList<Option> tableOptions()
{
    return {{u"map"_s, u"FIELD=COLUMN"_s,
             u"What a column holds, where the guess is wrong; may be repeated."_s, Option::Kind::List},
            {u"dates"_s, {}, u"How dates are written."_s, Option::Kind::Choice, styleNames()},
            {u"dry-run"_s, {}, u"Show what would happen; write nothing."_s, Option::Kind::Flag},
            {u"refused"_s, u"FILE"_s, u"Where the refused rows are saved, to be corrected and imported."_s}};
}

QJsonArray columnsJson(const ImportTable &table)
{
    QJsonArray columns;
    for (qsizetype i = 0; i < table.head.size(); ++i) {
        const ColumnMeaning &meaning = table.mapping.columns[i];
        columns.append(QJsonObject{{u"column"_s, table.head[i]},
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

QString linesOf(const ImportTable &table)
{
    QString text = u"%1, separated by \"%2\", %3\n"_s.arg(
        QString::fromLatin1(table.guess.format.charset),
        table.format.separator == '\t' ? u"tab"_s : QString(QLatin1Char(table.format.separator)),
        table.guess.hasHead ? u"the first row has the names"_s : u"no names"_s);
    for (qsizetype i = 0; i < table.head.size(); ++i) {
        const ColumnMeaning &meaning = table.mapping.columns[i];
        text += u"    %1 → %2%3\n"_s.arg(oneLine(table.head[i], 40), columnKindName(meaning.kind),
                                         meaning.name.isEmpty() ? u""_s : u':' + meaning.name);
    }
    return text;
}

QString linesOf(const QList<RefusedRow> &refused)
{
    QString text;
    for (const RefusedRow &row : refused.first(std::min(refused.size(), MostPrintedRows)))
        text += u"line %1 refused: %2\n"_s.arg(row.line).arg(oneLine(row.why, 120));
    return text;
}

Result<void> saveRefused(const Arguments &arguments, const ImportTable &table,
                         const QList<RefusedRow> &refused)
{
    if (!arguments.has(u"refused") || refused.isEmpty())
        return {};
    QSaveFile out(arguments.value(u"refused"));
    const QByteArray bytes = refusedFile(table, refused);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit())
        return Failure(Error{ErrorCode::Storage, {out.fileName(), out.errorString()}});
    return {};
}

}  // namespace daisychain::ctl
