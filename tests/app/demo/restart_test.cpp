#include "tests/support/catch.h"
#include "tests/support/demo_server.h"

#include <QFile>

using namespace daisychain::test;
using namespace Qt::StringLiterals;

TEST_CASE("after a kill everything answered is still there, on the same port and with the same token",
          "[demo]")
{
    DemoServer server;
    server.control(u"play"_s, {{u"count"_s, 20}});
    const QByteArray token = server.token();
    const QString url = server.url();
    const PlainAnswer posted =
        server.send("POST", "/api/v1/statuses", {{u"status"_s, u"kept"_s}}, {{"Idempotency-Key", "k"}});
    const QByteArray notifications = server.get("/api/v1/notifications").body;
    const QJsonArray statuses = server.statuses();
    server.kill();
    server.start();
    CHECK(server.url() == url);
    CHECK(server.token() == token);
    CHECK(server.get("/api/v1/notifications").body == notifications);
    CHECK(server.statuses() == statuses);
    CHECK(server.send("POST", "/api/v1/statuses", {{u"status"_s, u"kept"_s}}, {{"Idempotency-Key", "k"}})
              .object()["id"_L1] == posted.object()["id"_L1]);
}

TEST_CASE("a torn last line of the journal is cut off", "[demo]")
{
    DemoServer server;
    server.control(u"play"_s, {{u"count"_s, 3}});
    server.kill();
    QFile journal(server.dataDir() + u"/journal.jsonl"_s);
    REQUIRE(journal.open(QIODevice::Append));
    journal.write("{\"t\":\"status\",\"r\":{\"id\":\"12");
    journal.close();
    server.start();
    CHECK(server.statuses().size() == 3);
    server.control(u"play"_s, {{u"count"_s, 1}});
    server.kill();
    server.start();
    CHECK(server.statuses().size() == 4);
}

TEST_CASE("it ends in order when asked, and can wait before it listens", "[demo]")
{
    DemoServer server;
    CHECK(server.stop() == 0);
    server.start({u"--listen-later"_s});
    CHECK(!PlainConnection(server.url()).isOpen());
    server.control(u"play"_s, {{u"count"_s, 50}});
    server.control(u"listen"_s);
    CHECK(server.get("/api/v1/notifications?limit=80").json().array().size() == 50);
}

TEST_CASE("a reset forgets everything but who works here", "[demo]")
{
    const DemoServer server;
    server.control(u"play"_s, {{u"count"_s, 3}});
    server.control(u"reset"_s);
    CHECK(server.statuses().isEmpty());
    CHECK(server.state()["accounts"_L1].toInt() == 3);
}
