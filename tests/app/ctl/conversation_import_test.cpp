#include "tests/app/ctl/ctl_program.h"
#include "tests/support/shared_data.h"

using namespace daisychain::test;
using namespace Qt::StringLiterals;

namespace {

QStringList importing(const QString &file, const QStringList &more = {})
{
    return QStringList{u"import"_s, u"conversations"_s, file} + more;
}

QJsonArray found(const CtlDesk &desk, const QString &words)
{
    return desk.json({u"search"_s, words}).object()[u"posts"].toArray();
}

const QByteArray Table = "ticket,author,e-mail,side,time,text,status\n"
                         "17,Mara,mara@b.example,customer,2020-01-02 09:00,The wilted rose again,open\n"
                         "17,Sam,sam@shop.example,agent,2020-01-02 10:00,A new one comes Friday.,open\n"
                         "18,Bo,keine,customer,2020-01-03 09:00,Hello?,closed\n";

}  // namespace

TEST_CASE("past conversations are shown, taken in once, found, and don't wait", "[ctl][conversation-import]")
{
    const CtlDesk desk;
    const QString file = desk.write(u"past.csv"_s, Table);
    const QJsonObject shown = desk.json(importing(file, {u"--dry-run"_s})).object();
    CHECK(shown[u"added"].toInt() == 1);
    CHECK(shown[u"wereOpen"].toInt() == 1);
    CHECK(shown[u"refusedRows"][0][u"line"].toInt() == 4);
    CHECK(found(desk, u"wilted"_s).isEmpty());

    const QString corrections = desk.path(u"refused.csv"_s);
    desk.json(importing(file, {u"--refused"_s, corrections}));
    CHECK(found(desk, u"wilted"_s).size() == 1);
    CHECK(desk.json({u"queue"_s}).array().isEmpty());
    CHECK(desk.json(importing(file)).object()[u"same"].toInt() == 1);
    const QString corrected =
        desk.write(u"corrected.csv"_s, fileBytes(corrections).replace("keine", "bo@b.example"));
    CHECK(desk.json(importing(corrected)).object()[u"added"].toInt() == 1);
    CHECK(desk.json({u"rebuild"_s}).object()[u"differences"].toInt() == 0);
    CHECK(desk.json({u"check"_s}).object()[u"problems"].toArray().isEmpty());
}

TEST_CASE("Zendesk's tickets are taken in, and refused ones come back as they were",
          "[ctl][conversation-import]")
{
    const CtlDesk desk;
    const QString file = desk.write(
        u"tickets.json"_s,
        R"({"id":7,"subject":"Rose","status":"solved","requester":{"id":9,"name":"Mara","email":"m@b.example"},"comments":[)"
        R"({"id":1,"author_id":9,"body":"It wilted","created_at":"2019-05-01T10:00:00Z","public":true},)"
        R"({"id":2,"author_id":3,"body":"hers is the third","created_at":"2019-05-01T10:01:00Z","public":false},)"
        R"({"id":3,"author_id":3,"body":"A new one comes","created_at":"2019-05-01T10:02:00Z","public":true}]})"
        "\n{\"id\":8}\n");
    const QString corrections = desk.path(u"refused.json"_s);
    const QJsonObject done = desk.json(importing(file, {u"--refused"_s, corrections})).object();
    CHECK(done[u"added"].toInt() == 1);
    CHECK(done[u"messages"].toInt() == 3);
    CHECK(done[u"refused"].toInt() == 1);
    CHECK(fileBytes(corrections) == "{\"id\":8}\n");
    CHECK(found(desk, u"wilted"_s).size() == 1);
    CHECK(desk.json(importing(file)).object()[u"same"].toInt() == 1);
}

TEST_CASE("every damaged file is imported as conversations, or refused by line and reason",
          "[ctl][conversation-import]")
{
    const auto folder = sharedData(u"data/csv-torture"_s);
    if (!folder)
        return;
    struct Given {
        QString file;
        QStringList map;
        bool isTaken;  ///< any of it
    };
    const QList<Given> all{
        {u"spectrum/csvs/comma_in_quotes.csv"_s, {u"author=first"_s, u"text=address"_s}, false},
        {u"spectrum/csvs/newlines.csv"_s, {u"author=b"_s, u"text=a"_s}, false},
        {u"real/lone_cr_unquoted.csv"_s, {}, true},
        {u"real/bom_crlf_mojibake.csv"_s, {}, false},
        {u"real/excel_scientific_ids.csv"_s, {}, false},
        {u"real/excel_serial_dates_bad_utf8_formulas.csv"_s, {}, true},
        {u"real/windows1252_mixed_cp850.csv"_s, {u"ticket=id"_s, u"text=explication"_s}, false}};
    const CtlDesk desk;
    for (const Given &one : all) {
        QStringList options{u"--json"_s};
        for (const QString &map : one.map)
            options += {u"--map"_s, map};
        const CtlRun run = desk.run(importing(*folder + u'/' + one.file, options));
        const QJsonObject json = run.object();
        const QJsonArray refused = json[u"refusedRows"].toArray();
        std::printf("%-52s %3d rows, %3d conversations, %3d messages, %3d refused%s\n", qPrintable(one.file),
                    json[u"rows"].toInt(), json[u"conversations"].toInt(), json[u"messages"].toInt(),
                    json[u"refused"].toInt(),
                    refused.isEmpty() ? "" : qPrintable(u": "_s + refused[0][u"why"].toString()));
        CHECK(run.exitCode == 0);
        CHECK(json[u"messages"].toInt() + json[u"refused"].toInt() == json[u"rows"].toInt());
        CHECK((json[u"conversations"].toInt() > 0) == one.isTaken);
    }
}
