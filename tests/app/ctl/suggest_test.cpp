#include "tests/app/ctl/ctl_program.h"

using namespace daisychain::test;
using namespace Qt::StringLiterals;

namespace {

constexpr char Posts[] =
    "id,author,created,text,reply_to\n"
    "1,mara,2019-03-04T09:15:00Z,@shop my roses arrived wilted,\n"
    "2,shop,2019-03-04T09:20:00Z,\"@mara Hi Mara, please cut the stems and put them in warm water. ^MK\",1\n"
    "3,mara,2019-03-04T10:15:00Z,@shop thank you so much!,2\n"
    "4,jo,2019-03-05T09:15:00Z,@shop where is my parcel,\n"
    "5,shop,2019-03-05T09:20:00Z,@jo You can track it here: https://shop.example/track ^MK,4\n"
    "6,ann,2019-03-05T11:15:00Z,@shop the roses are all wilted,\n"
    "7,shop,2019-03-05T11:20:00Z,@ann So sorry! Please send us a DM.,6\n"
    "8,tom,2019-03-06T09:15:00Z,@shop all roses wilted on the way,\n";

/// The conversation of an author among those done.
QString conversationOf(const CtlDesk &desk, const QString &text)
{
    const QJsonArray found = desk.json({u"search"_s, text}).object()[u"posts"].toArray();
    REQUIRE(found.size() == 1);
    return found[0].toObject()[u"conversation"].toString();
}

}  // namespace

TEST_CASE("suggest shows what was answered in similar solved conversations", "[ctl]")
{
    const CtlDesk desk;
    desk.json({u"import"_s, u"posts"_s, u"--format"_s, u"csv"_s, u"--own"_s, u"shop"_s,
               desk.write(u"posts.csv"_s, Posts)});
    const QString asked = conversationOf(desk, u"\"on the way\""_s);
    const QJsonArray found = desk.json({u"suggest"_s, asked}).array();
    REQUIRE(found.size() == 2);
    const QJsonObject first = found[0].toObject();
    CHECK(first[u"text"].toString() == u"Hi, please cut the stems and put them in warm water.");
    CHECK(first[u"outcome"].toString() == u"thanked");
    CHECK(first[u"conversation"].toString() == conversationOf(desk, u"\"arrived wilted\""_s));
    CHECK(first[u"likeness"].toDouble() > found[1].toObject()[u"likeness"].toDouble());
    CHECK(desk.json({u"suggest"_s, asked, u"--limit"_s, u"1"_s}).array().size() == 1);
    CHECK(desk.run({u"suggest"_s, asked}).out.contains("warm water"));
}

TEST_CASE("suggest does not offer a conversation its own answer", "[ctl]")
{
    const CtlDesk desk;
    desk.json({u"import"_s, u"posts"_s, u"--format"_s, u"csv"_s, u"--own"_s, u"shop"_s,
               desk.write(u"posts.csv"_s, Posts)});
    const QString solved = conversationOf(desk, u"\"arrived wilted\""_s);
    for (const QJsonValue one : desk.json({u"suggest"_s, solved}).array())
        CHECK(one.toObject()[u"conversation"].toString() != solved);
}

TEST_CASE("suggest on a conversation that isn't there fails", "[ctl]")
{
    const CtlDesk desk;
    desk.json({u"import"_s, u"posts"_s, u"--format"_s, u"csv"_s, u"--own"_s, u"shop"_s,
               desk.write(u"posts.csv"_s, Posts)});
    const CtlRun run = desk.run({u"suggest"_s, u"zzzzzzzzzz"_s, u"--json"_s});
    CHECK(run.exitCode == 1);
    CHECK(run.errorCode() == u"not-found");
}
