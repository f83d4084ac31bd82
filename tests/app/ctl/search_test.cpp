#include "tests/app/ctl/ctl_program.h"

using namespace daisychain::test;
using namespace Qt::StringLiterals;

TEST_CASE("search finds words in every script, narrows by operators and says what it did not understand",
          "[ctl]")
{
    const CtlDesk desk;
    const QByteArray rows = "id,author,created,text\n"
                            "1,mara,2019-03-04T09:15:00Z,@shop is the café down?\n"
                            "2,ben,2019-03-05T09:15:00Z,@shop サーバーが落ちています\n"
                            "3,lea,2019-03-06T09:15:00Z,@shop الخادم لا يعمل\n"
                            "4,tom,2019-03-07T09:15:00Z,@shop เว็บไซต์ล่ม #help\n";
    desk.json({u"import"_s, u"posts"_s, u"--format"_s, u"csv"_s, u"--own"_s, u"shop"_s,
               desk.write(u"rows.csv"_s, rows)});
    const QList<std::pair<QString, QString>> searches{{u"CAFE"_s, u"1"_s},
                                                      {u"落ち"_s, u"2"_s},
                                                      {u"الخادم"_s, u"3"_s},
                                                      {u"เว็บไซต์"_s, u"4"_s},
                                                      {u"from:lea"_s, u"3"_s},
                                                      {u"tag:help"_s, u"4"_s},
                                                      {u"before:2019-03-05"_s, u"1"_s},
                                                      {u"\"is the café\""_s, u"1"_s}};
    for (const auto &[query, id] : searches) {
        INFO(query.toStdString());
        const QJsonArray posts = desk.json({u"search"_s, query}).object()[u"posts"].toArray();
        REQUIRE(posts.size() == 1);
        CHECK(posts[0].toObject()[u"id"].toString() == id);
        CHECK_FALSE(posts[0].toObject()[u"conversation"].isNull());
    }
    CHECK(desk.json({u"search"_s, u"shop"_s, u"--limit"_s, u"3"_s}).object()[u"hasMore"].toBool());
    CHECK(desk.json({u"search"_s, u"shop"_s, u"--best"_s}).object()[u"posts"].toArray().size() == 4);
    CHECK(desk.json({u"search"_s, u"from:nobody"_s}).object()[u"unknown"].toArray().size() == 1);
    CHECK(desk.run({u"search"_s, u"--json"_s, u"--"_s, u"-\"'*(("_s}).object()[u"posts"].isArray());
}
