#include "tests/app/ctl/ctl_program.h"

using namespace daisychain::test;
using namespace Qt::StringLiterals;

TEST_CASE("prices and the cap are set from outside, and only to what makes sense", "[ctl]")
{
    const CtlDesk desk;
    CHECK(desk.json({u"usage"_s}).object()[u"cap"].isNull());
    const QJsonObject set =
        desk.json({u"usage"_s, u"--cap"_s, u"12.5"_s, u"--price"_s, u"post-read=0.25"_s}).object();
    CHECK(set[u"cap"] == 12.5);
    CHECK(set[u"prices"][u"post-read"] == 0.25);
    CHECK(set[u"days"].toArray().isEmpty());
    const QJsonObject again = desk.json({u"usage"_s, u"--month"_s, u"2026-02"_s}).object();
    CHECK(again[u"month"] == u"2026-02"_s);
    CHECK(again[u"cap"] == 12.5);
    CHECK(desk.json({u"usage"_s, u"--cap"_s, u"none"_s}).object()[u"cap"].isNull());

    for (const QStringList &wrong : {QStringList{u"--cap"_s, u"much"_s},
                                     {u"--cap"_s, u"-1"_s},
                                     {u"--price"_s, u"gold=1"_s},
                                     {u"--price"_s, u"post-read"_s},
                                     {u"--month"_s, u"May"_s}}) {
        const CtlRun run = desk.run(QStringList{u"usage"_s} + wrong);
        INFO(wrong.join(u' ').toStdString());
        CHECK(run.exitCode == 2);
        CHECK(run.out.isEmpty());
    }
    CHECK(desk.json({u"usage"_s}).object()[u"prices"][u"post-read"] == 0.25);
}
