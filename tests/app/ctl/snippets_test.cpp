#include "tests/app/ctl/ctl_program.h"
#include "tests/support/shared_data.h"

using namespace daisychain::test;
using namespace Qt::StringLiterals;

namespace {

QStringList snippetWords(const QStringList &more)
{
    return QStringList{u"snippet"_s} + more;
}

QStringList namesOf(const CtlDesk &desk, const QStringList &more = {})
{
    QStringList names;
    for (const QJsonValue row : desk.json(snippetWords(QStringList{u"list"_s} + more)).array())
        names.append(row[u"name"].toString());
    return names;
}

}  // namespace

TEST_CASE("saved replies are added, changed, found and removed", "[ctl][snippet]")
{
    const CtlDesk desk;
    desk.json({u"person"_s, u"--name"_s, u"Sam"_s});
    const QJsonObject late =
        desk.json(snippetWords({u"add"_s, u"/late"_s, u"--text"_s, u"Hi {customer-first}, it is late"_s,
                                u"--language"_s, u"EN"_s, u"--owner"_s, u"sam"_s, u"--expires"_s,
                                u"2100-01-01"_s}))
            .object();
    CHECK(late[u"name"].toString() == u"late"_s);
    CHECK(late[u"language"].toString() == u"en"_s);
    CHECK(late[u"ownerName"].toString() == u"Sam"_s);
    CHECK(late[u"expires"].toString().startsWith(u"2100-01-01"));
    CHECK(late[u"uses"].toInt() == 0);
    desk.json(snippetWords({u"add"_s, u"bye"_s, u"--text"_s, u"-"_s}), "Good bye\n");
    CHECK(desk.json(snippetWords({u"show"_s, u"BYE"_s})).object()[u"text"].toString() == u"Good bye"_s);
    CHECK(namesOf(desk) == QStringList{u"bye"_s, u"late"_s});
    CHECK(namesOf(desk, {u"--search"_s, u"good"_s}) == QStringList{u"bye"_s});

    const QJsonObject edited =
        desk.json(snippetWords({u"edit"_s, u"late"_s, u"--name"_s, u"later"_s, u"--owner"_s, u"nobody"_s,
                                u"--expires"_s, u"never"_s}))
            .object();
    CHECK(edited[u"id"] == late[u"id"]);
    CHECK(edited[u"text"] == late[u"text"]);
    CHECK(edited[u"expires"].isNull());
    CHECK(edited[u"owner"].isNull());
    desk.json(snippetWords({u"remove"_s, u"later"_s}));
    CHECK(namesOf(desk) == QStringList{u"bye"_s});
    CHECK(desk.json({u"rebuild"_s}).object()[u"changedRows"].toInt() == 0);
}

TEST_CASE("what can't be saved is refused by name", "[ctl][snippet]")
{
    const CtlDesk desk;
    desk.json(snippetWords({u"add"_s, u"late"_s, u"--text"_s, u"x"_s}));
    const CtlRun unknown = desk.run(snippetWords({u"add"_s, u"a"_s, u"--text"_s, u"Hi {custmer}"_s}));
    CHECK(unknown.exitCode == 1);
    CHECK(unknown.err.contains(u"{custmer}"));
    const CtlRun taken = desk.run(snippetWords({u"add"_s, u"LATE"_s, u"--text"_s, u"x"_s}));
    CHECK(taken.exitCode == 1);
    CHECK(taken.err.contains(u"another one is called \"LATE\""));
    CHECK(desk.run(snippetWords({u"add"_s, u"two words"_s, u"--text"_s, u"x"_s})).exitCode == 1);
    CHECK(desk.run(snippetWords({u"show"_s, u"nothing"_s})).exitCode == 1);
    CHECK(desk.run(snippetWords({u"add"_s, u"b"_s})).exitCode == 2);
    CHECK(desk.run(snippetWords({u"edit"_s, u"late"_s, u"--expires"_s, u"soon"_s})).exitCode == 2);
    CHECK(namesOf(desk) == QStringList{u"late"_s});
}

TEST_CASE("saved replies go to another desk as JSON and as CSV", "[ctl][snippet]")
{
    const CtlDesk desk;
    desk.json(snippetWords({u"add"_s, u"late"_s, u"--text"_s, u"=Hi {customer},\nit's \"late\", sorry"_s}));
    desk.json(snippetWords({u"add"_s, u"bye"_s, u"--text"_s, u"Tschüß 💐"_s, u"--language"_s, u"de"_s}));
    for (const QString &name : {u"all.json"_s, u"all.csv"_s}) {
        CAPTURE(name.toStdString());
        const QString file = desk.path(name);
        CHECK(desk.json(snippetWords({u"export"_s, file})).object()[u"count"].toInt() == 2);
        const CtlDesk other;
        const QJsonObject report = other.json(snippetWords({u"import"_s, file})).object();
        CHECK(report[u"added"].toInt() == 2);
        CHECK(report[u"refused"].toInt() == 0);
        for (const QString &each : {u"late"_s, u"bye"_s}) {
            const auto here = desk.json(snippetWords({u"show"_s, each})).object();
            const auto there = other.json(snippetWords({u"show"_s, each})).object();
            CHECK(here[u"text"] == there[u"text"]);
            CHECK(here[u"language"] == there[u"language"]);
        }
        CHECK(other.json(snippetWords({u"import"_s, file})).object()[u"same"].toInt() == 2);
    }
    CHECK(desk.run(snippetWords({u"export"_s, u"/nowhere/at/all.json"_s})).exitCode == 1);
    CHECK(desk.run(snippetWords({u"import"_s, desk.write(u"odd.json"_s, "{\"a\": 1}")})).exitCode == 1);
}

TEST_CASE("replies come in from a table, and refused lines are kept to be corrected", "[ctl][snippet]")
{
    const CtlDesk desk;
    const QString file = desk.write(u"replies.csv"_s, "Macro;Comment;Gone on\r\n"
                                                      "late;Hi {customer};2100-01-01\r\n"
                                                      "odd;Hi {{ticket.requester.name}};\r\n"
                                                      "late;again;\r\n");
    const QStringList importing{u"import"_s, u"replies"_s, file, u"--map"_s, u"expiry=Gone on"_s};
    const QJsonObject shown = desk.json(importing + QStringList{u"--dry-run"_s}).object();
    CHECK(shown[u"added"].toInt() == 1);
    CHECK(shown[u"refused"].toInt() == 2);
    CHECK(namesOf(desk).isEmpty());
    const QString corrections = desk.path(u"refused.csv"_s);
    const QJsonObject done = desk.json(importing + QStringList{u"--refused"_s, corrections}).object();
    CHECK(done[u"refusedRows"][0][u"why"].toString() == u"there is no variable {ticket.requester.name}"_s);
    CHECK(done[u"refusedRows"][1][u"line"].toInt() == 4);
    CHECK(fileBytes(corrections) == QByteArray("Macro;Comment;Gone on\r\n"
                                               "odd;Hi {{ticket.requester.name}};\r\n"
                                               "late;again;\r\n"));
    CHECK(desk.json(snippetWords({u"show"_s, u"late"_s}))
              .object()[u"expires"]
              .toString()
              .startsWith(u"2100-01-01"));
    const CtlRun textless =
        desk.run({u"import"_s, u"replies"_s, desk.write(u"names.csv"_s, "name,colour\na,blue\nb,red\n")});
    CHECK(textless.exitCode == 1);
    CHECK(textless.err.contains(u"--map text="));
}
