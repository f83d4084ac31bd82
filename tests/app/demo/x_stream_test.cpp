#include "tests/app/demo/x_company.h"

using namespace daisychain::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray streamRequest(const Company &company, const QByteArray &path)
{
    return plainRequestBytes("GET", "/2/" + path,
                             {{"Authorization", "Bearer " + company.fact(u"bearer_token"_s)}});
}

void addRule(const Company &company)
{
    CHECK(company
              .send("POST", "tweets/search/stream/rules", company.fact(u"bearer_token"_s),
                    {{u"add"_s, QJsonArray{QJsonObject{
                                    {u"value"_s, u"(@marigoldhelp OR \"meadow box\") -from:marigoldhelp"_s},
                                    {u"tag"_s, u"dc:brand"_s}}}}})
              .status == 201);
}

}  // namespace

TEST_CASE("the filtered stream wants rules and one listener, and carries lines", "[demo][x]")
{
    const DemoServer server;
    const Company company(server);
    server.control(u"x/settings"_s, {{u"beat_ms"_s, 50}});
    CHECK(company.appGet("tweets/search/stream").status == 409);
    addRule(company);
    PlainConnection stream(server.url());
    stream.write(streamRequest(company, "tweets/search/stream"));
    stream.readUntil("\r\n\r\n");
    CHECK(!stream.readUntil("2\r\n\r\n\r\n").isEmpty());
    const PlainAnswer second = company.appGet("tweets/search/stream");
    CHECK(second.status == 429);
    CHECK(second.object()["connection_issue"_L1].toString() == u"TooManyConnections"_s);
    saidOnX(server, u"nothing of interest"_s);
    saidOnX(server, u"@help where is it?"_s);
    const QByteArray line = stream.readUntil("\"dc:brand\"");
    CHECK(line.contains("where is it?"));
    CHECK(!line.contains("interest"));
    server.control(u"x/disconnect"_s);
    CHECK(!stream.readUntil("operational-disconnect").isEmpty());
    CHECK(stream.waitForEnd());
}

TEST_CASE("a stream repeats itself, is cut in the middle of a letter, or falls silent", "[demo][x]")
{
    const DemoServer server;
    const Company company(server);
    addRule(company);
    const auto opened = [&](PlainConnection &stream, const QJsonObject &rule) {
        server.control(u"misbehave"_s, rule);
        stream.write(streamRequest(company, "tweets/search/stream"));
        stream.readUntil("\r\n\r\n");
        server.control(u"behave"_s);
    };
    {
        PlainConnection stream(server.url());
        opened(stream, {{u"kind"_s, u"duplicate_lines"_s}});
        saidOnX(server, u"@help once"_s);
        CHECK(!stream.readUntil("\"dc:brand\"").isEmpty());
        CHECK(!stream.readUntil("\"dc:brand\"").isEmpty());
        server.control(u"x/close_stream"_s);
        CHECK(stream.waitForEnd());
    }
    {
        PlainConnection stream(server.url());
        opened(stream, {{u"kind"_s, u"split"_s}, {u"bytes"_s, 1}});
        saidOnX(server, u"@help 🌼"_s);
        CHECK(stream.readUntil("\"dc:brand\"").contains("🌼"));
        server.control(u"x/close_stream"_s);
        CHECK(stream.waitForEnd());
    }
    server.control(u"x/settings"_s, {{u"beat_ms"_s, 20}});
    PlainConnection stream(server.url());
    opened(stream, {{u"kind"_s, u"silence"_s}});
    saidOnX(server, u"@help anybody?"_s);
    CHECK(stream.readUntil("\r\n", 300).isEmpty());
    CHECK(stream.unread().isEmpty());
}

TEST_CASE("the activity stream tells mentions, replies, private messages and a revoked sign-in", "[demo][x]")
{
    const DemoServer server;
    const Company company(server);
    for (const QString &type : {u"post.mention.create"_s, u"post.reply.create"_s, u"post.delete"_s,
                                u"dm.received"_s, u"oauth.revoke"_s})
        CHECK(company
                  .post("activity/subscriptions",
                        {{u"event_type"_s, type},
                         {u"filter"_s, QJsonObject{{u"user_id"_s, QString::fromLatin1(company.id())}}},
                         {u"tag"_s, u"dc-"_s + type}})
                  .status == 201);
    CHECK(company.get("activity/subscriptions").object()["meta"_L1]["result_count"_L1].toInt() == 5);
    PlainConnection stream(server.url());
    stream.write(streamRequest(company, "activity/stream"));
    stream.readUntil("\r\n\r\n");
    saidOnX(server, u"@help a question"_s);
    CHECK(stream.readUntil("\"tag\":\"dc-post.mention.create\"").contains("a question"));
    server.control(u"x/message"_s, {{u"as"_s, u"mara_k"_s}, {u"text"_s, u"psst"_s}});
    const QByteArray message = stream.readUntil("\"tag\":\"dc-dm.received\"");
    CHECK(message.contains("\"direct_message_events\""));
    CHECK(message.contains("\"created_timestamp\":\""));
    server.control(u"x/revoke"_s);
    CHECK(!stream.readUntil("\"tag\":\"dc-oauth.revoke\"").isEmpty());
    CHECK(company.get("users/me").status == 401);
}
