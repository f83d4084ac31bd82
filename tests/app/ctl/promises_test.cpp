#include "tests/app/ctl/ctl_program.h"

using namespace daisychain::test;
using namespace Qt::StringLiterals;

namespace {

/// A desk at the demo network with one mention; returns the conversation's id.
QString askedConversation(const CtlDesk &desk, const DemoServer &server)
{
    desk.signIn(server);
    desk.json({u"person"_s, u"--name"_s, u"Jo"_s});
    desk.json({u"person"_s, u"--name"_s, u"Sam"_s});
    server.control(u"post"_s, {{u"as"_s, u"mara"_s}, {u"text"_s, u"@help where is my parcel?"_s}});
    desk.json({u"collect"_s, u"--once"_s});
    const QJsonArray queue = desk.json({u"queue"_s}).array();
    REQUIRE(queue.size() == 1);
    return queue[0].toObject()[u"id"].toString();
}

QJsonObject promised(const CtlDesk &desk, const QString &id, const QStringList &more = {})
{
    return desk
        .json(QStringList{u"promise"_s, id, u"--text"_s, u"I'll look for it"_s, u"--due"_s,
                          u"2100-01-01T09:00:00Z"_s} +
              more)
        .object()[u"promise"]
        .toObject();
}

void send(const CtlDesk &desk)
{
    const auto sent = desk.json({u"send"_s, u"--until-idle"_s, u"--for"_s, u"50s"_s}).object();
    REQUIRE(sent[u"outcomes"].toObject()[u"sent"].toInt() == 1);
}

QString statusOf(const CtlDesk &desk, const QString &id)
{
    return desk.json({u"conversation"_s, id}).object()[u"status"].toString();
}

}  // namespace

TEST_CASE("a promise is kept only when the customer was told", "[ctl][promise]")
{
    const DemoServer server;
    const CtlDesk desk;
    const QString id = askedConversation(desk, server);
    const QJsonObject promise = promised(desk, id, {u"--by"_s, u"Jo"_s});
    const QString promiseId = promise[u"id"].toString();
    CHECK(promise[u"giver"].toObject()[u"name"].toString() == u"Jo"_s);
    CHECK(promise[u"state"].toString() == u"open"_s);
    CHECK(promise[u"nudge"].toString() == u"2100-01-01T07:00:00.000Z"_s);
    CHECK(desk.json({u"queue"_s}).array()[0].toObject()[u"rank"].toString() == u"promised"_s);
    desk.json({u"done"_s, id});
    CHECK(statusOf(desk, id) == u"snoozed"_s);

    const CtlRun untold = desk.run({u"promise"_s, u"keep"_s, promiseId});
    CHECK(untold.exitCode == 1);
    CHECK(untold.err.contains(u"told nothing"_s));
    desk.json({u"reply"_s, id, u"--text"_s, u"Found it: it arrives today."_s});
    CHECK(desk.json({u"promise"_s, u"keep"_s, promiseId}).object()[u"promise"].toObject()[u"kept"].isNull());
    CHECK(desk.json({u"promise"_s, u"list"_s}).array().size() == 1);
    send(desk);
    CHECK(desk.json({u"promise"_s, u"list"_s}).array().isEmpty());
    const auto all = desk.json({u"promise"_s, u"list"_s, u"--conversation"_s, id}).array();
    REQUIRE(all.size() == 1);
    CHECK(all[0].toObject()[u"state"].toString() == u"kept"_s);
    CHECK(statusOf(desk, id) == u"waiting"_s);
    CHECK(desk.json({u"rebuild"_s}).object()[u"changedRows"].toInt() == 0);
}

TEST_CASE("a promise is renewed and taken over with its giver's name", "[ctl][promise]")
{
    const DemoServer server;
    const CtlDesk desk;
    const QString id = askedConversation(desk, server);
    const QString promiseId = promised(desk, id, {u"--by"_s, u"Jo"_s})[u"id"].toString();
    const auto taken = desk.json({u"promise"_s, u"take"_s, promiseId}).object()[u"promise"].toObject();
    CHECK(taken[u"giver"].toObject()[u"name"].toString() == u"Jo"_s);
    CHECK(taken[u"owner"].toObject()[u"name"].toString() == u"Sam"_s);
    CHECK(desk.json({u"promise"_s, u"list"_s, u"--owner"_s, u"Jo"_s}).array().isEmpty());
    CHECK(desk.json({u"promise"_s, u"list"_s, u"--owner"_s, u"sam"_s}).array().size() == 1);

    desk.json({u"reply"_s, id, u"--text"_s, u"Still on it."_s});
    send(desk);
    const auto renewed =
        desk.json({u"promise"_s, u"renew"_s, promiseId, u"--due"_s, u"2100-01-03T09:00:00Z"_s})
            .object()[u"promise"]
            .toObject();
    CHECK(renewed[u"due"].toString() == u"2100-01-03T09:00:00.000Z"_s);
    CHECK(renewed[u"renewals"].toArray().size() == 1);
    CHECK(renewed[u"state"].toString() == u"open"_s);
    CHECK(desk.json({u"promise"_s, u"list"_s, u"--due-before"_s, u"2100-01-02"_s}).array().isEmpty());
    CHECK(desk.json({u"promise"_s, u"list"_s, u"--due-before"_s, u"2100-01-04 00:00"_s}).array().size() == 1);
}

TEST_CASE("a promise said in a reply waits for it", "[ctl][promise]")
{
    const DemoServer server;
    const CtlDesk desk;
    const QString id = askedConversation(desk, server);
    const QString reply =
        desk.json({u"reply"_s, id, u"--text"_s, u"I'll look for it."_s}).object()[u"id"].toString();
    CHECK(promised(desk, id, {u"--reply"_s, reply}).isEmpty());
    CHECK(desk.json({u"promise"_s, u"list"_s}).array().isEmpty());
    send(desk);
    const auto open = desk.json({u"promise"_s, u"list"_s}).array();
    REQUIRE(open.size() == 1);
    // The words that made the promise don't keep it.
    const CtlRun untold = desk.run({u"promise"_s, u"keep"_s, open[0].toObject()[u"id"].toString()});
    CHECK(untold.exitCode == 1);
    desk.json({u"undo"_s, id});
    CHECK(desk.json({u"promise"_s, u"list"_s}).array().isEmpty());
}

TEST_CASE("what is no promise is refused with the reason", "[ctl][promise]")
{
    const DemoServer server;
    const CtlDesk desk;
    const QString id = askedConversation(desk, server);
    CHECK(desk.run({u"promise"_s, id, u"--text"_s, u"soon"_s}).exitCode == 2);
    CHECK(desk.run({u"promise"_s, id, u"--text"_s, u"soon"_s, u"--due"_s, u"soon"_s}).exitCode == 2);
    CHECK(desk.run({u"promise"_s, id, u"--text"_s, u"x"_s, u"--due"_s, u"2001-01-01 09:00"_s}).exitCode == 1);
    CHECK(desk.run({u"promise"_s, id, u"--text"_s, u" "_s, u"--due"_s, u"2100-01-01 09:00"_s}).exitCode == 1);
    CHECK(desk.run({u"promise"_s, id, u"--text"_s, u"x"_s, u"--due"_s, u"2100-01-01 09:00"_s, u"--by"_s,
                    u"Nobody"_s})
              .err.contains(u"Known: "_s));
    CHECK(desk.run({u"promise"_s, u"keep"_s, u"0195"_s}).err.contains(u"No open promise"_s));
    const QString promise = promised(desk, id)[u"id"].toString();
    CHECK(
        desk.run({u"promise"_s, u"keep"_s, promise, u"--post"_s, u"https://nowhere.example/1"_s}).exitCode ==
        1);
    CHECK(desk.run({u"promise"_s, u"keep"_s, promise, u"--reply"_s, promise}).exitCode == 1);
}
