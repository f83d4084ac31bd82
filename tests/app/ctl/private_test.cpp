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

/// The same on Bluesky.
QString askedOnBluesky(const CtlDesk &desk, const DemoServer &server)
{
    desk.signInToBluesky(server);
    server.control(u"bluesky/post"_s, {{u"as"_s, u"mara"_s}, {u"text"_s, u"@help is it down?"_s}});
    desk.json({u"collect"_s, u"--once"_s});
    const QJsonArray queue = desk.json({u"queue"_s}).array();
    REQUIRE(queue.size() == 1);
    return queue[0].toObject()[u"id"].toString();
}

void send(const CtlDesk &desk)
{
    desk.json({u"send"_s, u"--until-idle"_s, u"--for"_s, u"50s"_s});
}

QList<QJsonObject> withText(const DemoServer &server, const QString &text)
{
    QList<QJsonObject> found;
    for (const QJsonValue status : server.statuses()) {
        if (status[u"text"].toString().contains(text))
            found.append(status.toObject());
    }
    return found;
}

}  // namespace

TEST_CASE("the server holds the message for one and the line for all, each once", "[ctl][private]")
{
    const DemoServer server;
    const CtlDesk desk;
    const QString id = askedConversation(desk, server);
    const QJsonObject moved = desk.json({u"private"_s, id, u"--text"_s, u"Your code is 17."_s}).object();
    CHECK(moved[u"line"][u"waitsFor"] == moved[u"message"][u"id"]);
    send(desk);
    send(desk);
    const QList<QJsonObject> messages = withText(server, u"code is 17"_s);
    REQUIRE(messages.size() == 1);
    CHECK(messages.first()[u"visibility"].toString() == u"direct"_s);
    const QList<QJsonObject> lines = withText(server, u"private message"_s);
    REQUIRE(lines.size() == 1);
    CHECK(lines.first()[u"visibility"].toString() == u"public"_s);

    const QJsonObject inPublic = desk.json({u"conversation"_s, id}).object();
    CHECK(inPublic[u"hasOtherSide"].toBool());
    REQUIRE(inPublic[u"otherSides"].toArray().size() == 1);
    const QString other = inPublic[u"otherSides"][0][u"id"].toString();
    const QJsonObject inPrivate = desk.json({u"conversation"_s, other}).object();
    CHECK(inPrivate[u"isPrivate"].toBool());
    CHECK(inPrivate[u"status"].toString() == u"waiting"_s);
    CHECK(inPrivate[u"otherSides"][0][u"id"] == inPublic[u"id"]);
    CHECK(desk.json({u"rebuild"_s}).object()[u"changedRows"].toInt() == 0);
}

TEST_CASE("on Bluesky the message is one of the chat, and waits nowhere for its line", "[ctl][private]")
{
    const DemoServer server;
    const CtlDesk desk;
    const QString id = askedOnBluesky(desk, server);
    desk.json({u"private"_s, id, u"--text"_s, u"Your code is 17."_s});
    send(desk);
    const QJsonObject inPublic = desk.json({u"conversation"_s, id}).object();
    REQUIRE(inPublic[u"otherSides"].toArray().size() == 1);
    const QJsonObject inPrivate =
        desk.json({u"conversation"_s, inPublic[u"otherSides"][0][u"id"].toString()}).object();
    REQUIRE(inPrivate[u"thread"].toArray().size() == 1);
    CHECK(inPrivate[u"thread"][0][u"text"].toString() == u"Your code is 17."_s);
    CHECK(inPrivate[u"thread"][0][u"visibility"].toString() == u"direct"_s);
    int lines = 0;
    for (const QJsonValue post : server.control(u"bluesky/posts"_s)[u"posts"].toArray()) {
        const QString text = post[u"record"][u"text"].toString();
        CHECK_FALSE(text.contains(u"17"_s));
        lines += text.contains(u"private message"_s) ? 1 : 0;
    }
    CHECK(lines == 1);
}

TEST_CASE("on X the message goes to the author of the post alone", "[ctl][private]")
{
    const DemoServer server;
    const CtlDesk desk;
    desk.signInToX(server);
    server.control(u"x/post"_s, {{u"as"_s, u"mara"_s}, {u"text"_s, u"@help is it down?"_s}});
    desk.json({u"collect"_s, u"--once"_s});
    const QString id = desk.json({u"queue"_s}).array()[0].toObject()[u"id"].toString();
    desk.json({u"private"_s, id, u"--text"_s, u"Your code is 17."_s});
    send(desk);
    const QJsonObject inPublic = desk.json({u"conversation"_s, id}).object();
    REQUIRE(inPublic[u"otherSides"].toArray().size() == 1);
    const QJsonObject inPrivate =
        desk.json({u"conversation"_s, inPublic[u"otherSides"][0][u"id"].toString()}).object();
    CHECK(inPrivate[u"thread"][0][u"text"].toString() == u"Your code is 17."_s);
    CHECK(inPrivate[u"customer"] == inPublic[u"customer"]);
    for (const QJsonValue post : server.control(u"x/posts"_s)[u"posts"].toArray())
        CHECK_FALSE(post[u"text"].toString().contains(u"17"_s));
}

TEST_CASE("where messages are closed nothing is said in public either", "[ctl][private]")
{
    const DemoServer server;
    const CtlDesk desk;
    const QString id = askedOnBluesky(desk, server);
    server.control(u"bluesky/account"_s, {{u"as"_s, u"mara"_s}, {u"takes_messages"_s, false}});
    desk.json({u"private"_s, id, u"--text"_s, u"Your code is 17."_s});
    desk.run({u"send"_s, u"--for"_s, u"5s"_s});
    const QJsonArray outbox = desk.json({u"outbox"_s}).array();
    REQUIRE(outbox.size() == 2);
    CHECK(outbox[0].toObject()[u"state"].toString() == u"refused"_s);
    CHECK(outbox[1].toObject()[u"state"].toString() == u"ready"_s);
    desk.json({u"outbox"_s, u"--withdraw"_s, outbox[0].toObject()[u"id"].toString()});
    CHECK(desk.json({u"outbox"_s}).array().isEmpty());
}

TEST_CASE("withdrawing the message withdraws its line", "[ctl][private]")
{
    const DemoServer server;
    const CtlDesk desk;
    const QString id = askedConversation(desk, server);
    const QJsonObject moved =
        desk.json({u"private"_s, id, u"--text"_s, u"Your code is 17."_s, u"--hold"_s, u"1h"_s}).object();
    desk.json({u"outbox"_s, u"--withdraw"_s, moved[u"message"][u"id"].toString()});
    CHECK(desk.json({u"outbox"_s}).array().isEmpty());
    send(desk);
    CHECK(withText(server, u"message"_s).isEmpty());
}

TEST_CASE("what can't be moved is refused with a reason", "[ctl][private]")
{
    const DemoServer server;
    const CtlDesk desk;
    const QString id = askedConversation(desk, server);
    CHECK(desk.run({u"private"_s, id}).exitCode == 2);
    CHECK(desk.run({u"private"_s, id, u"--text"_s, u" "_s}).exitCode == 1);
    CHECK(desk.run({u"private"_s, id, u"--text"_s, QString(600, u'x')}).exitCode == 1);
    desk.json({u"private"_s, id, u"--text"_s, u"Hello"_s, u"--no-public"_s});
    send(desk);
    const QString other = desk.json({u"conversation"_s, id}).object()[u"otherSides"][0][u"id"].toString();
    CHECK(desk.run({u"private"_s, other, u"--text"_s, u"Hello"_s}).exitCode == 1);
    CHECK(withText(server, u"private message"_s).isEmpty());
}

TEST_CASE("what the wrong account said is gone from the server, and said by the other", "[ctl][say_as]")
{
    const DemoServer server;
    const CtlDesk desk;
    const QString id = askedConversation(desk, server);
    desk.json({u"account"_s, u"add"_s, u"--network"_s, u"mastodon"_s, u"--server"_s, server.url(),
               u"--token-stdin"_s, u"--key-file"_s},
              server.tokenOf("news"));
    desk.json({u"reply"_s, id, u"--text"_s, u"We look into it."_s, u"--account"_s, u"help"_s});
    send(desk);
    REQUIRE(withText(server, u"look into it"_s).size() == 1);
    const QJsonObject again = desk.json({u"say-as"_s, id, u"--account"_s, u"news"_s}).object();
    CHECK_FALSE(again[u"staysThere"].toBool());
    send(desk);
    const QList<QJsonObject> standing = withText(server, u"look into it"_s);
    REQUIRE(standing.size() == 1);
    CHECK(standing.first()[u"in_reply_to_id"] == server.statuses().first()[u"id"]);
    CHECK(desk.run({u"say-as"_s, id, u"--account"_s, u"news"_s}).exitCode == 1);
}
