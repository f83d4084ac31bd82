#include "tests/app/ctl/ctl_program.h"

#include "core/sync/engine_lock.h"
#include "tests/support/eventually.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>

using namespace daisychain;
using namespace daisychain::test;
using namespace Qt::StringLiterals;

TEST_CASE("a second engine ends with 1 and names the first", "[ctl]")
{
    const CtlDesk desk;
    REQUIRE(QDir().mkpath(desk.folder()));
    const auto lock = sync::EngineLock::take(desk.folder());
    REQUIRE(lock);
    for (const QString &command : {u"collect"_s, u"send"_s}) {
        const CtlRun run = desk.run({command, u"--json"_s});
        CHECK(run.exitCode == 1);
        CHECK(run.errorCode() == u"conflict"_s);
        CHECK(run.err.contains(QString::number(QCoreApplication::applicationPid())));
        CHECK(run.err.contains(u"daisychain-test-ctl"_s));
    }
}

TEST_CASE("a command that only passes through keeps no engine from starting", "[ctl]")
{
    const DemoServer server;
    const CtlDesk desk;
    desk.signIn(server);
    auto passing = sync::EngineLock::take(desk.folder());
    REQUIRE(passing);
    QProcess engine;
    engine.start(ctlProgram(), {u"collect"_s, u"--data"_s, desk.folder()});
    REQUIRE(engine.waitForStarted());
    CHECK_FALSE(engine.waitForFinished(500));
    passing->reset();
    REQUIRE(eventually(
        [&] { return desk.json({u"doctor"_s}).object()[u"engine"].toObject()[u"runs"].toBool(); }));
    engine.kill();
    REQUIRE(engine.waitForFinished());
}

TEST_CASE("collecting without an account is said so", "[ctl]")
{
    const CtlDesk desk;
    const CtlRun run = desk.run({u"collect"_s, u"--once"_s});
    CHECK(run.exitCode == 1);
    CHECK(run.err.contains(u"account add"_s));
}

TEST_CASE("a token is checked before the account is added, and kept in a file only we can read", "[ctl]")
{
    const DemoServer server;
    const CtlDesk desk;
    const CtlRun wrong = desk.run({u"account"_s, u"add"_s, u"--network"_s, u"mastodon"_s, u"--server"_s,
                                   server.url(), u"--token-stdin"_s, u"--key-file"_s, u"--json"_s},
                                  "not-a-token\n");
    CHECK(wrong.exitCode == 1);
    CHECK(wrong.errorCode() == u"unauthorized"_s);
    CHECK(desk.json({u"account"_s, u"list"_s}).array().isEmpty());

    desk.signIn(server);
    const QJsonArray accounts = desk.json({u"account"_s, u"list"_s}).array();
    REQUIRE(accounts.size() == 1);
    CHECK(accounts[0].toObject()[u"handle"].toString() == u"help@"_s + server.domain());
    CHECK_FALSE(accounts[0].toObject()[u"needsSignIn"].toBool());
    QFile keys(desk.folder() + u"/keys"_s);
    CHECK(keys.permissions() == (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));
    CHECK(desk.json({u"account"_s, u"check"_s, u"help"_s}).object()[u"software"].toString() == u"mastodon"_s);

    server.control(u"revoke"_s);
    CHECK(desk.run({u"account"_s, u"check"_s, u"help"_s, u"--json"_s}).errorCode() == u"unauthorized"_s);
    desk.json({u"account"_s, u"remove"_s, u"help"_s});
    CHECK(desk.json({u"account"_s, u"list"_s}).array().isEmpty());
}

TEST_CASE("what was caught is in the queue, and coverage says since when", "[ctl]")
{
    const DemoServer server;
    const CtlDesk desk;
    desk.signIn(server);
    server.control(u"post"_s, {{u"as"_s, u"mara"_s}, {u"text"_s, u"@help is it down?"_s}});
    CHECK(desk.json({u"collect"_s, u"--once"_s}).object()[u"mentions"].toInt() >= 1);
    const QJsonArray queue = desk.json({u"queue"_s}).array();
    REQUIRE(queue.size() == 1);
    CHECK(queue[0].toObject()[u"lastText"].toString().contains(u"is it down?"_s));
    const QJsonObject stream = desk.json({u"stream"_s, u"list"_s}).array().first().toObject();
    CHECK(stream[u"kind"].toString() == u"mentions"_s);

    CHECK(desk.json({u"collect"_s, u"--once"_s}).object()[u"newPosts"].toInt() == 0);
    desk.json({u"stream"_s, u"add"_s, u"help"_s, u"tag"_s, u"#shop"_s});
    CHECK(desk.json({u"stream"_s, u"list"_s}).array().size() == 2);
}

TEST_CASE("a server that is gone makes collecting fail, and the desk stays readable", "[ctl]")
{
    DemoServer server;
    const CtlDesk desk;
    desk.signIn(server);
    server.kill();
    const CtlRun run = desk.run({u"collect"_s, u"--once"_s, u"--json"_s});
    CHECK(run.exitCode == 1);
    CHECK(run.errorCode() == u"offline"_s);
    CHECK(desk.json({u"queue"_s}).array().isEmpty());
}

TEST_CASE("beside a running engine the rest works, and a reply is left to it", "[ctl]")
{
    const DemoServer server;
    const CtlDesk desk;
    desk.signIn(server);
    QProcess engine;
    engine.start(ctlProgram(), {u"collect"_s, u"--data"_s, desk.folder()});
    REQUIRE(engine.waitForStarted());
    REQUIRE(eventually(
        [&] { return desk.json({u"doctor"_s}).object()[u"engine"].toObject()[u"runs"].toBool(); }));
    server.control(u"post"_s, {{u"as"_s, u"mara"_s}, {u"text"_s, u"@help is it down?"_s}});
    REQUIRE(eventually([&] { return desk.json({u"queue"_s}).array().size() == 1; }));
    const QString id = desk.json({u"queue"_s}).array().first().toObject()[u"id"].toString();
    desk.json({u"claim"_s, id});
    desk.json({u"reply"_s, id, u"--text"_s, u"On it"_s});
    const CtlRun second = desk.run({u"send"_s, u"--json"_s});
    CHECK(second.exitCode == 1);
    CHECK(second.err.contains(QString::number(engine.processId())));
    engine.kill();
    REQUIRE(engine.waitForFinished());
    CHECK(desk.json({u"send"_s, u"--until-idle"_s}).object()[u"outcomes"].toObject()[u"sent"].toInt() == 1);
}
