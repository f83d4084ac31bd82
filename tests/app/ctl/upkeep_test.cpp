#include "tests/app/ctl/ctl_program.h"

#include <QFile>

using namespace daisychain::test;
using namespace Qt::StringLiterals;

namespace {

void importOne(const CtlDesk &desk, const QString &id)
{
    const QByteArray row = "id,author,created,text\n" + id.toUtf8() + ",mara,2019-03-04T09:15:00Z,@shop hi\n";
    desk.json({u"import"_s, u"posts"_s, u"--format"_s, u"csv"_s, u"--own"_s, u"shop"_s,
               desk.write(u"row.csv"_s, row)});
}

int postCount(const CtlDesk &desk)
{
    return desk.json({u"check"_s}).object()[u"posts"].toInt();
}

}  // namespace

TEST_CASE("a backup brings back what was there, and what was there then stays beside it", "[ctl]")
{
    const CtlDesk desk;
    importOne(desk, u"1"_s);
    const QString file = desk.path(u"desk.backup"_s);
    CHECK(desk.json({u"backup"_s, file}).object()[u"bytes"].toInteger() > 0);
    importOne(desk, u"2"_s);
    CHECK(postCount(desk) == 2);
    const QJsonObject restored = desk.json({u"restore"_s, file}).object();
    CHECK(QFile::exists(restored[u"replaced"].toString()));
    CHECK(postCount(desk) == 1);

    const CtlRun again = desk.run({u"backup"_s, file, u"--json"_s});
    CHECK(again.exitCode == 1);
    CHECK(again.err.contains(u"is there already"_s));
    const CtlRun broken = desk.run({u"restore"_s, desk.write(u"broken"_s, "no database"), u"--json"_s});
    CHECK(broken.exitCode == 1);
    CHECK(postCount(desk) == 1);
}

TEST_CASE("a rebuild finds that nothing is different", "[ctl]")
{
    const CtlDesk desk;
    importOne(desk, u"1"_s);
    const QJsonObject report = desk.json({u"rebuild"_s, u"--search"_s}).object();
    CHECK(report[u"posts"].toInt() == 1);
    CHECK(report[u"changedRows"].toInt() == 0);
}

TEST_CASE("the doctor's bundle holds counts and versions, no texts", "[ctl]")
{
    const CtlDesk desk;
    importOne(desk, u"1"_s);
    const QString file = desk.path(u"bundle.json"_s);
    const QJsonObject report = desk.json({u"doctor"_s, u"--bundle"_s, file}).object();
    CHECK_FALSE(report[u"engine"].toObject()[u"runs"].toBool());
    CHECK(report[u"desk"].toObject()[u"streams"].toInt() == 1);
    QFile bundle(file);
    REQUIRE(bundle.open(QIODevice::ReadOnly));
    const QByteArray bytes = bundle.readAll();
    CHECK(bytes.contains("\"storeVersion\""));
    CHECK_FALSE(bytes.contains("mara"));
}
