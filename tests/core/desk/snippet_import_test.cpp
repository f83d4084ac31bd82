#include "core/desk/snippet_import.h"
#include "tests/support/catch.h"

using namespace daisychain;
using namespace Qt::StringLiterals;

namespace {

const Instant Noon = *parseInstant("2026-03-04T12:00:00Z");
const Person Sam{{uuidFromName("sam")}, u"Sam Field"_s, u"Sam"_s, {}};

SnippetFile read(const ImportTable &table)
{
    return readSnippetTable(table, {Sam});
}

ImportTable tableOf(const QByteArray &csv)
{
    return readTable(ImportKind::Snippets, u"replies.csv"_s, csv);
}

QStringList namesOf(const SnippetFile &file)
{
    QStringList names;
    for (const SnippetLine &line : file.lines)
        names.append(line.snippet.name);
    return names;
}

QStringList refusals(const QList<RefusedRow> &refused)
{
    QStringList texts;
    for (const RefusedRow &row : refused)
        texts.append(u"%1: %2"_s.arg(row.line).arg(row.why));
    return texts;
}

QList<SnippetRow> rowsOf(const SnippetImport &plan)
{
    QList<SnippetRow> rows;
    for (const Snippet &snippet : plan.saves) {
        SnippetRow row;
        row.snippet = snippet;
        row.ownerName = snippet.owner ? Sam.name : QString();
        rows.append(row);
    }
    return rows;
}

const QByteArray Table = "Title;Content;Language;Owner;Valid until\r\n"
                         "late;\"Hi {customer},\r\nit is late\";de-DE;sam field;31.12.2026\r\n"
                         "two words;Thanks!;;;\r\n"
                         ";We have sent it again. Bye;en;;\r\n"
                         "bad;Hi {custmer};;;\r\n"
                         "ownerless;Hi;;Bo;\r\n"
                         "Late;again;;;\r\n";

}  // namespace

TEST_CASE("a table of saved replies is read by its columns", "[desk][snippet]")
{
    const ImportTable table = tableOf(Table);
    const SnippetFile file = read(table);
    CHECK(namesOf(file) == QStringList{u"late"_s, u"two-words"_s, u"we-have-sent-it"_s, u"Late"_s});
    const Snippet &late = file.lines.first().snippet;
    CHECK(late.text == u"Hi {customer},\nit is late"_s);
    CHECK(late.language == u"de"_s);
    CHECK(late.owner == Sam.id);
    CHECK(late.expires == parseInstant("2026-12-31T00:00:00Z"));
    CHECK(refusals(file.refused) ==
          QStringList{u"6: there is no variable {custmer}"_s, u"7: nobody here is called \"Bo\""_s});

    const SnippetImport plan = planSnippetImport(file, {}, Noon);
    CHECK(plan.added == 3);
    CHECK(refusals(plan.refused).last() == u"8: \"Late\" stands in line 2 already"_s);
    CHECK(refusedFile(table, plan.refused) == QByteArray("Title;Content;Language;Owner;Valid until\r\n"
                                                         "bad;Hi {custmer};;;\r\n"
                                                         "ownerless;Hi;;Bo;\r\n"
                                                         "Late;again;;;\r\n"));
}

TEST_CASE("what is here already keeps its id, and what is the same is left alone", "[desk][snippet]")
{
    const auto first = planSnippetImport(read(tableOf("name,text\na,one\nb,two\n")), {}, Noon);
    REQUIRE(first.added == 2);
    const auto second =
        planSnippetImport(read(tableOf("name,text\nA,one more\nb,two\nc,three\n")), rowsOf(first), Noon);
    CHECK(second.added == 1);
    CHECK(second.changed == 1);
    CHECK(second.same == 1);
    REQUIRE(second.saves.size() == 2);
    CHECK(second.saves.first().id == first.saves.first().id);
    const auto actions = snippetActions(second, Sam.id, Noon);
    REQUIRE(actions.size() == 2);
    CHECK(actions.first().subject == Subject(DeskSubject{}));
    CHECK(std::get<SnippetSaved>(actions.first().payload).snippet.text == u"one more"_s);
}

TEST_CASE("saved replies survive both kinds of file", "[desk][snippet]")
{
    const QByteArray hostile = "name,text,owner,expires\n"
                               "a,\"=1+1 \"\"x\"\", {me}\n\nlast\",Sam Field,2026-12-31\n"
                               "b,-dash 💐 \xE2\x80\xAE,,\n";
    const SnippetImport plan = planSnippetImport(read(tableOf(hostile)), {}, Noon);
    REQUIRE(plan.saves.size() == 2);
    const QList<SnippetRow> rows = rowsOf(plan);
    const auto json = readSnippetJson(snippetsJson(rows), {Sam});
    REQUIRE(json);
    CHECK(json->refused.isEmpty());
    const auto againJson = planSnippetImport(*json, rows, Noon);
    CHECK(againJson.same == 2);
    CHECK(againJson.saves.isEmpty());
    const SnippetFile csv = read(tableOf(snippetsCsv(rows)));
    CHECK(csv.refused.isEmpty());
    CHECK(planSnippetImport(csv, rows, Noon).same == 2);
}

TEST_CASE("a file that holds no saved replies is refused", "[desk][snippet]")
{
    for (const QByteArray &json : {QByteArray("{}"), QByteArray("{\"snippets\":7}"), QByteArray("nothing"),
                                   QByteArray("[{"), QByteArray()}) {
        CAPTURE(json);
        const auto file = readSnippetJson(json, {});
        REQUIRE_FALSE(file);
        CHECK(file.error().code == ErrorCode::Invalid);
    }
    const auto odd = readSnippetJson("[7, {\"name\": 3}, {\"name\": \"a\", \"text\": \"b\"}]", {});
    REQUIRE(odd);
    CHECK(odd->lines.size() == 1);
    CHECK(refusals(odd->refused) == QStringList{u"1: it has no name"_s, u"2: it has no name"_s});
}
