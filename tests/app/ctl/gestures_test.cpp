#include "tests/app/ctl/ctl_program.h"

using namespace daisychain::test;
using namespace Qt::StringLiterals;

namespace {

/// A desk with one open conversation; returns its id.
QString openConversation(const CtlDesk &desk)
{
    const QByteArray row = "id,author,created,text\n1,mara,2019-03-04T09:15:00Z,@shop is it down?\n";
    desk.json({u"import"_s, u"posts"_s, u"--format"_s, u"csv"_s, u"--own"_s, u"shop"_s,
               desk.write(u"row.csv"_s, row)});
    return desk.json({u"queue"_s, u"--view"_s, u"done"_s}).array()[0].toObject()[u"id"].toString();
}

QJsonObject give(const CtlDesk &desk, const QString &id, const QStringList &more)
{
    return desk.json(QStringList{u"gesture"_s, id, u"--kind"_s, u"credit"_s, u"--reason"_s} + more).object();
}

}  // namespace

TEST_CASE("gestures are counted by reason and week, and by month for who gives them", "[ctl][gesture]")
{
    const CtlDesk desk;
    const QString id = openConversation(desk);
    give(desk, id, {u"late parcel"_s, u"--amount"_s, u"10"_s});
    const auto second =
        give(desk, id, {u"Late  parcel"_s, u"--amount"_s, u"7.50"_s, u"--currency"_s, u"eur"_s});
    const auto month = second[u"givenThisMonth"].toObject();
    CHECK(month[u"count"].toInt() == 2);
    CHECK(month[u"amounts"].toArray()[0].toObject()[u"text"].toString() == u"17.50 EUR"_s);
    give(desk, id, {u"moved house"_s});

    const auto totals = desk.json({u"gesture"_s, u"totals"_s}).array();
    REQUIRE(totals.size() == 2);
    CHECK(totals[0].toObject()[u"reason"].toString() == u"Late parcel"_s);
    CHECK(totals[0].toObject()[u"count"].toInt() == 2);
    CHECK(totals[0].toObject()[u"amounts"].toArray()[0].toObject()[u"minor"].toInt() == 1750);
    CHECK(totals[1].toObject()[u"amounts"].toArray().isEmpty());
    CHECK(desk.json({u"gesture"_s, u"totals"_s, u"--until"_s, u"2020-01-01 00:00"_s}).array().isEmpty());
    CHECK(desk.json({u"queue"_s, u"--view"_s, u"done"_s}).array()[0].toObject()[u"gestures"].toInt() == 3);

    desk.json({u"undo"_s, id});
    CHECK(desk.json({u"gesture"_s, u"list"_s}).array().size() == 2);
    CHECK(desk.json({u"gesture"_s, u"list"_s, u"--customer"_s, u"mara"_s, u"--limit"_s, u"1"_s})
              .array()
              .size() == 1);
    CHECK(desk.run({u"gesture"_s, u"list"_s, u"--customer"_s, u"nobody"_s}).exitCode == 1);
    CHECK(desk.json({u"rebuild"_s}).object()[u"changedRows"].toInt() == 0);
}

TEST_CASE("what the customer made of a gesture stays with it", "[ctl][gesture]")
{
    const CtlDesk desk;
    const QString id = openConversation(desk);
    const QString gesture = give(desk, id, {u"outage"_s})[u"gesture"].toObject()[u"id"].toString();
    const auto said = desk.json({u"gesture"_s, u"react"_s, gesture, u"--reaction"_s, u"glad"_s, u"--words"_s,
                                 u"sent a picture"_s})
                          .object();
    CHECK(said[u"reaction"].toString() == u"glad"_s);
    CHECK(said[u"reactionWords"].toString() == u"sent a picture"_s);
    CHECK(desk.run({u"gesture"_s, u"react"_s, u"ffff"_s, u"--reaction"_s, u"glad"_s}).exitCode == 1);
}

TEST_CASE("a gesture without a reason or with a strange amount is refused", "[ctl][gesture]")
{
    const CtlDesk desk;
    const QString id = openConversation(desk);
    const auto exitOf = [&](const QStringList &more) {
        return desk.run(QStringList{u"gesture"_s, id} + more).exitCode;
    };
    CHECK(exitOf({u"--kind"_s, u"credit"_s}) == 2);
    CHECK(exitOf({u"--kind"_s, u"castle"_s, u"--reason"_s, u"x"_s}) == 2);
    CHECK(exitOf({u"--kind"_s, u"gift"_s, u"--reason"_s, u"  "_s}) == 1);
    CHECK(exitOf({u"--kind"_s, u"gift"_s, u"--reason"_s, u"x"_s, u"--amount"_s, u"ten"_s}) == 2);
    CHECK(exitOf({u"--kind"_s, u"gift"_s, u"--reason"_s, u"x"_s, u"--amount"_s, u"-5"_s}) == 2);
    CHECK(exitOf({u"--kind"_s, u"gift"_s, u"--reason"_s, u"x"_s, u"--amount"_s, u"5"_s, u"--currency"_s,
                  u"euros"_s}) == 2);
    CHECK(desk.json({u"gesture"_s, u"list"_s}).array().isEmpty());
}
