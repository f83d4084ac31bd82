#include "tests/app/ctl/ctl_program.h"

using namespace daisychain::test;
using namespace Qt::StringLiterals;

namespace {

/// A desk at the demo network with one mention; returns the conversation's id.
QString askedConversation(const CtlDesk &desk, const DemoServer &server)
{
    desk.signIn(server);
    server.control(u"post"_s, {{u"as"_s, u"mara"_s}, {u"text"_s, u"@help is it down?"_s}});
    desk.json({u"collect"_s, u"--once"_s});
    const QJsonArray queue = desk.json({u"queue"_s}).array();
    REQUIRE(queue.size() == 1);
    return queue[0].toObject()[u"id"].toString();
}

int countOnServer(const DemoServer &server, const QString &text)
{
    int count = 0;
    for (const QJsonValue status : server.statuses())
        count += status[u"text"].toString().contains(text) ? 1 : 0;
    return count;
}

}  // namespace

TEST_CASE("a reply stands on the server exactly once, under the right post", "[ctl]")
{
    const DemoServer server;
    const CtlDesk desk;
    const QString id = askedConversation(desk, server);
    const QJsonObject reply =
        desk.json({u"reply"_s, id, u"--text"_s, u"We are looking into it."_s, u"--done"_s}).object();
    CHECK(reply[u"state"].toString() == u"ready"_s);
    CHECK(reply[u"text"].toString().startsWith(u"@mara"_s));
    CHECK(reply[u"length"].toInt() < reply[u"limit"].toInt());
    CHECK(desk.json({u"outbox"_s}).array().size() == 1);

    const QJsonObject sent = desk.json({u"send"_s, u"--until-idle"_s, u"--for"_s, u"50s"_s}).object();
    CHECK(sent[u"outcomes"].toObject()[u"sent"].toInt() == 1);
    CHECK(countOnServer(server, u"looking into it"_s) == 1);
    const QJsonArray onServer = server.statuses();
    CHECK(onServer.last()[u"in_reply_to_id"] == onServer.first()[u"id"]);
    CHECK(desk.json({u"outbox"_s}).array().isEmpty());
    const QJsonObject conversation = desk.json({u"conversation"_s, id}).object();
    CHECK(conversation[u"status"].toString() == u"done"_s);
    const QJsonArray thread = conversation[u"thread"].toArray();
    REQUIRE(thread.size() == 2);
    CHECK(thread[1].toObject()[u"replyTo"] == thread[0].toObject()[u"id"]);
    CHECK(thread[1].toObject()[u"reply"] == reply[u"id"]);

    desk.json({u"send"_s, u"--until-idle"_s});
    CHECK(countOnServer(server, u"looking into it"_s) == 1);
}

TEST_CASE("a reply whose answer was dropped stands exactly once", "[ctl]")
{
    const DemoServer server;
    const CtlDesk desk;
    const QString id = askedConversation(desk, server);
    server.control(u"misbehave"_s,
                   {{u"match"_s, QJsonObject{{u"method"_s, u"POST"_s}, {u"path"_s, u"/api/v1/statuses"_s}}},
                    {u"kind"_s, u"drop_answer"_s},
                    {u"count"_s, 1}});
    desk.json({u"reply"_s, id, u"--text"_s, u"Back by noon."_s});
    desk.json({u"send"_s, u"--until-idle"_s, u"--for"_s, u"50s"_s});
    CHECK(countOnServer(server, u"Back by noon"_s) == 1);
    CHECK(desk.json({u"outbox"_s}).array().isEmpty());
}

TEST_CASE("a text that is too long is refused with the numbers", "[ctl]")
{
    const DemoServer server;
    const CtlDesk desk;
    const QString id = askedConversation(desk, server);
    const CtlRun run = desk.run({u"reply"_s, id, u"--text"_s, u"@mara "_s + QString(600, u'x'), u"--json"_s});
    CHECK(run.exitCode == 1);
    const QJsonArray numbers = run.object()[u"error"].toObject()[u"arguments"].toArray();
    CHECK(numbers[0].toString() == u"606"_s);
    CHECK(numbers[1].toString() == u"500"_s);
    CHECK(run.err.contains(u"shorten it by 106"_s));
    CHECK(desk.json({u"outbox"_s}).array().isEmpty());
    CHECK(desk.run({u"reply"_s, id, u"--text"_s, u"  "_s}).exitCode == 1);
}

TEST_CASE("a text that is too long goes out as a chain when that is asked for", "[ctl]")
{
    const DemoServer server;
    const CtlDesk desk;
    const QString id = askedConversation(desk, server);
    QString text;
    for (int i = 0; i < 40; ++i)
        text += u"This is sentence number %1 of it. "_s.arg(i);
    desk.json({u"reply"_s, id, u"--chain"_s, u"--text"_s, text.trimmed()});
    REQUIRE(desk.json({u"outbox"_s}).array().size() == 3);
    desk.json({u"send"_s, u"--until-idle"_s});
    QHash<QString, QString> parentOf;
    QHash<QString, QString> idOf;
    for (const QJsonValue status : server.statuses()) {
        for (const QString &part : {u"1/3"_s, u"2/3"_s, u"3/3"_s}) {
            if (status[u"text"].toString().endsWith(part)) {
                CHECK(status[u"text"].toString().startsWith(u"@mara"_s));
                idOf.insert(part, status[u"id"].toString());
                parentOf.insert(part, status[u"in_reply_to_id"].toString());
            }
        }
    }
    REQUIRE(idOf.size() == 3);
    CHECK(parentOf[u"2/3"_s] == idOf[u"1/3"_s]);
    CHECK(parentOf[u"3/3"_s] == idOf[u"2/3"_s]);
}

TEST_CASE("a held reply can be withdrawn, and is then never sent", "[ctl]")
{
    const DemoServer server;
    const CtlDesk desk;
    const QString id = askedConversation(desk, server);
    const QString first =
        desk.json({u"reply"_s, id, u"--text"_s, u"Oops"_s, u"--hold"_s, u"1h"_s}).object()[u"id"].toString();
    CHECK(desk.json({u"outbox"_s, u"--withdraw"_s, first.left(20)}).object()[u"state"].toString() ==
          u"withdrawn"_s);
    desk.json({u"reply"_s, id, u"--text"_s, u"Oops again"_s, u"--hold"_s, u"1h"_s});
    desk.json({u"undo"_s, id});
    CHECK(desk.json({u"outbox"_s}).array().isEmpty());
    desk.json({u"send"_s, u"--until-idle"_s});
    CHECK(countOnServer(server, u"Oops"_s) == 0);
    CHECK(desk.run({u"outbox"_s, u"--withdraw"_s, first, u"--json"_s}).errorCode() == u"conflict"_s);
}

TEST_CASE("a reply that is stopped by a newer post goes out as it is once somebody says so", "[ctl]")
{
    const DemoServer server;
    const CtlDesk desk;
    const QString id = askedConversation(desk, server);
    desk.json({u"reply"_s, id, u"--text"_s, u"Try again please"_s});
    const QString parent = server.statuses().last().toObject()[u"id"].toString();
    server.control(u"post"_s,
                   {{u"as"_s, u"mara"_s}, {u"text"_s, u"@help it works now"_s}, {u"in_reply_to"_s, parent}});
    desk.json({u"collect"_s, u"--once"_s});
    desk.json({u"send"_s, u"--until-idle"_s});
    CHECK(countOnServer(server, u"Try again please"_s) == 0);
    const QJsonObject stopped = desk.json({u"outbox"_s}).array().first().toObject();
    CHECK(stopped[u"state"].toString() == u"stopped"_s);
    CHECK(desk.json({u"conversation"_s, id}).object()[u"stopped"].toObject()[u"reason"].toString() ==
          u"new-post"_s);

    const QString reply = stopped[u"id"].toString();
    desk.json({u"outbox"_s, u"--send-as-is"_s, reply});
    desk.json({u"send"_s, u"--until-idle"_s});
    CHECK(countOnServer(server, u"Try again please"_s) == 1);
    CHECK(desk.run({u"outbox"_s, u"--retry"_s, reply}).exitCode == 1);
}

TEST_CASE("a post of ours is edited and deleted on the server, once each, and what is told can't be undone",
          "[ctl]")
{
    const DemoServer server;
    const CtlDesk desk;
    const QString id = askedConversation(desk, server);
    desk.json({u"reply"_s, id, u"--text"_s, u"It left on Mnday."_s});
    desk.json({u"send"_s, u"--until-idle"_s, u"--for"_s, u"50s"_s});
    QString own;
    for (const QJsonValue post : desk.json({u"conversation"_s, id}).object()[u"thread"].toArray()) {
        if (post[u"ours"].isString())
            own = post[u"id"].toString();
    }
    REQUIRE_FALSE(own.isEmpty());
    const QJsonObject edit =
        desk.json({u"post"_s, u"edit"_s, id, own, u"--text"_s, u"@mara It left on Monday."_s}).object();
    CHECK(edit[u"state"].toString() == u"ready"_s);
    CHECK(desk.json({u"outbox"_s, u"--changes"_s}).array().size() == 1);
    desk.json({u"send"_s, u"--until-idle"_s, u"--for"_s, u"50s"_s});
    CHECK(desk.json({u"outbox"_s, u"--changes"_s}).array().isEmpty());
    CHECK(countOnServer(server, u"Monday"_s) == 1);
    CHECK(countOnServer(server, u"Mnday"_s) == 0);

    desk.json({u"post"_s, u"delete"_s, id, own});
    CHECK(desk.json({u"conversation"_s, id}).object()[u"status"].toString() == u"open"_s);
    desk.json({u"send"_s, u"--until-idle"_s, u"--for"_s, u"50s"_s});
    CHECK(countOnServer(server, u"Monday"_s) == 0);
    const CtlRun again = desk.run({u"post"_s, u"delete"_s, id, own, u"--json"_s});
    CHECK(again.exitCode == 1);
    CHECK(again.errorCode() == u"refused"_s);
}

TEST_CASE("a post of somebody else is neither deleted nor edited", "[ctl]")
{
    const DemoServer server;
    const CtlDesk desk;
    const QString id = askedConversation(desk, server);
    const QString theirs =
        desk.json({u"conversation"_s, id}).object()[u"thread"].toArray()[0].toObject()[u"id"].toString();
    CHECK(desk.run({u"post"_s, u"delete"_s, id, theirs}).exitCode == 1);
    CHECK(desk.run({u"post"_s, u"edit"_s, id, theirs, u"--text"_s, u"it is up"_s}).exitCode == 1);
    CHECK(desk.run({u"post"_s, u"delete"_s, id, u"no-such-post"_s}).exitCode == 1);
    CHECK(desk.json({u"outbox"_s, u"--changes"_s}).array().isEmpty());
}

TEST_CASE("a reply for later waits for its time, and a time that is none or over is refused", "[ctl]")
{
    const DemoServer server;
    const CtlDesk desk;
    const QString id = askedConversation(desk, server);
    const QJsonObject later =
        desk.json({u"reply"_s, id, u"--text"_s, u"Good morning."_s, u"--at"_s, u"2099-03-04 09:00"_s})
            .object();
    CHECK(later[u"state"].toString() == u"held"_s);
    CHECK(later[u"notBefore"].toString().startsWith(u"2099-03-04"_s));
    CHECK_FALSE(later[u"evenIfTheyWrite"].toBool());
    CHECK(desk.run({u"reply"_s, id, u"--text"_s, u"x"_s, u"--at"_s, u"whenever"_s}).exitCode == 2);
    CHECK(desk.run({u"reply"_s, id, u"--text"_s, u"x"_s, u"--at"_s, u"2001-01-01 09:00"_s}).exitCode == 1);
    CHECK(
        desk.run({u"reply"_s, id, u"--text"_s, u"x"_s, u"--done"_s, u"--snooze"_s, u"tomorrow"_s}).exitCode ==
        2);
    CHECK(countOnServer(server, u"Good morning"_s) == 0);
}

TEST_CASE("a reply that snoozes leaves the conversation snoozed until then", "[ctl]")
{
    const DemoServer server;
    const CtlDesk desk;
    const QString id = askedConversation(desk, server);
    const QJsonObject reply =
        desk.json({u"reply"_s, id, u"--text"_s, u"I look into it."_s, u"--snooze"_s, u"2099-03-04 09:00"_s})
            .object();
    CHECK(reply[u"thenSnooze"].toString().startsWith(u"2099-03-04"_s));
    desk.json({u"send"_s, u"--until-idle"_s, u"--for"_s, u"50s"_s});
    CHECK(desk.json({u"conversation"_s, id}).object()[u"status"].toString() == u"snoozed"_s);
    CHECK(countOnServer(server, u"look into it"_s) == 1);
}
