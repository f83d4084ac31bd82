#include "tests/app/ctl/ctl_program.h"
#include "tests/support/shared_data.h"

#include <QDir>
#include <QProcess>

using namespace daisychain::test;
using namespace Qt::StringLiterals;

namespace {

QStringList importing(const QString &file, const QStringList &more = {})
{
    return QStringList{u"import"_s, u"customers"_s, file} + more;
}

int customerCount(const CtlDesk &desk)
{
    return int(desk.json({u"customer"_s, u"list"_s, u"--limit"_s, u"1000000"_s}).array().size());
}

QByteArray manyRows(int count)
{
    QByteArray csv = "name,e-mail,customer number,plan,note\n";
    for (int i = 0; i < count; ++i) {
        const QByteArray n = QByteArray::number(i);
        csv += "Customer " + n + ",c" + n + "@example.org," + n + ",Gold,says \"\"hello\"\"\n";
    }
    return csv;
}

/// Starts an import of many rows and ends the program with `end` while it says how far it is.
void endAnImport(const CtlDesk &desk, const QString &file, void (*end)(QProcess &))
{
    QProcess process;
    process.setReadChannel(QProcess::StandardError);
    process.start(ctlProgram(), QStringList{u"--data"_s, desk.folder()} + importing(file));
    QByteArray said;
    while (!said.contains("Importing") && process.waitForReadyRead(60'000))
        said += process.readAllStandardError();
    CAPTURE(said);
    REQUIRE(said.contains("Importing"));
    end(process);
    REQUIRE(process.waitForFinished(60'000));
    CHECK((process.exitStatus() == QProcess::CrashExit || process.exitCode() == 1));
}

}  // namespace

TEST_CASE("a file of customers is shown before it is taken, and taken once", "[ctl][customer-import]")
{
    const CtlDesk desk;
    const QString file = desk.write(u"customers.csv"_s, "Kundennr;Kunde;E-Mail;Tarif;Farbe\r\n"
                                                        "17;Mara Klee;mara@blumen.example;Gold;blau\r\n"
                                                        "17;Mara Klee;mara@blumen.example;Basic;\r\n"
                                                        "18;\"Bö, Ben\";keine;Gold;\r\n"
                                                        "19;Bo;\"x;Gold;\r\n");
    const QStringList map{u"--map"_s, u"field:Colour=Farbe"_s};
    const QJsonObject shown = desk.json(importing(file, QStringList{u"--dry-run"_s} + map)).object();
    CHECK(shown[u"added"].toInt() == 1);
    CHECK(shown[u"changed"].toInt() == 1);
    CHECK(shown[u"refused"].toInt() == 2);
    const QJsonArray refused = shown[u"refusedRows"].toArray();
    REQUIRE(refused.size() == 2);
    CHECK(refused[0][u"line"].toInt() == 4);
    CHECK(refused[0][u"why"].toString() == u"\"keine\" is no e-mail address"_s);
    CHECK(refused[1][u"line"].toInt() == 5);
    CHECK(refused[1][u"why"].toString() == u"a quote that is never closed"_s);
    const QJsonValue change = shown[u"matches"][0][u"changes"][0];
    CHECK(change[u"field"].toString() == u"plan"_s);
    CHECK(customerCount(desk) == 0);

    const QString corrections = desk.path(u"refused.csv"_s);
    desk.json(importing(file, QStringList{u"--refused"_s, corrections} + map));
    CHECK(customerCount(desk) == 1);
    CHECK(fileBytes(corrections) == QByteArray("Kundennr;Kunde;E-Mail;Tarif;Farbe\r\n"
                                               "18;\"Bö, Ben\";keine;Gold;\r\n"
                                               "19;Bo;\"x;Gold;\r\n"));
    const QJsonArray details = desk.json({u"customer"_s, u"number:17"_s}).object()[u"details"].toArray();
    QStringList known;
    for (const QJsonValue one : details)
        known.append(one[u"field"].toString() + u' ' + one[u"name"].toString() + u'=' +
                     one[u"value"].toString());
    CHECK(known == QStringList{u"name =Mara Klee"_s, u"plan =Basic"_s, u"field Colour=blau"_s,
                               u"e-mail =mara@blumen.example"_s, u"reference 17=customer"_s});

    const QJsonObject again = desk.json(importing(file, map)).object();
    CHECK(again[u"added"].toInt() == 0);
    CHECK(again[u"changed"].toInt() == 0);
    const QString corrected =
        desk.write(u"corrected.csv"_s,
                   fileBytes(corrections).replace("keine", "b@example.org").replace("\"x", "x@example.org"));
    CHECK(desk.json(importing(corrected, map)).object()[u"added"].toInt() == 2);
    CHECK(desk.json({u"rebuild"_s}).object()[u"differences"].toInt() == 0);
}

TEST_CASE("what was saved as a table is imported again without a change", "[ctl][customer-import]")
{
    const CtlDesk desk;
    const QString file = desk.write(u"customers.csv"_s, "name,e-mail,phone,company\n"
                                                        "'=cmd(),a@example.org,+49 30 123456,\"@, Inc\"\n");
    desk.json(importing(file));
    const QString saved = desk.path(u"saved.csv"_s);
    desk.json({u"customer"_s, u"list"_s, u"--csv"_s, saved});
    for (const QByteArray &field : fileBytes(saved).split('\n').value(1).split(','))
        CHECK_FALSE((field.startsWith('=') || field.startsWith('+') || field.startsWith('@')));
    const QJsonObject again = desk.json(importing(saved)).object();
    CHECK(again[u"same"].toInt() == 1);
    CHECK(again[u"changed"].toInt() == 0);
}

TEST_CASE("a mapping that makes no sense, and dates that mean two things, are refused with words",
          "[ctl][customer-import]")
{
    const CtlDesk desk;
    const QString file = desk.write(u"customers.csv"_s, "e-mail,customer since\na@example.org,01/02/2015\n");
    CHECK(desk.run(importing(file, {u"--map"_s, u"shoe=e-mail"_s})).exitCode == 2);
    CHECK(desk.run(importing(file, {u"--map"_s, u"name=Shoe"_s})).exitCode == 1);
    const CtlRun unclear = desk.run(importing(file, {u"--json"_s}));
    CHECK(unclear.exitCode == 1);
    CHECK(unclear.err.contains(u"--dates"_s));
    CHECK(desk.run(importing(desk.write(u"empty.csv"_s, ""))).exitCode == 1);
    CHECK(customerCount(desk) == 0);
    desk.json(importing(file, {u"--dates"_s, u"day-first"_s}));
    const QJsonArray details =
        desk.json({u"customer"_s, u"mailto:a@example.org"_s}).object()[u"details"].toArray();
    CHECK(details.last()[u"value"].toString() == u"2015-02-01"_s);
}

TEST_CASE("an import that is killed or given up leaves nothing half done", "[ctl][customer-import]")
{
    const CtlDesk desk;
    const QString file = desk.write(u"many.csv"_s, manyRows(40'000));
    CHECK(customerCount(desk) == 0);
    endAnImport(desk, file, [](QProcess &process) { process.kill(); });
    CHECK(customerCount(desk) == 0);
    endAnImport(desk, file, [](QProcess &process) { process.terminate(); });
    CHECK(customerCount(desk) == 0);
    CHECK(desk.json({u"check"_s}).object()[u"problems"].toArray().isEmpty());
    desk.json(importing(desk.write(u"few.csv"_s, manyRows(50))));
    CHECK(customerCount(desk) == 50);
}

TEST_CASE("every damaged file is imported, or refused by line and reason", "[ctl][customer-import]")
{
    const auto folder = sharedData(u"data/csv-torture"_s);
    if (!folder)
        return;
    const CtlDesk desk;
    struct Given {
        QString file;
        QStringList map;
        int refused;
    };
    const QList<Given> all{
        {u"spectrum/csvs/comma_in_quotes.csv"_s, {u"customer-number=zip"_s, u"field:Address=address"_s}, 0},
        {u"spectrum/csvs/empty.csv"_s, {u"customer-number=a"_s}, 0},
        {u"spectrum/csvs/escaped_quotes.csv"_s, {u"customer-number=a"_s, u"field:B=b"_s}, 0},
        {u"spectrum/csvs/newlines.csv"_s, {u"customer-number=b"_s, u"note=a"_s}, 0},
        {u"spectrum/csvs/simple_crlf.csv"_s, {u"customer-number=a"_s}, 0},
        {u"spectrum/csvs/utf8.csv"_s, {u"customer-number=a"_s, u"field:C=c"_s}, 0},
        {u"real/lone_cr_unquoted.csv"_s, {u"customer-number=author_id"_s, u"note=text"_s}, 0},
        {u"real/bom_crlf_mojibake.csv"_s, {u"customer-number=tweet_id"_s, u"note=text"_s}, 0},
        {u"real/excel_scientific_ids.csv"_s, {u"customer-number=tweet_id"_s, u"since=tweet_created"_s}, 198},
        {u"real/excel_serial_dates_bad_utf8_formulas.csv"_s,
         {u"handle=name"_s, u"since=tweet_created"_s, u"note=text"_s},
         0},
        {u"real/windows1252_mixed_cp850.csv"_s, {u"customer-number=id"_s, u"note=explication"_s}, 0}};
    for (const Given &one : all) {
        QStringList options;
        for (const QString &map : one.map)
            options += {u"--map"_s, map};
        const CtlRun run = desk.run(importing(*folder + u'/' + one.file, options + QStringList{u"--json"_s}));
        const QJsonObject json = run.object();
        const QJsonArray refused = json[u"refusedRows"].toArray();
        const QString first =
            refused.isEmpty()
                ? QString()
                : u": line %1: %2"_s.arg(refused[0][u"line"].toInt()).arg(refused[0][u"why"].toString());
        std::printf("%-52s %3d rows, %3d customers, %3d changed, %3d same, %3d refused%s\n",
                    qPrintable(one.file), json[u"rows"].toInt(), json[u"added"].toInt(),
                    json[u"changed"].toInt(), json[u"same"].toInt(), json[u"refused"].toInt(),
                    qPrintable(first));
        CHECK(run.exitCode == 0);
        CHECK(json[u"refused"].toInt() == one.refused);
        CHECK(json[u"added"].toInt() + json[u"changed"].toInt() + json[u"same"].toInt() + one.refused ==
              json[u"rows"].toInt());
    }
}
