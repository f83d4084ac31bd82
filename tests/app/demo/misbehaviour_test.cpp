#include "tests/support/catch.h"
#include "tests/support/demo_server.h"

using namespace daisychain::test;
using namespace Qt::StringLiterals;

namespace {

const QJsonObject Posting{{u"method"_s, u"POST"_s}, {u"path"_s, u"/api/v1/statuses"_s}};

QByteArray posting(const DemoServer &server, const QByteArray &key)
{
    return plainRequestBytes("POST", "/api/v1/statuses",
                             {{"Authorization", "Bearer " + server.token()},
                              {"Idempotency-Key", key},
                              {"Content-Type", "application/json"}},
                             R"({"status":"hello"})");
}

}  // namespace

TEST_CASE("a dropped answer leaves the post behind, and the repeat finds it", "[demo]")
{
    const DemoServer server;
    server.control(u"misbehave"_s, {{u"match"_s, Posting}, {u"kind"_s, u"drop_answer"_s}, {u"count"_s, 1}});
    PlainConnection connection(server.url());
    connection.write(posting(server, "k"));
    CHECK(connection.waitForEnd());
    CHECK(connection.unread().isEmpty());
    CHECK(server.statuses().size() == 1);
    PlainConnection again(server.url());
    again.write(posting(server, "k"));
    CHECK(again.readAnswer().status == 200);
    CHECK(server.statuses().size() == 1);
}

TEST_CASE("an error after the work, on the repeat, and a server that ignores keys", "[demo]")
{
    const DemoServer server;
    const auto post = [&] {
        return server.send("POST", "/api/v1/statuses", {{u"status"_s, u"a"_s}}, {{"Idempotency-Key", "k"}})
            .status;
    };
    server.control(u"misbehave"_s, {{u"match"_s, Posting}, {u"kind"_s, u"error_after"_s}, {u"count"_s, 1}});
    CHECK(post() == 500);
    CHECK(server.statuses().size() == 1);
    server.control(u"behave"_s);
    server.control(u"misbehave"_s, {{u"kind"_s, u"error_on_repeat"_s}});
    CHECK(post() == 500);
    CHECK(server.statuses().size() == 1);
    server.control(u"behave"_s);
    server.control(u"misbehave"_s, {{u"match"_s, Posting}, {u"kind"_s, u"ignore_idempotency"_s}});
    CHECK(post() == 200);
    CHECK(server.statuses().size() == 2);
}

TEST_CASE("answers come byte by byte, or end in the middle", "[demo]")
{
    const DemoServer server;
    server.control(u"misbehave"_s, {{u"kind"_s, u"split"_s}, {u"count"_s, 1}});
    const PlainAnswer split = server.get("/api/v1/accounts/verify_credentials");
    CHECK(split.isComplete);
    CHECK(split.object()["acct"_L1].toString() == u"help"_s);
    server.control(u"misbehave"_s, {{u"kind"_s, u"cut"_s}, {u"after_body_bytes"_s, 10}, {u"count"_s, 1}});
    const PlainAnswer cut = server.get("/api/v1/accounts/verify_credentials");
    CHECK(cut.status == 200);
    CHECK(cut.body.size() == 10);
    CHECK(!cut.isComplete);
}

TEST_CASE("a scripted answer, a page of HTML and a spent limit come when told", "[demo]")
{
    const DemoServer server;
    server.control(u"misbehave"_s, {{u"kind"_s, u"status"_s},
                                    {u"status"_s, 503},
                                    {u"headers"_s, QJsonObject{{u"Retry-After"_s, 30}}},
                                    {u"count"_s, 1}});
    const PlainAnswer busy = server.get("/api/v1/notifications");
    CHECK(busy.status == 503);
    CHECK(busy.headers["retry-after"] == "30");
    server.control(u"misbehave"_s, {{u"kind"_s, u"html_error"_s}, {u"count"_s, 1}});
    CHECK(server.get("/api/v1/notifications").body.startsWith("<html>"));
    server.control(u"misbehave"_s, {{u"kind"_s, u"rate_limited"_s}, {u"count"_s, 1}});
    CHECK(server.get("/api/v1/notifications").headers["x-ratelimit-remaining"] == "0");
    CHECK(server.get("/api/v1/notifications").status == 200);
}

TEST_CASE("a rule strikes by chance, the same in every run", "[demo]")
{
    const auto struck = [] {
        const DemoServer server;
        server.control(
            u"misbehave"_s,
            {{u"kind"_s, u"status"_s}, {u"probability"_s, 0.3}, {u"seed"_s, 9}, {u"match"_s, QJsonObject()}});
        QList<int> answers;
        for (int i = 0; i < 20; ++i)
            answers << server.get("/api/v2/instance").status;
        return answers;
    };
    const QList<int> first = struck();
    CHECK(first.contains(503));
    CHECK(first.contains(200));
    CHECK(first == struck());
}

TEST_CASE("closed listeners refuse, and the control port still posts", "[demo]")
{
    const DemoServer server;
    PlainConnection before(server.url());
    server.control(u"no_listen"_s);
    CHECK(before.waitForEnd());
    CHECK(!PlainConnection(server.url()).isOpen());
    server.control(u"play"_s, {{u"count"_s, 50}});
    server.control(u"listen"_s);
    CHECK(server.get("/api/v1/notifications?limit=80").json().array().size() == 50);
}

TEST_CASE("what is older than told is forgotten without a word", "[demo]")
{
    const DemoServer server;
    server.control(u"play"_s, {{u"count"_s, 5}});
    server.control(u"clock"_s, {{u"advance_seconds"_s, 1000}});
    server.control(u"play"_s, {{u"count"_s, 3}});
    server.control(u"forget"_s, {{u"older_than_seconds"_s, 500}});
    CHECK(server.get("/api/v1/notifications").json().array().size() == 3);
    CHECK(server.statuses().size() == 3);
}

TEST_CASE("a broken request is answered and harms nobody", "[demo]")
{
    const DemoServer server;
    PlainConnection nonsense(server.url());
    nonsense.write("GARBAGE\r\n\r\n");
    CHECK(nonsense.readAnswer().status == 400);
    const PlainAnswer json =
        plainRequest(server.url(), "POST", "/api/v1/apps", {{"Content-Type", "application/json"}}, "{");
    CHECK(json.status == 400);
    CHECK(server.get("/api/v1/no/such/call").status == 404);
}
